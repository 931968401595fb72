import type { JsonObject } from '../json.ts';

/** Which delivery of an event this is, when it is not the first. */
export interface Retry {
  attempt: number;
  reason: string;
}

/** What Slack puts into an envelope: the payload that HTTP would post, parsed. */
export type Content =
  | { type: 'events_api'; payload: JsonObject; retry: Retry | null }
  | { type: 'slash_commands'; payload: JsonObject }
  | { type: 'interactive'; payload: JsonObject };

/** Interactions whose acknowledgement may carry an answer; the others have nothing to say there. */
const answerable = new Set(['view_submission', 'block_suggestion']);

/** Whether what the app puts into the acknowledgement is read. */
export function acceptsResponse(content: Content): boolean {
  switch (content.type) {
    case 'events_api':
      return false;
    case 'slash_commands':
      return true;
    case 'interactive':
      return typeof content.payload['type'] === 'string' && answerable.has(content.payload['type']);
  }
}

/** The frame that is sent, as JSON. */
export function frame(envelopeId: string, content: Content): string {
  const { type, payload } = content;
  const again =
    type === 'events_api'
      ? { retry_attempt: content.retry?.attempt ?? 0, retry_reason: reasonOf(content.retry) }
      : undefined;
  return JSON.stringify({
    envelope_id: envelopeId,
    type,
    payload,
    accepts_response_payload: acceptsResponse(content),
    ...again,
  });
}

/** Socket Mode has its own word for an answer that was late. */
function reasonOf(retry: Retry | null): string {
  return retry?.reason === 'http_timeout' ? 'timeout' : (retry?.reason ?? '');
}
