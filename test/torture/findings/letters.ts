import { isNotice, messagesOf, sendingOf } from '../../../src/domain/request/evolve/messages.ts';
import type { MessageKind } from '../../../src/domain/request/events.ts';
import type { FoiRequest } from '../../../src/domain/request/request.ts';
import type { Read } from '../../../src/workflows/upkeep/histories.ts';
import type { Workspace } from '../../../src/workspace/index.ts';
import type { Counts } from '../counts.ts';

/** Every letter left once, or its card says that nobody knows; none left twice but where an officer said so. */
export async function findLetters(workspace: Workspace, histories: readonly Read[], counts: Counts): Promise<string[]> {
  const got = new Map<string, number>();
  for (const { messageId } of await workspace.mailbox()) got.set(messageId, (got.get(messageId) ?? 0) + 1);
  const found: string[] = [];
  const known = new Set<string>();
  for (const { request, events } of histories) {
    for (const what of messagesOf(request)) {
      const messageId = messageIdOf(request, what);
      if (messageId === undefined) continue;
      known.add(messageId);
      const times = got.get(messageId) ?? 0;
      const sending = sendingOf(request, what);
      const stands = sending.stands === 'failed' ? sending.outcome : sending.stands;
      counts.add(`letters ${stands}`);
      // Sent again after nobody could say whether it had gone: the requester may have the same message twice.
      const unknown = events.filter(
        (event) => event.type === 'sendingFailed' && event.what === what && event.outcome === 'unknown',
      ).length;
      const least = stands === 'sent' ? 1 : 0;
      const most = stands === 'refused' || stands === 'notReached' ? unknown : unknown + (stands === 'unknown' ? 0 : 1);
      if (times < least || times > most || stands === 'toBeSent' || stands === 'begun') {
        found.push(`${request.reference}: the ${what} is ${stands} and arrived ${times} times.`);
      }
    }
  }
  return [
    ...found,
    ...[...got.keys()].filter((id) => !known.has(id)).map((id) => `Nobody wrote what arrived as ${id}.`),
  ];
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
