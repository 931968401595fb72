import type { KnownBlock, ModalView, PlainTextElement, PlainTextOption, RichTextBlock } from '@slack/types';
import type { Prose } from '../../domain/words/prose.ts';
import type { Field, Form, Option } from '../../workflows/forms/form.ts';
import { limits } from '../limits.ts';
import { cut, plain } from '../text/escape.ts';
import { showProse } from '../text/show-prose.ts';
import { toRichText } from '../text/to-rich-text.ts';
import { sectionsOf } from '../views/letter/read-letter-form.ts';

/** Where a field stands in a view: its id, and a revision that changes when its value must. */
export function blockIdOf(field: { id: string; rev?: string }): string {
  return field.rev === undefined ? field.id : `${field.id}:${field.rev}`;
}

/** The field a block is about. */
export function fieldIdOf(blockId: string): string {
  return blockId.split(':')[0] ?? blockId;
}

/** The action of every button and list in a form that makes it draw itself again. */
export const FORM_ACTION = 'form';

/** Any form as a modal. */
export function drawForm(form: Form): ModalView {
  return {
    type: 'modal',
    callback_id: form.id,
    title: text(form.title, limits.view.title),
    ...(form.submit !== undefined && { submit: text(form.submit, limits.view.title) }),
    close: text(form.close ?? 'Close', limits.view.title),
    private_metadata: JSON.stringify(form.about),
    notify_on_close: false,
    blocks: form.fields.flatMap(drawField).slice(0, limits.view.modalBlocks),
  };
}

function drawField(field: Field): KnownBlock[] {
  switch (field.kind) {
    case 'says':
      return [{ type: 'section', text: text(field.text, limits.section.text) }];
    case 'letter':
      return sectionsOf(plain(field.text)).map((each) => ({ type: 'section', text: text(each, limits.section.text) }));
    case 'heading':
      return [{ type: 'header', text: text(field.text, limits.header.text) }];
    case 'rule':
      return [{ type: 'divider' }];
    case 'shows':
      return showProse(field.prose, limits.section.text, 'modal').blocks;
    case 'button':
      return [
        {
          type: 'actions',
          block_id: field.id,
          elements: [
            { type: 'button', action_id: `${FORM_ACTION}:${field.id}`, text: text(field.label, limits.button.text) },
          ],
        },
      ];
    default:
      return [input(field)];
  }
}

/** A field that somebody fills in. */
export type Input = Exclude<Field, { kind: 'says' | 'letter' | 'heading' | 'rule' | 'shows' | 'button' }>;

function input(field: Input): KnownBlock {
  return {
    type: 'input',
    block_id: blockIdOf(field),
    label: text(field.label, limits.input.label),
    optional: field.optional ?? false,
    dispatch_action: 'redraws' in field && (field.redraws ?? false),
    ...(field.hint !== undefined && { hint: text(field.hint, limits.input.label) }),
    element: element(field),
  };
}

function element(field: Input): Extract<KnownBlock, { type: 'input' }>['element'] {
  const action_id = `${FORM_ACTION}:${field.id}`;
  switch (field.kind) {
    case 'text':
    case 'longText':
      return {
        type: 'plain_text_input',
        action_id,
        multiline: field.kind === 'longText',
        max_length: field.maxLength ?? limits.input.text,
        ...(field.initial !== undefined && field.initial !== '' && { initial_value: field.initial }),
        ...(field.example !== undefined && { placeholder: text(field.example, limits.input.placeholder) }),
      };
    case 'email':
      return {
        type: 'email_text_input',
        action_id,
        ...(field.initial !== undefined && field.initial !== '' && { initial_value: field.initial }),
      };
    case 'richText':
      return { type: 'rich_text_input', action_id, ...initialProse(field.initial) };
    case 'date':
      return { type: 'datepicker', action_id, ...(field.initial !== undefined && { initial_date: field.initial }) };
    case 'select': {
      const initial = field.options.find((each) => each.value === field.initial);
      return {
        type: 'static_select',
        action_id,
        ...offered(field.options),
        ...(initial && { initial_option: option(initial) }),
      };
    }
    case 'groupedSelect': {
      const initial = field.groups.flatMap((group) => group.options).find((each) => each.value === field.initial);
      return {
        type: 'static_select',
        action_id,
        option_groups: field.groups.map((group) => ({
          label: text(group.label, limits.option.text),
          options: group.options.slice(0, limits.select.options).map(option),
        })),
        ...(initial && { initial_option: option(initial) }),
      };
    }
    case 'multiSelect': {
      const initial = field.options.filter((each) => field.initial?.includes(each.value));
      return {
        type: 'multi_static_select',
        action_id,
        ...offered(field.options),
        ...(initial.length > 0 && { initial_options: initial.map(option) }),
      };
    }
    case 'radio': {
      const initial = field.options.find((each) => each.value === field.initial);
      return {
        type: 'radio_buttons',
        action_id,
        options: field.options.slice(0, limits.checkboxes.options).map(option),
        ...(initial && { initial_option: option(initial) }),
      };
    }
    case 'checkboxes': {
      const initial = field.options.filter((each) => field.initial?.includes(each.value));
      return {
        type: 'checkboxes',
        action_id,
        options: field.options.slice(0, limits.checkboxes.options).map(option),
        ...(initial.length > 0 && { initial_options: initial.map(option) }),
      };
    }
    case 'person':
      return { type: 'users_select', action_id, ...(field.initial !== undefined && { initial_user: field.initial }) };
    case 'files':
      return { type: 'file_input', action_id, max_files: limits.fileInput.files };
  }
}

function initialProse(prose: Prose | undefined): { initial_value?: RichTextBlock } {
  const [first] = prose ? toRichText(prose, 'modal') : [];
  return first?.type === 'rich_text' ? { initial_value: first } : {};
}

/** A list of choices; a long one in groups, as each group may be as long as a list without. */
function offered(
  options: readonly Option[],
): { options: PlainTextOption[] } | { option_groups: { label: PlainTextElement; options: PlainTextOption[] }[] } {
  const most = limits.select.options;
  if (options.length <= most) return { options: options.map(option) };
  const starts = Array.from({ length: Math.ceil(options.length / most) }, (_, index) => index * most);
  return {
    option_groups: starts.map((start) => {
      const group = options.slice(start, start + most);
      return { label: text(`${start + 1} to ${start + group.length}`, limits.option.text), options: group.map(option) };
    }),
  };
}

/** What is chosen from stands in one line, whatever line breaks a requester's words had. */
function option({ value, label }: Option): PlainTextOption {
  return { value, text: text(label.replaceAll(/\s+/gu, ' '), limits.option.text) };
}

function text(words: string, most: number): PlainTextElement {
  return { type: 'plain_text', text: cut(plain(words), most), emoji: false };
}
