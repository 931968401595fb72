import type { Happened } from '../../../src/domain/request/events.ts';
import { isOut } from '../../../src/domain/request/phase.ts';
import { postedAt } from '../../../src/slack/surfaces.ts';
import type { Register } from '../../../src/register/index.ts';
import type { Read } from '../../../src/workflows/upkeep/histories.ts';
import { statesOf } from './states.ts';

/** Threads of questions that came to need no answer: only there may what a department says be refused. */
export async function threadsNeededNoMore(register: Register, histories: readonly Read[]): Promise<Set<string>> {
  const threads = new Set<string>();
  for (const { reference, request, events } of histories) {
    const over = statesOf(events).flatMap(({ closed, questions }) =>
      questions.filter((each) => closed !== undefined || isOut(each)).map(({ number }) => number),
    );
    for (const question of request.questions.filter(({ number }) => over.includes(number))) {
      for (const { department } of question.asked) {
        const at = await postedAt(register, reference, { at: 'question', question: question.number, department });
        if (at) threads.add(threadOf(at.channel, at.ts));
      }
    }
  }
  return threads;
}

export const threadOf = (channel: string, ts: string) => `${channel}/${ts}`;

/** The request was closed for want of an answer, or the requester took it or this question back: a late click is refused. */
export function isNeededNoMore(events: readonly Happened[], { question }: { question?: number | undefined }): boolean {
  return events.some(
    (event) =>
      event.type === 'requestWithdrawn' ||
      event.type === 'endedWithoutLetter' ||
      (event.type === 'questionWithdrawn' && event.question === question) ||
      (event.type === 'noticeGiven' && (event.kind === 'lapsed' || event.kind === 'unpaid')),
  );
}
