import { z } from 'zod';
import { asDepartmentsRead } from '../domain/deciding/for-departments.ts';
import { withDepartments } from '../domain/deciding/assigning.ts';
import { dueOf } from '../domain/request/clock-of.ts';
import { undoneNow } from '../domain/request/evolve-undone.ts';
import { questionsToSettle } from '../domain/request/phase.ts';
import type { FoiRequest } from '../domain/request/request.ts';
import { clockOfReview, openReview } from '../domain/request/review-of.ts';
import { find } from '../workflows/act.ts';
import type { Bot } from './bot.ts';
import { viewContextFor } from './outgoing/draw-surface.ts';
import { nextStep } from './views/next-step.ts';
import type { ViewContext } from './views/message.ts';
import { reviewStep, sayReviewDue } from './views/say-review.ts';
import { sayUndone, whyUndone } from './views/say-undone.ts';
import { sayDue } from './views/when.ts';
import type { Queue, QueueLine, QueueLines } from './views/queue.ts';

/** Requests read for one part of a queue: what a queue costs does not grow with the register. */
const READ = 25;

/** What waits for one person, read from the lists: never from all the requests there are. */
export async function whatWaits(out: Bot, user: string): Promise<Queue> {
  const { officer, approver, reviewer, departments } = await out.desk.directory.who(user);
  return {
    ...(officer && {
      officer: {
        mine: await requestLines(out, `officer/${user}/`),
        dueSoon: await requestLines(out, 'open/'),
        undone: await undoneLines(out),
      },
    }),
    ...(approver && { approver: await requestLines(out, 'approval/', DECIDE) }),
    ...((officer || reviewer) && { reviews: await reviewLines(out, user, officer ? 'review/' : `reviewer/${user}/`) }),
    departments: await Promise.all(departments.map((id) => departmentLines(out, id))),
  };
}

/** What an approver does next; an officer waits for that. */
const DECIDE = 'Read the letter in the approvers’ channel, then approve it or request changes.';

/** @param says what to do next, where it is not what an officer does */
async function requestLines(out: Bot, prefix: string, says?: string): Promise<QueueLines> {
  const { requests, more } = await listed(out, prefix);
  const ctx = viewContextFor(out);
  const lines = requests.map((request): QueueLine => {
    const next = says ?? nextStep(request, ctx)?.says;
    return { ...head(request, ctx), about: request.subject, ...(next !== undefined && { says: next }) };
  });
  return { lines, more };
}

async function undoneLines(out: Bot): Promise<QueueLines> {
  const { requests, more } = await listed(out, 'undone/');
  const ctx = viewContextFor(out);
  const lines = requests.map((request): QueueLine => {
    const what = undoneNow(request)?.what ?? [];
    const says = [...new Set(what.map((each) => `${sayUndone(each, ctx)}. ${whyUndone(each)}`))].join(' ');
    return { ...head(request, ctx), about: request.subject, says };
  });
  return { lines, more };
}

async function reviewLines(out: Bot, user: string, prefix: string): Promise<QueueLines> {
  const { requests, more } = await listed(out, prefix);
  const ctx = viewContextFor(out);
  const lines = requests.flatMap((request): QueueLine[] => {
    const review = openReview(request);
    if (!review) return [];
    const clock = clockOfReview(request, review, ctx.holidays);
    const { reference } = request;
    const says = review.reviewer === user ? `Decide it with /foi review ${reference}.` : reviewStep(request, ctx)?.says;
    return [
      {
        reference,
        about: request.subject,
        due: clock.ok ? clock.value.due : undefined,
        when: sayReviewDue(request, review, ctx),
        ...(says !== undefined && { says }),
      },
    ];
  });
  return { lines, more };
}

async function departmentLines(out: Bot, id: string): Promise<Queue['departments'][number]> {
  const { requests, more } = await listed(out, `department/${id}/`);
  const lines = requests.flatMap((request) =>
    questionsToSettle(request)
      .filter((question) => withDepartments(question).includes(id))
      .map((question): QueueLine => ({
        reference: request.reference,
        question: question.number,
        about: asDepartmentsRead(request, question),
        due: question.asked.find((asked) => asked.department === id)?.neededBy,
      })),
  );
  const name = out.desk.council.departments.find((department) => department.id === id)?.name ?? id;
  return { name, waiting: { lines, more } };
}

async function listed(out: Bot, prefix: string): Promise<{ requests: FoiRequest[]; more: number }> {
  const rows = await out.desk.register.scan(prefix, { limit: READ + 1 });
  const read = await Promise.all(rows.slice(0, READ).map(({ value }) => find(out.desk, referenceOf(value))));
  return { requests: read.flatMap((request) => request ?? []), more: Math.max(0, rows.length - READ) };
}

function referenceOf(value: unknown): string {
  return z.looseObject({ reference: z.string() }).parse(value).reference;
}

function head(request: FoiRequest, ctx: ViewContext): Pick<QueueLine, 'reference' | 'due' | 'when'> {
  return { reference: request.reference, due: dueOf(request, ctx.holidays), when: sayDue(request, ctx) };
}
