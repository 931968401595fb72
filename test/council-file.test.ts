import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkCouncilFile, faultsOfCouncilFile, readCouncilFile } from '../src/council-file.ts';
import { readConfig } from '../src/config.ts';

const example = fileURLToPath(new URL('../templates/council.yml', import.meta.url));
const text = readFileSync(example, 'utf8');

function faultsOf(changed: string): string[] {
  const checked = checkCouncilFile('council.yml', changed);
  return checked.ok ? [] : checked.faults;
}

describe('the example that ships', () => {
  const read = readCouncilFile(example);

  test('is in order', () => {
    expect(read).toMatchObject({ ok: true, council: { name: 'Marlbury Borough Council' } });
  });

  test('names whose opinion section 36 rests on, which a file of before did not', () => {
    expect(read).toMatchObject({
      council: { qualifiedPersons: [{ name: 'Amara Okafor', post: 'Monitoring Officer' }] },
    });
    const before = checkCouncilFile('council.yml', text.replace(/^qualifiedPersons:\n(?: .*\n)+/mu, ''));
    expect(before).toMatchObject({ ok: true, council: { qualifiedPersons: [] } });
  });

  test('gives forty working days for a review', () => {
    expect(read).toMatchObject({ council: { letter: { reviewPeriod: 40, sayWorkingDays: true } } });
  });
});

describe('faults are said in words, with their line', () => {
  test.each<[what: string, from: string, to: string, fault: string]>([
    ['a misspelt entry', 'website: www', 'websit: www', 'websit is nothing this file knows; check the spelling'],
    ['an address that is none', 'email: foi@', 'email: foi at ', 'contact, email is wrong: Invalid email address'],
    ['a bad prefix', 'prefix: REQ', 'prefix: req-', 'reference, prefix is wrong: two to eight capital letters'],
    ['two departments of one id', '- id: housing', '- id: highways', 'departments, no. 3, id is there twice: highways'],
    [
      'a review period in words, as files had it before',
      'reviewPeriod: 40',
      'reviewPeriod: 40 working days',
      'letter, reviewPeriod is wrong: write only the number of working days, such as 40',
    ],
    [
      'a review period shorter than the Code’s',
      'reviewPeriod: 40',
      'reviewPeriod: 20',
      'letter, reviewPeriod is wrong: the Code of Practice gives 40 working days: write 40 or more',
    ],
    [
      'a qualified person without a post',
      '    post: Monitoring Officer',
      '    role: Monitoring Officer',
      'qualifiedPersons, no. 1, role is nothing this file knows; check the spelling',
    ],
    [
      'a link of another kind',
      'openData: https:',
      'openData: ftp:',
      'links, openData is no web address: it begins with https://',
    ],
  ])('%s', (_, from, to, fault) => {
    const changed = text.replace(from, to);
    // The last of its kind: where something is there twice, it is the second that is wrong.
    const line = changed.slice(0, changed.lastIndexOf(to)).split('\n').length;
    expect(faultsOf(changed)).toContain(`council.yml, line ${line}: ${fault}`);
  });

  test('a missing entry', () => {
    expect(faultsOf(text.replace(/^name: .*$/mu, ''))).toEqual([
      expect.stringMatching(/^council\.yml, line \d+: name is missing$/u),
    ]);
  });

  test('all together', () => {
    expect(faultsOf(text.replace(/^name: .*$/mu, '').replace('prefix: REQ', 'prefix: req'))).toHaveLength(2);
  });

  test('a file that is no YAML', () => {
    expect(faultsOf('name: [a\nb: c')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^council\.yml, line \d+: /u)]),
    );
  });

  test('an empty file', () => {
    expect(faultsOf('')).not.toHaveLength(0);
  });

  test('a file that is not there', () => {
    expect(readCouncilFile('/nowhere/council.yml')).toEqual({
      ok: false,
      faults: ["/nowhere/council.yml: the file cannot be read. COUNCIL_FILE names the council's file."],
    });
  });
});

test('its faults are told together with those of the environment', () => {
  const named = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', COUNCIL_FILE: 'test/fixtures/none.yml' });
  if (named.ok) throw new Error('Nothing was missing.');
  expect(named.faults.join('\n')).toContain('SLACK_SIGNING_SECRET');
  expect(faultsOfCouncilFile('.', named.councilFile).join('\n')).toContain('none.yml');
  expect(faultsOfCouncilFile('.', undefined)).toEqual([]);
});
