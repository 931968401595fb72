import { describe, expect, test } from 'vitest';
import { drawForm } from '../../../src/slack/forms/draw.ts';
import type { Field } from '../../../src/workflows/forms/form.ts';
import { limits } from '../../../src/slack/limits.ts';
import { formHolds } from '../../../src/workflows/forms/form-holds.ts';

const asked =
  'How many repairs were reported\n   by tenants of the council,\r\n\tbroken down by ward\u2028and by year?';
const options = [{ value: '1', label: `1. ${asked}` }];
const oneLine = '1. How many repairs were reported by tenants of the council, broken down b…';

function labels(field: Field): string[] {
  const view = drawForm({ id: 'readOnly', title: 'Questions', fields: [field], about: {} });
  return [...JSON.stringify(view.blocks).matchAll(/"value":"1","text":(\{.*?\})/gu)].map(([, text]) => {
    const { text: words }: { text: string } = JSON.parse(text ?? '{}');
    return words;
  });
}

describe('what there is to choose stands in one line, and ends where it is cut', () => {
  const common = { id: 'question', label: 'Question' };
  test.each<Field>([
    { ...common, kind: 'select', options, initial: '1' },
    { ...common, kind: 'groupedSelect', groups: [{ label: 'FOIA', options }], initial: '1' },
    { ...common, kind: 'multiSelect', options, initial: ['1'] },
    { ...common, kind: 'radio', options, initial: '1' },
    { ...common, kind: 'checkboxes', options, initial: ['1'] },
  ])('$kind', (field) => {
    expect(labels(field)).toEqual([oneLine, oneLine]);
  });
});

test('a form holds what Slack takes', () => {
  expect(formHolds).toEqual({ text: limits.input.text, heading: limits.header.text, choice: limits.option.text });
});
