import { describe, expect, test } from 'vitest';
import {
  claim,
  explainConcern,
  raiseConcern,
} from '../../../../src/domain/deciding/departments/instead-of-answering.ts';
import {
  deleteReply,
  recordElsewhere,
  recordReply,
  setAsideReply,
  useAsAnswer,
  type ThreadMessage,
} from '../../../../src/domain/deciding/departments/answering.ts';
import { paragraphs } from '../../../../src/domain/words/prose.ts';
import type { FoiRequest } from '../../../../src/domain/request/request.ts';
import { aRequest, aRequestForApproval } from '../../request/a-request.ts';
import { aFile, eventsOf, people, ts, whyNot } from '../../request/things.ts';

const asked = aRequest().asked(1).asked(2).asked(2, 'parks');
const closed = asked.closed();
const approved = asked.allSettled().drafted().askedForApproval().approved();
const sent = approved.begun().sent();
const nothing = paragraphs('');

function aMessage(more: Partial<ThreadMessage> = {}): ThreadMessage {
  const { ts: at = ts(1) } = more;
  return {
    question: 1,
    department: 'highways',
    ts: at,
    editedTs: at,
    author: people.helen.user,
    words: paragraphs('Three.'),
    files: [],
    discussion: false,
    ...more,
  };
}

describe('“I have this”', () => {
  test('says who is on it', () => {
    expect(eventsOf(claim(asked.state, people.helen, 1, 'highways'))).toEqual([
      { type: 'questionClaimed', question: 1, department: 'highways' },
    ]);
  });

  test('pressed twice changes nothing; pressed by a colleague it passes to them', () => {
    const claimed = asked.claimed(1);
    expect(eventsOf(claim(claimed.state, people.helen, 1, 'highways'))).toEqual([]);
    const colleague = { ...people.helen, user: 'U0HARRY' };
    expect(eventsOf(claim(claimed.state, colleague, 1, 'highways'))).toHaveLength(1);
  });

  test('takes again what was sent back by mistake, by whoever did; not once it is settled without them', () => {
    const sentBack = asked.claimed(1).concern(1, 'notOurs');
    expect(eventsOf(claim(sentBack.state, people.helen, 1, 'highways'))).toEqual([
      { type: 'questionClaimed', question: 1, department: 'highways' },
    ]);
    expect(sentBack.claimed(1).askedOf(1, 'highways').returned).toBe(false);
    expect(whyNot(claim(sentBack.settled(1).state, people.helen, 1, 'highways')).refusal).toMatch(
      /no longer with this/u,
    );
  });

  const refused = [
    ['by another department', asked, people.pete, 1, 'highways', /Only somebody of the department asked/u],
    ['by an officer', asked, people.olive, 1, 'highways', /Only somebody of the department asked/u],
    ['where the department was not asked', asked, people.pete, 1, 'parks', /no longer with this department/u],
    [
      'once the question was taken back',
      asked.takenBack(1),
      people.helen,
      1,
      'highways',
      /no longer with this depart/u,
    ],
    ['about a question there is not', asked, people.helen, 9, 'highways', /no longer with this department/u],
    ['once the letter is approved', approved, people.helen, 1, 'highways', /approved, not yet sent/u],
  ] as const;
  test.each(refused)('%s is refused', (_, request, who, question, department, says) => {
    expect(whyNot(claim(request.state, who, question, department)).refusal).toMatch(says);
  });
});

describe('a department’s worry', () => {
  const at = { question: 1, department: 'highways', concern: 'shouldNotBeReleased', id: 'c1' } as const;

  test('is recorded at the click, and explained later', () => {
    const raised = asked.did('helen', (request) => raiseConcern(request, people.helen, at));
    const explained = raised.did('helen', (request) =>
      explainConcern(request, people.helen, at, { what: 'The plan.' }),
    );
    expect(explained.askedOf(1, 'highways').concerns).toMatchObject([
      { id: 'c1', kind: 'shouldNotBeReleased', by: people.helen.user, said: { what: 'The plan.' } },
    ]);
  });

  test('told twice is recorded once', () => {
    expect(eventsOf(raiseConcern(asked.concern(1, 'shouldNotBeReleased').state, people.helen, at))).toEqual([]);
  });

  test('that it is not theirs may still be explained, though the question has gone back', () => {
    const notOurs = { ...at, concern: 'notOurs' } as const;
    const back = asked.did('helen', (request) => raiseConcern(request, people.helen, notOurs));
    expect(eventsOf(explainConcern(back.state, people.helen, notOurs, { whose: 'Parks' }))).toHaveLength(1);
  });

  const refused = [
    ['by another department', asked, people.pete, /Only somebody of the department asked/u],
    ['once the question was taken back', asked.takenBack(1), people.helen, /no longer with this department/u],
    ['once the letter is sent', sent, people.helen, /has been answered.*tell the officer in charge/u],
    ['once the request is closed', closed, people.helen, /is closed/u],
  ] as const;
  test.each(refused)('%s is refused', (_, request, who, says) => {
    expect(whyNot(raiseConcern(request.state, who, at)).refusal).toMatch(says);
  });

  test('that nobody raised cannot be explained', () => {
    expect(whyNot(explainConcern(asked.state, people.helen, at, {})).refusal).toMatch(
      /no longer with this department/u,
    );
  });
});

describe('a reply in a question’s thread', () => {
  test('is recorded with its author, words and files', () => {
    const files = [aFile('list.pdf')];
    expect(eventsOf(recordReply(asked.state, people.helen, aMessage({ files })))).toEqual([
      {
        type: 'replyRecorded',
        question: 1,
        department: 'highways',
        ts: ts(1),
        author: people.helen.user,
        words: { said: paragraphs('Three.') },
        files: { said: files },
        discussion: false,
        late: false,
      },
    ]);
  });

  test('by an officer is talk', () => {
    const [event] = eventsOf(recordReply(asked.state, people.olive, aMessage({ author: people.olive.user })));
    expect(event).toMatchObject({ discussion: true });
  });

  test.each([
    ['is approved', approved],
    ['has gone', sent],
  ])('that comes when the letter %s is recorded as late', (_, request) => {
    expect(eventsOf(recordReply(request.state, people.helen, aMessage()))).toMatchObject([{ late: true }]);
  });

  test('told twice is recorded once', () => {
    expect(eventsOf(recordReply(asked.answered(1, 'Three.').state, people.helen, aMessage()))).toEqual([]);
  });

  test('that says nothing and holds nothing is none; a file alone is one', () => {
    expect(eventsOf(recordReply(asked.state, people.helen, aMessage({ words: nothing })))).toEqual([]);
    const file = aMessage({ words: nothing, files: [aFile('list.pdf')] });
    expect(eventsOf(recordReply(asked.state, people.helen, file))).toHaveLength(1);
  });

  test('that was edited is followed, and again, and not told twice', () => {
    const once = asked.did('helen', (request) => recordReply(request, people.helen, aMessage()));
    const edited = aMessage({ editedTs: ts(5), words: paragraphs('Four.') });
    const twice = once.did('helen', (request) => recordReply(request, people.helen, edited));
    expect(twice.history.at(-1)).toMatchObject({ type: 'replyEdited', editedTs: ts(5) });
    expect(eventsOf(recordReply(twice.state, people.helen, edited))).toEqual([]);
    expect(eventsOf(recordReply(twice.state, people.helen, aMessage()))).toEqual([]);
  });

  test('whose edit reached us first is recorded as it reads now, and what it said before is kept when that comes', () => {
    const edited = aMessage({ editedTs: ts(5), words: paragraphs('Four.') });
    const request = asked
      .did('helen', (state) => recordReply(state, people.helen, edited))
      .did('helen', (state) => recordReply(state, people.helen, aMessage()));
    expect(request.askedOf(1, 'highways').replies).toMatchObject([
      { words: paragraphs('Four.'), before: [{ words: paragraphs('Three.'), editedTs: ts(1) }] },
    ]);
  });

  test('goes on being followed once the question was taken back', () => {
    const back = asked.answered(1, 'Three.').takenBack(1);
    const edited = aMessage({ editedTs: ts(5), words: paragraphs('Four.') });
    expect(eventsOf(recordReply(back.state, people.helen, edited))).toHaveLength(1);
  });

  const refused = [
    ['by another department', asked, people.pete, /Only an FOI officer or somebody of the department asked/u],
    ['by an approver', asked, people.anna, /Only an FOI officer or somebody of the department asked/u],
    [
      'once the question was taken back',
      asked.takenBack(1),
      people.helen,
      /nothing was recorded.*assign it to you again/u,
    ],
    ['once it was sent back as not theirs', asked.concern(1, 'notOurs'), people.helen, /nothing was recorded/u],
    ['once the request is closed', closed, people.helen, /is closed.*tell the officer in charge/u],
  ] as const;
  test.each(refused)('%s is refused, in words', (_, request, who, says) => {
    expect(whyNot(recordReply(request.state, who, aMessage({ author: who.user }))).refusal).toMatch(says);
  });

  test('that is talk about a question taken back is kept', () => {
    const talk = aMessage({ discussion: true });
    expect(eventsOf(recordReply(asked.takenBack(1).state, people.helen, talk))).toMatchObject([{ discussion: true }]);
  });
});

describe('a deletion', () => {
  const at = { question: 1, department: 'highways', ts: ts(1) };

  test('is followed, once', () => {
    const answered = asked.answered(1, 'Three.');
    expect(eventsOf(deleteReply(answered.state, at))).toEqual([{ type: 'replyDeleted', ...at }]);
    expect(eventsOf(deleteReply(answered.deleted(1).state, at))).toEqual([]);
  });

  test('takes the message away from every question it answered', () => {
    const both = asked.answered(1, 'Three.').answered(2, 'Four.');
    expect(eventsOf(deleteReply(both.state, at)).map((event) => 'question' in event && event.question)).toEqual([1, 2]);
  });

  test('that reaches us before the message is remembered, once, for every question it will answer', () => {
    const first = asked.did('helen', (request) => deleteReply(request, at));
    expect(eventsOf(deleteReply(first.state, at))).toEqual([]);
    const then = [1, 2].reduce(
      (request, question) => request.did('helen', (state) => recordReply(state, people.helen, aMessage({ question }))),
      first,
    );
    expect([1, 2].map((n) => then.askedOf(n, 'highways').replies[0]?.deleted)).toEqual([true, true]);
  });

  test('in another department’s thread is another message', () => {
    const answered = asked.answered(2, 'Three.');
    expect(eventsOf(deleteReply(answered.state, { question: 2, department: 'parks', ts: ts(1) }))).toEqual([
      { type: 'replyDeleted', question: 2, department: 'parks', ts: ts(1) },
    ]);
    expect(answered.deleted(2, 1, 'parks').askedOf(2, 'highways').replies[0]?.deleted).toBe(false);
  });
});

describe('“Not the answer”', () => {
  const answered = asked.answered(1, 'Three.');
  const at = { question: 1, department: 'highways', ts: ts(1) };

  test('sets a reply aside, and back again; pressed twice it changes nothing', () => {
    expect(eventsOf(setAsideReply(answered.state, people.helen, at, true))).toEqual([{ type: 'replySetAside', ...at }]);
    const aside = answered.setAside(1);
    expect(eventsOf(setAsideReply(aside.state, people.helen, at, true))).toEqual([]);
    expect(eventsOf(setAsideReply(aside.state, people.olive, at, false))).toEqual([{ type: 'replyRestored', ...at }]);
  });

  test('is refused to somebody else, and about a reply nobody knows', () => {
    expect(whyNot(setAsideReply(answered.state, people.pete, at, true)).refusal).toMatch(/somebody of the department/u);
    expect(whyNot(setAsideReply(asked.state, people.helen, at, true)).refusal).toMatch(/not in the record/u);
  });
});

describe('“Use as the answer”', () => {
  test('takes any message of the channel, talk too, with who wrote it', () => {
    const message = aMessage({ discussion: true, author: 'U0HARRY' });
    expect(eventsOf(useAsAnswer(asked.state, people.helen, message))).toMatchObject([
      { type: 'replyUsed', ts: ts(1), author: 'U0HARRY' },
    ]);
  });

  test('takes the one that is the answer already, as it reads, for no change', () => {
    const pick = (message: ThreadMessage) => (request: FoiRequest) => useAsAnswer(request, people.helen, message);
    const used = asked.did('helen', pick(aMessage()));
    expect(pick(aMessage())(used.state)).toEqual({ events: [] });
    expect(eventsOf(pick(aMessage({ editedTs: ts(9) }))(used.state))).toHaveLength(1);
    expect(eventsOf(pick(aMessage({ ts: ts(2), editedTs: ts(2) }))(used.state))).toHaveLength(1);
    const replied = used.did('helen', (request) =>
      recordReply(request, people.helen, aMessage({ ts: ts(5), editedTs: ts(5) })),
    );
    expect(eventsOf(pick(aMessage())(replied.state))).toHaveLength(1);
  });

  const refused = [
    ['with no words and no file', asked, people.helen, aMessage({ words: nothing }), /no words and no file/u],
    ['by another department', asked, people.pete, aMessage(), /somebody of the department/u],
    ['for a question that was taken back', asked.takenBack(1), people.helen, aMessage(), /assign it to you again/u],
    [
      'for a question the department was not asked',
      asked,
      people.pete,
      aMessage({ department: 'parks' }),
      /no longer with/u,
    ],
    ['once the request is closed', closed, people.helen, aMessage(), /is closed/u],
  ] as const;
  test.each(refused)('%s is refused', (_, request, who, message, says) => {
    expect(whyNot(useAsAnswer(request.state, who, message)).refusal).toMatch(says);
  });
});

describe('an answer received elsewhere', () => {
  const told = { question: 1, from: ' Helen Marsh, by telephone ', words: paragraphs('Three.') };

  test('is recorded by an officer, with who gave it', () => {
    expect(eventsOf(recordElsewhere(asked.state, people.olive, told))).toMatchObject([
      { type: 'answerRecordedElsewhere', question: 1, from: { said: 'Helen Marsh, by telephone' } },
    ]);
  });

  const refused = [
    ['by a department', people.helen, told, undefined, /Only an FOI officer/u],
    ['without words', people.olive, { ...told, words: nothing }, 'answer', /Type the answer/u],
    ['without saying who gave it', people.olive, { ...told, from: ' ' }, 'from', /Say who gave/u],
    ['to a question there is not', people.olive, { ...told, question: 9 }, 'question', /not part of this request/u],
  ] as const;
  test.each(refused)('%s is refused', (_, who, answer, field, says) => {
    const no = whyNot(recordElsewhere(asked.state, who, answer));
    expect(no.refusal).toMatch(says);
    expect(no.field).toBe(field);
  });

  test('is too late once the letter is approved', () => {
    const state = aRequestForApproval().approved().state;
    expect(whyNot(recordElsewhere(state, people.olive, told)).refusal).toMatch(/approved, not yet sent/u);
  });
});
