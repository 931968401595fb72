import type { Happened } from '../../../domain/request/events.ts';
import { messageName } from '../../../domain/request/message-name.ts';

type EndedLate = Extract<Happened, { type: 'attemptEndedLate' }>;

/** What became of a message that was on its way when the request went on without it. */
export function sayEndedLate({ what, outcome }: EndedLate): string {
  const name = messageName(undefined, what);
  const then = 'it was on its way when the request went on without it.';
  switch (outcome) {
    case 'sent':
      return `The ${name} went all the same: ${then}`;
    case 'unknown':
      return `Nobody can say whether the ${name} went: ${then}`;
    case 'refused':
    case 'notReached':
      return `The ${name} did not go; the request had gone on without it.`;
  }
}

/** How a message ended after its request had gone on, for the officer in charge, with what to do. */
export function tellEndedLate(event: EndedLate): string {
  return `${sayEndedLate(event)} ${event.outcome === 'sent' ? 'The requester has it' : 'The requester may have it'}: decide whether to write to them about it.`;
}
