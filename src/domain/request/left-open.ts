import { leavesOpen } from '../catalogue/index.ts';
import { coveredBy } from './phase.ts';
import { questionOf } from './question-of.ts';
import type { FoiRequest } from './request.ts';

/** Whether what was answered leaves open if anything is held (FOIA s.2(1), s.12(2)): to all questions, or to some. */
export function leftOpen(request: FoiRequest): 'all' | 'some' | undefined {
  const parts = request.questions
    .filter(({ told }) => told !== undefined)
    .flatMap(({ number }) => {
      const settled = questionOf(request, coveredBy(request, number) ?? number);
      return settled?.settlement?.parts ?? [];
    });
  if (!parts.some(leavesOpen)) return undefined;
  return parts.every(leavesOpen) ? 'all' : 'some';
}
