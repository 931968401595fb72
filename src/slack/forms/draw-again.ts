import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Field, Filled, Form } from '../../workflows/forms/form.ts';
import type { View } from '../inputs.ts';
import { blockIdOf, drawForm, fieldIdOf, type Input } from './draw.ts';

const option = z.looseObject({ value: z.string() });

/** An input of a view as it was drawn: what stood in it before anybody touched it. */
const drawnInput = z.looseObject({
  type: z.literal('input'),
  block_id: z.string(),
  element: z
    .looseObject({
      initial_value: z.unknown().optional(),
      initial_date: z.string().optional(),
      initial_user: z.string().optional(),
      initial_option: option.optional(),
      initial_options: z.array(option).optional(),
    })
    .transform((element) => ({
      initial:
        element.initial_options?.map(({ value }) => value) ??
        element.initial_option?.value ??
        element.initial_date ??
        element.initial_user ??
        element.initial_value,
    })),
});
type DrawnInput = z.infer<typeof drawnInput>;

/**
 * A form over a view that somebody has filled in, so that nothing of it is lost. What was typed stays under the identity of
 * its field; but what shows by its initial value alone Slack tells no more once the view was drawn again
 * (slackapi/bolt-js#1258): such a field goes on under a new identity, with the value it has.
 */
export function drawAgain(form: Form, view: View, filled: Filled): ModalView {
  const before = new Map<string, DrawnInput>();
  for (const block of view.blocks) {
    const read = drawnInput.safeParse(block);
    if (read.success) before.set(fieldIdOf(read.data.block_id), read.data);
  }
  return drawForm({
    ...form,
    fields: form.fields.map((field) => {
      if (!('id' in field) || field.kind === 'button') return field;
      const drawn = before.get(field.id);
      return drawn === undefined ? field : goneOn(field, drawn, filled);
    }),
  });
}

function goneOn(field: Input, { block_id: drawnAs, element }: DrawnInput, filled: Filled): Field {
  const said = valueIn(field, filled);
  const isUntouched =
    field.kind === 'richText' ||
    said === undefined ||
    JSON.stringify(said) === JSON.stringify(element.initial) ||
    (element.initial === undefined && said.length === 0);
  const { identity, times, wasTyped } = identityOf(drawnAs);
  const isTyped = !isUntouched || wasTyped;
  const anew = `${field.rev ?? ''}~${times + 1}${isTyped ? TYPED : ''}`;
  if (identity !== blockIdOf(field)) {
    return field.keeps === true && isTyped ? { ...withValue(field, filled), rev: anew } : field;
  }
  if (element.initial === undefined || !isUntouched) return { ...field, ...revOf(drawnAs) };
  return { ...withValue(field, filled), rev: anew };
}

/** Ends the identity of a field whose initial value somebody had typed before it was drawn again. */
const TYPED = 't';

/** An identity without how often it was renewed: `until:~2` is that of `until`, drawn for the third time. */
function identityOf(blockId: string): { identity: string; times: number; wasTyped: boolean } {
  const renewed = /:?~(\d+)(t?)$/u.exec(blockId);
  return {
    identity: blockId.slice(0, renewed?.index ?? blockId.length),
    times: Number(renewed?.[1] ?? 0),
    wasTyped: renewed?.[2] === TYPED,
  };
}

function revOf(blockId: string): { rev?: string } {
  const at = blockId.indexOf(':');
  return at < 0 ? {} : { rev: blockId.slice(at + 1) };
}

/** What Slack says stands in a field, in the shape of its initial value; nothing where it says nothing. */
function valueIn(field: Input, { texts, choices }: Filled): string | readonly string[] | undefined {
  switch (field.kind) {
    case 'text':
    case 'email':
    case 'longText':
    case 'date':
      return texts[field.id];
    case 'select':
    case 'groupedSelect':
    case 'radio':
    case 'person':
      return choices[field.id] === undefined ? undefined : (choices[field.id]?.[0] ?? '');
    case 'multiSelect':
    case 'checkboxes':
      return choices[field.id];
    case 'richText':
    case 'files':
      return undefined;
  }
}

function withValue(field: Input, { texts, choices, prose }: Filled): Input {
  const text = texts[field.id];
  const chosen = choices[field.id];
  const words = prose[field.id];
  switch (field.kind) {
    case 'text':
    case 'email':
    case 'longText':
    case 'date':
      return text === undefined ? field : { ...field, initial: text };
    case 'select':
    case 'groupedSelect':
    case 'radio':
    case 'person':
      return chosen?.[0] === undefined ? field : { ...field, initial: chosen[0] };
    case 'multiSelect':
    case 'checkboxes':
      return chosen === undefined ? field : { ...field, initial: chosen };
    case 'richText':
      return words === undefined ? field : { ...field, initial: words };
    case 'files':
      return field;
  }
}
