export { acceptTogether, type Alike, needsReason } from './acceptance.ts';
export { checkLetter } from './check-letter.ts';
export {
  factsNotLookedAt,
  type Facts,
  type FileFact,
  type LinkFact,
  type StandingBlock,
  type Unresolved,
} from './facts.ts';
export type { About, Finding, Severity, Spot } from './finding.ts';
export { webLinksOf } from './links.ts';
export { rules } from './rules.ts';
