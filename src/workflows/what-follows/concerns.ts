import { askedOf } from '../../domain/request/asked.ts';
import { phaseOf } from '../../domain/request/phase.ts';
import { permitted } from '../../domain/request/permitted.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Intent } from '../intents.ts';
import { isSettled } from './answers-and-letter.ts';

/**
 * What a department said instead of an answer tells the officer what to do about it: once the question is settled, sent
 * back or asked again, or nothing can be settled any more, that is no longer so, and it is shown again as it stands.
 */
export function aboutConcerns(before: FoiRequest, after: FoiRequest): Intent[] {
  const over = maySettle(before) !== maySettle(after);
  return after.questions.flatMap(({ number, asked }) => {
    const settled = isSettled(before, number) !== isSettled(after, number);
    return asked.flatMap(({ department, returned, concerns }): Intent[] => {
      const earlier = askedOf(before, number, department)?.asked;
      if (!over && !settled && earlier?.returned === returned) return [];
      const known = new Set(earlier?.concerns.map(({ id }) => id));
      return concerns
        .filter(({ id }) => known.has(id))
        .map(({ id }) => ({
          kind: 'show',
          reference: after.reference,
          surface: { at: 'concern', question: number, department, id },
        }));
    });
  });
}

function maySettle(request: FoiRequest): boolean {
  return permitted[phaseOf(request)].officer.includes('settle');
}
