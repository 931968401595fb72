import { describe, expect, test } from 'vitest';
import { say } from '../../../src/domain/particulars.ts';
import { aRequest, type ARequest } from '../../domain/request/a-request.ts';
import { people, ts } from '../../domain/request/things.ts';
import { Counts } from '../counts.ts';
import type { Told } from '../network.ts';
import { findInputs } from './inputs.ts';
import { LeftNothingHeard } from './left-nothing.ts';
import type { SaidAlone } from './refusals.ts';

const CHANNEL = 'C0HIGHWAYS';
const QUESTION = '1574070000.000000';
const THREAD = `${CHANNEL}/${QUESTION}`;

const opened = aRequest().asked(1);
const helen = people.helen.user;

/** Helen says something in the question's thread, and a bot has it. */
const says = (id: string, words: string, at = 1): Told => ({
  body: {
    type: 'event_callback',
    event_id: id,
    event: { type: 'message', channel: CHANNEL, ts: ts(at), thread_ts: QUESTION, user: helen, text: words },
  },
  acknowledged: true,
  answer: '',
});

/** Helen presses a button of the question's message, and a bot has it. */
const presses = (trigger: string, button: string, at: object): Told => ({
  body: {
    type: 'block_actions',
    trigger_id: trigger,
    user: { id: helen },
    channel: { id: CHANNEL },
    message: { ts: QUESTION },
    actions: [{ action_id: button, value: JSON.stringify(at) }],
  },
  acknowledged: true,
  answer: '',
});

const about = { reference: opened.state.reference, question: 1, department: 'highways' };
const claims = (trigger: string) => presses(trigger, 'claim', about);
const told = (words: string, thread?: string): SaidAlone => ({ user: helen, channel: CHANNEL, thread, words });
const refused = (input: string) => JSON.stringify({ level: 30, user: helen, input, msg: 'Refused.' });
const unchanged = (input: string) => JSON.stringify({ level: 30, user: helen, input, msg: 'Nothing changed.' });

/** What the judge says of a day of one request. `over`: its question came to need no answer. */
function judged(
  request: ARequest,
  day: readonly Told[],
  { over = false, log = [], alone = [] }: { over?: boolean; log?: string[]; alone?: SaidAlone[] } = {},
): string[] {
  const left = new LeftNothingHeard();
  for (const line of log) left.hears(line);
  const { reference, subject, officer } = request.state;
  const asked = [{ subject, officer, email: 'a.requester@example.org', questions: [] }];
  const excuses = { over: new Set(over ? [THREAD] : []), left: left.of };
  const histories = [{ reference, events: request.history }];
  return findInputs(day, histories, { ...excuses, alone, lived: { asked, inVain: [] } }, new Counts());
}

test('what is recorded once is as it should be', () => {
  const day = [says('Ev1', 'There are three.'), claims('t1')];
  expect(judged(opened.claimed(1).answered(1, 'There are three.'), day)).toEqual([]);
});

const withdrawn = opened.happened('olive', { type: 'questionWithdrawn', question: 1, on: opened.state.received });
const late = [says('Ev1', 'There are three.')];
const notRecorded = told('Your reply was not recorded. It was withdrawn.', QUESTION);

test('a reply that came when no answer was needed any more may be refused, where the log and the person heard of it', () => {
  expect(judged(withdrawn, late, { over: true, log: [refused('Ev1')], alone: [notRecorded] })).toEqual([]);
});

test.each<[string, { over: boolean; log?: string[]; alone?: SaidAlone[] }, RegExp]>([
  ['it vanished', { over: true }, /^Acknowledged, in no history, and not refused: .* of Ev1/u],
  ['another one was refused', { over: true, log: [refused('Ev2')], alone: [notRecorded] }, /not refused/u],
  ['it was passed over as if it had been known', { over: true, log: [unchanged('Ev1')] }, /not refused/u],
  ['the person heard nothing', { over: true, log: [refused('Ev1')] }, /1 things refused .* was told 0 times/u],
  [
    'it was said to the person elsewhere',
    { over: true, log: [refused('Ev1')], alone: [told(notRecorded.words)] },
    /told 0 times/u,
  ],
  ['an answer was needed', { over: false, log: [refused('Ev1')], alone: [notRecorded] }, /not refused/u],
])('a reply that is in no history is found: %s', (_, excuses, says) => {
  expect(judged(withdrawn, late, excuses)).toEqual([expect.stringMatching(says)]);
});

test('talk in a thread that needs no answer is not kept, and the log says that it was seen', () => {
  const talk = [says('Ev1', 'note: I shall look.')];
  expect(judged(withdrawn, talk, { over: true, log: [unchanged('Ev1')] })).toEqual([]);
  expect(judged(withdrawn, talk, { over: true })).toHaveLength(1);
});

test('a reply in a history that nobody said, or that stands there twice, is found', () => {
  const answered = opened.answered(1, 'There are three.');
  expect(judged(answered, [])).toEqual([expect.stringMatching(/nobody said it/u)]);
  expect(judged(answered.answered(1, 'There are three.'), late)).toEqual([expect.stringMatching(/More than once/u)]);
});

test('a press that left nothing is found, and not where the bots say why of this very press', () => {
  expect(judged(opened, [claims('t1')])).toEqual([expect.stringMatching(/questionClaimed .* stands 0 times/u)]);
  const twice = [claims('t1'), claims('t2')];
  expect(judged(opened.claimed(1), twice)).toEqual([expect.stringMatching(/questionClaimed .* stands 1 times/u)]);
  expect(judged(opened.claimed(1), twice, { log: [unchanged('t2')] })).toEqual([]);
});

test('a press may be refused once no answer is needed, and then the person is told', () => {
  const log = [refused('t1')];
  expect(judged(withdrawn, [claims('t1')], { log, alone: [told('It was withdrawn.')] })).toEqual([]);
  expect(judged(withdrawn, [claims('t1')], { log })).toEqual([expect.stringMatching(/was told 0 times/u)]);
  expect(judged(opened, [claims('t1')], { log, alone: [told('Not now.')] })).toEqual([
    expect.stringMatching(/questionClaimed/u),
  ]);
});

/** Olive submits a form about the request, and a bot answers: done, unless it says otherwise. */
const submits = (trigger: string, form: string, about: object, answer = ''): Told => ({
  body: {
    type: 'view_submission',
    trigger_id: trigger,
    user: { id: people.olive.user },
    view: { id: 'V1', callback_id: form, blocks: [], private_metadata: JSON.stringify(about) },
  },
  acknowledged: true,
  answer,
});

const { reference } = opened.state;
const decision = { points: [], breaches: [], reviewer: 'the Head of Governance' };
const decided = opened
  .happened('olive', { type: 'reviewSettled', review: 1, outcome: 'upheld', decision: say(decision) })
  .settled(1);

describe.each([
  ['the decision of a review', 'review', { reference, what: 'decide' }, 'reviewSettled', decided],
  ['an answer settled', 'settleAnswer', { reference, question: 1 }, 'answerSettled', decided],
])('a form submitted twice: %s', (_, form, about, type, done) => {
  const twice = [submits('t1', form, about), submits('t2', form, about)];
  const log = [unchanged('t2')];

  test('may stand in the history once, where a bot says of the second press that it changed nothing', () => {
    expect(judged(done, twice, { log })).toEqual([]);
    expect(judged(done, twice)).toEqual([expect.stringMatching(new RegExp(`${type} .* stands 1 times`, 'u'))]);
  });

  test('is found where no press of it is in the history, whatever the bots say', () => {
    const lost = [expect.stringMatching(new RegExp(`${type} .* stands 0 times`, 'u'))];
    expect(judged(opened, twice, { log })).toEqual(lost);
    expect(judged(opened, twice, { log: [unchanged('t1'), unchanged('t2')] })).toEqual(lost);
    expect(judged(opened, twice.slice(0, 1), { log: [unchanged('t1')] })).toEqual(lost);
  });
});

test('a form refused in words, or with errors, need leave nothing; one said to be done must', () => {
  const about = { reference, question: 1 };
  const errors = JSON.stringify({ response_action: 'errors', errors: {} });
  expect(judged(opened, [submits('t1', 'settleAnswer', about, errors)])).toEqual([]);
  expect(judged(opened, [submits('t1', 'settleAnswer', about)])).toHaveLength(1);
});

test('a button that the judge knows nothing of is found', () => {
  expect(judged(opened, [presses('t1', 'leave_undone', { ...about, time: 1, of: 1 })])).toEqual([
    'Nobody says what the button leave_undone leaves in a history.',
  ]);
});
