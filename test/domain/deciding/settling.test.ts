import { describe, expect, test } from 'vitest';
import { kindsOfAnswer, type KindOfAnswer } from '../../../src/domain/answer.ts';
import {
  coverable,
  departmentsAnswer,
  filesOffered,
  reopenAnswer,
  settle,
  usualKind,
  withDepartmentsAnswer,
} from '../../../src/domain/deciding/settling.ts';
import { paragraphs, plainText } from '../../../src/domain/words/prose.ts';
import { aRequest, aRequestForApproval } from '../request/a-request.ts';
import { aFile, aPart, eventsOf, people, sha, whyNot } from '../request/things.ts';

const { olive, helen } = people;
const covers = (...coversQuestions: number[]) => [aPart({ coversQuestions })];

describe('settling an answer', () => {
  test('keeps its parts in order, and in law what the figures need without any words', () => {
    const parts = [
      aPart('There are three.'),
      aPart({ kind: 'withheld', ground: 'foia-31', subsections: ['31(1)(a)'], coversQuestions: [2] }),
    ];
    expect(eventsOf(settle(aRequest().state, olive, 1, parts))).toEqual([
      {
        type: 'answerSettled',
        question: 1,
        inLaw: [
          { kind: 'disclosed', subsections: [], covers: [] },
          { kind: 'withheld', ground: 'foia-31', subsections: ['31(1)(a)'], covers: [2] },
        ],
        parts: { said: parts },
      },
    ]);
  });

  test('may be done again, also while approvers read the letter, which is then overtaken', () => {
    expect(eventsOf(settle(aRequestForApproval().state, olive, 1, [aPart('Four.')]))).toHaveLength(1);
  });

  test('may cover the same question again', () => {
    const covering = aRequest().settled(1, aPart({ coversQuestions: [2] }));
    expect(eventsOf(settle(covering.state, olive, 1, covers(2, 3)))).toHaveLength(1);
  });

  const refused = [
    ['by a department', aRequest(), helen, 1, [aPart()], undefined, /Only an FOI officer/u],
    [
      'once the letter is approved',
      aRequestForApproval().approved(),
      olive,
      1,
      [aPart()],
      undefined,
      /approved, not yet/u,
    ],
    ['once the request is closed', aRequest().closed(), olive, 1, [aPart()], undefined, /is closed/u],
    ['of a question there is not', aRequest(), olive, 9, [aPart()], 'question', /not part of this request/u],
    ['of a question that was withdrawn', aRequest().withdrawn(1), olive, 1, [aPart()], 'question', /withdrew/u],
    ['without a part', aRequest(), olive, 1, [], 'kind', /Say what the answer is/u],
    [
      'of a question that another one’s answer covers',
      aRequest().settled(2, aPart({ coversQuestions: [1] })),
      olive,
      1,
      [aPart()],
      'question',
      /Question 2’s answer covers this question. Change it there first/u,
    ],
    ['that covers itself', aRequest(), olive, 1, covers(1), 'coversQuestions', /covers its own question anyway/u],
    ['that covers a question there is not', aRequest(), olive, 1, covers(9), 'coversQuestions', /no question 9/u],
    [
      'that covers a withdrawn one',
      aRequest().withdrawn(2),
      olive,
      1,
      covers(2),
      'coversQuestions',
      /withdrew question 2/u,
    ],
    [
      'that covers one with an answer of its own',
      aRequest().settled(2),
      olive,
      1,
      covers(2),
      'coversQuestions',
      /Question 2 has an answer of its own.*open its answer again first/u,
    ],
    [
      'that covers one which another covers',
      aRequest().settled(3, aPart({ coversQuestions: [2] })),
      olive,
      1,
      covers(2),
      'coversQuestions',
      /Question 3’s answer covers question 2 already/u,
    ],
  ] as const;
  test.each(refused)('%s is refused', (_, request, who, question, parts, field, says) => {
    const no = whyNot(settle(request.state, who, question, parts));
    expect(no.refusal).toMatch(says);
    expect(no.field).toBe(field);
  });

  test('covers what is open, and what it covers already', () => {
    const request = aRequest({ questions: ['1?', '2?', '3?', '4?', '5?'] })
      .settled(1, aPart({ coversQuestions: [2] }))
      .settled(3, aPart({ coversQuestions: [4] }));
    expect(coverable(request.state, 1).map((question) => question.number)).toEqual([2, 5]);
    expect(coverable(request.withdrawn(5).state, 1).map((question) => question.number)).toEqual([2]);
  });
});

describe('opening an answer again', () => {
  test('is an officer’s', () => {
    expect(eventsOf(reopenAnswer(aRequest().settled(1).state, olive, 1))).toEqual([
      { type: 'answerReopened', question: 1 },
    ]);
    expect(whyNot(reopenAnswer(aRequest().settled(1).state, helen, 1)).refusal).toMatch(/Only an FOI officer/u);
  });

  test('that is open changes nothing', () => {
    expect(eventsOf(reopenAnswer(aRequest().state, olive, 1))).toEqual([]);
    expect(eventsOf(reopenAnswer(aRequest().state, olive, 9))).toEqual([]);
  });

  test('is too late once the letter is approved', () => {
    expect(whyNot(reopenAnswer(aRequestForApproval().approved().state, olive, 1)).refusal).toMatch(
      /approved, not yet/u,
    );
  });
});

describe('what the departments answered', () => {
  const asked = aRequest().asked(1).asked(1, 'parks');
  const both = asked
    .answered(1, 'Two in Park Lane.', { from: 'pete', department: 'parks', files: [aFile('parks.pdf', sha('a'))] })
    .answered(1, 'Three.', { at: 2, files: [aFile('lights.pdf', sha('b'))] });
  const words = (request: typeof asked) => plainText(departmentsAnswer(request.question(1)));
  const files = (request: typeof asked) => filesOffered(request.question(1)).map((file) => file.name);

  test('is what each says, in the order they were asked', () => {
    expect(words(both)).toBe('Three.\n\nTwo in Park Lane.');
    expect(files(both)).toEqual(['lights.pdf', 'parks.pdf']);
  });

  test('is not what a department said that it was taken back from, or that sent it back', () => {
    expect(words(both.takenBack(1, 'parks'))).toBe('Three.');
    expect(files(both.takenBack(1, 'parks'))).toEqual(['lights.pdf']);
    expect(words(both.concern(1, 'notOurs'))).toBe('Two in Park Lane.');
    expect(words(both.takenBack(1, 'parks').asked(1, 'parks'))).toBe('Three.\n\nTwo in Park Lane.');
  });

  test('ends with what an officer recorded last', () => {
    expect(words(both.toldElsewhere(1, 'Four.').toldElsewhere(1, 'Five.'))).toBe(
      'Three.\n\nTwo in Park Lane.\n\nFive.',
    );
  });

  test('is nothing before anybody answered', () => expect(words(asked)).toBe(''));
});

describe('an answer left empty', () => {
  const question = aRequest().asked(1).answered(1, 'Three, but the gate code is 4711.').question(1);
  const passes: Record<KindOfAnswer, boolean> = {
    disclosed: true,
    disclosedInPart: true,
    notHeld: false,
    alreadyAvailable: false,
    withheld: false,
    neitherConfirmNorDeny: false,
    overCostLimit: false,
    vexatious: false,
    repeated: false,
  };

  test.each(Object.entries(passes))('of the kind %s is the department’s: %s', (name, so) => {
    const kind = Object.keys(kindsOfAnswer).find((each): each is KindOfAnswer => each === name) ?? 'withheld';
    const { answer } = withDepartmentsAnswer(aPart({ kind, answer: paragraphs('') }), question);
    expect(plainText(answer)).toBe(so ? 'Three, but the gate code is 4711.' : '');
  });

  test('is never put in place of words that are there', () => {
    expect(plainText(withDepartmentsAnswer(aPart('Three.'), question).answer)).toBe('Three.');
  });
});

describe('the answer that stands ready', () => {
  const answered = aRequest().asked(1).answered(1, 'There are three.');
  test.each([
    ['of nobody asked: none', aRequest(), undefined],
    ['while the department is waited for: none', aRequest().asked(1), undefined],
    ['once it answered: disclosed', answered, 'disclosed'],
    ['while another is waited for: none', answered.asked(1, 'parks'), undefined],
    ['once that one was taken back: disclosed', answered.asked(1, 'parks').takenBack(1, 'parks'), 'disclosed'],
    ['where it raised something: an officer chooses', answered.concern(1, 'shouldNotBeReleased'), undefined],
  ] as const)('%s', (_, request, kind) => expect(usualKind(request.question(1))).toBe(kind));
});
