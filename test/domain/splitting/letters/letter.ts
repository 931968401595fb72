import type { Context, SplitQuestion } from '../../../../src/domain/splitting/index.ts';

/** A request as a council might receive it, and what a careful reader takes from it. */
export interface Letter {
  title: string;
  text: string;
  questions: (string | SplitQuestion)[];
  /** Every context expected; none when absent. */
  context?: Context[];
  /** Words that must have been left out. */
  leftOut?: string[];
}
