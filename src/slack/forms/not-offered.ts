import { z } from 'zod';
import type { FormErrors } from '../../workflows/forms/form.ts';
import type { View } from '../inputs.ts';
import { fieldIdOf } from './draw.ts';

const options = z.array(z.looseObject({ value: z.string() }));
const withChoices = z.looseObject({
  block_id: z.string(),
  element: z.looseObject({
    options: options.optional(),
    option_groups: z.array(z.looseObject({ options })).optional(),
  }),
});

/**
 * Fields in which something was chosen that the form does not offer, each with what to say: no screen shows it, so nothing
 * is concluded from it. Nothing where all was offered.
 */
export function notOffered(view: View): FormErrors | undefined {
  const errors: Record<string, string> = {};
  for (const block of view.blocks) {
    const read = withChoices.safeParse(block);
    if (!read.success) continue;
    const { block_id: id, element } = read.data;
    const offered = [...(element.options ?? []), ...(element.option_groups ?? []).flatMap((group) => group.options)];
    const states = Object.values(view.state.values[id] ?? {});
    const chosen = states.flatMap((state) => [
      ...(state.selected_options ?? []),
      ...(state.selected_option ? [state.selected_option] : []),
    ]);
    if (chosen.some(({ value }) => !offered.some((option) => option.value === value))) {
      errors[fieldIdOf(id)] = 'This is none of the choices here. Choose again.';
    }
  }
  return Object.keys(errors).length > 0 ? errors : undefined;
}
