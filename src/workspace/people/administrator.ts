import type { Core } from '../core.ts';
import type { ChannelRecord, PersonRecord } from '../state/records.ts';
import { remove } from '../messages.ts';
import { archive, changePerson, join, leave, regroup } from './membership.ts';

/** What an administrator of the workspace does. People, channels and groups go by name or id. */
export class Administrator {
  private readonly core: Core;

  constructor(core: Core) {
    this.core = core;
  }

  /** Brings somebody into a channel; the app goes by its own name. */
  adds(person: string, channel: string): void {
    join(this.core, this.channel(channel), this.person(person).id);
  }

  removes(person: string, channel: string): void {
    leave(this.core, this.channel(channel), this.person(person).id);
  }

  /** Deletes a message, whoever wrote it. */
  deletes({ channel, ts }: { channel: string; ts: string }): void {
    const where = this.channel(channel);
    const message = where.messages.find((one) => one.ts === ts);
    if (message === undefined) throw new Error(`There is no message ${ts} in ${where.name}.`);
    remove(this.core, where, message);
  }

  opensChannel(name: string, options: { isPrivate: boolean; members: readonly string[] }): string {
    const id = this.core.state.nextId('C');
    this.core.state.record.channels.push({
      id,
      name,
      kind: options.isPrivate ? 'private' : 'public',
      members: options.members.map((member) => this.person(member).id),
      topic: '',
      created: this.core.state.now(),
      isArchived: false,
      messages: [],
    });
    this.core.changed();
    return id;
  }

  archives(channel: string): void {
    archive(this.core, this.channel(channel), true);
  }

  unarchives(channel: string): void {
    archive(this.core, this.channel(channel), false);
  }

  /** Makes a public channel private. */
  closes(channel: string): void {
    this.channel(channel).kind = 'private';
    this.core.changed();
  }

  /** Makes a private channel public. */
  opens(channel: string): void {
    this.channel(channel).kind = 'public';
    this.core.changed();
  }

  /** Lets another workspace into a channel (Slack Connect). */
  shares(channel: string): void {
    this.channel(channel).isShared = true;
    this.core.changed();
  }

  /** Says who is in a user group. */
  setsGroup(handle: string, members: readonly string[]): void {
    const group = this.core.state.record.groups.find((one) => one.handle === handle || one.id === handle);
    if (group === undefined) throw new Error(`There is no group "${handle}".`);
    regroup(
      this.core,
      group,
      members.map((member) => this.person(member).id),
    );
  }

  changesPerson(person: string, change: Parameters<typeof changePerson>[2]): void {
    changePerson(this.core, this.person(person), change);
  }

  private person(name: string): PersonRecord {
    return personCalled(this.core, name);
  }

  private channel(name: string): ChannelRecord {
    const found = this.core.state.record.channels.find((one) => one.id === name || one.name === name);
    if (found !== undefined) return found;
    throw new Error(`There is no channel "${name}".`);
  }
}

/** Somebody by name or id. Throws with everyone's name when there is nobody of that name. */
export function personCalled(core: Core, name: string): PersonRecord {
  const found = core.state.record.people.find((person) => person.id === name || person.name === name);
  if (found !== undefined) return found;
  const all = core.state.record.people.map((person) => person.name).join(', ');
  throw new Error(`There is nobody called "${name}" in the workspace. There are: ${all}.`);
}
