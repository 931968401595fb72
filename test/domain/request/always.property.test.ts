import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { event } from '../../../src/domain/request/events.ts';
import { permitted, type Role } from '../../../src/domain/request/permitted.ts';
import { currentDraft, phaseOf, phases, questionsToSettle, type Phase } from '../../../src/domain/request/phase.ts';
import { fold } from '../../../src/domain/request/evolve.ts';
import type { FoiRequest } from '../../../src/domain/request/request.ts';
import { anyHistory, play, type Step } from './any-history.ts';
import { people, type Person } from './things.ts';

/** Something is so after every act of every history. */
function always(so: (step: Step, earlier: readonly Step[]) => void): void {
  fc.assert(
    fc.property(anyHistory, (played) => {
      const steps = play(played);
      steps.forEach((step, index) => so(step, steps.slice(0, index)));
    }),
    { numRuns: 150 },
  );
}

const settled = (request: FoiRequest) => request.questions.map((question) => question.settlement);

test('the acts of these tests lead everywhere', () => {
  const reached = new Set<Phase>();
  const done = new Set<string>();
  fc.assert(
    fc.property(anyHistory, (played) => {
      for (const step of play(played)) {
        reached.add(phaseOf(step.after));
        if (step.events.length > 0) done.add(step.act.name);
      }
    }),
    { numRuns: 400, seed: 6487 },
  );
  expect([...reached].sort()).toEqual([...phases].sort());
  expect(done.size).toBeGreaterThan(20);
});

test('a settled answer changes only when an officer settles it or opens it again', () => {
  always(({ before, events, after }) => {
    if (events.some(({ type }) => type === 'answerSettled' || type === 'answerReopened')) return;
    expect(settled(after)).toEqual(settled(before));
  });
});

test('nothing settled changes once the letter is approved', () => {
  always(({ before, after }) => {
    if (before.approval.stands !== 'approved') return;
    expect(settled(after)).toEqual(settled(before));
    expect(after.approval).toEqual(before.approval);
  });
});

test('only people whom the table allows something do anything, and the desk what nobody has to decide', () => {
  // Slack says that a message was edited or deleted; nobody is asked whether they may.
  const unasked = ['replyDeleted', 'replyEdited'];
  const byDesk = ['letterDrafted', 'approvalAsked', 'attemptBegun', 'sent', 'sendingFailed', 'attemptEndedLate'];
  always(({ act, before, events }) => {
    const asked = events.filter(({ type }) => !unasked.includes(type));
    const may =
      act.by === 'desk' ? byDesk : rolesOf(act.by, act.name).flatMap((role) => permitted[phaseOf(before)][role]);
    expect(asked.length === 0 || may.length > 0).toBe(true);
    expect(act.by === 'desk' ? asked.filter(({ type }) => !byDesk.includes(type)) : []).toEqual([]);
  });
});

function rolesOf(person: Person, act: string): Role[] {
  const { officer, approver, departments } = people[person];
  return [
    ...(officer ? (['officer'] as const) : []),
    ...(approver ? (['approver'] as const) : []),
    ...(departments.length > 0 ? (['department'] as const) : []),
    // Anybody may be whom the council's file names as a reviewer.
    ...(act === 'decide a review' ? (['reviewer'] as const) : []),
  ];
}

test('whoever had a hand in the letter does not approve it', () => {
  always(({ before, events }) => {
    const approvers = events.filter(({ type }) => type === 'approved').map(({ by }) => by);
    expect(approvers.filter((by) => before.hands.includes(by))).toEqual([]);
  });
});

test('whoever decided the first time does not decide again', () => {
  always(({ before, events }) => {
    const reviewers = events.filter(({ type }) => type === 'reviewSettled').map(({ by }) => by);
    expect(reviewers.filter((by) => [...before.hands, ...before.approvers].includes(by))).toEqual([]);
  });
});

test('what happens to a review leaves the request as it stands', () => {
  always(({ before, events, after }) => {
    if (!events.every(({ type }) => type.startsWith('review'))) return;
    expect(phaseOf(after)).toBe(phaseOf(before));
    expect(currentDraft(after)).toEqual(currentDraft(before));
    expect(after.clock).toEqual(before.clock);
  });
});

test('a letter is approved once, and only as it was last shown', () => {
  always(({ before, events }, earlier) => {
    for (const each of events) {
      if (each.type !== 'approved') continue;
      expect(before.approval.stands).not.toBe('approved');
      expect(earlier.flatMap((step) => step.events).map(({ type }) => type)).not.toContain('approved');
      expect(currentDraft(before)).toMatchObject({ version: each.version, digest: each.digest });
      expect(questionsToSettle(before)).toEqual([]);
    }
  });
});

test('a message goes to the requester once, whatever happens', () => {
  always(({ events }, earlier) => {
    for (const each of events) {
      if (each.type !== 'sent') continue;
      const before = earlier.flatMap((step) => step.events);
      expect(before.filter((one) => one.type === 'sent' && one.what === each.what)).toEqual([]);
    }
  });
});

test('a request has gone or it is closed: nothing brings it back by itself', () => {
  always(({ before, after }) => {
    const was = phaseOf(before);
    const over = was === 'sent' || was === 'closed';
    expect(!over || phaseOf(after) === was).toBe(true);
  });
});

test('every event a rule decides is one that the register takes and reads back', () => {
  always(({ events }) => {
    for (const { at: _at, by: _by, ...each } of events) expect(event.parse(each)).toEqual(each);
  });
});

test('the state is the fold of the history, step by step or at once', () => {
  fc.assert(
    fc.property(anyHistory, ({ from, acts }) => {
      const steps = play({ from, acts });
      const history = [...from.history, ...steps.flatMap((step) => step.events)];
      expect(fold(history)).toEqual(steps.at(-1)?.after ?? from.state);
    }),
    { numRuns: 100 },
  );
});
