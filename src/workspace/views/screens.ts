import type { CheckedView } from '../blocks/check-view.ts';
import { accepted } from '../blocks/accepted.ts';
import type { State } from '../state/state.ts';
import { fieldsOf } from './fields.ts';
import type { View } from './view.ts';

/** Modals in one stack at most. */
const deepest = 3;

/** What is on people's screens: stacks of modals, Home tabs, notices. None of it outlives the process. */
export class Screens {
  private readonly state: State;
  private readonly stacks = new Map<string, View[]>();
  private readonly homes = new Map<string, View>();
  private readonly told = new Map<string, string[]>();
  private hashes = 0;

  constructor(state: State) {
    this.state = state;
  }

  /** A person's modals, bottom first. */
  stack(person: string): View[] {
    return this.stacks.get(person) ?? [];
  }

  home(person: string): View | undefined {
    return this.homes.get(person);
  }

  /** Everything the workspace told a person that has no other place, newest last. */
  notices(person: string): string[] {
    return this.told.get(person) ?? [];
  }

  tell(person: string, notice: string): void {
    this.told.set(person, [...this.notices(person), notice].slice(-50));
  }

  /** A modal that is open, by its id or external id. */
  find(wanted: { id?: string | undefined; externalId?: string | undefined }): View | undefined {
    const open = [...this.stacks.values()].flat();
    if (wanted.id !== undefined) return open.find((view) => view.id === wanted.id);
    if (wanted.externalId === undefined) return undefined;
    return open.find((view) => view.content.externalId === wanted.externalId);
  }

  /** Puts a modal on top of a person's screen; `push_limit_reached` when three lie there. */
  open(person: string, channel: string | null, content: CheckedView): View | 'push_limit_reached' {
    const stack = this.stack(person);
    if (stack.length >= deepest) return 'push_limit_reached';
    const view = this.make(person, channel, content);
    const below = stack.at(-1);
    const placed = { ...view, rootId: below?.rootId ?? view.id, previousId: below?.id ?? null };
    this.stacks.set(person, [...stack, placed]);
    return placed;
  }

  /** New content in a view's place. What was typed stays where ids are unchanged. */
  update(view: View, content: CheckedView): void {
    view.content = this.kept(content);
    view.fields = fieldsOf(view.content.blocks, view.fields, view.channel);
    view.errors = {};
    view.hash = this.nextHash();
  }

  publish(person: string, content: CheckedView): View {
    const before = this.homes.get(person);
    if (before !== undefined) {
      this.update(before, content);
      return before;
    }
    const view = this.make(person, null, content);
    this.homes.set(person, view);
    return view;
  }

  /** Takes a view, and all above it, off the screen. */
  close(view: View): void {
    const stack = this.stack(view.person);
    const at = stack.indexOf(view);
    if (at >= 0) this.stacks.set(view.person, stack.slice(0, at));
  }

  clear(person: string): void {
    this.stacks.delete(person);
  }

  private make(person: string, channel: string | null, content: CheckedView): View {
    const id = this.state.nextId('V');
    const kept = this.kept(content);
    return {
      id,
      hash: this.nextHash(),
      person,
      channel,
      content: kept,
      rootId: id,
      previousId: null,
      fields: fieldsOf(kept.blocks, [], channel),
      errors: {},
      isWaiting: false,
    };
  }

  private kept(content: CheckedView): CheckedView {
    return { ...content, blocks: accepted(content.blocks, () => this.state.nextId('b')) };
  }

  private nextHash(): string {
    this.hashes += 1;
    return `${Math.floor(this.state.now() / 1000)}.${this.hashes.toString(16).padStart(8, '0')}`;
  }
}
