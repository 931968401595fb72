import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { JsonObject } from '../../src/workspace/json.ts';
import { input, lastTrigger, modal, openTrial, plain, section, type Trial } from './trial.ts';

let trial: Trial;
beforeEach(async () => {
  trial = await openTrial();
});
afterEach(() => trial.close());

const olivia = () => trial.workspace.as('Olivia Bennett');
const text = (id: string, label: string, more: JsonObject = {}, block: JsonObject = {}) =>
  input(id, label, { type: 'plain_text_input', ...more }, block);
const submission = () =>
  z
    .looseObject({ view: z.looseObject({ state: z.looseObject({ values: z.unknown() }) }) })
    .parse(trial.bot.of('view_submission').at(-1)).view;

async function opened(blocks: JsonObject[], more: JsonObject = {}): Promise<{ id: string; hash: string }> {
  await olivia().slash('/foi new');
  const answer = await trial.call('views.open', { trigger_id: lastTrigger(trial.bot), view: modal(blocks, more) });
  return z.object({ id: z.string(), hash: z.string() }).parse(answer['view']);
}

describe('values', () => {
  test('what was filled in is sent; what was not is sent empty, or with its initial value', async () => {
    await opened([
      text('a', 'Subject'),
      text('b', 'Empty', {}, { optional: true }),
      text('c', 'Initial', { initial_value: 'as it was' }),
      input('d', 'Law', {
        type: 'static_select',
        options: [
          { text: plain('FOIA'), value: 'foia' },
          { text: plain('EIR'), value: 'eir' },
        ],
      }),
      input(
        'e',
        'Departments',
        { type: 'multi_static_select', options: [{ text: plain('Highways'), value: 'h' }] },
        { optional: true },
      ),
      input('f', 'Received', { type: 'datepicker', initial_date: '2019-11-01' }),
      input('g', 'Acknowledge', {
        type: 'checkboxes',
        options: [{ text: plain('Send it'), value: 's' }],
        initial_options: [{ text: plain('Send it'), value: 's' }],
      }),
      input('h', 'Answer', { type: 'rich_text_input' }),
      input('i', 'Officer', { type: 'users_select' }),
    ]);
    await olivia().fills({
      Subject: 'Potholes',
      Law: 'EIR',
      Departments: ['Highways'],
      Received: '2019-12-10',
      Answer: '*Yes*\n- one',
      Officer: 'Tom Hughes',
    });
    expect(await olivia().submits('Next')).toEqual({ ok: true, errors: {} });
    expect(submission().state.values).toMatchObject({
      a: { a: { type: 'plain_text_input', value: 'Potholes' } },
      b: { a: { value: null } },
      c: { a: { value: 'as it was' } },
      d: { a: { selected_option: { value: 'eir' } } },
      e: { a: { selected_options: [{ value: 'h' }] } },
      f: { a: { selected_date: '2019-12-10' } },
      g: { a: { selected_options: [{ value: 's' }] } },
      h: {
        a: {
          rich_text_value: { type: 'rich_text', elements: [{ type: 'rich_text_section' }, { type: 'rich_text_list' }] },
        },
      },
      i: { a: { selected_user: 'U0TOM' } },
    });
    expect(olivia().hasModal()).toBe(false);
  });

  test('stay under unchanged ids when the view is updated; under new ids begin with their initial value', async () => {
    const { id } = await opened([text('a', 'One'), text('b', 'Two', { initial_value: 'old' })]);
    await olivia().fills({ One: 'typed' });
    const blocks = [
      text('a', 'One', { initial_value: 'new' }),
      text('b', 'Two', { initial_value: 'new' }),
      text('c', 'Three', { initial_value: 'new' }),
    ];
    await trial.call('views.update', { view_id: id, view: modal(blocks) });
    expect(olivia().modal().values).toEqual({ One: 'typed', Two: 'old', Three: 'new' });
    await olivia().submits();
    // What stood there only by its initial value is missing after an update, as at Slack.
    expect(submission().state.values).toEqual({
      a: { a: { type: 'plain_text_input', value: 'typed' } },
      c: { a: { type: 'plain_text_input', value: 'new' } },
    });
  });

  test('are forgotten once their block was gone', async () => {
    const { id } = await opened([text('a', 'One'), text('b', 'Two')]);
    await olivia().fills({ One: 'typed', Two: 'typed' });
    await trial.call('views.update', { view_id: id, view: modal([text('a', 'One')]) });
    await trial.call('views.update', { view_id: id, view: modal([text('a', 'One'), text('b', 'Two')]) });
    expect(olivia().modal().values).toEqual({ One: 'typed', Two: '' });
  });

  test('files put in are readable for the app', async () => {
    await opened([input('a', 'Original', { type: 'file_input' })]);
    await olivia().fills({ Original: [{ name: 'request.txt', bytes: Buffer.from('Dear council') }] });
    await olivia().submits();
    const values = z
      .object({ a: z.object({ a: z.object({ files: z.array(z.looseObject({ id: z.string() })) }) }) })
      .parse(submission().state.values);
    const file = values.a.a.files[0]?.id ?? '';
    expect(await trial.call('files.info', { file })).toMatchObject({ ok: true, file: { name: 'request.txt' } });
  });
});

describe('Slack’s own checks', () => {
  const cases: [string, JsonObject, string | null, boolean][] = [
    ['a required field', { type: 'plain_text_input' }, null, false],
    ['a required field with only blanks', { type: 'plain_text_input' }, '  ', false],
    ['a text of its least length', { type: 'plain_text_input', min_length: 3 }, 'abc', true],
    ['a text under its least length', { type: 'plain_text_input', min_length: 3 }, 'ab', false],
    ['a text of 3,000', { type: 'plain_text_input' }, 'x'.repeat(3000), true],
    ['a text of 3,001', { type: 'plain_text_input' }, 'x'.repeat(3001), false],
    ['an e-mail address', { type: 'email_text_input' }, 'a@example.org', true],
    ['no e-mail address', { type: 'email_text_input' }, 'example.org', false],
    ['a whole number', { type: 'number_input', is_decimal_allowed: false }, '18', true],
    ['no whole number', { type: 'number_input', is_decimal_allowed: false }, '18.5', false],
    ['a number over its most', { type: 'number_input', is_decimal_allowed: false, max_value: '18' }, '19', false],
  ];
  test.each(cases)('%s', async (_name, element, value, passes) => {
    await opened([input('a', 'Field', element)]);
    await olivia().fills({ Field: value });
    const result = await olivia().submits();
    expect(result.ok).toBe(passes);
    expect(trial.bot.of('view_submission')).toHaveLength(passes ? 1 : 0);
    expect(Object.keys(result.errors)).toEqual(passes ? [] : ['Field']);
  });
});

describe('the answer to a submission', () => {
  const answers = (body?: unknown, status = 200) => {
    trial.bot.reply = ({ type }) =>
      type === 'view_submission' ? { status, ...(body === undefined ? {} : { body }) } : { status: 200 };
  };

  test('shows errors under their blocks, and keeps what was typed', async () => {
    await opened([text('a', 'Subject')]);
    await olivia().fills({ Subject: 'x' });
    answers({ response_action: 'errors', errors: { a: 'Say more.' } });
    expect(await olivia().submits()).toEqual({ ok: false, errors: { Subject: 'Say more.' } });
    expect(olivia().modal()).toMatchObject({ errors: { Subject: 'Say more.' }, values: { Subject: 'x' } });
  });

  const nonsense: [string, unknown, number?][] = [
    ['errors on a block that is not there', { response_action: 'errors', errors: { b: 'What?' } }],
    ['errors on a block that takes no input', { response_action: 'errors', errors: { s: 'What?' } }],
    ['no errors at all', { response_action: 'errors', errors: {} }],
    ['a view Slack refuses', { response_action: 'update', view: modal([section('')]) }],
    ['a Home', { response_action: 'push', view: { type: 'home', blocks: [] } }],
    ['an action nobody knows', { response_action: 'explode' }],
    ['an error of the server', {}, 500],
  ];
  test.each(nonsense)('%s is trouble the person sees', async (_name, body, status) => {
    await opened([{ ...section('Text'), block_id: 's' }, text('a', 'Subject')]);
    await olivia().fills({ Subject: 'x' });
    answers(body, status);
    await expect(olivia().submits()).rejects.toThrow('We had some trouble connecting. Try again?');
    expect(olivia().modal().values).toEqual({ Subject: 'x' });
  });

  test('updates, pushes up to three, clears', async () => {
    await opened([text('a', 'Subject', { initial_value: 'x' })]);
    answers({ response_action: 'update', view: modal([section('Second')], { title: plain('Check') }) });
    await olivia().submits();
    expect(olivia().modal()).toMatchObject({ title: 'Check', words: 'Second' });
    answers({ response_action: 'push', view: modal([], { title: plain('On top') }) });
    await olivia().submits();
    await olivia().submits();
    await expect(olivia().submits()).rejects.toThrow('trouble');
    await olivia().closes();
    await olivia().closes();
    expect(olivia().modal().title).toBe('Check');
    answers({ response_action: 'clear' });
    await olivia().submits();
    expect(olivia().hasModal()).toBe(false);
  });

  test('that is empty closes this view and shows the one beneath', async () => {
    await opened([], { title: plain('Beneath') });
    answers({ response_action: 'push', view: modal([], { title: plain('Above') }) });
    await olivia().submits();
    answers();
    await olivia().submits();
    expect(olivia().modal().title).toBe('Beneath');
  });
});

describe('the stack', () => {
  test('takes three from the Web API, and a fourth is refused', async () => {
    const button = { type: 'actions', elements: [{ type: 'button', action_id: 'more', text: plain('More') }] };
    await opened([button]);
    const push = async () => {
      await olivia().clicks('More');
      return trial.call('views.push', { trigger_id: lastTrigger(trial.bot), view: modal([button]) });
    };
    const second = z
      .looseObject({ root_view_id: z.string(), previous_view_id: z.string() })
      .parse((await push())['view']);
    expect(second.root_view_id).toBe(second.previous_view_id);
    expect(await push()).toMatchObject({ ok: true });
    expect(await push()).toMatchObject({ error: 'push_limit_reached' });
  });

  test('is told of its closing where the view asks for that', async () => {
    await opened([], { notify_on_close: true, callback_id: 'one' });
    await olivia().closes();
    expect(trial.bot.of('view_closed')).toMatchObject([{ is_cleared: false, view: { callback_id: 'one' } }]);
    await opened([]);
    await olivia().closes();
    expect(trial.bot.of('view_closed')).toHaveLength(1);
  });
});

describe('views.update', () => {
  test('needs the hash it was drawn from, where one is given', async () => {
    const { id, hash } = await opened([]);
    expect(await trial.call('views.update', { view_id: id, hash, view: modal([]) })).toMatchObject({ ok: true });
    expect(await trial.call('views.update', { view_id: id, hash, view: modal([]) })).toMatchObject({
      error: 'hash_conflict',
    });
    await olivia().closes();
    expect(await trial.call('views.update', { view_id: id, view: modal([]) })).toMatchObject({ error: 'not_found' });
  });

  test('finds a view by its external id, which is nobody else’s', async () => {
    await opened([], { external_id: 'mine' });
    expect(
      await trial.call('views.update', { external_id: 'mine', view: modal([], { external_id: 'mine' }) }),
    ).toMatchObject({ ok: true });
    await trial.workspace.as('Tom Hughes').slash('/foi new');
    const view = modal([], { external_id: 'mine' });
    expect(await trial.call('views.open', { trigger_id: lastTrigger(trial.bot), view })).toMatchObject({
      error: 'duplicate_external_id',
    });
  });
});

describe('acting inside', () => {
  test('an input is quiet unless it dispatches; its action carries the whole state', async () => {
    const options = [{ text: plain('Withheld'), value: 'w' }];
    await opened([
      text('a', 'Quiet'),
      input('b', 'What the answer is', { type: 'static_select', options }, { dispatch_action: true }),
    ]);
    await olivia().fills({ Quiet: 'typed' });
    expect(trial.bot.of('block_actions')).toEqual([]);
    await olivia().fills({ 'What the answer is': 'Withheld' });
    expect(trial.bot.of('block_actions')).toMatchObject([
      {
        container: { type: 'view' },
        view: { state: { values: { a: { a: { value: 'typed' } }, b: { a: { selected_option: { value: 'w' } } } } } },
        actions: [{ action_id: 'a', block_id: 'b', selected_option: { value: 'w' } }],
      },
    ]);
  });

  test('an unknown label is answered with what is there', async () => {
    await opened([text('a', 'Subject')]);
    await expect(olivia().fills({ Subjekt: 'x' })).rejects.toThrow(
      /no "Subjekt"[\s\S]*modal "New FOI request", submits with \[Next\]. It has: "Subject"/,
    );
    await expect(olivia().submits('Send')).rejects.toThrow('finds no [Send] to submit with');
  });
});
