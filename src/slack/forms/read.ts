import { z } from 'zod';
import type { Prose } from '../../domain/words/prose.ts';
import type { Filled } from '../../workflows/forms/form.ts';
import { proseFromMessage } from '../text/from-message.ts';
import type { Names } from '../text/names.ts';
import { fieldIdOf } from './draw.ts';

const option = z.looseObject({ value: z.string() });

/** The state of one element, as Slack sends it; which of these it has depends on the element. */
const elementState = z.looseObject({
  type: z.string(),
  value: z.string().nullish(),
  rich_text_value: z.unknown().optional(),
  selected_date: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
  files: z.array(z.looseObject({ id: z.string() })).nullish(),
});

/** The inputs of a view: block id → action id → state. */
export const viewValues = z.record(z.string(), z.record(z.string(), elementState));
export type ViewValues = z.infer<typeof viewValues>;

/**
 * What somebody filled in, by field. An input that was emptied is there with nothing in it; one that Slack does not tell
 * of is absent, and nothing is concluded from that.
 */
export function readForm(values: ViewValues, names: Names): Filled {
  const texts: Record<string, string> = {};
  const choices: Record<string, readonly string[]> = {};
  const prose: Record<string, Prose> = {};
  const files: Record<string, readonly { id: string }[]> = {};
  for (const [blockId, actions] of Object.entries(values)) {
    const id = fieldIdOf(blockId);
    for (const state of Object.values(actions)) {
      switch (state.type) {
        case 'plain_text_input':
        case 'email_text_input':
          texts[id] = state.value ?? '';
          break;
        case 'datepicker':
          texts[id] = state.selected_date ?? '';
          break;
        case 'rich_text_input':
          prose[id] = richText(state.rich_text_value, names);
          break;
        case 'users_select':
          choices[id] = state.selected_user ? [state.selected_user] : [];
          break;
        case 'static_select':
        case 'radio_buttons':
          choices[id] = state.selected_option ? [state.selected_option.value] : [];
          break;
        case 'multi_static_select':
        case 'checkboxes':
          choices[id] = state.selected_options?.map((each) => each.value) ?? [];
          break;
        case 'file_input':
          files[id] = state.files?.map(({ id: file }) => ({ id: file })) ?? [];
          break;
        default:
          break;
      }
    }
  }
  return { texts, choices, prose, files };
}

/** Pasted text may come as one block of rich text or as several, with a table among them. */
function richText(value: unknown, names: Names): Prose {
  if (value === null || value === undefined) return { type: 'root', children: [] };
  return proseFromMessage({ blocks: Array.isArray(value) ? value : [value] }, names);
}
