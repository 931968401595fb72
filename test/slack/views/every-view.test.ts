import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/slack/limits.ts';
import { json } from '../../../src/workspace/json.ts';
import { checkMessageBlocks } from '../../../src/workspace/blocks/check-message.ts';
import { checkView } from '../../../src/workspace/blocks/check-view.ts';
import { everyMessage, everyQueue, letterToRead, type Seen } from './every-view.ts';
import { hostileHistory, hostileText } from './hostile.ts';
import { primary, pressable } from './reading.ts';
import { cctv, marlbury, on, people, history } from './seed-case.ts';

const requester = { name: 'Zebedee Quillfeather', email: 'zebedee.q@quillfeather.example' };
const longId = 'a-department-with-a-name-so-long-that-its-id-does-not-fit-into-any-option-of-slack';
const departments = ['highways', 'housing', 'finance', 'human-resources', cctv, longId];
const council = {
  ...marlbury,
  departments: [...marlbury.departments, { id: longId, name: '*Long* <!here>', channel: '#long', guests: [] }],
};
const ctx = (more = {}) => on('2019-12-10', { council, ...more });

/** Faults that Slack, or somebody reading, would find in a message. */
function faultsOf({ name, message }: Seen): string[] {
  const { text, blocks } = message;
  const written = JSON.stringify(blocks);
  const checked = checkMessageBlocks(json.parse(JSON.parse(written)));
  const faults = checked.ok ? [] : checked.faults.map((fault) => `${fault.message} at ${fault.pointer}`);
  const wrong = (says: string, so: boolean) => (so ? [says] : []);
  return [
    ...faults,
    ...wrong('too many blocks', blocks.length > limits.message.blocks),
    ...wrong('too many characters', written.length > limits.message.characters),
    ...wrong('text too long', text.length > limits.message.text),
    ...wrong('nothing to hear', text.trim() === ''),
    ...wrong('text may notify', /[<>]/u.test(text.replaceAll(`<@${people.olivia}>`, ''))),
    ...wrong('text with a bare ampersand', /&(?!amp;|lt;|gt;)/u.test(text)),
    ...wrong('mark-up', written.includes('"mrkdwn"')),
    ...wrong('notifies', /"type":"(?:broadcast|usergroup|channel|emoji)"/u.test(written)),
    ...wrong('leads out of Slack', /"type":"link","url":"(?!https:\/\/x\.slack\.com\/archives\/)/u.test(written)),
    ...wrong(
      'mentions somebody else',
      mentioned(written).some((user) => user !== people.olivia),
    ),
    ...wrong('turns or hides characters', /[\u202A-\u202E\u2066-\u2069\u200B]/u.test(written + text)),
    ...wrong('more than one next thing', primary(message).length > 1),
    ...wrong(
      'emoji on a button',
      pressable(message).some(({ label }) => /\p{Extended_Pictographic}/u.test(label)),
    ),
  ].map((fault) => `${name}: ${fault}`);
}

function mentioned(written: string): string[] {
  return [...written.matchAll(/"user_id":"([^"]*)"/gu)].map(([, user = '']) => user);
}

const written = fc.record({
  texts: fc.array(hostileText, { minLength: 3, maxLength: 17 }),
  questions: fc.integer({ min: 1, max: 6 }),
  departments: fc.subarray(departments, { minLength: 1 }),
  requester: fc.constant(requester),
  post: fc.boolean(),
  inPart: fc.boolean(),
});

describe('whatever people type', () => {
  test('every message fits Slack, says its point, and neither mentions nor formats nor notifies', () => {
    fc.assert(
      fc.property(written, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (life, share, mayName) => {
        const events = hostileHistory(life);
        const until = events.slice(0, 1 + Math.floor(share * (events.length - 1)));
        const seen = everyMessage(until, ctx({ mayNameRequester: mayName, nameOf: () => life.texts[0] || 'Somebody' }));
        expect(seen.flatMap(faultsOf)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['plain', 'x'],
    ['quoting', '"'],
    ['of lines', 'ab\n'],
    ['of emoji', '😀'],
  ])(
    'thirty questions of 3,000 characters, %s, asked of six departments fit at every stage',
    { timeout: 120_000 },
    (_, text) => {
      const texts = [text.repeat(Math.ceil(3_000 / text.length))];
      const events = hostileHistory({ texts, questions: 30, departments, requester, post: false, inPart: true });
      const stages = ['opened', 'answerSettled', 'letterDrafted', 'approvalAsked', 'approved', 'sendingFailed', 'sent'];
      for (const stage of stages) {
        const until = events.slice(0, 1 + events.findIndex(({ type }) => type === stage));
        expect(everyMessage(until, ctx()).flatMap(faultsOf)).toEqual([]);
      }
    },
  );

  test('queues and help fit, however much waits, and bare /foi fits both in one message', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), hostileText, (lines, about) => {
        const { home, messages } = everyQueue(lines, about, ctx());
        expect(messages.flatMap(faultsOf)).toEqual([]);
        const together = messages.flatMap(({ by, message }) => (by === 'one person' ? message.blocks : []));
        expect(JSON.stringify(together).length).toBeLessThan(12_000);
        expect(together.length).toBeLessThanOrEqual(limits.message.blocks);
        expect(checkView(json.parse(JSON.parse(JSON.stringify(home))))).toMatchObject({ ok: true });
        expect(JSON.stringify(home)).not.toContain('mrkdwn');
      }),
      { numRuns: 40 },
    );
  });

  test('a letter to read fits a modal, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 40 }), (texts) => {
        const view = letterToRead(texts.join('\n\n'));
        expect(checkView(json.parse(JSON.parse(JSON.stringify(view))))).toMatchObject({ ok: true });
      }),
      { numRuns: 40 },
    );
  });
});

describe('handling is applicant-blind', () => {
  const tells = ({ message }: Seen) => /zebedee|quillfeather|mill lane/iu.test(JSON.stringify(message));

  test('what a department sees says nothing of the requester, at any stage', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }), (post, share) => {
        // The requester is named wherever somebody may type who knows them: in the subject, the request, reasons.
        const names = `${requester.name} <${requester.email}> of Mill Lane asks`;
        const events = hostileHistory({ texts: [names], questions: 2, departments: ['highways'], requester, post });
        const blind = events.map((event) =>
          event.type === 'opened'
            ? {
                ...event,
                questions: event.questions.map(({ wording }) => ({
                  wording,
                  departmentWording: { said: 'How many?' },
                })),
                context: { said: [] },
              }
            : event,
        );
        const until = blind.slice(0, 1 + Math.floor(share * (blind.length - 1)));
        const shown = everyMessage(until, ctx()).filter(({ by }) => by === 'department');
        expect(shown.length > 0).toBe(until.some(({ type }) => type === 'questionAssigned'));
        expect(shown.filter(tells)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('where the channel may not know, officers and approvers are not told either', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }), (post, share) => {
        const names = `${requester.name} of Mill Lane, ${requester.email}, asks`;
        const events = hostileHistory({ texts: [names], questions: 2, departments: ['highways'], requester, post });
        const until = events.slice(0, 1 + Math.floor(share * (events.length - 1)));
        const shown = everyMessage(until, ctx({ mayNameRequester: false })).filter(({ by }) => by !== 'department');
        expect(shown.filter(tells)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('where it may, the card names them', () => {
    const [card] = everyMessage(history.asked, ctx());
    expect(JSON.stringify(card?.message)).toContain('alex.morgan@example.org');
  });
});
