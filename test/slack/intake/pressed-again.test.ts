import { expect, onTestFinished, test } from 'vitest';
import { openRegister, type Register } from '../../../src/register/index.ts';
import { createRecordOnce } from '../../../src/slack/intake/pressed-again.ts';
import { submission } from '../../../src/slack/inputs.ts';
import { leftoversOf, telltaleLeftoversOf } from '../../../src/workflows/upkeep/leftovers.ts';

const once = createRecordOnce(() => Date.UTC(2026, 11, 10));

/** Somebody presses a form's button, with something typed in it. */
const press = ({
  user = 'U0OLIVE',
  hash = '1.1',
  typed = 'by telephone',
  trigger = '1.2',
  about = 'REQ06487',
  form = 'recordElsewhere',
} = {}) =>
  submission.parse({
    type: 'view_submission',
    user: { id: user },
    trigger_id: trigger,
    view: {
      id: 'V1',
      hash,
      callback_id: form,
      private_metadata: JSON.stringify({ reference: about }),
      blocks: [],
      state: { values: { from: { from: { type: 'plain_text_input', value: typed } } } },
    },
  });

async function register(): Promise<Register> {
  const opened = await openRegister('sqlite::memory:');
  onTestFinished(() => opened.close());
  return opened;
}

/** Adds to the request's history, whatever stands in it. */
async function records(at: Register): Promise<string> {
  const row = await at.read('request/REQ06487');
  const { committed } = await at.commit([{ key: 'request/REQ06487', was: row?.version ?? 'new', value: 'more' }]);
  return committed ? 'recorded' : 'somebody was quicker';
}

const events = async (at: Register) => (await at.read('request/REQ06487'))?.version ?? 0;

test('the same form with the same in it is recorded once, under whatever trigger', async () => {
  const at = await register();
  expect(await once(at, press(), records)).toEqual({ outcome: 'recorded', left: 'something' });
  expect(await once(at, press({ trigger: '3.4' }), records)).toBe('before');
  expect(await events(at)).toBe(1);
});

test.each([
  ['something else in it', { typed: 'by e-mail' }],
  ['another drawing of it', { hash: '1.2' }],
  ['somebody else who sends it', { user: 'U0OSCAR' }],
  ['the same typed about another request', { about: 'REQ06488' }],
  ['the same typed into another form', { form: 'withdrawRequest' }],
])('%s is decided anew, and is then what was recorded last', async (_, other) => {
  const at = await register();
  await once(at, press(), records);
  expect(await once(at, press(other), records)).toEqual({ outcome: 'recorded', left: 'something' });
  expect(await once(at, press(other), records)).toBe('before');
  expect(await events(at)).toBe(2);
});

test('what left nothing in a history, such as a refusal, is decided again: it may be done by then', async () => {
  const at = await register();
  const refuses = async (now: Register) => {
    await now.commit([{ key: 'draft/part/1', was: 'any', value: 'kept' }]);
    return 'refused';
  };
  expect(await once(at, press(), refuses)).toEqual({ outcome: 'refused', left: 'nothing' });
  expect(await once(at, press(), records)).toEqual({ outcome: 'recorded', left: 'something' });
});

test('pressed while the first press is still being decided, it is recorded once, and no refusal is said', async () => {
  const at = await register();
  const slowly = async (now: Register) => {
    await once(at, press({ trigger: '3.4' }), records);
    return records(now);
  };
  expect(await once(at, press(), slowly)).toBe('before');
  expect(await events(at)).toBe(1);
  const refused = async () => {
    await once(at, press({ hash: '1.2' }), records);
    return 'refused';
  };
  expect(await once(at, press({ hash: '1.2' }), refused)).toBe('before');
});

test('where somebody was quicker with the request, nothing was recorded, and the next press is decided', async () => {
  const at = await register();
  await records(at);
  const tooLate = async (now: Register) => {
    const { committed } = await now.commit([{ key: 'request/REQ06487', was: 'new', value: 'more' }]);
    return committed ? 'recorded' : 'somebody was quicker';
  };
  expect(await once(at, press(), tooLate)).toEqual({ outcome: 'somebody was quicker', left: 'nothing' });
  expect(await once(at, press(), records)).toEqual({ outcome: 'recorded', left: 'something' });
});

test('where the form is recorded with something else meanwhile, this is recorded as well', async () => {
  const at = await register();
  let between = async () => {};
  const interrupted: Register = {
    ...at,
    async commit(writes) {
      const first = between;
      between = async () => {};
      await first();
      return at.commit(writes);
    },
  };
  between = async () => void (await once(at, press({ typed: 'by e-mail' }), otherRequest));
  expect(await once(interrupted, press(), records)).toEqual({ outcome: 'recorded', left: 'something' });
  expect(await once(at, press(), records)).toBe('before');
});

const otherRequest = async (at: Register) => at.commit([{ key: 'request/REQ06488', was: 'new', value: 'more' }]);

test('killed before its commit nothing is remembered', async () => {
  const at = await register();
  void once(at, press(), () => new Promise(() => {}));
  expect(await once(at, press({ trigger: '3.4' }), records)).toEqual({ outcome: 'recorded', left: 'something' });
});

test('nothing of what was typed can be guessed from what is remembered, not even that two typed the same', async () => {
  const at = await register();
  await once(at, press(), records);
  const other = await register();
  await once(other, press(), records);
  const [one, two] = [await at.scan('seen/'), await other.scan('seen/')];
  expect(one).toHaveLength(1);
  expect(JSON.stringify(one)).not.toContain('telephone');
  expect(JSON.stringify(one)).not.toEqual(JSON.stringify(two));
});

test('an erasure takes what is remembered of the request’s forms, and of no other’s', async () => {
  const at = await register();
  await once(at, press(), records);
  const [mark] = await at.keys('seen/');
  const goes = [{ key: mark, was: 1, value: undefined }];
  expect((await leftoversOf(at, 'REQ06487')).writes).toEqual(goes);
  expect((await telltaleLeftoversOf(at, 'REQ06487', () => false)).writes).toEqual(goes);
  expect((await leftoversOf(at, 'REQ0648')).writes).toEqual([]);
});

test('what was remembered by this FOI Desk before it kept of which request still holds', async () => {
  const at = await register();
  await once(at, press(), records);
  const [row] = await at.scan('seen/');
  const { references: _, ...older } = Object(row?.value);
  await at.commit([{ key: row?.key ?? '', was: 'any', value: older }]);
  expect(await once(at, press(), records)).toBe('before');
  expect((await leftoversOf(at, 'REQ06487')).writes).toEqual([]);
});
