import type { Draft } from './where-letters-stand.ts';

/** The version that somebody drafted, where this one is it or was drawn from it again, morning after morning. */
export function drawnAgainFrom(drafts: readonly Draft[], version: number): number {
  const draft = drafts.find((each) => each.version === version);
  return draft?.by === 'desk' ? drawnAgainFrom(drafts, version - 1) : version;
}
