import type { Workspace } from '../../src/workspace/index.ts';
import type { Counts } from './counts.ts';
import type { People } from './people.ts';
import type { Chance } from './random.ts';

/** What a day is made of. */
export interface Day {
  workspace: Workspace;
  people: People;
  chance: Chance;
  counts: Counts;
  /** Nights that are still to come. */
  nightsToCome: () => number;
}
