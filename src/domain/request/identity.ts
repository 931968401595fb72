import { z } from 'zod';

const anEvent = z.looseObject({ type: z.string() });
const aQuestion = z.looseObject({ wording: z.unknown(), departmentWording: z.unknown().optional() });

/** What tells who asked, in whatever event it stands: where a message went, and what a mail server said of it. */
const everywhere = ['requester', 'to', 'serverSaid'] as const;

/**
 * The parts of an event that tell who asked, of one as it was said and of one as the register holds it: the letter as it
 * came, and words that were given to departments otherwise. Questions, answers and reasons stay.
 */
export function identityIn(event: unknown): unknown[] {
  const known = anEvent.parse(event);
  const parts = everywhere.flatMap((name) => (name in known ? [known[name]] : []));
  switch (known.type) {
    case 'opened': {
      const questions = z.array(aQuestion).parse(known['questions']);
      const telling = questions.flatMap(({ wording, departmentWording }) =>
        departmentWording === undefined ? [] : [wording],
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
