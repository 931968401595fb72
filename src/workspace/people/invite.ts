import { mentionables } from '../composer/names.ts';
import type { Core } from '../core.ts';
import type { ActResult, DeskView } from '../protocol.ts';
import type { ChannelRecord, PersonRecord } from '../state/records.ts';
import { isMember } from '../state/visibility.ts';
import { join, leave } from './membership.ts';
import { ok, says } from './result.ts';

/** Brings somebody, or the app, into a channel the person is in. */
export function invite(core: Core, person: PersonRecord, channel: ChannelRecord, user: string): ActResult {
  const whom = core.state.person(user);
  if (whom === undefined || whom.isDeactivated) return says('There is nobody of that name.');
  if (person.isGuest) return says('Guests cannot add people to a channel.');
  if (channel.kind === 'direct') return says('Nobody can be added to a direct message.');
  if (channel.isArchived) return says('This channel is archived.');
  if (isMember(channel, user)) return says(`${whom.name} is already in this channel.`);
  join(core, channel, user, person.id);
  return ok;
}

/** Takes somebody, or the app, out of a channel the person is in. */
export function remove(core: Core, person: PersonRecord, channel: ChannelRecord, user: string): ActResult {
  const whom = core.state.person(user);
  if (whom === undefined || !isMember(channel, user)) return says(`${whom?.name ?? 'That'} is not in this channel.`);
  if (person.isGuest) return says('Guests cannot remove people from a channel.');
  if (channel.kind === 'direct') return says('Nobody can be removed from a direct message.');
  if (channel.isArchived) return says('This channel is archived.');
  if (user === person.id) return says('You cannot remove yourself. Leave the channel instead.');
  leave(core, channel, user);
  return ok;
}

const own = {
  '/invite': { description: 'Adds people or the app to this channel', does: invite },
  '/remove': { description: 'Removes people or the app from this channel', does: remove },
};

/** Commands that are Slack's own, as the composer offers them. */
export const slacksCommands: DeskView['commands'] = Object.entries(own).map(([command, { description }]) => ({
  command,
  description,
  usage: '@name',
}));

/** Runs a command of Slack's own: `/invite @FOI Desk`. Nothing where it is none. */
export function slacksCommand(
  core: Core,
  person: PersonRecord,
  channel: ChannelRecord,
  line: string,
): ActResult | undefined {
  const [command = ''] = line.trim().split(/\s/);
  const { does } = Object.entries(own).find(([each]) => each === command)?.[1] ?? {};
  if (does === undefined) return undefined;
  const named = usersIn(core, line.trim().slice(command.length));
  if (named === undefined) return says(`${command} takes a name after an @, such as ${command} @FOI Desk.`);
  for (const user of named) {
    const done = does(core, person, channel, user);
    if (!done.ok) return done;
  }
  return ok;
}

/** Ids of those whom a text names one after another; nothing where it says anything else, or nobody. */
function usersIn(core: Core, text: string): string[] | undefined {
  const people = mentionables(core.state).filter(({ element }) => element['type'] === 'user');
  const users: string[] = [];
  for (let rest = text.trim(); rest !== '';) {
    const found = people.find(({ typed }) => rest.startsWith(typed) && !/^\w/.test(rest.slice(typed.length)));
    if (found?.element['user_id'] === undefined) return undefined;
    users.push(found.element['user_id']);
    rest = rest.slice(found.typed.length).trim();
  }
  return users.length === 0 ? undefined : users;
}
