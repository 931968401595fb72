import type { Clock } from '../options.ts';
import type { Seed } from '../seed.ts';
import type { ChannelRecord, FileRecord, GroupRecord, MessageRecord, PersonRecord, StateRecord } from './records.ts';

/** Everything in the workspace that outlives the process, and the ids and timestamps it gives out. */
export class State {
  readonly team: Seed['team'];
  readonly app: Seed['app'];
  readonly record: StateRecord;
  /** Bytes of files and raw mails, by id. */
  readonly bytes = new Map<string, Buffer>();
  /** Messages only one person sees: gone with the process, as Slack forgets them. */
  readonly ephemerals: MessageRecord[] = [];
  private readonly clock: Clock;

  constructor(seed: Seed, clock: Clock, saved: StateRecord | undefined) {
    this.team = seed.team;
    this.app = seed.app;
    this.clock = clock;
    this.record = saved ?? fromSeed(seed, clock.now());
    if (this.record.clock > clock.now()) clock.moveTo(this.record.clock);
  }

  /** The workspace's instant in milliseconds. */
  now(): number {
    return this.clock.now();
  }

  moveClock(to: number): void {
    if (to > this.clock.now()) this.clock.moveTo(to);
  }

  /** A new id such as `F000000001`: from a counter, so that a run can be repeated. */
  nextId(prefix: string): string {
    this.record.counter += 1;
    return `${prefix}${this.record.counter.toString(36).toUpperCase().padStart(9, '0')}`;
  }

  /** A new message timestamp, `seconds.micros`, later than every one before it. */
  nextTs(): string {
    const micros = Math.max(this.record.lastMicros + 1, Math.floor(this.clock.now()) * 1000);
    this.record.lastMicros = micros;
    return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
  }

  person(id: string): PersonRecord | undefined {
    return this.record.people.find((person) => person.id === id);
  }

  channel(id: string): ChannelRecord | undefined {
    return this.record.channels.find((channel) => channel.id === id);
  }

  group(id: string): GroupRecord | undefined {
    return this.record.groups.find((group) => group.id === id);
  }

  file(id: string): FileRecord | undefined {
    return this.record.files.find((file) => file.id === id);
  }

  message(channel: string, ts: string): MessageRecord | undefined {
    return this.channel(channel)?.messages.find((message) => message.ts === ts);
  }

  /** The direct conversation between the app and a person, opened when there is none yet. */
  directWith(person: string): ChannelRecord {
    const open = this.record.channels.find((channel) => channel.kind === 'direct' && channel.members.includes(person));
    if (open !== undefined) return open;
    const opened: ChannelRecord = {
      id: this.nextId('D'),
      name: person,
      kind: 'direct',
      members: [person, this.app.botUser],
      topic: '',
      created: this.now(),
      isArchived: false,
      messages: [],
    };
    this.record.channels.push(opened);
    return opened;
  }
}

function fromSeed(seed: Seed, now: number): StateRecord {
  const people = seed.people.map((person) => ({
    id: person.id,
    name: person.name,
    email: person.email,
    title: person.title,
    isGuest: person.isGuest ?? false,
    isBot: false,
    isDeactivated: false,
  }));
  const bot = { id: seed.app.botUser, name: seed.app.name, email: '', title: 'App' };
  return {
    version: 1,
    counter: 0,
    lastMicros: 0,
    clock: now,
    people: [...people, { ...bot, isGuest: false, isBot: true, isDeactivated: false }],
    groups: seed.groups.map((group) => ({ ...group, members: [...group.members] })),
    channels: seed.channels.map((channel) => ({
      id: channel.id,
      name: channel.name,
      kind: channel.isPrivate ? 'private' : 'public',
      members: [...channel.members],
      topic: channel.topic,
      created: now,
      isArchived: false,
      messages: [],
    })),
    files: [],
    mails: [],
  };
}
