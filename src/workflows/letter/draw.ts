import {
  checkLetter,
  factsNotLookedAt,
  webLinksOf,
  type Facts,
  type LinkFact,
  type StandingBlock,
} from '../../domain/check/index.ts';
import { grounds } from '../../domain/catalogue/index.ts';
import type { Council } from '../../domain/council.ts';
import type { Drawn } from '../../domain/deciding/letter/lettering.ts';
import type { Letter } from '../../domain/letter.ts';
import type { LondonDate } from '../../domain/london.ts';
import { say } from '../../domain/particulars.ts';
import { isRefusal, type Refusal } from '../../domain/request/decision.ts';
import { digestOf, filesToRelease, letterOf } from '../../domain/request/letter-of.ts';
import type { FindingSummary } from '../../domain/request/events.ts';
import { peopleIn, peopleMentionedTo } from '../../domain/request/people-in.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { reviewPeriodKept } from '../../domain/review/period.ts';
import { drawLetter } from '../../letters/index.ts';
import type { Desk } from '../desk.ts';
import { keptForms } from '../kept/forms-of-letter.ts';

/** The letter as it would go on this day: drawn, checked, its bytes kept. */
export async function drawLetterOf(desk: Desk, request: FoiRequest, date: LondonDate): Promise<Drawn | Refusal> {
  const letter = letterOf(request, date, desk.holidays());
  if (isRefusal(letter)) return letter;
  const tree = drawLetter({ letter, council: desk.council, templates: desk.templates, grounds });
  const { reference } = letter;
  const about = { title: `Response to ${reference}`, reference, date };
  const { bytes, missingCharacters } = await keptForms(desk, tree, about);
  const files = filesToRelease(letter);
  const left = letter.entries.filter(({ later }) => later !== undefined).map(({ number }) => number);
  return {
    date,
    digest: digestOf(bytes, files, request, left),
    bytes,
    ...(left.length > 0 && { later: left }),
    ...reviewPeriodKept(desk.council.letter, letter.law),
    files: say(files),
    findings: say([
      ...findingsOf(desk, letter, { links: await linksOf(desk, letter), staff: await staffOf(desk, request) }),
      ...missing(missingCharacters, letter),
    ]),
  };
}

/** Whether the pages that the letter sends the requester to are there, on the letter's own day. */
async function linksOf(desk: Desk, letter: Letter): Promise<LinkFact[]> {
  const urls = letter.entries.flatMap((entry) => entry.parts.flatMap((part) => webLinksOf({ part })));
  const looked = await desk.lookAtLinks([...new Set(urls)]);
  return [...looked].map(([url, outcome]) => ({ url, outcome, checkedOn: letter.date }));
}

/**
 * Colleagues whose names may have got into the letter: who had a hand in it, and whoever a reply mentions.
 * @throws where Slack does not give a name now: nobody's is to slip through, so the letter waits
 */
async function staffOf(desk: Desk, request: FoiRequest): Promise<string[]> {
  return [...(await desk.directory.namesOf(peopleIn(request))), ...peopleMentionedTo(request)];
}

/** What the check says of a letter, each finding with the key that an acceptance refers to. */
function findingsOf(desk: Desk, letter: Letter, looked: Pick<Facts, 'links' | 'staff'>): FindingSummary[] {
  const leftOut = leftOutBy(desk.council);
  const facts = { ...factsNotLookedAt(letter), ...looked, leftOut };
  return checkLetter({ letter, council: desk.council, facts }).map(
    ({ code, severity, question, part, place, says }) => ({
      code,
      severity,
      ...(question !== undefined && { question }),
      ...(part !== undefined && { part }),
      ...(place !== undefined && { place }),
      key: JSON.stringify([code, question ?? 0, part ?? 0, says]),
      says,
    }),
  );
}

/** What the council's file has its letters not say. */
function leftOutBy({ letter: { sayReceived, nameSection50 } }: Council): StandingBlock[] {
  const leftOut: StandingBlock[] = [];
  if (!sayReceived) leftOut.push('dateReceived');
  if (!nameSection50) leftOut.push('section50');
  return leftOut;
}

/** What the PDF cannot show, at the first answer that holds some of it. */
function missing(characters: readonly string[], { entries }: Letter): FindingSummary[] {
  if (characters.length === 0) return [];
  const holds = (written: unknown) => characters.some((each) => JSON.stringify(written).includes(each));
  const question = entries.find(({ parts }) => holds(parts))?.number;
  const says = `No font of ours has ${characters.map((each) => `“${each}”`).join(', ')}, so the PDF shows a gap there. Write it another way.`;
  const at = question === undefined ? {} : { question, place: `Question ${question}` };
  return [{ code: 'characters-missing', severity: 'warning', ...at, key: says, says }];
}
