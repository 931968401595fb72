import type { State } from '../state/state.ts';

/** Something that can be mentioned: how it is typed, and the element it becomes. */
export interface Mentionable {
  typed: string;
  element: { [key: string]: string };
}

/** Everyone, every group and every public channel that can be mentioned, longest name first. */
export function mentionables(state: State): Mentionable[] {
  const people = state.record.people.map((person) => ({
    typed: `@${person.name}`,
    element: { type: 'user', user_id: person.id },
  }));
  const groups = state.record.groups.map((group) => ({
    typed: `@${group.handle}`,
    element: { type: 'usergroup', usergroup_id: group.id },
  }));
  const channels = state.record.channels
    .filter((channel) => channel.kind !== 'direct')
    .map((channel) => ({ typed: `#${channel.name}`, element: { type: 'channel', channel_id: channel.id } }));
  const everyone = ['here', 'channel', 'everyone'].map((range) => ({
    typed: `@${range}`,
    element: { type: 'broadcast', range },
  }));
  return [...people, ...groups, ...channels, ...everyone].sort((a, b) => b.typed.length - a.typed.length);
}
