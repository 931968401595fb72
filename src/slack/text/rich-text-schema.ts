import { z } from 'zod';

/**
 * What Slack sends in a message's `blocks`, as far as text is read from it. Kinds and fields that are not known are let
 * through and left out by the reader: a new kind of element must never lose a department's answer.
 */
const style = z.object({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  code: z.boolean().optional(),
});

const styled = { style: style.optional() };

const knownElement = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), ...styled }),
  z.object({ type: z.literal('link'), url: z.string(), text: z.string().optional(), ...styled }),
  z.object({ type: z.literal('emoji'), name: z.string(), unicode: z.string().optional(), ...styled }),
  z.object({ type: z.literal('user'), user_id: z.string(), ...styled }),
  z.object({ type: z.literal('usergroup'), usergroup_id: z.string(), ...styled }),
  z.object({ type: z.literal('channel'), channel_id: z.string(), ...styled }),
  z.object({ type: z.literal('broadcast'), ...styled }),
  z.object({ type: z.literal('color'), value: z.string(), ...styled }),
  z.object({ type: z.literal('date'), timestamp: z.number(), fallback: z.string().optional(), ...styled }),
]);

const unknownKind = z.object({ type: z.string() }).transform(() => ({ type: 'unknown' as const }));

const element = z.union([knownElement, unknownKind]);

const elements = z.array(element);

const border = z.number().optional();

const section = z.object({ type: z.literal('rich_text_section'), elements });

const part = z.union([
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
  unknownKind,
]);

const richText = z.object({ type: z.literal('rich_text'), elements: z.array(part) });

const cell = z.union([
  richText,
  z.object({ type: z.literal('raw_text'), text: z.string() }),
  z.object({ type: z.literal('raw_number'), value: z.number().optional(), text: z.string().optional() }),
  unknownKind,
]);

const table = z.object({
  type: z.enum(['table', 'data_table']),
  rows: z.array(z.array(cell)),
  column_settings: z
    .array(z.object({ align: z.enum(['left', 'center', 'right']).optional().catch(undefined) }).nullable())
    .optional(),
});

const textObject = z.object({ type: z.enum(['mrkdwn', 'plain_text']), text: z.string() });

const block = z.union([
  richText,
  table,
  z.object({ type: z.literal('section'), text: textObject.optional(), fields: z.array(textObject).optional() }),
  z.object({ type: z.literal('header'), text: textObject }),
  unknownKind,
]);

export const blocks = z.array(block);

export type SlackElement = z.infer<typeof element>;
export type SlackPart = z.infer<typeof part>;
export type SlackBlock = z.infer<typeof block>;
export type SlackTable = z.infer<typeof table>;
export type SlackCell = z.infer<typeof cell>;
export type SlackText = z.infer<typeof textObject>;
