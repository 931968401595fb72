import type { FormId } from '../../../src/workflows/forms/form.ts';
import { aRequest } from './a-request.ts';
import { answers } from './answers.ts';
import type { Filled } from './filled.ts';
import { letters } from './letters.ts';
import { reviews } from './reviews.ts';

/** Forms in which nothing is filled in. */
type OnlyRead = 'history' | 'readOnly';

/** Every form that somebody fills in, and what is recorded by it. */
export const forms: Record<Exclude<FormId, OnlyRead>, Readonly<Record<string, Filled>>> = {
  ...aRequest,
  ...answers,
  ...letters,
  ...reviews,
};
