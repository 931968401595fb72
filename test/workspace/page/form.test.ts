import { describe, expect, test } from 'vitest';
import { refusals } from '../../../src/workspace/page/forms/check.ts';
import { initialState, isEmpty } from '../../../src/workspace/page/forms/elements.ts';
import { emptyForm, isTouched, redrawn, touched, valuesOf } from '../../../src/workspace/page/forms/form.ts';
import { groupsOf, matching } from '../../../src/workspace/page/forms/options.ts';
import type { Block } from '../../../src/workspace/protocol.ts';
import { input, option } from './canned.ts';

const subject = (initial: string) => input('subject', 'Subject', { type: 'plain_text_input', initial_value: initial });
const law = input('law', 'Law', {
  type: 'static_select',
  options: [option('FOIA'), option('EIR')],
  initial_option: option('FOIA'),
});
const typed = (value: string) => ({ type: 'plain_text_input', value });

describe('what is typed', () => {
  test('begins with the initial values', () => {
    expect(valuesOf(redrawn(emptyForm, [subject('Cameras'), law]))).toEqual({
      subject: { a: { type: 'plain_text_input', value: 'Cameras' } },
      law: { a: { type: 'static_select', selected_option: option('FOIA') } },
    });
  });

  test('survives a redraw under the same ids, whatever the new initial value says', () => {
    const form = touched(redrawn(emptyForm, [subject('Cameras'), law]), 'subject', 'a', typed('Potholes'));
    expect(valuesOf(redrawn(form, [subject('Other'), law]))['subject']).toEqual({ a: typed('Potholes') });
  });

  test('under a new block id begins anew', () => {
    const form = touched(redrawn(emptyForm, [subject('Cameras')]), 'subject', 'a', typed('Potholes'));
    const again = redrawn(form, [{ ...subject('Other'), block_id: 'subject-2' }]);
    expect(valuesOf(again)).toEqual({ 'subject-2': { a: typed('Other') } });
    expect(isTouched(again)).toBe(false);
  });

  test('a redraw that changes nothing is the same form', () => {
    const form = redrawn(emptyForm, [subject('Cameras'), law]);
    expect(redrawn(form, [subject('Cameras'), law])).toBe(form);
  });
});

describe('what Slack refuses before the app hears of it', () => {
  const check = (element: Block, state: { [field: string]: string | null }, optional = false) => {
    const block = input('b', 'Label', element, { optional });
    return refusals([block], touched(redrawn(emptyForm, [block]), 'b', 'a', { type: element.type, ...state })).get('b');
  };

  const nothing = /^$/;
  test.each<[string, Block, string | null, boolean, RegExp]>([
    ['a required text left empty', { type: 'plain_text_input' }, null, false, /complete this required field/],
    ['an optional text left empty', { type: 'plain_text_input' }, null, true, nothing],
    ['a text over 3,000 characters', { type: 'plain_text_input' }, 'x'.repeat(3001), false, /at most 3000/],
    ['a text of 3,000 characters', { type: 'plain_text_input' }, 'x'.repeat(3000), false, nothing],
    ['a text under its least length', { type: 'plain_text_input', min_length: 3 }, 'ab', false, /at least 3/],
    ['no e-mail address', { type: 'email_text_input' }, 'jane', true, /e-mail address/],
    ['an e-mail address', { type: 'email_text_input' }, 'jane@example.org', false, nothing],
    ['no number', { type: 'number_input' }, 'ten', false, /a number/],
    ['a fraction where none may be', { type: 'number_input', is_decimal_allowed: false }, '1.5', false, /whole/],
    ['a number over its greatest', { type: 'number_input', max_value: '18' }, '19', false, /at most 18/],
    ['no whole address', { type: 'url_text_input' }, 'example', false, /web address/],
  ])('%s', (_, element, value, optional, says) => {
    const found = check(element, { value }, optional);
    expect(found ?? '').toMatch(says);
  });

  test('a choice that was never made', () => {
    const block = input('b', 'Law', { type: 'static_select', options: [option('FOIA')] });
    expect(refusals([block], redrawn(emptyForm, [block])).get('b')).toMatch(/complete this required field/);
  });
});

test('a rich text of line feeds alone is empty, one with a table is not', () => {
  const state = (elements: { [key: string]: string | object }[]) =>
    initialState({
      type: 'rich_text_input',
      initial_value: JSON.parse(JSON.stringify({ type: 'rich_text', elements })),
    }) ?? {};
  expect(isEmpty(state([{ type: 'rich_text_section', elements: [{ type: 'text', text: '\n' }] }]))).toBe(true);
  expect(isEmpty(state([{ type: 'table', rows: [[{ type: 'raw_text', text: '12' }]] }]))).toBe(false);
});

test('options are found by the beginnings of their words and of their group’s', () => {
  const groups = groupsOf({
    option_groups: [
      { label: { type: 'plain_text', text: 'Environment' }, options: [option('Street works'), option('Parks')] },
      { label: { type: 'plain_text', text: 'Money' }, options: [option('Payments')] },
    ],
  });
  const found = (words: string) => matching(groups, words).flatMap((group) => group.options.map((one) => one.label));
  expect(found('wor str')).toEqual(['Street works']);
  expect(found('pa')).toEqual(['Parks', 'Payments']);
  expect(found('env pa')).toEqual(['Parks']);
  expect(found('reet')).toEqual([]);
});
