import type { Spot } from './finding.ts';

/** A text that the requester will read, with where it stands. */
export interface Written {
  text: string;
  at: Omit<Spot, 'says'>;
}
