import { z } from 'zod';
import { accessory, actionElement, button, contextActionElement, image, inputElement } from './elements.ts';
import { richText } from './rich-text.ts';
import { dataTable, table } from './tables.ts';
import { mrkdwn, plain, text } from './text-objects.ts';

const identified = { block_id: z.string().min(1).max(255).optional() };

const section = z
  .strictObject({
    type: z.literal('section'),
    ...identified,
    text: text(3000).optional(),
    fields: z.array(text(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((section) => section.text !== undefined || section.fields !== undefined, 'missing required field: text');

const input = z
  .strictObject({
    type: z.literal('input'),
    ...identified,
    label: plain(2000),
    hint: plain(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: inputElement,
  })
  .refine(
    (input) => input.element.type !== 'file_input' || input.dispatch_action !== true,
    'dispatch_action is not allowed with file_input',
  );

const imageBlock = z
  .strictObject({ ...image.shape, ...identified, title: plain(2000).optional() })
  .refine(
    (image) => (image.image_url === undefined) !== (image.slack_file === undefined),
    'must have exactly one of image_url and slack_file',
  );

const simple = [
  section,
  z.strictObject({ type: z.literal('divider'), ...identified }),
  z.strictObject({
    type: z.literal('header'),
    ...identified,
    text: plain(150),
    level: z.number().int().min(1).max(4).optional(),
  }),
  z.strictObject({
    type: z.literal('context'),
    ...identified,
    elements: z
      .array(z.discriminatedUnion('type', [image, plain(3000), mrkdwn(3000)]))
      .min(1)
      .max(10),
  }),
  z.strictObject({ type: z.literal('actions'), ...identified, elements: z.array(actionElement).min(1).max(25) }),
  input,
  imageBlock,
  richText,
  table,
  z
    .strictObject({
      type: z.literal('video'),
      ...identified,
      video_url: z.string().max(3000),
      thumbnail_url: z.string().max(3000),
      alt_text: z.string().min(1),
      title: plain(199),
      title_url: z.string().max(3000).optional(),
      author_name: z.string().max(49).optional(),
      provider_name: z.string().optional(),
      provider_icon_url: z.string().optional(),
      description: plain(199).optional(),
    })
    .refine((video) => video.video_url.startsWith('https://'), 'video_url must be https'),
  z.strictObject({ type: z.literal('file'), ...identified, source: z.literal('remote'), external_id: z.string() }),
] as const;

const card = z
  .strictObject({
    type: z.literal('card'),
    ...identified,
    hero_image: image.optional(),
    icon: image.optional(),
    title: mrkdwn(150).optional(),
    subtitle: mrkdwn(150).optional(),
    body: mrkdwn(200).optional(),
    actions: z.array(button).max(2).optional(),
  })
  .refine(
    (card) => [card.hero_image, card.title, card.actions, card.body].some((part) => part !== undefined),
    'must have a hero_image, title, actions or body',
  );

const taskCard = z.strictObject({
  type: z.literal('task_card'),
  ...identified,
  task_id: z.string(),
  title: z.string(),
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(z.strictObject({ type: z.literal('url'), url: z.string(), text: z.string() })).optional(),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
});

/** A block of any kind Slack knows, with its limits; where it may stand is another file's business. */
export const anyBlock = z.discriminatedUnion('type', [
  ...simple,
  dataTable,
  card,
  taskCard,
  z.strictObject({
    type: z.literal('alert'),
    ...identified,
    text: text(3000),
    level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
  }),
  z.strictObject({ type: z.literal('carousel'), ...identified, elements: z.array(card).min(1).max(10) }),
  z
    .strictObject({
      type: z.literal('container'),
      ...identified,
      title: plain(150).optional(),
      rich_text_title: richText.optional(),
      subtitle: text(150).optional(),
      child_blocks: z.array(z.discriminatedUnion('type', [...simple])).max(10),
      width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
      icon: image.optional(),
      is_collapsible: z.boolean().optional(),
      default_collapsed: z.boolean().optional(),
      has_header_divider: z.boolean().optional(),
    })
    .refine((box) => box.title !== undefined || box.rich_text_title !== undefined, 'missing required field: title'),
  z.strictObject({
    type: z.literal('context_actions'),
    ...identified,
    elements: z.array(contextActionElement).min(1).max(5),
  }),
  z.strictObject({ type: z.literal('markdown'), ...identified, text: z.string().min(1).max(12_000) }),
  z.strictObject({
    type: z.literal('plan'),
    ...identified,
    title: z.string(),
    tasks: z.array(taskCard).optional(),
  }),
]);
