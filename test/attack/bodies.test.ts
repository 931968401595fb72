import { expect, test } from 'vitest';
import { openDesk } from '../journeys/desk.ts';
import { command, sendSigned } from './signed.ts';
import { silent } from '../silent.ts';

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const event = (inner: string) => `{"type":"event_callback","event_id":"Ev1","event":${inner}}`;

test.each([
  ['null', 'null', json, 400],
  ['null in blanks', ' \n null ', json, 400],
  ['null in a form', 'payload=null', form, 400],
  ['a number', '7', json, 400],
  ['words', '"words"', json, 400],
  ['no JSON', 'no JSON', json, 400],
  ['nothing', '', json, 400],
  ['half a form', 'payload={', form, 400],
  ['no event', '{"event":null}', json, 500],
  ['an event of no type', event('{"type":7}'), json, 200],
  ['a command of nobody’s', 'command=%2Ffoi', form, 500],
  ['a submission of nothing', 'payload={"type":"view_submission","view":{}}', form, 500],
  ['a click on nothing', 'payload={"type":"block_actions","actions":[]}', form, 500],
  ['a shortcut on nothing', 'payload={"type":"message_action","callback_id":"log_as_foi_request"}', form, 500],
  ['a million brackets', nested(1_000_000), json, 400],
  [
    'a message a hundred thousand deep',
    event(`{"type":"message","channel":"C0HIGHWAYS","ts":"1.1","thread_ts":"1.0","blocks":${nested(100_000)}}`),
    json,
    500,
  ],
  ['ten megabytes', `{"a":"${'x'.repeat(10_000_000)}"}`, json, 413],
])('a body that is %s is refused, and the next command answered', async (_, body, type, status) => {
  const desk = await openDesk({ trial: { log: silent } });
  const refused = await sendSigned(desk, body, { type }).catch(() => ({ status: 413 }));
  expect(refused.status).toBe(status);
  expect(await sendSigned(desk, command(desk, 'Helen Marsh', 'help'))).toMatchObject({ status: 200 });
});

test('a page in a browser is refused, however well it signs', async () => {
  const desk = await openDesk();
  const help = command(desk, 'Helen Marsh', 'help');
  const headers = { origin: 'http://rebound.example:3000' };
  expect(await sendSigned(desk, help, { headers })).toMatchObject({ status: 403 });
  expect(await sendSigned(desk, help)).toMatchObject({ status: 200 });
});

test('a signature of tomorrow is refused as one of yesterday is', async () => {
  const desk = await openDesk({ trial: { log: silent } });
  const statuses = [-3600, -360, 0, 60, 360, 3600].map(async (skew) => {
    const { status } = await sendSigned(desk, command(desk, 'Helen Marsh', 'help'), { skew });
    return [skew, status];
  });
  expect(await Promise.all(statuses)).toEqual([
    [-3600, 401],
    [-360, 401],
    [0, 200],
    [60, 200],
    [360, 401],
    [3600, 401],
  ]);
});
