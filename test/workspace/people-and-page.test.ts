import { describe, expect, test } from 'vitest';
import { refusals } from '../../src/workspace/page/forms/check.ts';
import { emptyForm, redrawn, touched } from '../../src/workspace/page/forms/form.ts';
import { clientErrors } from '../../src/workspace/people/required.ts';
import type { Block, Json } from '../../src/workspace/protocol.ts';
import { fieldsOf } from '../../src/workspace/views/fields.ts';
import { input } from './page/canned.ts';

type Element = { type: string; [key: string]: Json };

/** What is refused of a field at the page, and of what a person in a test does. */
function refused(element: Element, held: { [key: string]: Json }, isOptional: boolean): (string | undefined)[] {
  const block: Block = input('b', 'Label', element, { optional: isOptional });
  const state = { type: element.type, ...held };
  const atThePage = refusals([block], touched(redrawn(emptyForm, [block]), 'b', 'a', state));
  const fields = fieldsOf([block], [], null).map((field) => ({ ...field, typed: state }));
  return [atThePage.get('b'), clientErrors(fields)['b']];
}

const text = { type: 'plain_text_input' };
const email = { type: 'email_text_input' };
const whole = { type: 'number_input', is_decimal_allowed: false };
const decimal = { type: 'number_input', is_decimal_allowed: true };
const files = (count: number) => ({ files: Array.from({ length: count }, (_, index) => ({ id: `F${index}` })) });
const rich = (element: { type: string; [key: string]: Json }) => ({
  rich_text_value: { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [element] }] },
});

describe('the page and the people of tests refuse alike, in the same words', () => {
  test.each<[string, Element, { [key: string]: Json }]>([
    ['nothing where something is asked', text, { value: null }],
    ['spaces alone', text, { value: '   ' }],
    ['more than a text holds', text, { value: 'x'.repeat(3001) }],
    ['less than it has to hold', { ...text, min_length: 3 }, { value: 'ab' }],
    ['an address without its end', email, { value: 'jane@example' }],
    ['an address in angle brackets', email, { value: '<jane@example.org>' }],
    ['two addresses', email, { value: 'jane@example.org,tom@example.org' }],
    ['an address that ends with a full stop', email, { value: 'jane@example.org.' }],
    ['a web address without its beginning', { type: 'url_text_input' }, { value: 'example.org' }],
    ['a number in words', whole, { value: 'ten' }],
    ['a number with an exponent', whole, { value: '1e3' }],
    ['a number in base sixteen', decimal, { value: '0x10' }],
    ['a number with spaces around it', decimal, { value: ' 5 ' }],
    ['a fraction where whole numbers are asked for', whole, { value: '1.0' }],
    ['a number below the least', { ...whole, min_value: '2' }, { value: '1' }],
    ['a number above the greatest', { ...whole, max_value: '18' }, { value: '19' }],
    ['eleven files where the app sets no limit', { type: 'file_input' }, files(11)],
    ['two files where one may be added', { type: 'file_input', max_files: 1 }, files(2)],
    [
      'three people where two may be chosen',
      { type: 'multi_users_select', max_selected_items: 2 },
      { selected_users: ['U1', 'U2', 'U3'] },
    ],
    ['a rich text of line feeds', { type: 'rich_text_input' }, rich({ type: 'text', text: '\n' })],
  ])('%s', (_what, element, held) => {
    const [atThePage, ofAPerson] = refused(element, held, false);
    expect(atThePage).toBeTruthy();
    expect(ofAPerson).toBe(atThePage);
  });

  test.each<[string, Element, { [key: string]: Json }, boolean]>([
    ['nothing where nothing has to be', text, { value: null }, true],
    ['spaces where nothing has to be', text, { value: '   ' }, true],
    ['a text as long as may be', text, { value: 'x'.repeat(3000) }, false],
    ['an e-mail address', email, { value: 'jane@mail.example.org' }, false],
    ['a number below nought', whole, { value: '-3' }, false],
    ['a fraction where they are allowed', decimal, { value: '1.5' }, false],
    ['ten files', { type: 'file_input' }, files(10), false],
    ['a mention alone', { type: 'rich_text_input' }, rich({ type: 'user', user_id: 'U1' }), false],
    ['a link alone', { type: 'rich_text_input' }, rich({ type: 'link', url: 'https://marlbury.example' }), false],
  ])('neither refuses %s', (_what, element, held, isOptional) => {
    expect(refused(element, held, isOptional)).toEqual([undefined, undefined]);
  });
});
