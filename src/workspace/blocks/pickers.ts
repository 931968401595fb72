import { z } from 'zod';
import { actionable, focusable, placeholdable } from './menus.ts';
import { confirm, richOption } from './text-objects.ts';

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const among = (element: { options: unknown[] }, chosen: readonly unknown[]) => {
  const known = new Set(element.options.map((option) => JSON.stringify(option)));
  return chosen.every((option) => known.has(JSON.stringify(option)));
};
const initialMessage = 'the initial option must exactly match one of the options';
const choosable = {
  ...actionable,
  confirm: confirm.optional(),
  ...focusable,
  options: z.array(richOption).min(1).max(10),
};

/** Pickers and groups of boxes: allowed wherever a menu is. */
export const pickers = [
  z
    .strictObject({
      type: z.literal('checkboxes'),
      ...choosable,
      initial_options: z.array(richOption).min(1).optional(),
    })
    .refine((boxes) => among(boxes, boxes.initial_options ?? []), initialMessage),
  z
    .strictObject({ type: z.literal('radio_buttons'), ...choosable, initial_option: richOption.optional() })
    .refine((radio) => radio.initial_option === undefined || among(radio, [radio.initial_option]), initialMessage),
  z.strictObject({
    type: z.literal('datepicker'),
    ...actionable,
    confirm: confirm.optional(),
    ...focusable,
    ...placeholdable,
    initial_date: date.optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...actionable,
    confirm: confirm.optional(),
    ...focusable,
    ...placeholdable,
    initial_time: time.optional(),
    timezone: z.string().optional(),
  }),
] as const;

/** A date and a time together: not beside a section's text. */
export const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...actionable,
  confirm: confirm.optional(),
  ...focusable,
  initial_date_time: z.number().int().min(1_000_000_000).max(9_999_999_999).optional(),
});
