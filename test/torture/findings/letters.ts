import { isNotice, messagesOf, sendingOf } from '../../../src/domain/request/evolve/messages.ts';
import type { Happened, MessageKind } from '../../../src/domain/request/events.ts';
import type { FoiRequest } from '../../../src/domain/request/request.ts';
import type { Read } from '../../../src/workflows/upkeep/histories.ts';
import type { Workspace } from '../../../src/workspace/index.ts';
import type { Register } from '../../../src/register/index.ts';
import type { Counts } from '../counts.ts';
import { findOtherwise } from './as-composed.ts';

/**
 * Every letter left once, as it was composed and for whom it was, or its card says that nobody knows; none left twice but
 * where an officer said so.
 */
export async function findLetters(
  workspace: Workspace,
  register: Register,
  histories: readonly Read[],
  counts: Counts,
): Promise<string[]> {
  const mails = await workspace.mailbox();
  const got = new Map<string, number>();
  for (const { messageId } of mails) got.set(messageId, (got.get(messageId) ?? 0) + 1);
  const found: string[] = [];
  const known = new Set<string>();
  for (const { request, events } of histories) {
    for (const what of messagesOf(request)) {
      const messageId = messageIdOf(request, what);
      if (messageId === undefined) continue;
      known.add(messageId);
      const times = got.get(messageId) ?? 0;
      const { stands } = sendingOf(request, what);
      counts.add(`letters ${stands}`);
      // Sent again after nobody could say whether it had gone: the requester may have the same message twice.
      const unknown = unknownIn(what === 'letter' ? (lettersOf(events).at(-1)?.since ?? []) : events, what);
      const least = stands === 'sent' ? 1 : 0;
      const most = stands === 'refused' || stands === 'notReached' ? unknown : unknown + (stands === 'unknown' ? 0 : 1);
      if (times < least || times > most || stands === 'toBeSent' || stands === 'begun') {
        found.push(`${request.reference}: the ${what} is ${stands} and arrived ${times} times.`);
      }
    }
    for (const { messageId, since } of lettersOf(events)) {
      if (messageId === undefined || known.has(messageId)) continue;
      known.add(messageId);
      counts.add('earlier letters');
      const times = got.get(messageId) ?? 0;
      const least = since.some(({ type }) => type === 'sent') ? 1 : 0;
      if (times < least || times > least + unknownIn(since, 'letter')) {
        found.push(`${request.reference}: the earlier letter ${messageId} arrived ${times} times.`);
      }
    }
  }
  return [
    ...found,
    ...histories.flatMap(({ request }) => neverWritten(request)),
    ...(await findOtherwise(mails, register, histories)),
    ...[...got.keys()].filter((id) => !known.has(id)).map((id) => `Nobody wrote what arrived as ${id}.`),
  ];
}

/** An acknowledgement was asked for, and nobody wrote it. */
function neverWritten({ reference, acknowledgement }: FoiRequest): string[] {
  const isWritten = acknowledgement.composed !== undefined || acknowledgement.toPost !== undefined;
  return acknowledgement.asked && !isWritten ? [`${reference}: the acknowledgement was never written.`] : [];
}

/** Each letter that was approved, and what became of the letter until the next one was. */
function lettersOf(events: readonly Happened[]): { messageId: string | undefined; since: readonly Happened[] }[] {
  const approvals = events.flatMap((event, index) => (event.type === 'approved' ? [{ event, index }] : []));
  return approvals.map(({ event, index }, which) => ({
    messageId: event.messageId,
    since: events.slice(index, approvals[which + 1]?.index).filter((each) => 'what' in each && each.what === 'letter'),
  }));
}

/** How often nobody could say whether a message had gone. */
function unknownIn(events: readonly Happened[], what: MessageKind): number {
  return events.filter((event) => event.type === 'sendingFailed' && event.what === what && event.outcome === 'unknown')
    .length;
}

function messageIdOf(request: FoiRequest, what: MessageKind): string | undefined {
  if (isNotice(what)) return request.notices.find(({ id }) => id === what)?.composed?.messageId;
  switch (what) {
    case 'letter':
      return request.approval.stands === 'approved' ? request.approval.messageId : undefined;
    case 'acknowledgement':
      return request.acknowledgement.composed?.messageId;
    case 'closing':
      return request.closing.composed?.messageId;
  }
}
