import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intent as intentSchema, type Intent } from '../../../src/workflows/intents.ts';
import { surfaceKey } from '../../../src/workflows/surface-name.ts';
import { whatFollows } from '../../../src/workflows/what-follows/index.ts';
import { aDraftedRequest, aRequest, aRequestForApproval, type ARequest } from '../../domain/request/a-request.ts';
import { anyHistory, play, tellTale } from '../../domain/request/any-history.ts';
import { say } from '../../../src/domain/particulars.ts';
import { aPart, day, people, sha, ts } from '../../domain/request/things.ts';

/** What follows from what happened between two states, in short: `show card`, `note +1 card` about the first event … */
function follows(before: ARequest | undefined, after: ARequest): string[] {
  const known = before?.history.length ?? 0;
  return whatFollows(before?.state, after.state, after.history.slice(known)).map((intent) => inShort(intent, known));
}

function inShort(intent: Intent, known: number): string {
  switch (intent.kind) {
    case 'show':
      return `show ${surfaceKey(intent.surface)}`;
    case 'note':
      return `note +${intent.event - known} ${surfaceKey(intent.place)}`;
    case 'react':
      return `react ${intent.with} question/${intent.question}/${intent.department} ${intent.ts}`;
    case 'letterFiles':
      return `files ${intent.version} ${surfaceKey(intent.place)}`;
    case 'noticeFiles':
      return `files ${intent.id} ${surfaceKey(intent.place)}`;
    case 'shortLetterFile':
      return `file ${intent.what} +${intent.event - known}`;
    case 'mail':
      return `mail ${intent.what}`;
    case 'erase':
      return 'erase';
    case 'givenUp':
      return `given up ${intent.undone.kind}`;
  }
}

const question = 'show question/1/highways';
const recorded = 'show recorded/1/highways';
const asked = aRequest().asked(1);
const answered = asked.answered(1, 'Three.');
const letter = aDraftedRequest();
const before = aRequestForApproval();
const approved = before.approved();
const posted = before.approved({ byPost: true });
const sent = approved.begun().sent();
const underReview = sent.happened('olive', {
  type: 'reviewAsked',
  review: 1,
  on: day('2019-12-16'),
  howItCame: 'email',
  points: say(['It is not all there.']),
});
const inCharge = (reviewer: 'oscar' | 'rita', officer: boolean) =>
  underReview.happened('olive', { type: 'reviewerNamed', review: 1, reviewer: people[reviewer].user, officer });

describe('what follows', () => {
  const cases: [string, ARequest | undefined, ARequest, string[]][] = [
    [
      'from logging, with what is asked at once',
      undefined,
      aRequest().asked(1).acknowledgementDrawn(),
      ['show card', 'show similar', question, 'mail acknowledgement'],
    ],
    [
      'from an acknowledgement to post',
      asked,
      asked.happened('olive', {
        type: 'shortLetterToPost',
        what: 'acknowledgement',
        on: day('2019-11-20'),
        bytes: { pdf: sha('1'), text: sha('2'), html: sha('3'), markdown: sha('4') },
      }),
      ['show card', 'file acknowledgement +1'],
    ],
    [
      'from recording it as sent',
      asked,
      asked.happened('olive', {
        type: 'recordedAsSent',
        what: 'acknowledgement',
        on: day('2019-11-20'),
        how: say('first class post'),
      }),
      ['show card'],
    ],
    ['from a request for a review', sent, underReview, ['show card', 'note +1 card']],
    [
      'from an officer put in charge of the review',
      underReview,
      inCharge('oscar', true),
      ['show card', 'note +1 card'],
    ],
    [
      'from a reviewer put in charge who is no officer, and is told where reviewers are',
      underReview,
      inCharge('rita', false),
      ['show card', 'note +1 card', 'show review/1', 'note +1 review/1'],
    ],
    [
      'from more time for the review',
      inCharge('rita', false),
      inCharge('rita', false).happened('olive', {
        type: 'reviewExtended',
        review: 1,
        on: day('2019-12-20'),
        reason: say('Seven volumes.'),
      }),
      ['show card', 'note +1 card', 'show review/1'],
    ],
    [
      'from reopening a request, of which the approvers read what went',
      sent,
      sent.happened('olive', { type: 'requestReopened', reason: say('Another twelve were found.') }),
      ['show card', question, recorded, 'show letter/1', 'show approval/1', 'note +1 card'],
    ],
    [
      'from a complaint to the regulator',
      sent,
      sent.happened('olive', { type: 'complaintReceived', complaint: 1, on: day('2020-02-03') }),
      ['show card', 'note +1 card'],
    ],
    ['from asking a department', aRequest(), asked, ['show card', question]],
    [
      'from asking it again',
      asked.takenBack(1),
      asked.takenBack(1).asked(1),
      ['show card', question, 'note +1 question/1/highways'],
    ],
    ['from taking a question back', asked, asked.takenBack(1), ['show card', question]],
    ['from a claim', asked, asked.claimed(1), ['show card', question]],
    ['from a worry', asked, asked.concern(1, 'notHeld'), ['show card', question, 'show concern/1/highways/c1']],
    ['from a reply', asked, answered, ['show card', question, recorded, `react recorded question/1/highways ${ts(1)}`]],
    ['from talk', asked, asked.answered(1, 'Who?', { discussion: true }), ['show card']],
    [
      'from an edit',
      answered,
      answered.edited(1, 'Four.', { editedAt: 5 }),
      ['show card', question, recorded, `react edited question/1/highways ${ts(1)}`],
    ],
    [
      'from an edit of talk',
      asked.answered(1, 'Who?', { discussion: true }),
      asked.answered(1, 'Who?', { discussion: true }).edited(1, 'Who now?', { editedAt: 5, discussion: true }),
      ['show card'],
    ],
    ['from a deletion', answered, answered.deleted(1), ['show card', question, recorded]],
    ['from the deletion of a message nobody knew', asked, asked.deleted(1, 9), ['show card']],
    ['from “Not the answer”', answered, answered.setAside(1), ['show card', question, recorded]],
    ['from an answer by telephone', asked, asked.toldElsewhere(1, 'Three.'), ['show card']],
    [
      'from a reply to a settled question',
      answered.settled(1),
      answered.settled(1).answered(1, 'Four.', { at: 2 }),
      ['show card', question, recorded, `react recorded question/1/highways ${ts(2)}`, 'note +1 card'],
    ],
    [
      'from a second one, of which the officer has been told',
      answered.settled(1).answered(1, 'Four.', { at: 2 }),
      answered.settled(1).answered(1, 'Four.', { at: 2 }).answered(1, 'Five.', { at: 3 }),
      ['show card', question, recorded, `react recorded question/1/highways ${ts(3)}`],
    ],
    [
      'from a reply to a question that another one covers',
      asked.settled(2, aPart({ coversQuestions: [1] })),
      asked.settled(2, aPart({ coversQuestions: [1] })).answered(1, 'Four.'),
      ['show card', question, recorded, `react recorded question/1/highways ${ts(1)}`, 'note +1 card'],
    ],
    [
      'from a letter',
      aRequest().allSettled(),
      aRequest().allSettled().drafted(),
      ['show card', 'show letter/1', 'files 1 card'],
    ],
    [
      'from another letter',
      letter.settled(2),
      letter.settled(2).drafted(),
      ['show card', 'show letter/1', 'show letter/2', 'files 2 card'],
    ],
    [
      'from asking for approval',
      letter,
      before,
      ['show card', 'show approval/1', 'files 1 approval/1', 'show letter/1'],
    ],
    [
      'from an acceptance that approvers read',
      before,
      before.accepted(['links']),
      ['show card', 'show approval/1', 'show letter/1'],
    ],
    [
      'from being sent back',
      before,
      before.sentBack(),
      ['show card', 'show approval/1', 'show letter/1', 'note +1 card'],
    ],
    [
      'from an approval',
      before,
      approved,
      ['show card', 'show approval/1', 'show letter/1', question, recorded, 'mail letter'],
    ],
    [
      'from an approval, by post',
      before,
      posted,
      ['show card', 'show approval/1', 'show letter/1', question, recorded, 'note +1 card'],
    ],
    [
      'from forgetting who asked',
      sent,
      sent.happened('desk', { type: 'identityErased', endedOn: day('2019-12-11'), months: 12 }),
      ['show card', 'show approval/1'],
    ],
    ['from an attempt', approved, approved.begun(), ['show card']],
    [
      'from a failure',
      approved.begun(),
      approved.begun().failed('refused'),
      ['show card', 'show approval/1', 'show letter/1', 'note +1 card'],
    ],
    [
      'from asking to send it again',
      approved.begun().failed('refused'),
      approved.begun().failed('refused').sendAgain(),
      ['show card', 'mail letter'],
    ],
    [
      'from its going',
      approved.begun(),
      approved.begun().sent(),
      ['show card', 'show approval/1', 'show letter/1', question, recorded, 'note +1 question/1/highways'],
    ],
    [
      'from its being posted',
      posted,
      posted.posted(),
      ['show card', 'show approval/1', 'show letter/1', question, recorded, 'note +1 question/1/highways'],
    ],
    [
      'from a late reply',
      approved,
      approved.answered(1, 'Four.', { at: 5, late: true }),
      [
        'show card',
        'show approval/1',
        'show letter/1',
        question,
        recorded,
        `react recorded question/1/highways ${ts(5)}`,
        'note +1 card',
      ],
    ],
  ];
  test.each(cases)('%s', (_, was, is, expected) => expect(follows(was, is).toSorted()).toEqual(expected.toSorted()));
});

describe('a letter that is overtaken says so wherever it stands', () => {
  const overtaking: [string, ARequest][] = [
    ['by a reply', before.answered(1, 'Four.', { at: 5 })],
    ['by an edit', before.edited(1, 'Four.', { editedAt: 5 })],
    ['by a deletion', before.deleted(1)],
    ['by a worry', before.concern(1, 'shouldNotBeReleased')],
    ['by an answer by telephone', before.toldElsewhere(1, 'Four.')],
    ['by settling again', before.settled(1)],
    ['by opening an answer', before.reopened(1)],
    ['by a withdrawal', before.withdrawn(1)],
    ['by closing the request', before.closed()],
  ];
  test.each(overtaking)('%s', (_, after) => {
    expect(follows(before, after)).toEqual(expect.arrayContaining(['show card', 'show letter/1', 'show approval/1']));
  });
});

describe('in the morning', () => {
  const again = before.drafted({ by: 'desk', date: '2019-12-11', digest: sha('b') }).askedForApproval('desk');

  test('the new letter takes the place of the old in the same message, and its files follow', () => {
    expect(follows(before, again).toSorted()).toEqual(
      ['show card', 'show letter/2', 'show approval/1', 'files 2 card', 'files 2 approval/1'].toSorted(),
    );
  });

  test('the officer is told of a letter that no longer passes the check, and nothing is put before the approvers', () => {
    const held = before
      .drafted({ by: 'desk', date: '2019-12-11', digest: sha('b') })
      .happened('desk', { type: 'approvalHeld', version: 2 });
    expect(follows(before, held).toSorted()).toEqual(
      ['show card', 'show letter/2', 'show approval/1', 'files 2 card', 'note +2 card'].toSorted(),
    );
  });
});

describe('whatever people do', () => {
  const always = (so: (intents: readonly Intent[]) => void) =>
    fc.assert(
      fc.property(anyHistory, (played) => {
        for (const step of play(played)) so(whatFollows(step.before, step.after, step.events));
      }),
      { numRuns: 120 },
    );

  test('nothing that leaves says who asks, nor what anybody wrote', () => {
    always((intents) => {
      const text = JSON.stringify(intents);
      for (const words of [...tellTale, 'street light', 'Three', 'Four', 'post']) expect(text).not.toContain(words);
    });
  });

  test('every message is drawn once, and nothing is done twice', () => {
    always((intents) => expect(new Set(intents.map((one) => JSON.stringify(one))).size).toBe(intents.length));
  });

  test('the card is drawn', () => {
    always((intents) => expect(intents.map((one) => inShort(one, 0))).toContain('show card'));
  });

  test('the outbox can keep it and read it back', () => {
    always((intents) => {
      for (const one of intents) expect(intentSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
    });
  });

  test('mail goes where a message was composed, was approved or is asked for again, and only then', () => {
    fc.assert(
      fc.property(anyHistory, (played) => {
        for (const { before: was, after, events } of play(played)) {
          const mails = whatFollows(was, after, events).filter(({ kind }) => kind === 'mail').length;
          const causes = events.filter(
            (event) =>
              event.type === 'acknowledgementDrawn' ||
              event.type === 'closingDrawn' ||
              event.type === 'sendAgainAsked' ||
              (event.type === 'approved' && event.message !== undefined),
          ).length;
          expect(mails).toBe(causes);
        }
      }),
      { numRuns: 120 },
    );
  });
});
