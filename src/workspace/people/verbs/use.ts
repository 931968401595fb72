import type { Core } from '../../core.ts';
import { textOf, type JsonObject } from '../../json.ts';
import type { Act } from '../../protocol.ts';
import type { PersonRecord } from '../../state/records.ts';
import { putIn } from '../../views/fields.ts';
import type { View } from '../../views/view.ts';
import { act } from '../act.ts';
import { refineFiles } from '../files-in.ts';
import { controlsOf, shownControl, type Control } from './controls.ts';
import { filled, flatOptions, type Filling } from './fill.ts';
import type { Look } from './look.ts';
import type { Asked, Clicked, MessageRef } from './person.ts';
import { objectWords } from './words.ts';

type Where = Extract<Act, { do: 'act' }>['where'];

interface Found {
  where: Where;
  control: Control;
}

/** A person's hand: finds controls by label and uses them. */
export class Use {
  private readonly core: Core;
  private readonly person: PersonRecord;
  private readonly look: Look;

  constructor(core: Core, person: PersonRecord, look: Look) {
    this.core = core;
    this.person = person;
    this.look = look;
  }

  async click(label: string, on: MessageRef | undefined, confirms: boolean): Promise<Clicked> {
    const found = this.find(label, on, (control) => control.kind !== 'field');
    const state = found.control.option === null ? {} : { selected_option: found.control.option };
    return this.dispatch(found, state, confirms);
  }

  async choose(label: string, filling: Filling, on: MessageRef | undefined): Promise<Clicked> {
    const found = this.find(label, on, (control) => control.kind === 'field');
    const state = await this.stateFor(found, filling);
    if (found.control.dispatches) return this.dispatch(found, state, true);
    this.hold(label, found, state);
    return { asked: null };
  }

  async fill(label: string, filling: Filling, enter: boolean): Promise<void> {
    const found = this.findIn(this.look.modal(), label);
    const state = await this.stateFor(found, filling);
    const { element, dispatches } = found.control;
    const isText = (textOf(element, 'type') ?? '').endsWith('input');
    const onCharacter = JSON.stringify(element['dispatch_action_config'] ?? null).includes('on_character_entered');
    if (dispatches && (!isText || onCharacter || enter)) await this.dispatch(found, state, true);
    else this.hold(label, found, state);
  }

  private findIn(view: View, label: string): Found {
    const controls = controlsOf(view.content.blocks).filter((control) => control.kind === 'field');
    const control = controls.find((one) => one.label === label);
    if (control === undefined) throw this.missing(label);
    return { where: { modal: view.id }, control };
  }

  private find(label: string, on: MessageRef | undefined, isWanted: (control: Control) => boolean): Found {
    const matches = (control: Control) => control.label === label && isWanted(control);
    for (const { where, blocks } of this.places(on)) {
      const control = controlsOf(blocks).find(matches);
      if (control !== undefined) return { where, control };
    }
    throw this.missing(label, on);
  }

  /** Where to look, best place first: a named message, the modal in front, Home, the newest messages. */
  private places(on: MessageRef | undefined): { where: Where; blocks: Parameters<typeof controlsOf>[0] }[] {
    const front = this.look.front();
    if (front !== undefined && on !== undefined) throw new Error(`A modal is in front.\n${this.look.inWords()}`);
    if (front !== undefined) return [{ where: { modal: front.id }, blocks: front.content.blocks }];
    const home = this.look.isAtHome && on === undefined ? this.core.screens.home(this.person.id) : undefined;
    const messages =
      on === undefined || typeof on === 'string'
        ? this.look.everywhere().filter((one) => on === undefined || one.words.includes(on) || one.text.includes(on))
        : [this.look.message(on)];
    return [
      ...(home === undefined ? [] : [{ where: { home: true } as const, blocks: home.content.blocks }]),
      ...messages.toReversed().map(({ channel, ts, blocks }) => ({ where: { message: { channel, ts } }, blocks })),
    ];
  }

  private async stateFor({ where, control }: Found, filling: Filling): Promise<JsonObject> {
    const type = textOf(control.element, 'type') ?? '';
    if (!type.endsWith('external_select') || filling === null || !('modal' in where)) {
      return filled(this.core, this.person, control, filling);
    }
    const wanted = typeof filling === 'string' ? [filling] : Array.isArray(filling) ? filling.map(String) : [];
    const chosen = await Promise.all(wanted.map((label) => this.suggested(where.modal, control, label)));
    return type.startsWith('multi_')
      ? { type, selected_options: chosen }
      : { type, selected_option: chosen[0] ?? null };
  }

  private async suggested(modal: string, control: Control, label: string) {
    const { blockId, actionId } = control;
    const result = await act(this.core, this.person.id, { do: 'suggest', modal, blockId, actionId, typed: label });
    if (!result.ok) throw new Error(`${this.person.name} is told: ${result.says}`);
    const options = flatOptions(result.options ?? []);
    const found = options.find((one) => one.label === label);
    if (found !== undefined) return found.option;
    const all = options.map((one) => `"${one.label}"`).join(', ') || 'nothing';
    throw new Error(`"${control.label}" does not offer "${label}" for those letters. It offers: ${all}.`);
  }

  private hold(label: string, { where, control }: Found, state: JsonObject): void {
    if (!('modal' in where)) throw new Error(`"${label}" can only be filled in in a modal.`);
    const view = this.look.modal();
    const values = { [control.blockId]: { [control.actionId]: state } };
    putIn(view.fields, values, (_field, given) => refineFiles(this.core, this.person, given));
  }

  private async dispatch({ where, control }: Found, state: JsonObject, confirms: boolean): Promise<Clicked> {
    const asked = this.dialog(control);
    if (asked !== null && !confirms) return { asked };
    const { blockId, actionId } = control;
    const result = await act(this.core, this.person.id, { do: 'act', where, blockId, actionId, state, values: {} });
    if (!result.ok) throw new Error(`${this.person.name} used ${shownControl(control)} and is told: ${result.says}`);
    if ('message' in where) this.look.isAtHome = false;
    return { asked };
  }

  private dialog(control: Control): Asked | null {
    const confirm = control.element['confirm'];
    if (typeof confirm !== 'object' || confirm === null || Array.isArray(confirm)) return null;
    const words = (key: string) => {
      const text = confirm[key];
      return typeof text === 'object' && text !== null && !Array.isArray(text)
        ? objectWords(this.core.state, text)
        : '';
    };
    return { title: words('title'), text: words('text'), confirm: words('confirm'), deny: words('deny') };
  }

  private missing(label: string, on?: MessageRef): Error {
    const place = on === undefined ? '' : ` on ${typeof on === 'string' ? `a message with "${on}"` : 'that message'}`;
    return new Error(`${this.person.name} finds no "${label}"${place}.\n${this.look.inWords()}`);
  }
}
