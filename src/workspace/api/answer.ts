import { compact, type JsonObject, type Sparse } from '../json.ts';

/** What a method answers. A refusal is HTTP 200 with `ok: false`, as Slack does it. */
export type Answer = JsonObject;

export function done(answer: Sparse = {}): Answer {
  return { ok: true, ...compact(answer) };
}

/** A refusal with Slack's own code, and what is wrong in detail where Slack says so. */
export function refused(error: string, messages: string[] = []): Answer {
  return { ok: false, error, ...(messages.length > 0 ? { response_metadata: { messages } } : {}) };
}
