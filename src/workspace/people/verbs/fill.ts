import { mentionables } from '../../composer/names.ts';
import { typedToRichText } from '../../composer/rich-text.ts';
import type { Core } from '../../core.ts';
import { keepFile } from '../../files.ts';
import { isObject, textOf, type JsonObject } from '../../json.ts';
import type { Block, Json } from '../../protocol.ts';
import type { PersonRecord } from '../../state/records.ts';
import { channelsOf } from '../../state/visibility.ts';
import { stateKey } from '../../views/element-state.ts';
import { optionsOf, type Control } from './controls.ts';

/** A file on somebody's machine. */
export interface LocalFile {
  name: string;
  bytes: Buffer;
}

/** What a person puts into a field: text, labels of options, names of people or channels, a date, rich text, files; `null` empties it. */
export type Filling = string | number | null | readonly string[] | Block | readonly LocalFile[];

/** The state of a field after a person filled it in. Throws, saying what it offers, when that is not possible. */
export function filled(core: Core, person: PersonRecord, control: Control, filling: Filling): JsonObject {
  const type = textOf(control.element, 'type') ?? '';
  const key = stateKey(control.element);
  if (key === undefined) throw new Error(`"${control.label}" cannot be filled in: it is a ${type}.`);
  const isMany = type.startsWith('multi_') || type === 'checkboxes' || type === 'file_input';
  if (filling === null) return { type, [key]: isMany ? [] : null };
  return { type, [key]: valueOf(core, person, control, type, filling) };
}

function valueOf(core: Core, person: PersonRecord, control: Control, type: string, filling: Filling): Json {
  switch (type) {
    case 'rich_text_input':
      if (isBlock(filling)) return filling;
      return typedToRichText(text(control, filling), mentionables(core.state), core.state.nextId('b'));
    case 'file_input':
      return files(control, filling).map((file) => ({ id: keepFile(core, person.id, file.name, file.bytes) }));
    case 'static_select':
    case 'radio_buttons':
      return option(control, text(control, filling));
    case 'multi_static_select':
    case 'checkboxes':
      return labels(control, filling).map((label) => option(control, label));
    case 'users_select':
      return personId(core, text(control, filling));
    case 'multi_users_select':
      return labels(control, filling).map((name) => personId(core, name));
    case 'conversations_select':
    case 'channels_select':
      return channelId(core, person, text(control, filling));
    case 'multi_conversations_select':
    case 'multi_channels_select':
      return labels(control, filling).map((name) => channelId(core, person, name));
    case 'datepicker':
      return dated(control, text(control, filling));
    case 'datetimepicker':
      return Number(text(control, filling));
    default:
      return oneLine(control, text(control, filling));
  }
}

/** Only an input of several lines takes line breaks. */
function oneLine(control: Control, typed: string): string {
  if (!typed.includes('\n') || control.element['multiline'] === true) return typed;
  throw new Error(`"${control.label}" is a single line: no line break can be typed there.`);
}

const isBlock = (filling: Filling): filling is Block =>
  typeof filling === 'object' && filling !== null && !Array.isArray(filling) && 'type' in filling;

function text(control: Control, filling: Filling): string {
  if (typeof filling === 'string' || typeof filling === 'number') return String(filling);
  throw new Error(`"${control.label}" takes one text, not ${JSON.stringify(filling)}.`);
}

function labels(control: Control, filling: Filling): string[] {
  const all = typeof filling === 'string' ? [filling] : Array.isArray(filling) ? filling : [];
  const named = all.filter((one) => typeof one === 'string');
  if (named.length === all.length && (all.length > 0 || Array.isArray(filling))) return named;
  throw new Error(`"${control.label}" takes labels, not ${JSON.stringify(filling)}.`);
}

function files(control: Control, filling: Filling): LocalFile[] {
  const all: unknown[] = Array.isArray(filling) ? [...filling] : [];
  const local = all.filter(
    (one): one is LocalFile => typeof one === 'object' && one !== null && 'bytes' in one && Buffer.isBuffer(one.bytes),
  );
  if (local.length === all.length && Array.isArray(filling)) return local;
  throw new Error(`"${control.label}" takes files.`);
}

function option(control: Control, label: string): JsonObject {
  const offered = optionsOf(control.element);
  const found = offered.find((one) => one.label === label);
  if (found !== undefined) return found.option;
  const all = offered.map((one) => `"${one.label}"`).join(', ');
  throw new Error(`"${control.label}" does not offer "${label}". It offers: ${all}.`);
}

function personId(core: Core, name: string): string {
  const found = core.state.record.people.find((one) => one.id === name || one.name === name);
  if (found !== undefined) return found.id;
  throw new Error(`There is nobody called "${name}".`);
}

function channelId(core: Core, person: PersonRecord, name: string): string {
  const bare = name.replace(/^#/, '');
  const isOpen = (one: { kind: string }) => one.kind === 'public' && !person.isGuest;
  const known = [...channelsOf(core.state, person.id), ...core.state.record.channels.filter(isOpen)];
  const found = known.find((one) => one.id === bare || one.name === bare);
  if (found !== undefined) return found.id;
  throw new Error(`${person.name} sees no channel "${name}".`);
}

function dated(control: Control, date: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return date;
  throw new Error(`"${control.label}" takes a date such as 2019-12-10, not "${date}".`);
}

/** Options an app offers for what was typed, by label; flat, whether it sent groups or not. */
export function flatOptions(options: readonly Json[]): { label: string; option: JsonObject }[] {
  return options
    .filter(isObject)
    .flatMap((one) =>
      'options' in one ? optionsOf(one) : [{ label: textOf(one['text'], 'text') ?? '', option: one }],
    );
}
