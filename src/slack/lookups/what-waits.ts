import { z } from 'zod';
import { asDepartmentsRead } from '../../domain/deciding/departments/for-departments.ts';
import { dueOf, questionsWaiting } from '../../domain/request/clock-of.ts';
import { undoneNow } from '../../domain/request/evolve/undone.ts';
import { capital } from '../../domain/words/in-words.ts';
import { phaseOf, questionsToSettle } from '../../domain/request/phase.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { departmentsWaitedFor } from '../../domain/request/to-settle.ts';
import type { Question } from '../../domain/request/question.ts';
import { clockOfReview, openReview } from '../../domain/request/review-of.ts';
import { askedToEndNow } from '../../domain/request/without-letter.ts';
import type { Surface } from '../../workflows/intents.ts';
import { straysNow } from '../../workflows/see-to-strays.ts';
import { findEach } from '../../workflows/with-each.ts';
import type { Bot } from '../bot.ts';
import { linkTo } from './message-link.ts';
import { strayContext, viewContextFor } from '../view-context.ts';
import { nextStep } from '../views/card/next-step.ts';
import { inPlain } from '../views/pieces.ts';
import type { ViewContext } from '../views/message.ts';
import { sayReviewDue } from '../views/review/review-lines.ts';
import { reviewStep } from '../views/review/review-step.ts';
import { sayPhase } from '../views/history/say-phase.ts';
import { sayStray } from '../views/given-up/say-stray.ts';
import { sayUndone, whyUndone } from '../views/given-up/say-undone.ts';
import { sayDue } from '../views/when.ts';
import type { Queue, QueueLine, QueueLines, StraysLine } from '../views/lists/queue.ts';

/** Requests read for one part of a queue: what a queue costs does not grow with the register. */
const READ = 25;

/** The bot at one look: a request that stands in several lists is read once for all of them. */
interface Look extends Bot {
  /** None where it cannot be read. */
  read: (reference: string) => Promise<FoiRequest[]>;
}

function lookBy(bot: Bot): Look {
  const known = new Map<string, Promise<FoiRequest[]>>();
  return {
    ...bot,
    read(reference) {
      const request = known.get(reference) ?? findEach(bot.desk, 'what waits', [reference]);
      known.set(reference, request);
      return request;
    },
  };
}

/** What waits for one person, read from the lists: never from all the requests there are. */
export async function whatWaits(bot: Bot, user: string): Promise<Queue> {
  const out = lookBy(bot);
  const { officer, approver, reviewer, departments } = await out.desk.directory.who(user);
  return {
    ...(officer && {
      officer: { ...(await officerLines(out, user)), undone: await undoneLines(out), ...(await straysLine(out)) },
    }),
    ...(approver && { approver: await approverLines(out) }),
    ...((officer || reviewer) && { reviews: await reviewLines(out, user, officer ? 'review/' : `reviewer/${user}/`) }),
    departments: await Promise.all(departments.map((id) => departmentLines(out, id))),
  };
}

/** Where all that was read waits for others, there may be more for the officer further on. */
async function officerLines(
  out: Look,
  user: string,
): Promise<Omit<NonNullable<Queue['officer']>, 'undone' | 'strays'>> {
  const own = await listed(out, `officer/${user}/`);
  const open = await listed(out, 'open/');
  const [withOthers, mine] = parted(own.requests, (request) => nextStep(request, viewContextFor(out))?.waits === true);
  const ofOthers = open.requests.filter(({ officer }) => officer !== user);
  return {
    mine: { lines: await officersLines(out, mine), more: own.more },
    withOthers: { lines: await officersLines(out, withOthers), more: 0 },
    ofOthers: { lines: await officersLines(out, ofOthers), more: 0 },
  };
}

function parted<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}

function officersLines(out: Bot, requests: readonly FoiRequest[]): Promise<QueueLine[]> {
  const ctx = viewContextFor(out);
  return Promise.all(requests.map((request) => lineOf(out, request, { at: 'card' }, nextStep(request, ctx)?.says)));
}

async function approverLines(out: Look): Promise<QueueLines> {
  const { requests, more } = await listed(out, 'approval/');
  const lines = requests.flatMap((request) => {
    const asked = askedToEndNow(request);
    const waits = phaseOf(request) === 'awaitingApproval';
    return [
      ...(asked ? [lineOf(out, request, { at: 'ending', time: asked.time }, AGREE)] : []),
      ...(waits ? [lineOf(out, request, { at: 'approval', asking: request.timesAsked }, DECIDE)] : []),
    ];
  });
  return { lines: await Promise.all(lines), more };
}

/** What an approver does next; an officer waits for that. */
const DECIDE = 'Read the letter in the approvers’ channel, then approve it or request changes.';

const AGREE = 'Read in the approvers’ channel why it would end without a letter, then agree or request changes.';

/** @param shownBy the message to open */
async function lineOf(out: Bot, request: FoiRequest, shownBy: Surface, says: string | undefined): Promise<QueueLine> {
  const link = await linkTo(out, request.reference, shownBy);
  return {
    ...head(request, viewContextFor(out)),
    about: request.subject,
    ...(says !== undefined && { says }),
    ...(link !== undefined && { link }),
  };
}

async function undoneLines(out: Look): Promise<QueueLines> {
  const { requests, more } = await listed(out, 'undone/');
  const ctx = viewContextFor(out);
  const lines = requests.map((request): QueueLine => {
    const what = undoneNow(request)?.what ?? [];
    const says = [...new Set(what.map((each) => `${sayUndone(each, ctx)}. ${whyUndone(each)}`))].join(' ');
    return { ...head(request, ctx), about: request.subject, says };
  });
  return { lines, more };
}

async function straysLine(out: Look): Promise<{ strays?: StraysLine }> {
  const waits = await straysNow(out.desk.register);
  if (!waits) return {};
  const says = waits.what.map((each) => inPlain(sayStray(each, strayContext(out))));
  return { strays: { strays: waits.id, says: [...new Set(says)].join(' ') } };
}

async function reviewLines(out: Look, user: string, prefix: string): Promise<QueueLines> {
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

async function departmentLines(out: Look, id: string): Promise<Queue['departments'][number]> {
  const { requests, more } = await listed(out, `department/${id}/`);
  const lines = requests.flatMap((request) =>
    questionsToSettle(request)
      .filter((question) => departmentsWaitedFor(question).includes(id))
      .map((question) => questionLine(out, request, question, id)),
  );
  const name = out.desk.council.departments.find((department) => department.id === id)?.name ?? id;
  return { name, waiting: { lines: await Promise.all(lines), more } };
}

const WAIT = 'Wait with your answer until its thread says that it goes on.';

async function questionLine(out: Bot, request: FoiRequest, question: Question, department: string): Promise<QueueLine> {
  const link = await linkTo(out, request.reference, { at: 'question', question: question.number, department });
  return {
    reference: request.reference,
    question: question.number,
    about: asDepartmentsRead(request, question),
    due: question.asked.find((asked) => asked.department === department)?.neededBy,
    ...(questionsWaiting(request, out.desk.holidays()).includes(question.number) && { when: WAIT }),
    ...(link !== undefined && { link }),
  };
}

async function listed(out: Look, prefix: string): Promise<{ requests: FoiRequest[]; more: number }> {
  const rows = await out.desk.register.scan(prefix, { limit: READ + 1 });
  const references = rows.slice(0, READ).map(({ value }) => referenceOf(value));
  const requests = (await Promise.all(references.map(out.read))).flat();
  return { requests, more: Math.max(0, rows.length - READ) };
}

function referenceOf(value: unknown): string {
  return z.looseObject({ reference: z.string() }).parse(value).reference;
}

function head(request: FoiRequest, ctx: ViewContext): Pick<QueueLine, 'reference' | 'due' | 'when'> {
  const phase = phaseOf(request);
  const when = phase === 'sent' || phase === 'closed' ? `${capital(sayPhase(request))}.` : sayDue(request, ctx);
  return { reference: request.reference, due: dueOf(request, ctx.holidays), when };
}
