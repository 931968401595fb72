export { acceptTogether, type Alike, needsReason } from './acceptance.ts';
export { checkLetter } from './check-letter.ts';
export { factsNotLookedAt, type Facts, type LinkFact, type StandingBlock, type Unresolved } from './facts.ts';
export { placed, type About, type Finding, type Severity, type Spot } from './finding.ts';
export { webLinksOf } from './links.ts';
export { checkNotice, type NoticeContext } from './notices.ts';
export { rules } from './rules.ts';
export { mendedIn, type MendedIn } from './where-mended.ts';
