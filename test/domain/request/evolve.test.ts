import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/domain/words/prose.ts';
import type { Happened } from '../../../src/domain/request/events.ts';
import { fold } from '../../../src/domain/request/evolve.ts';
import { sendingOf } from '../../../src/domain/request/evolve/messages.ts';
import { readHappened } from '../../../src/workflows/history-schema.ts';
import { aDraftedRequest, aRequest, aRequestForApproval } from './a-request.ts';
import { aFinding, aPart, day, people, requester, sha } from './things.ts';

describe('a history', () => {
  test('that is empty is no request', () => expect(fold([])).toBeUndefined());

  test('begins with “opened”', () => {
    const [, second] = aRequest().asked(1).history;
    expect(() => fold(second ? [second] : [])).toThrow('begins with "opened"');
  });

  test('is opened once', () => {
    const { history } = aRequest();
    expect(() => fold([...history, ...history])).toThrow('once');
  });

  test('counts its events', () => expect(aRequest().asked(1).claimed(1).state.length).toBe(3));
});

describe('a request just logged', () => {
  const { state } = aRequest();

  test('is as it was logged', () => {
    expect(state).toMatchObject({ reference: 'REQ06487', requester, subject: 'street lights', law: 'FOIA' });
    expect(state.questions.map(({ number, wording }) => [number, wording])).toEqual([
      [1, 'How many street lights are there?'],
      [2, 'What did they cost?'],
      [3, 'Who mends them?'],
    ]);
  });

  test('is in the charge of whoever logged it', () => expect(state.officer).toBe(people.olive.user));
});

test('another officer takes charge', () => {
  const request = aRequest().happened('olive', { type: 'handedOver', to: people.oscar.user });
  expect(request.state).toMatchObject({ officer: people.oscar.user, openedBy: people.olive.user });
});

describe('a question asked of departments', () => {
  test('is with each of them by itself', () => {
    const request = aRequest().asked(1).asked(1, 'parks').claimed(1);
    expect(request.askedOf(1, 'highways').claimedBy).toBe(people.helen.user);
    expect(request.askedOf(1, 'parks').claimedBy).toBeUndefined();
  });

  test('is on whoever claimed it last', () => {
    expect(aRequest().asked(1).claimed(1).claimed(1, 'pete').askedOf(1, 'highways').claimedBy).toBe(people.pete.user);
  });

  test('goes back when the officer takes it, and when the department says it is not theirs', () => {
    expect(aRequest().asked(1).takenBack(1).askedOf(1, 'highways').returned).toBe('takenBack');
    expect(aRequest().asked(1).concern(1, 'notOurs').askedOf(1, 'highways').returned).toBe('notOurs');
    expect(aRequest().asked(1).concern(1, 'notHeld').askedOf(1, 'highways').returned).toBe(false);
  });

  test('asked again of the same department, it keeps what was said there', () => {
    const again = aRequest().asked(1).answered(1, 'Three.').concern(1, 'notOurs').asked(1);
    expect(again.askedOf(1, 'highways')).toMatchObject({ returned: false, replies: [{}], concerns: [{}] });
    expect(again.question(1).asked).toHaveLength(1);
  });

  test('gets a wording of its own', () => {
    expect(aRequest().asked(1, 'highways', 'How many lights?').question(1).departmentWording).toBe('How many lights?');
  });

  test('a click is recorded at once, and explained later', () => {
    const clicked = aRequest().asked(1).concern(1, 'tooLong', 'c1').concern(1, 'moreTime', 'c2');
    expect(clicked.askedOf(1, 'highways').concerns.map((concern) => concern.said)).toEqual([undefined, undefined]);
    expect(clicked.explained(1, { what: 'files' }, 'c1').askedOf(1, 'highways').concerns).toMatchObject([
      { id: 'c1', kind: 'tooLong', said: { what: 'files' } },
      { id: 'c2', kind: 'moreTime' },
    ]);
  });
});

describe('a settled answer', () => {
  const settled = aRequest().asked(1).answered(1, 'Three.').settled(1, aPart('There are three.'));

  test('is kept with who settled it', () => {
    expect(settled.question(1).settlement).toMatchObject({ by: people.olive.user, parts: [{ kind: 'disclosed' }] });
    expect(settled.question(1).changedSinceSettled).toBe(false);
  });

  const said = [
    ['a reply', settled.answered(1, 'Four.', { at: 5 }), true],
    ['talk', settled.answered(1, 'Who knows?', { at: 5, discussion: true }), false],
    ['an edit', settled.edited(1, 'Four.', { editedAt: 5 }), true],
    ['a deletion', settled.deleted(1), true],
    ['the deletion of a message nobody knew', settled.deleted(1, 9), false],
    ['a message picked as the answer', settled.picked(1, 'Four.', { at: 5 }), true],
    ['“Not the answer”', settled.setAside(1), true],
    ['“It is the answer after all”', settled.setAside(1).settled(1).restored(1), true],
    ['an answer by telephone', settled.toldElsewhere(1, 'Four.'), true],
    ['a worry', settled.concern(1, 'shouldNotBeReleased'), true],
    ['the details of a worry', settled.concern(1, 'notHeld').settled(1).explained(1, { looked: 'Everywhere' }), true],
    ['a claim', settled.claimed(1), false],
    ['another department asked', settled.asked(1, 'parks'), false],
    ['a reply to another question', settled.asked(2).answered(2, 'Four.', { at: 5 }), false],
  ] as const;
  test.each(said)('%s does not change it, and is flagged or not', (_, request, flagged) => {
    expect(request.question(1).settlement?.parts.map((part) => plainText(part.answer))).toEqual(['There are three.']);
    expect(request.question(1).changedSinceSettled).toBe(flagged);
  });

  test('settled anew, it is no longer flagged', () => {
    expect(settled.answered(1, 'Four.', { at: 5 }).settled(1, aPart('Four.')).question(1)).toMatchObject({
      changedSinceSettled: false,
      settlement: { parts: [{ answer: { children: [{ children: [{ value: 'Four.' }] }] } }] },
    });
  });

  test('opened again, nothing is left of it', () => {
    const opened = settled.answered(1, 'Four.', { at: 5 }).reopened(1).question(1);
    expect(opened).not.toHaveProperty('settlement');
    expect(opened.changedSinceSettled).toBe(false);
  });

  test('that covers other questions is flagged by what is said to those', () => {
    const covering = aRequest()
      .asked(2)
      .settled(1, aPart({ coversQuestions: [2, 3] }));
    expect(covering.answered(2, 'Four.').question(1).changedSinceSettled).toBe(true);
    expect(covering.answered(2, 'Who?', { discussion: true }).question(1).changedSinceSettled).toBe(false);
    expect(
      covering
        .settled(2)
        .answered(2, 'Four.')
        .state.questions.map((each) => each.changedSinceSettled),
    ).toEqual([false, true, false]);
  });
});

describe('whoever had a hand in the letter', () => {
  test('settled, drafted or asked for approval; each once', () => {
    const { hands } = aRequest()
      .settled(1, aPart(), 'oscar')
      .settled(2, aPart(), 'oscar')
      .allSettled('olive')
      .drafted({ by: 'otto' })
      .askedForApproval('olive').state;
    expect(hands).toEqual([people.oscar.user, people.olive.user, people.otto.user]);
  });

  test('did not only assign, record an answer, accept a warning or send the letter back', () => {
    const { hands } = aRequest().asked(1).toldElsewhere(1, 'Three.').accepted(['code']).state;
    expect(hands).toEqual([]);
    expect(aRequestForApproval().sentBack().state.hands).not.toContain(people.anna.user);
  });

  test('is not the desk, which draws the letter again overnight', () => {
    const overnight = aRequestForApproval().drafted({ by: 'desk', date: '2019-12-11' }).askedForApproval('desk');
    expect(overnight.state.hands).toEqual([people.olive.user]);
  });
});

describe('a letter', () => {
  test('drafted again by an officer is before no approver', () => {
    expect(aRequestForApproval().settled(2).drafted().state.approval).toEqual({ stands: 'notAsked' });
  });

  test('keeps every draft, oldest first, with what the check found', () => {
    const { drafts } = aDraftedRequest()
      .settled(2)
      .drafted({ findings: [aFinding('links')] }).state;
    expect(drafts).toMatchObject([
      { version: 1, findings: [] },
      { version: 2, findings: [{ code: 'links' }] },
    ]);
  });

  test('drawn again overnight is the same asking of the same person, with another date and digest', () => {
    const asked = aRequestForApproval();
    const overnight = asked.drafted({ by: 'desk', date: '2019-12-11' }).askedForApproval('desk').state;
    expect(overnight.timesAsked).toBe(1);
    expect(overnight.approval).toEqual({ ...asked.state.approval, version: 2, digest: sha('b') });
    expect(overnight.drafts.at(-1)).toMatchObject({ version: 2, date: day('2019-12-11'), by: 'desk' });
  });

  test('drawn again overnight, what an approver wanted changed is still wanted', () => {
    const overnight = aRequestForApproval().sentBack('Mend 2.').drafted({ by: 'desk', date: '2019-12-11' }).state;
    expect(overnight.approval).toMatchObject({ stands: 'changesRequested', reason: 'Mend 2.', by: people.anna.user });
  });

  test('asked for once more is another asking', () => {
    expect(aRequestForApproval().sentBack().settled(2).drafted().askedForApproval().state.timesAsked).toBe(2);
  });

  test('approved is to be sent, or waits to be posted', () => {
    expect(aRequestForApproval().approved().state.sending).toEqual({ stands: 'toBeSent', attempt: 1 });
    expect(aRequestForApproval().approved({ byPost: true }).state.sending).toEqual({ stands: 'notYet' });
  });
});

describe.each(['letter', 'acknowledgement', 'closing'] as const)('sending the %s', (what) => {
  const composed = {
    letter: aRequestForApproval().approved(),
    acknowledgement: aRequest().acknowledgementDrawn(),
    closing: aRequest()
      .closed()
      .happened('olive', {
        type: 'closingDrawn',
        message: sha('7'),
        messageId: '<c@x>',
        to: { said: 'm@example.org' },
      }),
  }[what];
  const stands = (request: typeof composed) => sendingOf(request.state, what);

  test('begins with the first attempt', () => {
    expect(stands(composed)).toEqual({ stands: 'toBeSent', attempt: 1 });
    expect(stands(composed.begun(what))).toMatchObject({ stands: 'begun', attempt: 1 });
  });

  test('ends well', () =>
    expect(stands(composed.begun(what).sent(what))).toMatchObject({ stands: 'sent', attempt: 1 }));

  test.each(['refused', 'notReached', 'unknown'] as const)(
    'ends ill (%s), and is tried again with the next number',
    (outcome) => {
      const failed = composed.begun(what).failed(outcome, what);
      expect(stands(failed)).toMatchObject({ stands: outcome, attempt: 1, serverSaid: '550 no' });
      const known = outcome === 'unknown' ? {} : { notGone: true };
      expect(stands(failed.sendAgain(what))).toEqual({ stands: 'toBeSent', attempt: 2, ...known });
    },
  );

  test('says nothing of the other messages', () => {
    const others = (['letter', 'acknowledgement', 'closing'] as const).filter((each) => each !== what);
    for (const other of others) expect(sendingOf(composed.begun(what).state, other)).toEqual({ stands: 'notYet' });
  });
});

test('what was erased is shown as erased, and no rule breaks on it', () => {
  const history = aRequestForApproval().history.map(erased);
  const state = fold(history);
  expect(state?.subject).toBe('[erased]');
  expect(state?.requester).toEqual({});
  expect(state?.questions[0]?.asked[0]?.replies[0]?.words).toMatchObject({
    children: [{ children: [{ value: '[erased]' }] }],
  });
});

/** Every particular replaced by the sign that it is gone, as the register does it. */
function erased(event: Happened): Happened {
  return readHappened(
    JSON.parse(JSON.stringify(event), (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'said' in value && Object.keys(value).length === 1
        ? { erased: sha('e') }
        : value,
    ),
  );
}
