import { z } from 'zod';

/**
 * What Slack sends in a message's `blocks`, as far as text is read from it. Blocks of kinds that hold no words for us
 * are let through and left out. A part of rich text that is not understood makes the whole not understood, and the
 * message's `text` is read instead: a new kind of element must never lose half of a department's answer.
 */
const style = z.object({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  code: z.boolean().optional(),
});

const styled = { style: style.optional() };

/** The end of the year 9999. */
const LAST_SECOND = 253_402_300_799;

const element = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), ...styled }),
  z.object({ type: z.literal('link'), url: z.string(), text: z.string().optional(), ...styled }),
  z.object({ type: z.literal('emoji'), name: z.string(), unicode: z.string().optional(), ...styled }),
  z.object({ type: z.literal('user'), user_id: z.string(), ...styled }),
  z.object({ type: z.literal('usergroup'), usergroup_id: z.string(), ...styled }),
  z.object({ type: z.literal('channel'), channel_id: z.string(), ...styled }),
  z.object({ type: z.enum(['broadcast', 'team']), ...styled }),
  z.object({ type: z.literal('color'), value: z.string(), ...styled }),
  z.object({
    type: z.literal('date'),
    timestamp: z.number().min(0).max(LAST_SECOND),
    fallback: z.string().optional(),
    ...styled,
  }),
]);

const elements = z.array(element);

const border = z.number().optional();

const section = z.object({ type: z.literal('rich_text_section'), elements });

const part = z.discriminatedUnion('type', [
  section,
  z.object({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    indent: z.int().nonnegative().optional(),
    offset: z.int().nonnegative().optional(),
    border,
    elements: z.array(section),
  }),
  z.object({ type: z.literal('rich_text_quote'), elements }),
  z.object({ type: z.literal('rich_text_preformatted'), border, elements }),
]);

const richText = z.object({ type: z.literal('rich_text'), elements: z.array(part) });

const cell = z.discriminatedUnion('type', [
  richText,
  z.object({ type: z.literal('raw_text'), text: z.string() }),
  z.object({ type: z.literal('raw_number'), value: z.number().optional(), text: z.string().optional() }),
]);

const table = z.object({
  type: z.enum(['table', 'data_table']),
  rows: z.array(z.array(cell)),
  column_settings: z
    .array(z.object({ align: z.enum(['left', 'center', 'right']).optional().catch(undefined) }).nullable())
    .optional(),
});

const textObject = z.object({ type: z.enum(['mrkdwn', 'plain_text']), text: z.string() });

const READ = ['rich_text', 'table', 'data_table', 'section', 'header'];

const otherBlock = z
  .object({ type: z.string().refine((type) => !READ.includes(type)) })
  .transform(() => ({ type: 'other' as const }));

const block = z.union([
  richText,
  table,
  z.object({ type: z.literal('section'), text: textObject.optional(), fields: z.array(textObject).optional() }),
  z.object({ type: z.literal('header'), text: textObject }),
  otherBlock,
]);

export const blocks = z.array(block);

export type SlackElement = z.infer<typeof element>;
export type SlackPart = z.infer<typeof part>;
export type SlackBlock = z.infer<typeof block>;
export type SlackTable = z.infer<typeof table>;
export type SlackCell = z.infer<typeof cell>;
export type SlackText = z.infer<typeof textObject>;
