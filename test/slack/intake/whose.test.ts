import { expect, test } from 'vitest';
import { eventOfAnother } from '../../../src/slack/intake/whose.ts';

const event = { type: 'event_callback', event_id: 'Ev1', event: { type: 'message', user: 'U1' } };
const [ours, theirs] = ['T0OURS', 'T0THEIRS'];

test.each<[string, object]>([
  ['of our workspace', { team_id: ours }],
  ['that names none', {}],
  ['in a shared channel, of somebody of theirs, come to us', { team_id: theirs, context_team_id: ours }],
  [
    'in a shared channel, authorised for both',
    { team_id: theirs, authorizations: [{ team_id: theirs }, { team_id: ours }] },
  ],
  ['of an organisation that has it as a whole', { team_id: ours, authorizations: [{ team_id: null }] }],
])('an event %s is ours', (_, more) => {
  expect(eventOfAnother({ ...event, ...more }, ours)).toBeUndefined();
});

test.each<[string, object]>([
  ['of their workspace', { team_id: theirs }],
  ['come to theirs', { team_id: theirs, context_team_id: theirs, authorizations: [{ team_id: theirs }] }],
  ['of somebody of ours, come to theirs', { team_id: ours, context_team_id: theirs }],
  ['authorised for theirs alone', { authorizations: [{ team_id: theirs }] }],
])('an event %s is another’s', (_, more) => {
  expect(eventOfAnother({ ...event, ...more }, ours)).toEqual({ id: 'Ev1', type: 'message', user: 'U1' });
});

test('what is no event is not looked at', () => {
  expect(eventOfAnother({ type: 'block_actions', team: { id: theirs } }, ours)).toBeUndefined();
  expect(eventOfAnother(undefined, ours)).toBeUndefined();
});
