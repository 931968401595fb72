import { describe, expect, test } from 'vitest';
import {
  lookingVerbs,
  mayNotEver,
  permittedAlways,
  type LookingVerb,
} from '../../../../src/domain/request/permitted/always.ts';
import { people, type Person } from '../things.ts';

test('the table of what may be done in whatever phase, whole', () => {
  expect(permittedAlways).toEqual({
    officer: ['log', 'find', 'look', 'readLetter', 'seeToUndone'],
    approver: ['look', 'readLetter'],
    reviewer: ['find', 'look', 'readLetter'],
    department: [],
  });
});

/** What each may do; everything else of these verbs they may not. */
const may: [Person, readonly LookingVerb[]][] = [
  ['olive', lookingVerbs],
  ['otto', lookingVerbs],
  ['anna', ['look', 'readLetter']],
  ['rita', ['find', 'look', 'readLetter']],
  ['helen', []],
  ['nobody', []],
];

describe.each(lookingVerbs)('to %s', (verb) => {
  test.each(may)('%s is let in as the table says', (person, allowed) => {
    expect(mayNotEver(people[person], verb) === undefined).toBe(allowed.includes(verb));
  });
});

test.each([
  ['log', 'Only an FOI officer can log a request. Pass it on to the FOI team.'],
  ['find', 'Only an FOI officer can look for requests. Ask one of them.'],
  ['look', 'Only FOI officers and approvers may look at a request.'],
  ['readLetter', 'Only approvers and FOI officers may read a letter before it goes.'],
] as const)('whoever may not %s is told who may', (verb, says) => {
  expect(mayNotEver(people.helen, verb)?.refusal).toBe(says);
});
