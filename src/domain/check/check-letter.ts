import type { LetterAndCouncil } from '../letter.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import { rules } from './rules.ts';
import { subjectOf } from './subject.ts';

/** Everything the rules find in a letter, errors first, then by question and part. A sound letter gives none. */
export function checkLetter({ letter, council, facts }: LetterAndCouncil & { facts: Facts }): Finding[] {
  const subject = subjectOf(letter, council, facts);
  return rules
    .flatMap(({ find, code, severity, about, source }) =>
      find(subject).map((found): Finding => ({ code, severity, about, source, ...found })),
    )
    .toSorted(
      (a, b) =>
        Number(b.severity === 'error') - Number(a.severity === 'error') ||
        (a.question ?? 0) - (b.question ?? 0) ||
        (a.part ?? 0) - (b.part ?? 0),
    );
}
