import type { KnownBlock } from '@slack/types';
import { small } from '../../../domain/words/in-words.ts';
import { sayDate, type LondonDate } from '../../../domain/london.ts';
import type { HowSoon } from '../../../domain/request/how-soon.ts';
import { beginning, context } from '../blocks.ts';
import { drawn, type Room } from '../drawn.ts';
import type { Message } from '../message.ts';
import { sayMany, sayMorning, type Morning, type MorningDays, type MorningLine } from './morning.ts';
import { paragraphs, points, spoken, type Piece } from '../pieces.ts';

/** Lines of one part before the rest is only counted. */
const LINES = 10;

const LATE = 'Send what is ready as soon as it can go: the letter says how late it is, and that we are sorry.';
/** There is no such letter about a review. */
const TAKES_LONGER =
  ' Where it takes longer, More… on the card has “Write that the answer is late”, which tells the requester when to expect it.';

/** What is due and what waits, for the officers' channel; nothing where there is nothing to say. */
export function morningMessage(morning: Morning, days: MorningDays): Message | undefined {
  const says = sayMorning(morning, days);
  if (says === undefined) return undefined;
  const title = `What is due, ${sayDate(days.day)}`;
  const draw = (room: Room): KnownBlock[] => [
    paragraphs([{ strong: title }, `: ${says}.`]),
    ...part('Late', morning.late, room, {
      ...counted(morning, 'late'),
      advice: lateAdvice(morning),
      rest: ': /foi mine late lists them',
    }),
    ...part('Due today', morning.today, room, { ...counted(morning, 'today'), mentions: true }),
    ...part(`Due by ${sayDate(days.warned)}`, morning.soon, room, counted(morning, 'soon')),
    ...part('Past our own target, in time by the law', morning.pastTarget, room, counted(morning, 'pastTarget')),
    ...part('Waiting for an approver since an earlier day', morning.withApprovers, room),
    ...part('To be posted', morning.toPost, room),
    ...toSettle(morning, room),
    context(MORE),
  ];
  return drawn(spoken(`${title}: ${says}. ${MORE}`), draw);
}

const MORE = '/foi mine and Home list all that waits for you, most urgent first.';

function lateAdvice({ late }: Morning): string {
  return late.every(({ ofReview }) => ofReview) ? LATE : `${LATE}${TAKES_LONGER}`;
}

/** The morning’s message once its day is over: what it listed is no longer so. */
export function morningOver(day: LondonDate, said: string): Message {
  const says = `What was due, ${sayDate(day)}: ${said}. /foi mine says how things stand now.`;
  return { text: spoken(says), blocks: [context(says)] };
}

function part(
  title: string,
  lines: readonly MorningLine[],
  room: Room,
  { many = `${lines.length}`, unread = 0, advice, mentions = false, rest = '' }: Part = {},
): KnownBlock[] {
  if (lines.length + unread === 0) return [];
  const shown = lines.slice(0, lines.length + unread > room(LINES) ? Math.max(0, room(LINES) - 1) : undefined);
  const left = lines.length - shown.length + unread;
  return [
    paragraphs([{ strong: `${title} (${many})` }], ...(advice === undefined ? [] : [[advice]])),
    points(
      ...shown.map((each) => lineOf(each, room, mentions)),
      ...(left === 0 ? [] : [[`… and ${unread > 0 ? 'about ' : ''}${left.toLocaleString('en-GB')} more${rest}.`]]),
    ),
  ];
}

/** How a part of the message is said. */
interface Part {
  /** How many it has. */
  many?: string;
  /** Of them those that were only counted. */
  unread?: number;
  advice?: string;
  mentions?: boolean;
  /** Where the rest is found. */
  rest?: string;
}

/** Of what is past the target only what was read is counted. */
function counted(morning: Morning, part: HowSoon): Pick<Part, 'many' | 'unread'> {
  const unread = part === 'pastTarget' ? 0 : morning.unread[part];
  return { many: sayMany(morning, part) ?? '', unread };
}

function lineOf({ about, when, says, whose, ...line }: MorningLine, room: Room, mentions: boolean): Piece[] {
  const todo = says === undefined ? '' : beginning(says, room(200));
  const named = whose && (mentions ? { person: whose.user, name: whose.name } : beginning(whose.name, 80));
  return [
    nameOf(line),
    `: ${beginning(about, room(120))} — ${beginning(when, room(200))}`,
    ...(named === undefined ? [todo === '' ? '' : ` ${todo}`] : [' ', named, `: ${small(todo)}`]),
  ];
}

function nameOf({ reference, link }: Pick<MorningLine, 'reference' | 'link'>): Piece {
  return link === undefined ? { strong: reference } : { link: reference, url: link };
}

function toSettle({ toSettle: all, more }: Morning, room: Room): KnownBlock[] {
  if (all.length === 0) return [];
  const shown = all.slice(0, room(LINES));
  const left = all.length - shown.length + more;
  const rest = left > 0 ? ` and ${more > 0 ? 'at least ' : ''}${left} more` : '';
  return [
    paragraphs(
      [{ strong: 'Answers to settle, with time left' }],
      [...shown.flatMap((each, at): Piece[] => (at === 0 ? [nameOf(each)] : [', ', nameOf(each)])), `${rest}.`],
    ),
  ];
}
