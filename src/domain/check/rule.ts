import type { About, Severity, Spot } from './finding.ts';
import type { Subject } from './subject.ts';

/** One rule of the check: a row of the table in `rules.ts`. */
export interface Rule {
  /** Short and lasting: it is stored with what was accepted. */
  code: string;
  severity: Severity;
  about: About;
  /** Statute, guidance or house rule. */
  source: string;
  find: (subject: Subject) => readonly Spot[];
}
