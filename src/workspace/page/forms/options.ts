import type { Json } from '../../protocol.ts';
import { type Fields, objectsOf, textOf, wordsOf } from '../kit/json.ts';

/** One thing to choose: what is shown, what it stands for, and the option as the app sent it. */
export interface Option {
  label: string;
  description: string;
  value: string;
  raw: Json;
}

/** Options under a heading, which is empty where the app gave none. */
export interface OptionGroup {
  label: string;
  options: Option[];
}

/** An option object of the app's. */
export const optionOf = (raw: Fields): Option => ({
  label: wordsOf(raw['text']),
  description: wordsOf(raw['description']),
  value: textOf(raw['value']),
  raw,
});

/** What an element offers, in its groups; options without groups are one group without a name. */
export function groupsOf(element: Fields): OptionGroup[] {
  const groups = objectsOf(element['option_groups']);
  if (groups.length === 0) return [{ label: '', options: objectsOf(element['options']).map(optionOf) }];
  return groups.map((group) => ({
    label: wordsOf(group['label']),
    options: objectsOf(group['options']).map(optionOf),
  }));
}

/** The groups that remain when each word typed must begin a word of the option, its description or its group. */
export function matching(groups: OptionGroup[], typed: string): OptionGroup[] {
  const wanted = wordsIn(typed);
  return groups
    .map((group) => ({
      ...group,
      options: group.options.filter((option) => {
        const have = wordsIn(`${option.label} ${option.description} ${group.label}`);
        return wanted.every((word) => have.some((other) => other.startsWith(word)));
      }),
    }))
    .filter((group) => group.options.length > 0);
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
