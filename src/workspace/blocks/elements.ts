import { z } from 'zod';
import { actionable, focusable, menus, overflow, placeholdable } from './menus.ts';
import { richText } from './rich-text.ts';
import { confirm, plain, richOption } from './text-objects.ts';

const confirmable = { confirm: confirm.optional() };
const dispatchable = {
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z
        .array(z.enum(['on_enter_pressed', 'on_character_entered']))
        .min(1)
        .max(2),
    })
    .optional(),
};

export const button = z.strictObject({
  type: z.literal('button'),
  ...actionable,
  ...confirmable,
  text: plain(75),
  value: z.string().max(2000).optional(),
  url: z.string().max(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
});

export const image = z
  .strictObject({
    type: z.literal('image'),
    alt_text: z.string().min(1).max(2000),
    image_url: z.string().max(3000).optional(),
    slack_file: z.union([z.strictObject({ id: z.string() }), z.strictObject({ url: z.string() })]).optional(),
  })
  .refine(
    (image) => (image.image_url === undefined) !== (image.slack_file === undefined),
    'must have exactly one of image_url and slack_file',
  );

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const among = (element: { options: unknown[] }, chosen: readonly unknown[]) => {
  const known = new Set(element.options.map((option) => JSON.stringify(option)));
  return chosen.every((option) => known.has(JSON.stringify(option)));
};
const initialMessage = 'the initial option must exactly match one of the options';
const choosable = { ...actionable, ...confirmable, ...focusable, options: z.array(richOption).min(1).max(10) };

/** Pickers and groups of boxes: allowed wherever a menu is. */
const pickers = [
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
    ...confirmable,
    ...focusable,
    ...placeholdable,
    initial_date: date.optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...actionable,
    ...confirmable,
    ...focusable,
    ...placeholdable,
    initial_time: time.optional(),
    timezone: z.string().optional(),
  }),
] as const;

const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...actionable,
  ...confirmable,
  ...focusable,
  initial_date_time: z.number().int().min(1_000_000_000).max(9_999_999_999).optional(),
});

const typed = { ...actionable, ...focusable, ...placeholdable, ...dispatchable };
const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  ...typed,
  initial_value: richText.optional(),
  min_lines: z.number().int().min(1).max(100).optional(),
  max_lines: z.number().int().min(1).max(100).optional(),
});

const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    ...typed,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(3000).optional(),
    max_length: z.number().int().min(1).max(3000).optional(),
  })
  .refine((input) => (input.min_length ?? 0) <= (input.max_length ?? 3000), 'min_length must not exceed max_length')
  .refine(
    (input) => (input.initial_value ?? '').length <= (input.max_length ?? 3000),
    'initial_value exceeds max_length',
  );

const numberInput = z.strictObject({
  type: z.literal('number_input'),
  ...typed,
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
});

const fileInput = z.strictObject({
  type: z.literal('file_input'),
  ...actionable,
  filetypes: z.array(z.string()).min(1).optional(),
  max_files: z.number().int().min(1).max(10).optional(),
});

/** What may stand in an `actions` block. */
export const actionElement = z.discriminatedUnion('type', [
  button,
  overflow,
  ...menus,
  ...pickers,
  datetimepicker,
  richTextInput,
]);

/** What may stand beside the text of a section. */
export const accessory = z.discriminatedUnion('type', [button, overflow, image, ...menus, ...pickers]);

/** What an input block may ask with. */
export const inputElement = z.discriminatedUnion('type', [
  plainTextInput,
  z.strictObject({ type: z.literal('email_text_input'), ...typed, initial_value: z.string().optional() }),
  z.strictObject({ type: z.literal('url_text_input'), ...typed, initial_value: z.string().optional() }),
  numberInput,
  richTextInput,
  fileInput,
  datetimepicker,
  ...menus,
  ...pickers,
]);

const feedback = z.strictObject({
  text: plain(75),
  accessibility_label: z.string().max(75).optional(),
  value: z.string().max(2000),
});

/** What may stand in a `context_actions` block. */
export const contextActionElement = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    ...actionable,
    positive_button: feedback,
    negative_button: feedback,
  }),
  z.strictObject({
    type: z.literal('icon_button'),
    ...actionable,
    ...confirmable,
    icon: z.string(),
    text: plain(75),
    accessibility_label: z.string().max(75).optional(),
    value: z.string().max(2000).optional(),
    visible_to_user_ids: z.array(z.string()).optional(),
  }),
]);
