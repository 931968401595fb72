import type { Core } from '../../core.ts';
import type { ChannelRecord, PersonRecord } from '../../state/records.ts';
import { channelsOf, messagesFor } from '../../state/visibility.ts';
import type { View } from '../../views/view.ts';
import { controlsOf } from './controls.ts';
import type { MessageRef } from './person.ts';
import {
  modalInWords,
  seenHome,
  seenMessage,
  seenModal,
  type SeenHome,
  type SeenMessage,
  type SeenModal,
} from './seen.ts';

/** What a person can see, found by the words they would use; errors say what is there instead. */
export class Look {
  /** They opened Home and have not turned to a channel since. */
  isAtHome = false;
  private readonly core: Core;
  private readonly person: PersonRecord;

  constructor(core: Core, person: PersonRecord) {
    this.core = core;
    this.person = person;
  }

  channelNames(): string[] {
    return channelsOf(this.core.state, this.person.id).map((channel) => this.nameOf(channel));
  }

  channel(name: string): ChannelRecord {
    const bare = name.replace(/^#/, '');
    const mine = channelsOf(this.core.state, this.person.id);
    const found = mine.find((channel) => channel.id === bare || this.nameOf(channel) === bare);
    if (found !== undefined) return found;
    throw new Error(`${this.person.name} sees no channel "${name}". They see: ${this.channelNames().join(', ')}.`);
  }

  messages(channel: string): SeenMessage[] {
    const found = this.channel(channel);
    return messagesFor(this.core.state, found, this.person.id).map((message) => seenMessage(this.core, found, message));
  }

  /** Everything they see in every channel, oldest first. */
  everywhere(): SeenMessage[] {
    const all = channelsOf(this.core.state, this.person.id).flatMap((channel) => this.messages(channel.id));
    return all.sort((a, b) => Number(a.ts) - Number(b.ts));
  }

  /** A message by reference, or the newest that holds some words. */
  message(ref: MessageRef): SeenMessage {
    const all = this.everywhere();
    const found =
      typeof ref === 'string'
        ? all.findLast((message) => holds(message, ref))
        : all.find((message) => message.channel === ref.channel && message.ts === ref.ts);
    if (found !== undefined) return found;
    const sought = typeof ref === 'string' ? `with "${ref}"` : `${ref.ts} in ${ref.channel}`;
    throw new Error(`${this.person.name} sees no message ${sought}. ${this.newest(all)}`);
  }

  latest(channel: string, containing?: string): SeenMessage {
    const all = this.messages(channel);
    const found = all.findLast((message) => containing === undefined || holds(message, containing));
    if (found !== undefined) return found;
    const sought = containing === undefined ? 'message' : `message with "${containing}"`;
    throw new Error(`${this.person.name} sees no ${sought} in ${channel}. ${this.newest(all)}`);
  }

  front(): View | undefined {
    return this.core.screens.stack(this.person.id).at(-1);
  }

  modal(): View {
    const front = this.front();
    if (front !== undefined) return front;
    const notices = this.core.screens.notices(this.person.id).slice(-3);
    const told = notices.length > 0 ? ` Last told: ${notices.join(' / ')}` : '';
    throw new Error(`${this.person.name} has no modal open.${told}\n${this.newest(this.everywhere())}`);
  }

  seenModal(): SeenModal {
    return seenModal(this.core, this.modal());
  }

  home(): SeenHome {
    const home = this.core.screens.home(this.person.id);
    if (home === undefined) throw new Error(`The app has drawn no Home for ${this.person.name}.`);
    return seenHome(this.core, home);
  }

  has(view: View, label: string): boolean {
    return controlsOf(view.content.blocks).some((control) => control.label === label);
  }

  /** What is on their screen, for an error. */
  inWords(): string {
    const front = this.front();
    return front === undefined ? this.newest(this.everywhere()) : modalInWords(this.core, front);
  }

  private newest(messages: readonly SeenMessage[]): string {
    const lines = messages.slice(-8).map((message) => {
      const where = this.core.state.channel(message.channel);
      const controls = message.controls.length > 0 ? ` [${message.controls.join('] [')}]` : '';
      const words = message.words.replaceAll('\n', ' / ').slice(0, 160);
      return `  ${where === undefined ? '' : this.nameOf(where)}${message.threadTs === undefined ? '' : ' (thread)'} ${message.from}: ${words}${controls}`;
    });
    return lines.length === 0 ? 'There are no messages.' : `The newest they see:\n${lines.join('\n')}`;
  }

  private nameOf(channel: ChannelRecord): string {
    if (channel.kind !== 'direct') return channel.name;
    const other = channel.members.find((member) => member !== this.person.id) ?? '';
    return this.core.state.person(other)?.name ?? channel.name;
  }
}

const holds = (message: SeenMessage, words: string) => message.words.includes(words) || message.text.includes(words);
