import { describe, expect, test } from 'vitest';
import { say } from '../../../src/domain/particulars.ts';
import { coveredBy, currentDraft, phaseOf, questionsToSettle, type Phase } from '../../../src/domain/request/phase.ts';
import { aDraftedRequest, aRequest, aRequestForApproval, type ARequest } from './a-request.ts';
import { aPart } from './things.ts';

describe('the phase of a request', () => {
  const cases: [string, ARequest, Phase][] = [
    ['just logged', aRequest(), 'open'],
    ['with an answer nobody settled', aRequest().asked(1).answered(1, 'Three.'), 'open'],
    ['with two of three questions settled', aRequest().settled(1).settled(2), 'open'],
    ['with every question settled', aRequest().allSettled(), 'settled'],
    ['with the last question withdrawn', aRequest().settled(1).settled(2).withdrawn(3), 'settled'],
    ['with every question withdrawn', aRequest().withdrawn(1).withdrawn(2).withdrawn(3), 'settled'],
    ['with one part that covers the others', aRequest().settled(2, aPart({ coversQuestions: [1, 3] })), 'settled'],
    ['with a letter', aDraftedRequest(), 'drafted'],
    ['with an answer opened again after the letter', aDraftedRequest().reopened(2), 'open'],
    ['with an answer settled again after the letter', aDraftedRequest().settled(2), 'settled'],
    ['with a letter before the approvers', aRequestForApproval(), 'awaitingApproval'],
    ['with a new reply while approvers read', aRequestForApproval().answered(1, 'Two.', { at: 5 }), 'open'],
    ['sent back by an approver', aRequestForApproval().sentBack(), 'drafted'],
    ['sent back, and drafted again', aRequestForApproval().sentBack().settled(2).drafted(), 'drafted'],
    ['approved', aRequestForApproval().approved(), 'approved'],
    ['approved, to go by post', aRequestForApproval().approved({ byPost: true }), 'approved'],
    ['approved, and being sent', aRequestForApproval().approved().begun(), 'approved'],
    ['approved, and not sent', aRequestForApproval().approved().begun().failed('refused'), 'approved'],
    ['approved, then a late reply', aRequestForApproval().approved().answered(1, 'Two.', { at: 5 }), 'approved'],
    ['sent', aRequestForApproval().approved().begun().sent(), 'sent'],
    ['posted', aRequestForApproval().approved({ byPost: true }).posted(), 'sent'],
    ['sent, then a late reply', aRequestForApproval().approved().begun().sent().answered(1, 'Two.', { at: 5 }), 'sent'],
    ['acknowledged', aRequest().acknowledgementDrawn().begun('acknowledgement').sent('acknowledgement'), 'open'],
    ['closed as no request', aRequest().closed(), 'closed'],
    ['closed with a letter before the approvers', aRequestForApproval().closed(), 'closed'],
  ];
  test.each(cases)('%s', (_, request, phase) => expect(phaseOf(request.state)).toBe(phase));
});

describe('questions that still need an officer', () => {
  const cases: [string, ARequest, number[]][] = [
    ['all, at first', aRequest(), [1, 2, 3]],
    ['not those settled', aRequest().settled(2), [1, 3]],
    ['those opened again', aRequest().settled(2).reopened(2), [1, 2, 3]],
    ['those that changed since', aRequest().asked(2).allSettled().answered(2, 'Four.'), [2]],
    ['not those covered', aRequest().settled(1, aPart({ coversQuestions: [2] })), [3]],
    [
      'those no longer covered, when the answer is settled again without them',
      aRequest()
        .settled(1, aPart({ coversQuestions: [2] }))
        .settled(1),
      [2, 3],
    ],
    [
      'those no longer covered, when the answer is opened again',
      aRequest()
        .settled(1, aPart({ coversQuestions: [2] }))
        .reopened(1),
      [1, 2, 3],
    ],
    [
      'those covered by a question that was withdrawn',
      aRequest()
        .settled(1, aPart({ coversQuestions: [2] }))
        .withdrawn(1),
      [2, 3],
    ],
    [
      'the covering one, when something is said to a question it covers',
      aRequest()
        .asked(2)
        .settled(1, aPart({ coversQuestions: [2] }))
        .answered(2, 'Four.'),
      [1, 3],
    ],
    ['not those withdrawn', aRequest().withdrawn(3), [1, 2]],
  ];
  test.each(cases)('%s', (_, request, numbers) => {
    expect(questionsToSettle(request.state).map((question) => question.number)).toEqual(numbers);
  });
});

test('a question settled by itself is covered by no other', () => {
  const request = aRequest()
    .settled(1, aPart({ coversQuestions: [2, 3] }))
    .settled(2);
  expect([1, 2, 3].map((number) => coveredBy(request.state, number))).toEqual([undefined, undefined, 1]);
});

describe('the current letter', () => {
  const lit = aDraftedRequest().asked(2, 'parks');
  const cases: [string, ARequest, boolean][] = [
    ['stands as drafted', aDraftedRequest(), true],
    ['outlasts asking another department', lit, true],
    ['outlasts a claim', lit.claimed(2, 'pete', 'parks'), true],
    ['outlasts talk in a thread', aDraftedRequest().answered(1, 'Who knows?', { at: 5, discussion: true }), true],
    [
      'outlasts an edit of talk',
      aDraftedRequest()
        .answered(1, 'Who knows?', { at: 5, discussion: true })
        .edited(1, 'Who?', { at: 5, editedAt: 6, discussion: true }),
      true,
    ],
    ['outlasts accepting warnings', aDraftedRequest().accepted(['small-numbers']), true],
    ['outlasts asking, and being sent back', aRequestForApproval().sentBack(), true],
    ['is overtaken by a reply', aDraftedRequest().answered(1, 'Two.', { at: 5 }), false],
    ['is overtaken by an edit', aDraftedRequest().edited(1, 'Two.', { editedAt: 5 }), false],
    [
      'is overtaken by talk that an edit turned into an answer',
      aDraftedRequest().answered(1, 'Who?', { at: 5, discussion: true }).edited(1, 'Two.', { at: 5, editedAt: 6 }),
      false,
    ],
    ['is overtaken by a deletion', aDraftedRequest().deleted(1), false],
    ['is overtaken by a message picked', aDraftedRequest().picked(1, 'Two.', { at: 5 }), false],
    ['is overtaken by “Not the answer”', aDraftedRequest().setAside(1), false],
    ['is overtaken by an answer by telephone', aDraftedRequest().toldElsewhere(1, 'Two.'), false],
    ['is overtaken by a department’s worry', aDraftedRequest().concern(1, 'shouldNotBeReleased'), false],
    ['is overtaken by settling', aDraftedRequest().settled(3), false],
    ['is overtaken by opening an answer', aDraftedRequest().reopened(3), false],
    [
      'is overtaken by another law',
      aDraftedRequest().happened('olive', { type: 'lawCorrected', to: 'both', reason: say('It is about trees.') }),
      false,
    ],
    ['is overtaken by a withdrawal', aDraftedRequest().withdrawn(3), false],
    ['is the next one, once drafted', aDraftedRequest().settled(3).drafted(), true],
  ];
  test.each(cases)('%s', (_, request, stands) => expect(currentDraft(request.state) !== undefined).toBe(stands));
});
