import { describe, expect, test } from 'vitest';
import { commands, commandsFor, readCommand, readTyped, sayNearest } from '../../commands/index.ts';
import { otherWords, placeFor } from '../../commands/other-words.ts';
import { askReference, readReference } from '../../commands/reference.ts';
import type { Who } from '../../src/domain/request/permitted.ts';
import { marlbury } from '../domain/check/letters.ts';

describe('the reference somebody meant', () => {
  test.each([
    ['REQ06487', 'REQ06487'],
    ['req06487', 'REQ06487'],
    ['req6487', 'REQ06487'],
    ['6487', 'REQ06487'],
    ['06487', 'REQ06487'],
    ['  REQ 6487  ', 'REQ06487'],
    ['REQ06487 and what I want to say', 'REQ06487'],
    ['6487, please', 'REQ06487'],
    ['42', 'REQ00042'],
    ['123456', 'REQ123456'],
    ['FOI06487', 'FOI06487'],
    ['foi 12', 'FOI00012'],
    ['FOI000123', 'FOI000123'],
    ['EIR202600000123', 'EIR202600000123'],
  ])('in “%s” is %s', (words, reference) => expect(readReference(words, marlbury)).toBe(reference));

  test.each(['', ' ', 'REQ', 'street lights', 'REQ6487x', '#', 'the one of 2019', 'ABCDEFGHI123'])(
    'is none in “%s”',
    (words) => expect(readReference(words, marlbury)).toBeUndefined(),
  );

  test('is asked for with an example of how to type it', () => {
    expect(askReference('letter', marlbury)).toBe('Which request? Type its reference, such as /foi letter REQ00042.');
  });
});

describe('a command as typed', () => {
  test.each([
    ['new', 'new', ''],
    ['new street lights', 'new', 'street lights'],
    ['  NEW   street   lights ', 'new', 'street lights'],
    ['Letter req6487', 'letter', 'req6487'],
    ['show\tREQ06487', 'show', 'REQ06487'],
  ])('“%s” is the verb %s with the words “%s”', (text, verb, words) => {
    const read = readCommand(text);
    expect(read.command?.verb).toBe(verb);
    expect(read.words).toBe(words);
  });

  test.each([
    ['', ''],
    ['   ', ''],
  ])('“%s” is no verb: it asks what waits', (text, verb) => {
    expect(readCommand(text)).toEqual({ command: undefined, verb, words: '' });
  });

  test.each(['REQ06487', '6487', 'req6487 please'])('“%s”, a reference alone, shows the request', (text) => {
    expect(readTyped(text, marlbury)).toMatchObject({ verb: 'show', words: text });
  });

  test.each(['frobnicate it', 'constructor', '__proto__', 'newest'])('“%s” is a verb there is not', (text) => {
    const read = readCommand(text);
    expect(read.command).toBeUndefined();
    expect(read.verb).toBe(text.split(' ')[0]);
  });
});

describe('every command', () => {
  test('has a verb of its own, and says how it is typed and what it does in one line', () => {
    expect(new Set(commands.map(({ verb }) => verb)).size).toBe(commands.length);
    for (const { verb, usage, summary } of commands) {
      expect(usage.split(' ')[0]).toBe(verb);
      expect(summary).toMatch(/^[A-Z].{5,120}\.$/u);
    }
  });
});

const nobody: Who = { user: 'U1', officer: false, approver: false, reviewer: false, departments: [] };
const officer = { ...nobody, officer: true };

describe('a verb there is not', () => {
  test.each([
    ['shwo', 'show'],
    ['shw', 'show'],
    ['Leter', 'letter'],
    ['asign', 'assign'],
    ['withdrawal', 'withdraw'],
    ['clarification', 'clarify'],
    ['status', 'show'],
    ['Search', 'find'],
    ['deadline', 'clock'],
    ['cancel', 'withdraw'],
    ['clar', 'clarify'],
    ['re', undefined],
    ['frobnicate', undefined],
    ['constructor', undefined],
  ])('“%s” is taken for %s', (typed, verb) => {
    expect(sayNearest(typed, officer, '')).toBe(
      verb === undefined ? undefined : `Did you mean /foi ${verb}? /foi help lists what you can type.`,
    );
  });

  test('keeps the words that followed, so that the command can be copied', () => {
    expect(sayNearest('clok', officer, 'REQ00042')).toBe(
      'Did you mean /foi clock REQ00042? /foi help lists what you can type.',
    );
  });

  test('is never taken for one that is of no use to whoever typed it', () => {
    expect(sayNearest('shwo', nobody, '')).toBeUndefined();
    expect(sayNearest('status', nobody, '')).toBeUndefined();
    expect(sayNearest('approve', nobody, '')).toBeUndefined();
  });
});

describe('another word for a verb, and what has no verb', () => {
  test.each([
    ['settle', officer, 'Press Settle answers on the request’s card.'],
    ['Close', officer, 'More… on its card'],
    ['approve', { ...nobody, approver: true }, 'in the approvers’ channel'],
    ['approve', officer, 'An approver approves a letter'],
  ])('“%s”', (typed, who, where) => {
    expect(sayNearest(typed, who, 'REQ00042')).toContain(where);
  });

  test.each([...otherWords])('“%s” leads to /foi %s', (word, verb) => {
    expect(sayNearest(word, officer, '')).toContain(`/foi ${verb}?`);
  });

  test('no verb is taken for another word', () => {
    expect(commands.filter(({ verb }) => otherWords.has(verb) || placeFor(verb))).toEqual([]);
  });
});

describe('help lists what is of use to whoever asks', () => {
  const listed = (who: Who) => commandsFor(who).map(({ verb }) => verb);

  test.each([
    ['a department', { ...nobody, departments: ['highways'] }, ['mine', 'help']],
    ['an approver', { ...nobody, approver: true }, ['show', 'mine', 'clock', 'history', 'help']],
    ['a reviewer', { ...nobody, reviewer: true }, ['show', 'mine', 'find', 'clock', 'review', 'history', 'help']],
    ['an officer', officer, commands.map(({ verb }) => verb)],
  ])('%s', (_, who, verbs) => {
    expect(listed(who)).toEqual(verbs);
  });
});
