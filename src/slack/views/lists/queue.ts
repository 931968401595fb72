import { sayDate, type LondonDate } from '../../../domain/london.ts';
import { count } from '../../../domain/words/in-words.ts';
import type { ViewContext } from '../message.ts';
import { beginning } from '../blocks.ts';
import { sayDueDay } from '../when.ts';
import { limits } from '../../limits.ts';

/** What tells how long there is left. */
export type Day = Pick<ViewContext, 'today' | 'holidays'>;

/** Something that waits, as one line. */
export interface QueueLine {
  reference: string;
  /** The question with the department; absent where the request as a whole waits. */
  question?: number;
  /** What it is about: the subject for officers and approvers, the beginning of the question for a department. */
  about: string;
  /** The law's day for officers and approvers, the day an answer is needed by for a department. */
  due: LondonDate | undefined;
  /** When it is due in words, where that is more than a day, or there is none: what is waited for from the requester. */
  when?: string;
  /** What to do about it. */
  says?: string;
  /** Where it stands in Slack, in a channel of whoever waits. */
  link?: string;
}

export interface QueueLines {
  /** Most urgent first. */
  lines: readonly QueueLine[];
  /** How many more there are at the least that were not read. */
  more: number;
}

/** What the desk could not do that is of no request: which message tells of it, and what it was. */
export interface StraysLine {
  strays: string;
  says: string;
}

/** What waits for one person, by what they are. Somebody may be several things. */
export interface Queue {
  /**
   * For an officer: what they can do something about, what they are in charge of and others are at work on, what is due
   * first of other officers' requests, and what the desk could not do.
   */
  officer?: {
    mine: QueueLines;
    withOthers: QueueLines;
    ofOthers: QueueLines;
    undone: QueueLines;
    strays?: StraysLine;
  };
  /** For an approver: letters that wait. */
  approver?: QueueLines;
  /** Internal reviews: all for an officer, their own for a reviewer. */
  reviews?: QueueLines;
  /** For each department they are in: questions with it. */
  departments: readonly { name: string; waiting: QueueLines }[];
}

/** A part of a queue as it is shown. */
export interface QueuePart {
  title: string;
  /** Said where nothing waits: what will come here, and how. */
  empty: string;
  waiting: QueueLines;
  /** Whether whoever sees it may look at the request, where no message can be opened; or what else can be pressed there. */
  opens: boolean | 'tryAgain';
  /** What can be tried again and is of no request. */
  strays?: StraysLine;
}

/** The parts of a queue, in the order they are shown; departments with nothing waiting give way where there are many. */
export function partsOf(queue: Queue, most: number): { parts: QueuePart[]; left: number } {
  const own = ownParts(queue);
  const departments = departmentParts(queue).toSorted((a, b) => Number(waits(b)) - Number(waits(a)));
  const shown = departments.slice(0, Math.max(0, most - own.length));
  return { parts: [...own, ...shown], left: departments.length - shown.length };
}

function waits({ waiting }: Pick<QueuePart, 'waiting'>): boolean {
  return waiting.lines.length + waiting.more > 0;
}

function ownParts({ officer, approver, reviews }: Queue): QueuePart[] {
  return [
    ...(officer && (officer.strays || waits({ waiting: officer.undone }))
      ? [
          {
            title: 'What FOI Desk could not do',
            empty: 'Nothing.',
            waiting: officer.undone,
            opens: 'tryAgain' as const,
            ...(officer.strays && { strays: officer.strays }),
          },
        ]
      : []),
    ...(reviews && waits({ waiting: reviews })
      ? [{ title: 'Internal reviews', empty: 'No review is under way.', waiting: reviews, opens: true }]
      : []),
    ...(approver
      ? [
          {
            title: 'Letters waiting for approval',
            empty:
              'No letter waits for you. When an officer asks for approval, it appears here and in the approvers’ channel.',
            waiting: approver,
            opens: true,
          },
        ]
      : []),
    ...(officer
      ? [
          {
            title: 'Waiting for you',
            empty: waits({ waiting: officer.withOthers })
              ? 'Nothing: others are at work on all you are in charge of.'
              : 'You are not in charge of any open request. Type /foi new to log one.',
            waiting: officer.mine,
            opens: true,
          },
          ...whereSome('In your charge, waiting for somebody else', officer.withOthers),
          ...whereSome('Due next, other officers in charge', officer.ofOthers),
        ]
      : []),
  ];
}

/** A part that is only worth showing where there is something in it. */
function whereSome(title: string, waiting: QueueLines): QueuePart[] {
  return waits({ waiting }) ? [{ title, empty: 'Nothing.', waiting, opens: true }] : [];
}

function departmentParts({ departments }: Queue): QueuePart[] {
  return departments.map(({ name, waiting }) => ({
    title: `Questions with ${name}`,
    empty: 'No question waits. A new one appears in the department’s channel; reply in its thread in your own words.',
    waiting,
    opens: false,
  }));
}

/** Said where departments had to be left out. */
export function sayPartsLeft(left: number): string | undefined {
  return left > 0 ? `You are in ${count(left, 'more department')}; what waits there is in their channels.` : undefined;
}

/** For somebody who is neither officer nor approver nor in a department. */
export const NOBODY =
  'FOI Desk sends questions to departments and letters to requesters. Nothing here is for you yet: ask an FOI officer to add you.';

/** A line of a queue in words: what it is, when it is due, what to do. */
export function sayLine(line: QueueLine, ctx: Day): { name: string; rest: string } {
  const name = line.question === undefined ? line.reference : `${line.reference}, question ${line.question}`;
  const says = line.says === undefined ? '' : ` ${beginning(line.says, 200)}`;
  return { name, rest: `${beginning(line.about, 150)} — ${sayWhen(line, ctx)}${says}` };
}

/** A department is told by when, without alarms; everybody else how long there is left. */
function sayWhen({ question, due, when }: QueueLine, ctx: Day): string {
  if (when !== undefined) return when;
  if (due === undefined) return 'No due date yet.';
  return question === undefined ? sayDueDay(due, ctx) : `Needed by ${sayDate(due)}.`;
}

/** How many there are in all. */
export function sayHowMany({ lines, more }: QueueLines): string {
  return more > 0 ? `at least ${lines.length + more}` : `${lines.length}`;
}

/** What is not shown, in words; nothing where all is. */
export function sayMore({ lines, more }: QueueLines, shown: number): string | undefined {
  const left = lines.length - shown + more;
  if (left <= 0) return undefined;
  return more > 0 ? `… and at least ${left} more.` : `… and ${left} more.`;
}

/** Lines each part may have, so that all parts fit into so many blocks. */
export function shareOf(parts: readonly QueuePart[], blocks: number): number {
  return Math.max(1, Math.floor(Math.min(blocks, limits.view.homeBlocks) / Math.max(1, parts.length)) - 3);
}
