import { z } from 'zod';

/** Reading a view as a person would: its words, and what can be pressed. */

interface View {
  blocks: readonly unknown[];
}

const words = z.looseObject({ text: z.string() });
const button = z.looseObject({
  type: z.literal('button'),
  text: words,
  action_id: z.string(),
  value: z.string(),
  style: z.string().optional(),
  confirm: z.unknown().optional(),
});
const list = z.looseObject({
  type: z.enum(['overflow', 'static_select']),
  action_id: z.string(),
  options: z.array(z.looseObject({ text: words, value: z.string() })),
});
const row = z.looseObject({ type: z.literal('actions'), elements: z.array(z.unknown()) });
const section = z.looseObject({ type: z.literal('section'), accessory: z.unknown().optional() });
const person = z.looseObject({ type: z.literal('user'), user_id: z.string() });

/** Something to press, or a choice of a list. */
export interface Pressable {
  label: string;
  action: string;
  value: string;
  primary: boolean;
  /** What is asked before it is done. */
  confirm: string;
}

/** What can be pressed or chosen, in the order it is shown. */
export function pressable(view: View): Pressable[] {
  return view.blocks.flatMap((block) => {
    const asRow = row.safeParse(block);
    if (asRow.success) return asRow.data.elements.flatMap(pressablesOf);
    const asSection = section.safeParse(block);
    return asSection.success ? pressablesOf(asSection.data.accessory) : [];
  });
}

function pressablesOf(element: unknown): Pressable[] {
  const asButton = button.safeParse(element);
  if (asButton.success) {
    const { text, action_id: action, value, style, confirm } = asButton.data;
    return [{ label: text.text, action, value, primary: style === 'primary', confirm: flat(confirm) }];
  }
  const asList = list.safeParse(element);
  if (!asList.success) return [];
  const { action_id: action, options } = asList.data;
  return options.map(({ text, value }) => ({ label: text.text, action, value, primary: false, confirm: '' }));
}

/** The labels of what can be pressed or chosen. */
export function labels(view: View): string[] {
  return pressable(view).map(({ label }) => label);
}

/** The labels of what is to be done next: one at the most. */
export function primary(view: View): string[] {
  return pressable(view).flatMap((each) => (each.primary ? [each.label] : []));
}

/** What carries this label. */
export function pressed(view: View, label: string): Pressable {
  const found = pressable(view).find((each) => each.label === label);
  if (!found) throw new Error(`Nothing is labelled ${label}; there is: ${labels(view).join(', ')}.`);
  return found;
}

/** Every word of the blocks that is there to be read, buttons and dialogs included. */
export function wordsOf(view: View): string {
  return flat(view.blocks);
}

function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map(flat).join('');
  if (typeof value !== 'object' || value === null) return '';
  const asPerson = person.safeParse(value);
  if (asPerson.success) return `@${asPerson.data.user_id}`;
  const own = words.safeParse(value);
  const ends = 'type' in value && value.type !== 'text' && value.type !== 'link' ? '\n' : '';
  const rest = Object.entries(value)
    .filter(([key]) => !(key === 'text' && own.success))
    .map(([, each]) => flat(each));
  return `${own.success ? own.data.text : ''}${rest.join('')}${ends}`.replaceAll(/\n+/gu, '\n');
}
