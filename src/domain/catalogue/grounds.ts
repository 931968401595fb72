import { z } from 'zod';
import type { KindOfAnswer } from '../answer.ts';
import type { Law } from '../letter.ts';
import { ground, type Ground } from './ground.ts';
import data from './grounds.json' with { type: 'json' };

/** Grounds under one heading of a list to choose from. */
export interface GroundGroup {
  label: string;
  grounds: readonly Ground[];
}

/** All grounds, by law and in the order of their sections. A fault in the data stops the program at its start. */
export const grounds: readonly Ground[] = z.array(ground).parse(data);

const byId = new Map(grounds.map((each) => [each.id, each]));

/** The ground with an id such as `foia-31`, or nothing where there is none. */
export function groundById(id: string): Ground | undefined {
  return byId.get(id);
}

/** What a part of that kind may rest on, in groups: what councils use often comes first. No group where there is nothing. */
export function groundsFor({ kind, law }: { kind: KindOfAnswer; law: Law }): GroundGroup[] {
  const usable = grounds.filter((each) => each.usedFor.includes(kind) && (law === 'both' || each.regime === law));
  return (['FOIA', 'EIR'] as const)
    .flatMap((regime) => [
      groupOf(`${regime}: used often`, usable, (each) => each.regime === regime && each.councilUse === 'common'),
      groupOf(`${regime}: used seldom`, usable, (each) => each.regime === regime && each.councilUse !== 'common'),
    ])
    .filter((group) => group.grounds.length > 0);
}

function groupOf(label: string, usable: readonly Ground[], belongs: (each: Ground) => boolean): GroundGroup {
  return { label, grounds: usable.filter(belongs) };
}
