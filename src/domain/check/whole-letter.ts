import { addMonths, sayDate } from '../london.ts';
import { regulatorOn, type Council } from '../council.ts';
import type { Letter } from '../letter.ts';
import type { NamedQuestion } from '../notice.ts';
import { sayReviewPeriod } from '../review/period.ts';
import type { StandingBlock } from './facts.ts';
import type { Spot } from './finding.ts';
import type { Subject } from './subject.ts';

/** Who a letter is to and what it is about. */
interface Heading extends Pick<Letter, 'addressee' | 'reference' | 'subject'> {
  entries: readonly NamedQuestion[];
}

/** A letter's day, and the council it is from. */
interface Dated {
  letter: Pick<Letter, 'date'>;
  council: Council;
}

/** Somebody to send it to, a reference and a subject. */
export function headIncomplete({ letter }: { letter: Heading }): Spot[] {
  const { email = '', postalAddress = '' } = letter.addressee;
  const spots: Spot[] = [];
  if (email.trim() === '' && postalAddress.trim() === '') {
    spots.push({ place: 'Addressee', says: 'There is no e-mail and no postal address to send it to. Add one.' });
  }
  if (letter.reference.trim() === '') spots.push({ place: 'Reference', says: 'The letter has no reference.' });
  if (letter.subject.trim() === '') {
    spots.push({ place: 'Subject', says: 'Say what the request is about: "information relating to …".' });
  }
  for (const entry of letter.entries) {
    if (entry.wording.trim() === '') {
      spots.push({
        question: entry.number,
        place: `Question ${entry.number}`,
        says: `Question ${entry.number} has no wording. Put the requester’s words back.`,
      });
    }
  }
  return spots;
}

/** The letter bears a day on or after the request came. */
export function datedBeforeReceipt({ letter }: Subject): Spot[] {
  return letter.date < letter.received
    ? [
        {
          place: 'Date',
          says: `The letter is dated before the request came (${sayDate(letter.received)}). Mend the dates.`,
        },
      ]
    : [];
}

/** Late is late: the days over are on the letter, from which its apology is drawn (FOIA s.10(1), EIR reg 5(2)). */
export function latenessWrong({ letter }: Subject): Spot[] {
  const late = letter.date > letter.due;
  if (late === letter.daysLate > 0) return [];
  const says = late
    ? `The letter was due on ${sayDate(letter.due)} but does not say that it is late. Draft it again.`
    : 'The letter says that it is late, but it is in time. Draft it again.';
  return [{ place: 'Date', says }];
}

/** The law at the head of the letter covers every question in it. */
export function lawNotNamed({ letter }: Subject): Spot[] {
  if (letter.law === 'both') return [];
  return letter.entries
    .filter((entry) => entry.law !== letter.law)
    .map((entry) => ({
      question: entry.number,
      place: `Question ${entry.number}`,
      says: `Question ${entry.number} is handled under the ${entry.law}, but the letter names only the ${letter.law}. Correct the request’s law to Both.`,
    }));
}

/**
 * The council's own review period counts working days: "40 days" is about 28 of them. A letter under the EIR states the
 * period of reg 11(2) instead.
 */
export function reviewNotInWorkingDays({ letter, council }: { letter: Pick<Letter, 'law'>; council: Council }): Spot[] {
  if (letter.law !== 'FOIA' || council.letter.sayWorkingDays) return [];
  return [
    {
      place: 'Review paragraph',
      says: `The review period reads "${sayReviewPeriod(council.letter, letter.law)}". Set letter.sayWorkingDays to true in the council’s file.`,
    },
  ];
}

/** Without the regulator's details the right to complain cannot be stated. */
export function noRegulator({ letter, council }: Dated): Spot[] {
  return regulatorOn(council.regulator, letter.date) === undefined
    ? [
        {
          place: 'Regulator paragraph',
          says: `The council’s file has no regulator’s details for ${sayDate(letter.date)}. Add them with their first day.`,
        },
      ]
    : [];
}

/** Months after which the regulator's details want to be looked at again: they have changed more often than letters did. */
const MONTHS_FRESH = 24;

/** Details that nobody has confirmed for two years. */
export function staleRegulator({ letter, council }: Dated): Spot[] {
  const details = regulatorOn(council.regulator, letter.date);
  if (details === undefined || addMonths(details.from, MONTHS_FRESH) > letter.date) return [];
  return [
    {
      place: 'Regulator paragraph',
      says: `The regulator’s details in the council’s file are those of ${sayDate(details.from)}. Look them up, and enter them there with today’s date.`,
    },
  ];
}

const blocks: Record<StandingBlock, string> = {
  dateReceived: 'the day the request was received',
  review: 'how to ask for a review',
  regulator: 'the right to complain to the regulator',
  section50: 'that the regulator decides under section 50',
  apology: 'an apology for being late',
  reuse: 'what the information may be used for',
  reference: 'the reference',
  law: 'the law it is answered under',
  contact: 'how to reach the council',
  description: 'what the request is about',
};

/** What the council's file has a switch for: nothing is mended in a template. */
const switches: Partial<Record<StandingBlock, string>> = {
  dateReceived: 'letter.sayReceived',
  section50: 'letter.nameSection50',
};

/** What the council's standing paragraphs leave out. An apology is missed only by a late letter. */
export function leavesOut(...wanted: StandingBlock[]): (subject: Subject) => Spot[] {
  return ({ facts, letter }) =>
    facts.leftOut
      .filter((block) => wanted.includes(block) && (block !== 'apology' || letter.daysLate > 0))
      .map((block) => ({
        place: 'Standing paragraphs',
        says: `The letter does not say ${blocks[block]}. ${howToAdd(block)}`,
      }));
}

function howToAdd(block: StandingBlock): string {
  const setting = switches[block];
  return setting === undefined ? 'Add it to the council’s template.' : `Set ${setting} to true in the council’s file.`;
}

const leavesOutSection50 = leavesOut('section50');

/**
 * A refusal under FOIA that does not name the right to a decision of the regulator's (s.17(7)(b)). That somebody can be
 * written to is stated all the same, or it would be an error; the words of the Act are what guidance asks for.
 */
export function section50LeftOut(subject: Subject): Spot[] {
  const refuses = subject.parts.some(
    ({ entry, part: { kind } }) => entry.law === 'FOIA' && kind !== 'disclosed' && kind !== 'notHeld',
  );
  return refuses ? leavesOutSection50(subject) : [];
}
