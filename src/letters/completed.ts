import { type Typed, typedText } from './typed.ts';
import { isFragment, withFullStop } from './words.ts';

/** What somebody typed where the letter may begin the sentence for them. */
export interface Completed {
  /** Whether it is the rest of a sentence ("we record …"); the letter then begins it: "This is because we record …". */
  fragment: boolean;
  text: Typed | null;
}

/** A reason as typed: the rest of "… because" where it begins with a small letter, else whole sentences. */
export function completed(text: string | undefined): Completed {
  const typed = text?.trim() ?? '';
  if (typed === '') return { fragment: false, text: null };
  const fragment = isFragment(typed);
  const words = fragment ? withFullStop(typed.replace(/^because\s+/u, '')) : typed;
  return { fragment, text: typedText(words) };
}
