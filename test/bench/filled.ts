import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { shippedHolidays } from '../../src/calendar/index.ts';
import { addDays, londonDateOf } from '../../src/domain/london.ts';
import { fold } from '../../src/domain/request/evolve.ts';
import {
  append,
  newRecord,
  openRegister,
  requestKey,
  type ListEntry,
  type Register,
  type Write,
} from '../../src/register/index.ts';
import { postedWrites } from '../../src/slack/surfaces.ts';
import { derivedOf } from '../../src/workflows/derived/index.ts';
import { readHappened } from '../../src/workflows/history-schema.ts';
import { bringListsUpToDate } from '../../src/workflows/upkeep/up-to-date.ts';
import { openDesk } from './desk.ts';
import { TODAY } from './today.ts';
import { ownFolder, say } from './figures.ts';
import { history, OWN_WORD, type Stage } from './past-requests.ts';

/** Where registers that are filled once serve several figures: `--registers=` and a folder. */
const given = process.argv.find((each) => each.startsWith('--registers='))?.slice('--registers='.length);
const folder = given ?? ownFolder();

/** A request that others are copies of, but for their reference and a word of their own. */
interface Pattern {
  events: string;
  places: string;
  questions: number;
}

const PATTERN = 'ZZZ99999';
const events = z.array(z.looseObject({ type: z.string() }));
const places = z.array(z.object({ key: z.string(), value: z.unknown() }));

export const referenceOf = (number: number) => `REQ${String(number).padStart(5, '0')}`;

/** How many of so many requests are not answered yet: a council's work in hand hardly grows with what it has done. */
const openOf = (requests: number) => Math.min(requests, Math.max(NEWEST, Math.floor(requests / 100)));

/** The address of a register with so many requests in it, the newest of them open. */
export async function filledRegister(requests: number, open = openOf(requests)): Promise<string> {
  const path = join(folder, `${requests}-${open}.db`);
  const url = `sqlite:${path}`;
  const isThere = existsSync(path);
  const began = performance.now();
  const register = await openRegister(url);
  try {
    // One kept from before may be of a FOI Desk that made its lists otherwise.
    const made = await bringListsUpToDate(register, shippedHolidays());
    if (isThere && made === 0) return url;
    if (!isThere) await fillRegister(register, requests, open);
    await register.upkeep.forget();
  } finally {
    await register.close();
  }
  // What is due by the clock that morning is done, so that no figure holds it.
  const { running } = await openDesk(url);
  await running.bot.quiet();
  await running.stop();
  say(`(${requests} requests written into a register in ${((performance.now() - began) / 1000).toFixed(0)} s)`);
  return url;
}

const AT_ONCE = 250;

/** So many of the newest requests are the same in every register, and due before all others: what is shown of them is too. */
export const NEWEST = 60;

/** Writes so many requests into an empty register, the newest of them open. */
export async function fillRegister(register: Register, requests: number, open: number): Promise<void> {
  const past = patterns(490, ['sent'], (variant) => -30 - variant);
  const stages: Stage[] = ['awaitingApproval', 'answered', 'asked', 'answered', 'asked'];
  const newest = patterns(35, stages, (variant) => -5 - (variant % 12));
  const others = patterns(35, stages, (variant) => -(variant % 3));
  let writes: Write[] = [];
  for (let number = 1; number <= requests; number += 1) {
    const age = requests - number;
    const from = age < NEWEST ? newest : age < open ? others : past;
    const pattern = from[age % from.length];
    if (pattern) writes.push(...copied(pattern, number, wordsOf(number, requests)));
    if (number % AT_ONCE === 0 || number === requests) {
      await register.commit(writes);
      writes = [];
    }
  }
  await register.commit([{ key: 'counter/reference', was: 'any', value: { last: requests } }]);
}

/** Requests at these stages in turn, of one to seven questions. @param daysFromToday when each was received */
function patterns(count: number, stages: readonly Stage[], daysFromToday: (variant: number) => number): Pattern[] {
  return Array.from({ length: count }, (_, variant) => {
    const received = addDays(londonDateOf(TODAY), daysFromToday(variant));
    const stage = stages[variant % stages.length] ?? 'sent';
    const questions = 1 + (variant % 7);
    const happened = history(PATTERN, { stage, received, questions, variant }).map(readHappened);
    const request = fold(happened);
    if (!request) throw new Error('Nothing happened.');
    return {
      events: JSON.stringify(happened),
      places: JSON.stringify(derivedOf(request, shippedHolidays())),
      questions,
    };
  });
}

function copied({ events: text, places: listed, questions }: Pattern, number: number, words: string): Write[] {
  const reference = referenceOf(number);
  const own = (json: string): unknown => JSON.parse(json.replaceAll(PATTERN, reference).replaceAll(OWN_WORD, words));
  const record = append(newRecord(reference), events.parse(own(text)));
  const entries: ListEntry[] = places.parse(own(listed));
  const ts = (index: number) => `${1_600_000_000 + number}.${String(index).padStart(6, '0')}`;
  const shows = '0'.repeat(64);
  return [
    { key: requestKey(reference), was: 'new', value: record },
    ...entries.map(({ key, value }): Write => ({ key, was: 'new', value })),
    ...postedWrites(reference, { at: 'card' }, { channel: 'G0FOITEAM', ts: ts(0), shows }),
    ...Array.from({ length: questions }, (_, index) =>
      postedWrites(
        reference,
        { at: 'question', question: index + 1, department: 'highways' },
        { channel: 'C0HIGHWAYS', ts: ts(index + 1), shows },
      ),
    ).flat(),
  ];
}

const beginnings = ['Ash', 'Birch', 'Cedar', 'Elm', 'Hazel', 'Larch', 'Maple', 'Oak', 'Rowan', 'Willow'];
const endings = ['bank', 'brook', 'bury', 'croft', 'dale', 'field', 'ford', 'gate', 'hill', 'moor'];

/** A word that ten requests hold, however many there are. */
export const RARE = 'Larkspur';

/** The name of a street: one in ten requests is about one of either name. */
function wordsOf(number: number, requests: number): string {
  const own = `${beginnings[number % 10] ?? ''} ${endings[Math.floor(number / 10) % 10] ?? ''}`;
  return number > requests - 10 ? `${own} ${RARE}` : own;
}
