import { z } from 'zod';
import { actionable, focusable, placeholdable } from './menus.ts';
import { richText } from './rich-text.ts';

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

const typed = { ...actionable, ...focusable, ...placeholdable, ...dispatchable };
/** A composer of formatted text; an actions block may hold one too. */
export const richTextInput = z.strictObject({
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

/** What only an input block asks with. */
export const inputs = [
  plainTextInput,
  z.strictObject({ type: z.literal('email_text_input'), ...typed, initial_value: z.string().optional() }),
  z.strictObject({ type: z.literal('url_text_input'), ...typed, initial_value: z.string().optional() }),
  numberInput,
  richTextInput,
  fileInput,
] as const;
