import { z } from 'zod';
import { known } from '../applicant-blind.ts';
import { heard } from '../particulars.ts';
import { names } from '../splitting/index.ts';
import type { Happened, Requester } from './events.ts';
import type { FoiRequest } from './request.ts';

const anEvent = z.looseObject({ type: z.string() });
const aQuestion = z.looseObject({ wording: z.unknown(), departmentWording: z.unknown().optional() });

/** What tells who asked, in whatever event it stands: where a message went, and what a mail server said of it. */
const everywhere = ['requester', 'to', 'serverSaid'] as const;

/**
 * The parts of an event that tell who asked, of one as it was said and of one as the register holds it: the letter as it
 * came, and words that were given to departments otherwise. Questions, answers and reasons stay.
 * @param reworded the questions that departments were given otherwise, at their opening or later
 */
export function identityIn(event: unknown, reworded: readonly number[] = []): unknown[] {
  const known = anEvent.parse(event);
  const parts = everywhere.flatMap((name) => (name in known ? [known[name]] : []));
  switch (known.type) {
    case 'opened': {
      const questions = z.array(aQuestion).parse(known['questions']);
      const telling = questions.flatMap(({ wording, departmentWording }, index) =>
        departmentWording === undefined && !reworded.includes(index + 1) ? [] : [wording],
      );
      return [...parts, known['wording'], known['original'], ...telling];
    }
    case 'requesterCorrected':
      return [...parts, known['reason']];
    case 'clarificationAnswered':
      return known['forDepartments'] === undefined ? parts : [...parts, known['words']];
    default:
      return parts;
  }
}

/** The questions that departments were given in other words, because their own tell who asks. */
export function rewordedIn({ questions }: FoiRequest): readonly number[] {
  return questions.filter(({ departmentWording }) => departmentWording !== undefined).map(({ number }) => number);
}

/**
 * Whether something said holds the name, e-mail or address of whoever asked, or a question that tells: an officer's
 * reason, a subject, a letter's words. What it says goes with them, whatever else it says.
 */
export function tellsWhoAsked(history: readonly Happened[], { questions }: FoiRequest): (said: unknown) => boolean {
  const who = history.flatMap(requestersIn);
  const telling = questions.filter((question) => question.departmentWording !== undefined);
  return (said) =>
    stringsIn(said).some(
      (text) =>
        who.some((requester) => names(text, known(requester))) || telling.some(({ wording }) => wording === text),
    );
}

function requestersIn(event: Happened): Requester[] {
  return event.type === 'opened' || event.type === 'requesterCorrected' ? [heard(event.requester, {})] : [];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
