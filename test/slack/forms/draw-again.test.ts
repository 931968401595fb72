import { describe, expect, test } from 'vitest';
import { drawAgain } from '../../../src/slack/forms/draw-again.ts';
import { drawForm } from '../../../src/slack/forms/draw.ts';
import { readForm } from '../../../src/slack/forms/read.ts';
import type { View } from '../../../src/slack/inputs.ts';
import type { Field } from '../../../src/workflows/forms/form.ts';

const form = (field: Field) => ({ id: 'writeNotice', title: 'A letter', fields: [field], about: {} }) as const;
const text = { kind: 'text', id: 'amount', label: 'Amount' } as const;
const list = { kind: 'multiSelect', id: 'questions', label: 'Which' } as const;
const options = [
  { value: '1', label: 'One' },
  { value: '2', label: 'Two' },
];

/** What Slack tells of the only field of a view, as it was drawn. */
function viewOf(drawn: ReturnType<typeof drawForm>, state?: Record<string, unknown>): View {
  const [block] = drawn.blocks;
  const id = block?.block_id ?? '';
  const values = state === undefined ? {} : { [id]: { x: { type: 'plain_text_input', ...state } } };
  return {
    id: 'V1',
    hash: '',
    callback_id: 'writeNotice',
    private_metadata: '',
    blocks: [{ ...block, type: 'input', block_id: id }],
    state: { values },
  };
}

/** The identity and the initial value after the field was drawn again. */
function after(before: Field, next: Field, state?: Record<string, unknown>) {
  const view = viewOf(drawForm(form(before)), state);
  const [block] = drawAgain(
    form(next),
    view,
    readForm(view.state.values, () => undefined),
  ).blocks;
  const element = block && 'element' in block ? block.element : {};
  return { id: block?.block_id, ...('initial_value' in element && { value: element.initial_value }) };
}

describe('a field that is drawn again', () => {
  test.each<[string, Field, Field, Record<string, unknown> | undefined, object]>([
    [
      'begins anew with the value that it showed',
      { ...text, initial: '£5' },
      text,
      { value: '£5' },
      { id: 'amount:~1', value: '£5' },
    ],
    ['was typed over, and stays what it is', { ...text, initial: '£5' }, text, { value: '£7' }, { id: 'amount' }],
    ['was typed, where nothing stood', text, text, { value: '£7' }, { id: 'amount' }],
    ['was emptied, and stays so', { ...text, initial: '£5' }, text, { value: null }, { id: 'amount' }],
    [
      'has another value now',
      { ...text, initial: '£5' },
      { ...text, rev: 'b', initial: '£6' },
      { value: '£7' },
      { id: 'amount:b', value: '£6' },
    ],
    [
      'has another value now, unless somebody typed one',
      { ...text, initial: '£5' },
      { ...text, rev: 'b', keeps: true, initial: '£6' },
      { value: '£7' },
      { id: 'amount:b~1t', value: '£7' },
    ],
    [
      'has another value now, and nobody typed one',
      { ...text, initial: '£5' },
      { ...text, rev: 'b', keeps: true, initial: '£6' },
      { value: '£5' },
      { id: 'amount:b', value: '£6' },
    ],
    [
      'has a value now, and was empty',
      text,
      { ...text, rev: 'b', keeps: true, initial: '£6' },
      { value: null },
      { id: 'amount:b', value: '£6' },
    ],
    [
      'was drawn again twice',
      { ...text, rev: 'b~1t', initial: '£5' },
      { ...text, rev: 'b' },
      { value: '£5' },
      { id: 'amount:b~2t', value: '£5' },
    ],
    ['is new', { ...list, options }, text, undefined, { id: 'amount' }],
  ])('%s', (_, before, next, state, expected) => {
    expect(after(before, next, state)).toEqual(expected);
  });

  test('a list goes on with what was chosen in it', () => {
    const before = { ...list, options, initial: ['2'] };
    const view = viewOf(drawForm(form(before)), {
      type: 'multi_static_select',
      selected_options: [{ value: '2' }],
    });
    const drawn = drawAgain(
      form({ ...list, options }),
      view,
      readForm(view.state.values, () => undefined),
    );
    expect(drawn.blocks).toMatchObject([{ block_id: 'questions:~1', element: { initial_options: [{ value: '2' }] } }]);
  });
});
