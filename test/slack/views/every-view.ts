import type { HomeView } from '@slack/types';
import type { Happened } from '../../../src/domain/request/events.ts';
import type { FoiRequest } from '../../../src/domain/request/request.ts';
import { drawForm } from '../../../src/slack/forms/draw.ts';
import { approvalMessage } from '../../../src/slack/views/approval/approval-message.ts';
import { concernNote } from '../../../src/slack/views/card/concern-note.ts';
import { foundMessage } from '../../../src/slack/views/typed/found-message.ts';
import { helpMessage } from '../../../src/slack/views/typed/help-message.ts';
import { homeView } from '../../../src/slack/views/lists/home-view.ts';
import { endingMessage } from '../../../src/slack/views/approval/ending-message.ts';
import { letterMessage } from '../../../src/slack/views/letter/letter-message.ts';
import type { Message, ViewContext } from '../../../src/slack/views/message.ts';
import type { MorningLine } from '../../../src/slack/views/lists/morning.ts';
import { morningMessage, morningOver } from '../../../src/slack/views/lists/morning-message.ts';
import { noticeApprovalMessage } from '../../../src/slack/views/approval/notice-approval.ts';
import { noteAbout } from '../../../src/slack/views/history/note-about.ts';
import { questionMessage } from '../../../src/slack/views/department/question-message.ts';
import { queueMessage } from '../../../src/slack/views/lists/queue-message.ts';
import type { Queue, QueueLine, QueueLines } from '../../../src/slack/views/lists/queue.ts';
import { readLetterForm } from '../../../src/slack/views/letter/read-letter-form.ts';
import { recordedLine } from '../../../src/slack/views/department/recorded-line.ts';
import { requestCard } from '../../../src/slack/views/card/request-card.ts';
import { reviewMessage } from '../../../src/slack/views/review/review-message.ts';
import { similarMessage } from '../../../src/slack/views/card/similar-message.ts';
import { showMessage } from '../../../src/slack/views/typed/show-message.ts';
import { undoneMessage } from '../../../src/slack/views/given-up/undone-message.ts';
import { unansweredMessage } from '../../../src/slack/views/card/unanswered-message.ts';
import { after, day, people } from './seed-case.ts';

/** A message, and who reads it. */
export interface Seen {
  name: string;
  by: 'officers' | 'approvers' | 'department' | 'one person';
  message: Message;
}

/** Everything Slack would show of a request after this history, but for Home and the letter to read. */
export function everyMessage(history: readonly Happened[], ctx: ViewContext): Seen[] {
  const request = after(history);
  const places = request.questions.flatMap((question) =>
    question.asked.map(
      (asked) => ({ at: 'question', question: question.number, department: asked.department }) as const,
    ),
  );
  const last = history.at(-1);
  const notes = last
    ? [{ at: 'card' } as const, { at: 'review', review: 1 } as const, ...places].flatMap((place): Seen[] => {
        const message = noteAbout(request, last, place, ctx);
        const by = place.at === 'question' ? 'department' : 'officers';
        return message ? [{ name: `note about ${last.type}`, by, message }] : [];
      })
    : [];
  return [
    { name: 'card', by: 'officers', message: requestCard(request, ctx) },
    { name: 'show', by: 'officers', message: showMessage(request, ctx, history) },
    ...similar([request, request, request]),
    {
      name: 'found',
      by: 'one person',
      message: foundMessage(
        'potholes',
        [{ request }, { request, card: 'https://x.slack.com/archives/G0FOITEAM/p1' }],
        ctx,
      ),
    },
    ...request.questions.flatMap((question) =>
      question.asked.flatMap(({ department, concerns }): Seen[] => [
        {
          name: `question ${question.number}`,
          by: 'department',
          message: questionMessage(request, question.number, department, ctx),
        },
        {
          name: `recorded ${question.number}`,
          by: 'department',
          message: recordedLine(request, question.number, department, ctx),
        },
        ...concerns.map(({ id, kind }): Seen => ({
          name: `concern ${kind}`,
          by: 'officers',
          message: concernNote(request, question.number, department, id, ctx),
        })),
      ]),
    ),
    ...request.draftedNotices.map(({ id }): Seen => ({
      name: `approval of ${id}`,
      by: 'approvers',
      message: noticeApprovalMessage(request, id, [{ says: 'Look at this.', reason: request.subject }], ctx),
    })),
    ...request.askedToEnd.flatMap(({ time }): Seen[] => {
      const message = endingMessage(request, time, ctx);
      return message ? [{ name: `ending ${time}`, by: 'approvers', message }] : [];
    }),
    ...request.notices.flatMap(({ id }) =>
      (['half', 'lapsed'] as const).flatMap((time): Seen[] => {
        const message = unansweredMessage(request, { at: 'unanswered', id, time }, ctx, true);
        return message ? [{ name: `unanswered ${id}`, by: 'officers', message }] : [];
      }),
    ),
    ...request.drafts.map(({ version }): Seen => ({
      name: `letter ${version}`,
      by: 'officers',
      message: letterMessage(request, version, ctx),
    })),
    ...Array.from({ length: request.timesAsked }, (_, index): Seen => {
      const changed = index > 0 ? request.questions.map(({ number }) => number) : undefined;
      return {
        name: `approval ${index + 1}`,
        by: 'approvers',
        message: approvalMessage(request, index + 1, ctx, changed),
      };
    }),
    ...request.undone.flatMap((_, index): Seen[] => {
      const message = undoneMessage(request, index + 1, ctx);
      return message ? [{ name: `undone ${index + 1}`, by: 'officers', message }] : [];
    }),
    ...request.reviews.flatMap(({ number }): Seen[] => {
      const message = reviewMessage(request, number, ctx);
      return message ? [{ name: `review ${number}`, by: 'approvers', message }] : [];
    }),
    ...notes,
  ];
}

function similar(requests: readonly FoiRequest[]): Seen[] {
  const message = similarMessage(requests);
  return message ? [{ name: 'similar', by: 'officers', message }] : [];
}

/** What is not about one request: a queue of this many lines about this, and help. */
export function everyQueue(lines: number, about: string, ctx: ViewContext): { home: HomeView; messages: Seen[] } {
  const line: QueueLine = { reference: 'REQ06487', about, due: day('2019-12-11'), says: about };
  const many = (more: Partial<QueueLine>): QueueLines => ({
    lines: Array.from({ length: lines }, () => ({ ...line, ...more })),
    more: lines > 20 ? 1 : 0,
  });
  const queue: Queue = {
    officer: {
      mine: many({}),
      withOthers: many({}),
      ofOthers: many({ link: `https://x.slack.com/archives/G0FOITEAM/p1` }),
      undone: many({}),
    },
    approver: many({}),
    reviews: many({}),
    departments: Array.from({ length: lines }, () => ({ name: 'Highways', waiting: many({ question: 3 }) })),
  };
  const commands = Array.from({ length: 20 }, (_, index) => ({ usage: `/foi verb${index}`, summary: about }));
  return {
    home: homeView(queue, ctx),
    messages: [
      ...mornings(lines, about),
      { name: 'queue', by: 'one person', message: queueMessage(queue, ctx) },
      { name: 'help', by: 'one person', message: helpMessage(commands) },
    ],
  };
}

/** What officers are told in the morning of this many lines in each part, and what is left of it the day after. */
function mornings(lines: number, about: string): Seen[] {
  const many = (more: Partial<MorningLine> = {}) =>
    Array.from({ length: lines }, (): MorningLine => ({
      reference: 'REQ06487',
      about,
      when: about,
      says: about,
      ...more,
    }));
  const whose = { user: people.olivia, name: about };
  const days = { day: day('2019-12-10'), warned: day('2019-12-13') };
  const message = morningMessage(
    {
      late: many(),
      today: many({ whose, link: 'https://x.slack.com/archives/G0FOITEAM/p1' }),
      soon: many({ whose }),
      pastTarget: many(),
      withApprovers: many(),
      toPost: many({ whose }),
      toSettle: many(),
      unread: { late: lines > 20 ? 2950 : 0, today: 0, soon: lines > 20 ? 1 : 0, pastTarget: 0 },
      more: lines > 20 ? 1 : 0,
    },
    days,
  );
  const over: Seen = { name: 'morning, over', by: 'officers', message: morningOver(days.day, '3 late') };
  return message ? [{ name: 'morning', by: 'officers', message }, over] : [over];
}

/** The letter to read, as the modal it becomes. */
export function letterToRead(text: string) {
  return drawForm(readLetterForm('REQ06487', 3, text));
}
