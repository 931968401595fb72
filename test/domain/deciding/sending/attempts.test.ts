import { describe, expect, test } from 'vitest';
import { beginAttempt, endAttempt, sendAgain } from '../../../../src/domain/deciding/sending/attempts.ts';
import { sendingOf } from '../../../../src/domain/request/evolve/messages.ts';
import { aRequest, aRequestForApproval, type ARequest } from '../../request/a-request.ts';
import { eventsOf, people, sha, whyNot } from '../../request/things.ts';

const { olive, helen, anna } = people;
const approved = aRequestForApproval().approved();
const byPost = aRequestForApproval().approved({ byPost: true });

/** An approval of the letter that waits for one. */
function approvedAs({ state: { drafts } }: ARequest) {
  const { version = 0, digest = '' } = drafts.at(-1) ?? {};
  return { type: 'approved', version, digest, ownWork: false } as const;
}

describe('an attempt', () => {
  test('is recorded before the mail server hears of it, with its number', () => {
    expect(eventsOf(beginAttempt(approved.state, 'letter'))).toEqual([
      { type: 'attemptBegun', what: 'letter', attempt: 1 },
    ]);
    const again = approved.begun().failed('refused').sendAgain();
    expect(eventsOf(beginAttempt(again.state, 'letter'))).toEqual([
      { type: 'attemptBegun', what: 'letter', attempt: 2 },
    ]);
  });

  test('that a crash cut off has an unknown fate, and is not begun again by itself', () => {
    const found = approved.begun().did('desk', (request) => beginAttempt(request, 'letter'));
    expect(sendingOf(found.state, 'letter')).toMatchObject({ stands: 'unknown', attempt: 1 });
    expect(eventsOf(beginAttempt(found.state, 'letter'))).toEqual([]);
  });

  const nothing: [string, ARequest][] = [
    ['before the letter is approved', aRequestForApproval()],
    ['for a letter that goes by post', byPost],
    ['once it is sent', approved.begun().sent()],
    ['once it failed, until somebody asks', approved.begun().failed('notReached')],
  ];
  test.each(nothing)('is not begun %s', (_, request) =>
    expect(eventsOf(beginAttempt(request.state, 'letter'))).toEqual([]),
  );

  test.each([
    ['sent', { outcome: 'sent', serverSaid: '250 queued' }, { type: 'sent', what: 'letter', attempt: 1 }],
    ['refused', { outcome: 'refused', serverSaid: '550 no such user' }, { type: 'sendingFailed', outcome: 'refused' }],
    [
      'notReached',
      { outcome: 'notReached', serverSaid: 'nobody there' },
      { type: 'sendingFailed', outcome: 'notReached' },
    ],
    ['unknown', { outcome: 'unknown', serverSaid: 'silence' }, { type: 'sendingFailed', outcome: 'unknown' }],
  ] as const)('ends as %s, with what the server said', (_, ended, event) => {
    const [first, ...more] = eventsOf(endAttempt(approved.begun().state, { what: 'letter', attempt: 1 }, ended));
    expect(first).toMatchObject({ ...event, serverSaid: { said: ended.serverSaid } });
    expect(more).toEqual([]);
  });

  test('that reached no mail server is made again by the desk, so often, and again once somebody asks', () => {
    const ended = { outcome: 'notReached', serverSaid: 'nobody there' } as const;
    const endOf = (request: ARequest, attempt: number) =>
      eventsOf(endAttempt(request.state, { what: 'letter', attempt }, ended, 3));
    const after = (request: ARequest, attempt: number) =>
      endOf(request, attempt).reduce((state, event) => state.happened('desk', event), request);
    let request = approved;
    for (const attempt of [1, 2]) {
      request = request.begun('letter', attempt);
      expect(endOf(request, attempt)).toMatchObject([{ outcome: 'notReached', triesAgain: true }]);
      request = after(request, attempt);
      expect(request.state.sending).toMatchObject({ stands: 'toBeSent', attempt: attempt + 1 });
    }
    request = request.begun('letter', 3);
    expect(endOf(request, 3)).toEqual([expect.not.objectContaining({ triesAgain: true })]);
    request = after(request, 3).sendAgain().begun('letter', 4);
    expect(endOf(request, 4)).toMatchObject([{ triesAgain: true }]);
  });

  test.each(['refused', 'unknown'] as const)('that was %s is never made again by the desk itself', (outcome) => {
    const [event] = eventsOf(
      endAttempt(approved.begun().state, { what: 'letter', attempt: 1 }, { outcome, serverSaid: '' }),
    );
    expect(event).not.toHaveProperty('triesAgain');
  });

  const sent = { outcome: 'sent', serverSaid: '250 queued' } as const;
  const unknown = approved.begun().failed('unknown');

  test('whose end is learnt after it was taken for unknown was sent all the same', () => {
    expect(eventsOf(endAttempt(unknown.state, { what: 'letter', attempt: 1 }, sent))).toMatchObject([
      { type: 'sent', attempt: 1 },
    ]);
    expect(
      eventsOf(endAttempt(unknown.state, { what: 'letter', attempt: 1 }, { outcome: 'unknown', serverSaid: '' })),
    ).toEqual([]);
  });

  test('says nothing of a later attempt, and is kept all the same', () => {
    const second = unknown.sendAgain().begun('letter', 2);
    const late = endAttempt(second.state, { what: 'letter', attempt: 1 }, sent);
    expect(eventsOf(late)).toMatchObject([{ type: 'attemptEndedLate', attempt: 1, outcome: 'sent' }]);
    expect(second.did('desk', () => late).state.sending).toEqual(second.state.sending);
    expect(eventsOf(endAttempt(second.state, { what: 'letter', attempt: 2 }, sent))).toHaveLength(1);
  });

  test('at the letter to part of a request says nothing of the letter that follows, tried as often', () => {
    const part = aRequest()
      .wrote('clarification', [2])
      .settled(1)
      .settled(3)
      .drafted({ later: [2] });
    const arrived = part.askedForApproval().approved().begun().failed('unknown').posted();
    const rest = arrived.madeClear([2]).settled(2).drafted().askedForApproval();
    const second = rest
      .happened('anna', { ...approvedAs(rest), message: sha('8'), messageId: '<req06487.response.2@x>' })
      .begun();
    expect(second.state.sending).toMatchObject({ stands: 'begun', attempt: 1 });
    const end = (message: string) =>
      eventsOf(endAttempt(second.state, { what: 'letter', attempt: 1, message }, sent)).map(({ type }) => type);
    expect([end(sha('9')), end(sha('8'))]).toEqual([['attemptEndedLate'], ['sent']]);
  });

  test('ends once', () => {
    expect(eventsOf(endAttempt(approved.begun().sent().state, { what: 'letter', attempt: 1 }, sent))).toEqual([]);
    expect(
      eventsOf(endAttempt(approved.begun().failed('refused').state, { what: 'letter', attempt: 1 }, sent)),
    ).toEqual([]);
  });

  test('at the acknowledgement is no attempt at the letter', () => {
    const request = aRequest().acknowledgementDrawn().begun('acknowledgement');
    const ofLetter = endAttempt(request.state, { what: 'letter', attempt: 1 }, sent);
    expect(request.did('desk', () => ofLetter).state.sending).toEqual({ stands: 'notYet' });
    expect(eventsOf(endAttempt(request.state, { what: 'acknowledgement', attempt: 1 }, sent))).toMatchObject([
      { what: 'acknowledgement' },
    ]);
  });
});

describe('sending again', () => {
  test.each(['refused', 'notReached', 'unknown'] as const)('after “%s” is an officer’s to ask for', (outcome) => {
    const failed = approved.begun().failed(outcome);
    expect(eventsOf(sendAgain(failed.state, olive, 'letter'))).toEqual([{ type: 'sendAgainAsked', what: 'letter' }]);
    expect(whyNot(sendAgain(failed.state, helen, 'letter')).refusal).toMatch(/Only an FOI officer/u);
    expect(whyNot(sendAgain(failed.state, anna, 'letter')).refusal).toMatch(/Only an FOI officer/u);
  });

  const refused: [string, ARequest, RegExp][] = [
    ['once it is sent', approved.begun().sent(), /has been sent already. Nothing more was sent/u],
    ['before it was tried', approved, /on its way. Wait for the card/u],
    ['while it is tried', approved.begun(), /on its way. Wait for the card/u],
    ['twice', approved.begun().failed('refused').sendAgain(), /on its way. Wait for the card/u],
    ['where it goes by post', byPost, /Nothing was sent by e-mail/u],
    ['before it is approved', aRequestForApproval(), /with the approvers/u],
  ];
  test.each(refused)('%s is refused', (_, request, says) => {
    expect(whyNot(sendAgain(request.state, olive, 'letter')).refusal).toMatch(says);
  });

  test('the acknowledgement may be asked for until the letter has gone', () => {
    const failed = aRequest().acknowledgementDrawn().begun('acknowledgement').failed('refused', 'acknowledgement');
    expect(eventsOf(sendAgain(failed.state, olive, 'acknowledgement'))).toHaveLength(1);
    const gone = failed.allSettled().drafted().askedForApproval().approved().begun().sent();
    expect(whyNot(sendAgain(gone.state, olive, 'acknowledgement')).refusal).toMatch(/has been answered/u);
  });

  test('the letter that closes a request may be asked for when it is closed', () => {
    const closed = aRequest()
      .closed()
      .happened('olive', {
        type: 'closingDrawn',
        message: sha('7'),
        messageId: '<c@x>',
        to: { said: 'm.holloway@example.org' },
      })
      .begun('closing')
      .failed('refused', 'closing');
    expect(eventsOf(sendAgain(closed.state, olive, 'closing'))).toHaveLength(1);
    expect(whyNot(sendAgain(closed.state, helen, 'closing')).refusal).toMatch(/Only an FOI officer/u);
  });
});
