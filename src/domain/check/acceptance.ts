import type { About, Finding } from './finding.ts';
import { rules } from './rules.ts';

/** Alike warnings, accepted together. */
export interface Alike<F> {
  code: string;
  findings: readonly F[];
  /** Acceptance needs a written reason. */
  needsReason: boolean;
}

const aboutWhatHarms: ReadonlySet<About> = new Set(['personalData', 'smallNumbers', 'files']);
const withReason = new Set([
  ...rules.filter((rule) => aboutWhatHarms.has(rule.about)).map((rule) => rule.code),
  // What was told beside a refusal to confirm or deny cannot be called back.
  'neither.besideOther',
]);

/** Whether accepting warnings of this code needs a written reason: personal data, small numbers, files, what may confirm. */
export function needsReason(code: string): boolean {
  return withReason.has(code);
}

/** Warnings in groups of the same code, in the order they came. Errors cannot be accepted and are left out. */
export function acceptTogether<F extends Pick<Finding, 'code' | 'severity'>>(findings: readonly F[]): Alike<F>[] {
  const groups = Map.groupBy(
    findings.filter((finding) => finding.severity === 'warning'),
    (finding) => finding.code,
  );
  return [...groups].map(([code, alike]) => ({ code, findings: alike, needsReason: needsReason(code) }));
}
