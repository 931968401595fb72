import { mentionables } from '../../composer/names.ts';
import { typedToRichText } from '../../composer/rich-text.ts';
import type { Core } from '../../core.ts';
import { keepFile } from '../../files.ts';
import type { Act, ActResult, Block } from '../../protocol.ts';
import type { PersonRecord } from '../../state/records.ts';
import { act } from '../act.ts';
import { personCalled } from '../administrator.ts';
import type { Filling, LocalFile } from './fill.ts';
import { Onlooker } from './onlooker.ts';
import type { Clicked, MessageRef, Person, SayOptions, Submitted } from './person.ts';
import { errorsByLabel, modalInWords, type SeenMessage } from './seen.ts';
import { Use } from './use.ts';

/** A person of the workspace, acted in code. */
export class Somebody extends Onlooker implements Person {
  private readonly use: Use;

  constructor(core: Core, person: PersonRecord) {
    super(core, person);
    this.use = new Use(core, person, this.look);
  }

  async slash(text: string, options: { channel?: string } = {}): Promise<void> {
    const channel = this.look.channel(options.channel ?? this.channels()[0] ?? '').id;
    await this.does({ do: 'slash', channel, text });
  }

  async says(text: string, options: SayOptions): Promise<SeenMessage> {
    const root = options.thread === undefined ? undefined : this.look.message(options.thread);
    const channel = root?.channel ?? this.look.channel(options.in ?? '').id;
    const files = (options.files ?? []).map((file) => keepFile(this.core, this.id, file.name, file.bytes));
    const blocks = options.table === undefined ? {} : { blocks: this.pasted(text, options.table) };
    const thread = root === undefined ? {} : { thread: root.threadTs ?? root.ts };
    await this.does({ do: 'say', channel, text, files, ...blocks, ...thread });
    const said = this.sees(channel).findLast((message) => message.user === this.id);
    if (said === undefined) throw new Error(`What ${this.name} said is not there.`);
    return said;
  }

  uploads(files: readonly LocalFile[], options: { in?: string; thread?: MessageRef }): Promise<SeenMessage> {
    return this.says('', { ...options, files });
  }

  async edits(message: MessageRef, text: string): Promise<void> {
    const { channel, ts } = this.look.message(message);
    await this.does({ do: 'edit', channel, ts, text });
  }

  async deletes(message: MessageRef): Promise<void> {
    const { channel, ts } = this.look.message(message);
    await this.does({ do: 'delete', channel, ts });
  }

  async reacts(message: MessageRef, emoji: string): Promise<void> {
    const { channel, ts } = this.look.message(message);
    await this.does({ do: 'react', channel, ts, name: emoji });
  }

  async clicks(label: string, options: { on?: MessageRef; confirm?: boolean } = {}): Promise<Clicked> {
    const front = this.look.front();
    const isFree = front !== undefined && options.on === undefined && !this.look.has(front, label);
    if (isFree && front.content.submit === label) {
      await this.submits(label);
      return { asked: null };
    }
    if (isFree && (front.content.close ?? 'Cancel') === label) {
      await this.closes();
      return { asked: null };
    }
    return this.use.click(label, options.on, options.confirm ?? true);
  }

  chooses(label: string, option: Filling, options: { on?: MessageRef } = {}): Promise<Clicked> {
    return this.use.choose(label, option, options.on);
  }

  async fills(values: { [label: string]: Filling }, options: { enter?: boolean } = {}): Promise<void> {
    for (const [label, filling] of Object.entries(values)) await this.use.fill(label, filling, options.enter ?? false);
  }

  async submits(label?: string): Promise<Submitted> {
    const view = this.look.modal();
    if (label !== undefined && label !== view.content.submit) {
      throw new Error(`${this.name} finds no [${label}] to submit with.\n${modalInWords(this.core, view)}`);
    }
    const result = await act(this.core, this.id, { do: 'submit', modal: view.id, values: {} });
    const errors = errorsByLabel(view);
    if (!result.ok && Object.keys(errors).length === 0) this.failed(result.says);
    return { ok: result.ok, errors: result.ok ? {} : errors };
  }

  async closes(options: { all?: boolean } = {}): Promise<void> {
    await this.does({ do: 'close', modal: this.look.modal().id, ...options });
  }

  async shortcut(name: string, message?: MessageRef): Promise<void> {
    const type = message === undefined ? 'global' : 'message';
    const offered = this.core.manifest.features.shortcuts.filter((one) => one.type === type);
    const callbackId = offered.find((one) => one.name === name)?.callback_id;
    if (callbackId === undefined) {
      throw new Error(
        `There is no ${type} shortcut "${name}". There are: ${offered.map((one) => one.name).join(', ')}.`,
      );
    }
    if (message === undefined) return this.does({ do: 'globalShortcut', callbackId });
    const { channel, ts } = this.look.message(message);
    return this.does({ do: 'messageShortcut', callbackId, channel, ts });
  }

  async opensHome(): Promise<void> {
    this.look.isAtHome = true;
    await this.does({ do: 'openHome' });
  }

  async joins(channel: string): Promise<void> {
    const wanted = this.core.state.record.channels.find((one) => one.id === channel || one.name === channel);
    await this.does({ do: 'join', channel: wanted?.id ?? channel });
  }

  async leaves(channel: string): Promise<void> {
    await this.does({ do: 'leave', channel: this.look.channel(channel).id });
  }

  async invites(person: string, channel: string): Promise<void> {
    const user = personCalled(this.core, person).id;
    await this.does({ do: 'invite', channel: this.look.channel(channel).id, user });
  }

  async removes(person: string, channel: string): Promise<void> {
    const user = personCalled(this.core, person).id;
    await this.does({ do: 'remove', channel: this.look.channel(channel).id, user });
  }

  /** What the composer makes of text with a table pasted under it. */
  private pasted(text: string, table: readonly (readonly string[])[]): Block[] {
    const rows = table.map((row) => row.map((cell) => ({ type: 'raw_text', text: cell })));
    const above =
      text === '' ? [] : [typedToRichText(text, mentionables(this.core.state), this.core.state.nextId('b'))];
    return [...above, { type: 'table', rows }];
  }

  private async does(what: Act): Promise<void> {
    const result: ActResult = await act(this.core, this.id, what);
    if (!result.ok) this.failed(result.says);
  }

  private failed(says: string): never {
    throw new Error(`${this.name} is told: ${says}`);
  }
}
