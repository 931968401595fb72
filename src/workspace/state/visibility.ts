import type { State } from './state.ts';
import type { ChannelRecord, FileRecord, MessageRecord } from './records.ts';

/** Whether somebody is in a channel. */
export function isMember(channel: ChannelRecord, person: string): boolean {
  return channel.members.includes(person);
}

/** The channels a person is in. What is said elsewhere they do not see. */
export function channelsOf(state: State, person: string): ChannelRecord[] {
  return state.record.channels.filter((channel) => isMember(channel, person));
}

/** Public channels a person could join; a guest can join none. */
export function joinableBy(state: State, person: string): ChannelRecord[] {
  if (state.person(person)?.isGuest !== false) return [];
  return state.record.channels.filter(
    (channel) => channel.kind === 'public' && !channel.isArchived && !isMember(channel, person),
  );
}

/** What a person sees in a channel, oldest first: its messages and what only they were told. */
export function messagesFor(state: State, channel: ChannelRecord, person: string): MessageRecord[] {
  if (!isMember(channel, person)) return [];
  const told = state.ephemerals.filter((message) => message.channel === channel.id && message.onlyFor === person);
  return [...channel.messages, ...told].sort((a, b) => Number(a.ts) - Number(b.ts));
}

/** The channels in which a file was shared. */
export function channelsWithFile(state: State, file: string): ChannelRecord[] {
  return state.record.channels.filter((channel) => channel.messages.some((message) => message.files.includes(file)));
}

/** Whether a person may read a file: their own, or one shared where they are. The app also reads what it was given. */
export function maySeeFile(state: State, file: FileRecord, person: string): boolean {
  if (file.user === person) return true;
  if (file.givenToApp && person === state.app.botUser) return true;
  return channelsWithFile(state, file.id).some((channel) => isMember(channel, person));
}
