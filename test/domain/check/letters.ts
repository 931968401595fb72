import { readFileSync } from 'node:fs';
import { type Council, council } from '../../../src/domain/council.ts';
import type { Part } from '../../../src/domain/answer.ts';
import { checkLetter, type Facts, factsNotLookedAt, type Finding } from '../../../src/domain/check/index.ts';
import type { Entry, Letter } from '../../../src/domain/letter.ts';
import { type LondonDate, londonDate } from '../../../src/domain/london.ts';
import { paragraphs } from '../../../src/domain/words/prose.ts';
import { soundPart } from '../catalogue/sound-parts.ts';

export function day(date: string): LondonDate {
  return londonDate.parse(date);
}

/** A council as the example that ships describes one. */
export const marlbury: Council = council.parse({
  name: 'Marlbury Borough Council',
  address: ['Information Governance', 'Marlbury Borough Council', 'Town Hall', 'Marlbury', 'MK9 3EJ'],
  website: 'www.marlbury.example',
  contact: { team: 'Information Governance', phone: '01632 960 100', email: 'foi@marlbury.example' },
  reference: { prefix: 'REQ' },
  officers: { channel: '#foi', people: ['a@marlbury.example'] },
  approvers: { channel: '#foi-approvals', people: ['b@marlbury.example'] },
  departments: [{ id: 'highways', name: 'Highways', channel: '#highways' }],
  links: {
    website: 'https://www.marlbury.example',
    disclosureLog: 'https://www.marlbury.example/log',
    publicationScheme: 'https://www.marlbury.example/scheme',
    openData: 'https://www.marlbury.example/data',
    facts: 'https://www.marlbury.example/facts',
    privacy: 'https://www.marlbury.example/privacy',
  },
  regulator: [
    {
      from: '2026-01-01',
      name: 'Information Commissioner',
      address: 'Wycliffe House, Wilmslow, SK9 5AF',
      email: 'icocasework@ico.org.uk',
    },
  ],
});

/** The same where the file names whose opinion section 36 rests on. */
export const withMonitoringOfficer: Council = {
  ...marlbury,
  qualifiedPersons: [
    { name: 'Amara Okafor', post: 'Monitoring Officer' },
    { name: 'Ruth Bell', post: 'Chief Executive' },
  ],
};

/** A question with its parts, under FOIA unless it says otherwise. */
export function entry(number: number, parts: readonly Part[], more: Partial<Entry> = {}): Entry {
  return { number, wording: `What is the answer to question ${number}?`, parts, law: 'FOIA', ...more };
}

/** A letter in time, to somebody with an e-mail address. */
export function letter(entries: readonly Entry[], more: Partial<Letter> = {}): Letter {
  return {
    reference: 'REQ06488',
    date: day('2026-11-24'),
    received: day('2026-11-02'),
    due: day('2026-12-01'),
    daysLate: 0,
    law: 'FOIA',
    addressee: { name: 'Sam Field', email: 'sam.field@example.org' },
    subject: 'parking fines',
    entries,
    ...more,
  };
}

/** A part that gives this answer. */
export function given(answer: string, more: Partial<Part> = {}): Part {
  return { ...soundPart({ kind: 'disclosed', law: 'FOIA' }), answer: paragraphs(answer), ...more };
}

/** Facts where every link answered on the day of the letter. */
export function looked(of: Letter, more: Partial<Facts> = {}): Facts {
  const links = ['https://www.marlbury.example/parking/fines'].map((url) => ({
    url,
    checkedOn: of.date,
    outcome: 'answers' as const,
  }));
  return { ...factsNotLookedAt(of), links, ...more };
}

export function check(
  of: Letter,
  { by = marlbury, facts = looked(of) }: { by?: Council; facts?: Facts } = {},
): Finding[] {
  return checkLetter({ letter: of, council: by, facts });
}

/** What is found in one answer to one question. */
export function checkAnswer(answer: string | Part, more: Partial<Entry> = {}): Finding[] {
  return check(letter([entry(1, [typeof answer === 'string' ? given(answer) : answer], more)]));
}

export function codes(findings: readonly Finding[]): string[] {
  return findings.map((finding) => finding.code);
}

export function errors(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === 'error');
}

export function fixture(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
}
