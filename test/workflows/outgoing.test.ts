import { describe, expect, test } from 'vitest';
import type { Intent, Surface } from '../../src/workflows/intents.ts';
import { outgoing } from '../../src/workflows/outgoing.ts';
import { surfaceKey, surfaceNamed } from '../../src/workflows/surface-name.ts';

const reference = 'REQ06487';
const question = { at: 'question', question: 2, department: 'highways' } as const;
const surfaces: Surface[] = [
  { at: 'card' },
  question,
  { ...question, at: 'recorded' },
  { ...question, at: 'concern', id: 'c1' },
  { at: 'letter', version: 1 },
  { at: 'approval', asking: 1 },
];

const named: Surface[] = [
  ...surfaces,
  { at: 'similar' },
  { at: 'noticeApproval', id: 'notice-2' },
  { at: 'review', review: 2 },
  { at: 'unanswered', id: 'notice-1', time: 'half' },
  { at: 'undone', time: 3 },
  { at: 'ending', time: 1 },
];
test.each(named)('%j is known by its name again', (surface) => {
  expect(surfaceNamed(surfaceKey(surface))).toEqual(surface);
});

test('what is no surface’s name is none', () => {
  expect(['', 'letter/x', 'constructor', 'unanswered/notice-1/later'].map(surfaceNamed)).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});

const kept = (intents: readonly Intent[], after = 7) =>
  outgoing(intents, after).map(({ key, value }) => ({ key, value }));

describe('intents as they are kept in the outbox', () => {
  const lanes: [Intent, string][] = [
    [{ kind: 'show', reference, surface: { at: 'card' } }, 'slack/officers'],
    [{ kind: 'show', reference, surface: { at: 'letter', version: 1 } }, 'slack/officers'],
    [{ kind: 'show', reference, surface: { ...question, at: 'concern', id: 'c1' } }, 'slack/officers'],
    [{ kind: 'show', reference, surface: { at: 'approval', asking: 1 } }, 'slack/approvers'],
    [{ kind: 'show', reference, surface: question }, 'slack/department/highways'],
    [{ kind: 'show', reference, surface: { ...question, at: 'recorded' } }, 'slack/department/highways'],
    [{ kind: 'note', reference, event: 3, place: question }, 'slack/department/highways'],
    [{ kind: 'note', reference, event: 3, place: { at: 'card' } }, 'slack/officers'],
    [
      { kind: 'react', reference, question: 2, department: 'highways', ts: '1.2', with: 'recorded' },
      'slack/department/highways',
    ],
    [{ kind: 'letterFiles', reference, version: 1, place: { at: 'approval', asking: 1 } }, 'slack/approvers'],
    [{ kind: 'mail', reference, what: 'letter' }, 'mail/REQ06487'],
  ];
  test.each(lanes)('%j goes by the lane %s', (intent, lane) => {
    expect(kept([intent])).toMatchObject([{ value: { lane, kind: intent.kind, body: intent } }]);
  });

  const note: Intent = { kind: 'note', reference, event: 8, place: { at: 'card' } };
  const show: Intent = { kind: 'show', reference, surface: { at: 'card' } };

  test('are done one by one, each under a key of its own, the earlier event first', () => {
    const keys = [...kept([note, note], 9), ...kept([note], 10)].map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(keys.toSorted()).toEqual(keys);
  });

  test('to show the same thing take each other’s place', () => {
    const [first] = kept([show], 9);
    const [second] = kept([note, show], 10).slice(1);
    expect(second?.key).toBe(first?.key);
    expect(kept([{ ...show, surface: { at: 'letter', version: 1 } }])[0]?.key).not.toBe(first?.key);
    expect(kept([{ ...show, reference: 'REQ06488' }])[0]?.key).not.toBe(first?.key);
  });
});

test('every surface has a name of its own', () => {
  expect(new Set(surfaces.map(surfaceKey)).size).toBe(surfaces.length);
  expect(surfaceKey({ ...question, question: 3 })).not.toBe(surfaceKey(question));
  expect(surfaceKey({ ...question, department: 'parks' })).not.toBe(surfaceKey(question));
});
