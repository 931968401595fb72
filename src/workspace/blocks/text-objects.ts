import { z } from 'zod';

/** Plain text of at most `max` characters. */
export const plain = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(max), emoji: z.boolean().optional() });

/** Text in Slack's mark-up of at most `max` characters. */
export const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(max), verbatim: z.boolean().optional() });

/** Either kind of text object of at most `max` characters. */
export const text = (max: number) => z.discriminatedUnion('type', [plain(max), mrkdwn(max)]);

/** A dialog that asks before an element acts. */
export const confirm = z.strictObject({
  title: plain(100),
  text: text(300),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(['primary', 'danger']).optional(),
});

const optionParts = {
  // 150 in Slack's compiled schema, 75 in its types: the smaller, so that nothing passes here and fails there.
  value: z.string().min(1).max(75),
  description: plain(75).optional(),
};

/** An option of a select or an overflow menu: plain text only. */
export const plainOption = z.strictObject({ text: plain(75), ...optionParts });

/** An overflow's option may open a page. */
export const overflowOption = z.strictObject({ text: plain(75), ...optionParts, url: z.string().max(3000).optional() });

/** An option of checkboxes or radio buttons: mark-up is allowed, in its description too. */
export const richOption = z.strictObject({
  text: text(75),
  value: optionParts.value,
  description: text(75).optional(),
});

export const optionGroup = z.strictObject({ label: plain(75), options: z.array(plainOption).min(1).max(100) });
