import { sentence } from '../domain/words/in-words.ts';
import { type Typed, typedText, withoutBullet } from './typed.ts';
import { isFragment } from './words.ts';

/** What somebody typed where the letter may begin the sentence for them. */
export interface Completed {
  /** Whether it is the rest of a sentence ("we record …"); the letter then begins it: "This is because we record …". */
  fragment: boolean;
  text: Typed | null;
}

/** "Because we record …", with nothing that it explains: after a comma it may be a whole sentence. */
const isHalfSentence = /^because\s[^,.?!]*(?:[.?!]|$)/iu;

/** A reason as typed: the rest of "… because" where it begins so or with a small letter, else whole sentences. */
export function completed(text: string | undefined): Completed {
  const typed = text?.trim() ?? '';
  if (typed === '') return { fragment: false, text: null };
  const fragment = isFragment(typed) || isHalfSentence.test(typed);
  if (!fragment) return { fragment, text: wholeSentences(typed) };
  return { fragment, text: typedText(sentence(typed.replace(/^because\s+/iu, ''))) };
}

/** Sentences as typed, with the full stop that the last of them lacks. A list ends as it was typed. */
export function wholeSentences(text: string | undefined): Typed | null {
  const typed = text?.trim() ?? '';
  const last = typed.slice(typed.lastIndexOf('\n') + 1);
  const ends = typed === '' || withoutBullet(last) !== last.trim();
  return typedText(ends ? typed : sentence(typed));
}
