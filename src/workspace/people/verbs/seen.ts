import type { Core } from '../../core.ts';
import type { DeskMessage } from '../../protocol.ts';
import type { ChannelRecord, MessageRecord } from '../../state/records.ts';
import { shown } from '../../views/fields.ts';
import { viewObject } from '../../views/view-object.ts';
import type { View } from '../../views/view.ts';
import { textOf, type JsonObject } from '../../json.ts';
import { deskMessage } from '../desk-view.ts';
import { controlsOf, optionsOf, shownControl, type Control } from './controls.ts';
import { readable, wordsOf } from './words.ts';

/** A message as a person sees it. */
export interface SeenMessage extends DeskMessage {
  /** Who wrote it, by name. */
  from: string;
  /** Everything readable in it. */
  words: string;
  /** Labels of its buttons and menu items, and of its selects. */
  controls: string[];
}

/** A modal as a person sees it. */
export interface SeenModal {
  title: string;
  submit: string | null;
  /** Everything readable in it, labels of inputs included. */
  words: string;
  /** Labels of what can be filled in. */
  labels: string[];
  /** Labels of its buttons and menu items. */
  buttons: string[];
  /** What stands in each field, by label: text, or the labels of what is chosen. */
  values: { [label: string]: string | string[] };
  /** The options a select, radio group or group of boxes offers, by the field's label. */
  options: { [label: string]: string[] };
  /** Messages under fields, by label. */
  errors: { [label: string]: string };
  /** The view as the app gets to see it. */
  view: JsonObject;
}

export interface SeenHome {
  words: string;
  controls: string[];
}

export function seenMessage(core: Core, channel: ChannelRecord, message: MessageRecord): SeenMessage {
  const inBlocks = wordsOf(core.state, message.blocks);
  const name = message.user === 'USLACKBOT' ? 'Slackbot' : core.state.person(message.user)?.name;
  return {
    ...deskMessage(core, channel, message),
    from: name ?? message.user,
    words: message.blocks.length > 0 ? inBlocks : readable(core.state, message.text),
    controls: controlsOf(message.blocks).map((control) => control.label),
  };
}

export function seenModal(core: Core, view: View): SeenModal {
  const controls = controlsOf(view.content.blocks);
  const fields = controls.filter((control) => control.kind === 'field');
  return {
    title: view.content.title,
    submit: view.content.submit,
    words: wordsOf(core.state, view.content.blocks),
    labels: fields.map((control) => control.label),
    buttons: controls.filter((control) => control.kind !== 'field').map((control) => control.label),
    values: Object.fromEntries(fields.map((control) => [control.label, standing(view, control)])),
    options: Object.fromEntries(
      fields.map((control) => [control.label, optionsOf(control.element).map((one) => one.label)]),
    ),
    errors: errorsByLabel(view),
    view: viewObject(core.state, view),
  };
}

export function seenHome(core: Core, view: View): SeenHome {
  const { blocks } = view.content;
  return { words: wordsOf(core.state, blocks), controls: controlsOf(blocks).map((control) => control.label) };
}

/** The errors of a modal by the labels they stand under. */
export function errorsByLabel(view: View): { [label: string]: string } {
  return Object.fromEntries(
    Object.entries(view.errors).map(([id, error]) => {
      const block = view.content.blocks.find((one) => one['block_id'] === id);
      return [textOf(block?.['label'], 'text') ?? id, error];
    }),
  );
}

function standing(view: View, control: Control): string | string[] {
  const field = view.fields.find((one) => one.blockId === control.blockId && one.actionId === control.actionId);
  if (field === undefined) return '';
  const [value] = Object.entries(shown(field)).flatMap(([key, one]) => (key === 'type' ? [] : [one]));
  if (Array.isArray(value)) return value.map((one) => textOf(one, 'name') ?? labelOf(one));
  return labelOf(value);
}

function labelOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  if ('text' in value && typeof value.text === 'object' && value.text !== null && 'text' in value.text) {
    return String(value.text.text);
  }
  return JSON.stringify(value);
}

/** A modal in the words of an error message. */
export function modalInWords(core: Core, view: View): string {
  const controls = controlsOf(view.content.blocks).map(shownControl).join(', ');
  const errors = Object.entries(errorsByLabel(view)).map(([label, error]) => `  ${label}: ${error}`);
  const submit = view.content.submit === null ? '' : `, submits with [${view.content.submit}]`;
  const says = wordsOf(core.state, view.content.blocks).slice(0, 500);
  return [
    `In front is the modal "${view.content.title}"${submit}. It has: ${controls || 'no controls'}.`,
    ...(errors.length > 0 ? ['Its errors:', ...errors] : []),
    `It says:\n${says}`,
  ].join('\n');
}
