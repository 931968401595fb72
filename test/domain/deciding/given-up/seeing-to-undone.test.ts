import { describe, expect, test } from 'vitest';
import { giveUp, leaveIt, tryAgain, tryAgainBack } from '../../../../src/domain/deciding/given-up/seeing-to-undone.ts';
import { undoneNow } from '../../../../src/domain/request/evolve/undone.ts';
import { currentDraft } from '../../../../src/domain/request/phase.ts';
import { aDraftedRequest, aRequest, type ARequest } from '../../request/a-request.ts';
import { eventsOf, people, whyNot } from '../../request/things.ts';

const { olive, helen } = people;
const card = { id: 'outbox-failed/card', kind: 'show', channel: 'officers', code: 'is_archived' } as const;
const reply = { id: 'inbox-failed/1', kind: 'reply', channel: 'highways', questionNumber: 1 } as const;
const deleting = { id: 'outbox-failed/erase', kind: 'erase' } as const;
const given = (request: ARequest, ...all: (typeof card | typeof reply | typeof deleting)[]) =>
  all.reduce((state, what) => state.happened('desk', ...eventsOf(giveUp(state.state, what))), request);

/** *Leave it* on a message that shows what waits now. */
const leave: typeof tryAgain = (request, who) =>
  leaveIt(request, who, { time: request.undone.length, of: undoneNow(request)?.what.length ?? 1 });

describe('what FOI Desk gave up', () => {
  test('is not thrown away unseen: what came since the message was shown is read first', () => {
    const request = given(aRequest(), card);
    const more = given(request, reply);
    const another = given(request.happened('olive', ...eventsOf(tryAgain(request.state, olive))), reply);
    for (const { state } of [more, another]) {
      expect(whyNot(leaveIt(state, olive, { time: 1, of: 1 })).refusal).toMatch(
        /^More could not be done since then\./u,
      );
    }
  });

  test('waits for an officer together with what waits already, each once', () => {
    const request = given(aRequest(), card, reply, card);
    expect(undoneNow(request.state)?.what).toMatchObject([card, reply]);
    expect(request.state.undone).toHaveLength(1);
  });

  test.each([
    ['tried again', tryAgain, 'triedAgain'],
    ['left', leave, 'leftUndone'],
  ] as const)('is %s by an officer, all of it and once', (_, decide, as) => {
    const request = given(aRequest(), card, reply);
    expect(eventsOf(decide(request.state, olive))).toEqual([{ type: as, ids: [card.id, reply.id] }]);
    const after = request.happened('olive', ...eventsOf(decide(request.state, olive)));
    expect(undoneNow(after.state)).toBeUndefined();
    expect(after.state.undone).toMatchObject([{ over: { as, by: olive.user } }]);
    expect(whyNot(decide(after.state, olive)).refusal).toMatch(/^Somebody has seen to this already/u);
    const again = given(after, card);
    expect(again.state.undone).toHaveLength(2);
    expect(undoneNow(again.state)?.what).toMatchObject([card]);
  });

  test('is nobody else’s to see to', () => {
    const request = given(aRequest(), card);
    expect(whyNot(tryAgain(request.state, helen)).refusal).toMatch(/^Only an FOI officer/u);
    expect(whyNot(leave(request.state, helen)).refusal).toMatch(/^Only an FOI officer/u);
  });

  test('is tried again by itself, all of it, once FOI Desk is back in a channel for which some of it waited', () => {
    const { state } = given(aRequest(), card, reply);
    expect(tryAgainBack(state, ['approvers', 'housing'])).toEqual({ events: [] });
    expect(tryAgainBack(aRequest().state, ['officers'])).toEqual({ events: [] });
    expect(eventsOf(tryAgainBack(state, ['highways']))).toEqual([{ type: 'triedAgain', ids: [card.id, reply.id] }]);
  });

  test('waits no more once the request is erased, but for what could not be deleted in Slack', () => {
    const erasing = {
      type: 'erased',
      ending: 'answered',
      endedOn: aRequest().state.received,
      months: 36,
    } as const;
    expect(undoneNow(given(aRequest(), card, reply).happened('desk', erasing).state)).toBeUndefined();
    const still = given(aRequest(), card, deleting, reply).happened('desk', erasing);
    expect(undoneNow(still.state)?.what).toMatchObject([deleting]);
    expect(eventsOf(tryAgain(still.state, olive))).toEqual([{ type: 'triedAgain', ids: [deleting.id] }]);
  });

  test('can be seen to after the request was erased, and makes no letter out of date', () => {
    const erased = given(
      aRequest().happened('desk', {
        type: 'erased',
        ending: 'answered',
        endedOn: aRequest().state.received,
        months: 36,
      }),
      { ...card },
    );
    expect(eventsOf(tryAgain(erased.state, olive))).toHaveLength(1);
    expect(currentDraft(given(aDraftedRequest(), card).state)).toBeDefined();
  });
});
