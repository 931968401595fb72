import type { DeskPerson } from '../../protocol.ts';

/** People who belong together, and what each does there. */
export interface Team {
  group: string;
  members: { person: DeskPerson; does: string }[];
}

/**
 * People under what they belong to: a title such as "Highways, network manager" is the group and what they do in it. Groups
 * stand in the order in which their first member does; apps are nobody to be.
 */
export function grouped(people: DeskPerson[]): Team[] {
  const teams = new Map<string, Team['members']>();
  for (const person of people.filter(({ isBot }) => !isBot)) {
    const [group = '', ...does] = person.title.split(', ');
    teams.set(group, [...(teams.get(group) ?? []), { person, does: does.join(', ') }]);
  }
  return [...teams].map(([group, members]) => ({ group, members }));
}
