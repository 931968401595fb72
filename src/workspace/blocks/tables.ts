import { z } from 'zod';
import { richText } from './rich-text.ts';

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
  richText,
]);

const row = z.array(cell).min(1).max(20);
const identified = { block_id: z.string().min(1).max(255).optional() };

export const table = z.strictObject({
  type: z.literal('table'),
  ...identified,
  rows: z.array(row).min(1).max(100),
  column_settings: z
    .array(
      z
        .strictObject({ align: z.enum(['left', 'center', 'right']).optional(), is_wrapped: z.boolean().optional() })
        .nullable(),
    )
    .max(20)
    .optional(),
});

export const dataTable = z
  .strictObject({
    type: z.literal('data_table'),
    ...identified,
    // A header and one to a hundred rows.
    rows: z.array(row).min(2).max(101),
    caption: z.string().min(1),
    page_size: z.number().int().min(1).max(100).optional(),
    row_header_column_index: z.number().int().min(0).optional(),
  })
  .refine((table) => table.rows.every((row) => row.length === table.rows[0]?.length), 'rows must be of equal width');
