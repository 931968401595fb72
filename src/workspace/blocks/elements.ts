import { z } from 'zod';
import { inputs, richTextInput } from './inputs.ts';
import { actionable, menus, overflow } from './menus.ts';
import { datetimepicker, pickers } from './pickers.ts';
import { confirm, plain } from './text-objects.ts';

const confirmable = { confirm: confirm.optional() };
export const button = z.strictObject({
  type: z.literal('button'),
  ...actionable,
  ...confirmable,
  text: plain(75),
  value: z.string().min(1).max(2000).optional(),
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
export const inputElement = z.discriminatedUnion('type', [...inputs, datetimepicker, ...menus, ...pickers]);

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
