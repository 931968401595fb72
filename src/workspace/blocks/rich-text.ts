import { z } from 'zod';

const flags = {
  bold: z.boolean(),
  italic: z.boolean(),
  strike: z.boolean(),
  code: z.boolean(),
  underline: z.boolean(),
};
const style = z.strictObject(flags).partial().optional();
const mentionStyle = z
  .strictObject({ ...flags, highlight: z.boolean(), client_highlight: z.boolean() })
  .partial()
  .optional();

const textElement = z.strictObject({ type: z.literal('text'), text: z.string().min(1), style });
const linkElement = z.strictObject({
  type: z.literal('link'),
  url: z.string().min(1),
  text: z.string().optional(),
  unsafe: z.boolean().optional(),
  style,
});

const inline = z.discriminatedUnion('type', [
  textElement,
  linkElement,
  z.strictObject({ type: z.literal('user'), user_id: z.string().min(1), style: mentionStyle }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: z.string().min(1), style: mentionStyle }),
  z.strictObject({ type: z.literal('channel'), channel_id: z.string().min(1), style: mentionStyle }),
  z.strictObject({ type: z.literal('team'), team_id: z.string().min(1), style: mentionStyle }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), style }),
  z.strictObject({ type: z.literal('color'), value: z.string(), style }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.number(),
    format: z.string(),
    url: z.string().optional(),
    fallback: z.string().optional(),
    style,
  }),
  z.strictObject({
    type: z.literal('emoji'),
    name: z.string().min(1),
    unicode: z.string().optional(),
    url: z.string().optional(),
    skin_tone: z.number().optional(),
    style,
  }),
]);

const border = z.union([z.literal(0), z.literal(1)]).optional();
const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inline) });

/** Formatted text: what the composer makes of what people type, and what an app may post. */
export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: z.string().max(255).optional(),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        section,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          elements: z.array(section).min(1),
          indent: z.number().int().min(0).max(8).optional(),
          offset: z.number().int().min(0).optional(),
          border,
        }),
        z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(inline), border }),
        z.strictObject({
          type: z.literal('rich_text_preformatted'),
          elements: z.array(z.discriminatedUnion('type', [textElement, linkElement])),
          border,
        }),
      ]),
    )
    .min(1),
});
