import { z } from 'zod';
import { confirm, optionGroup, overflowOption, plain, plainOption } from './text-objects.ts';

/** Members every element people act on may have. */
export const actionable = { action_id: z.string().min(1).max(255).optional() };
export const focusable = { focus_on_load: z.boolean().optional() };
export const placeholdable = { placeholder: plain(150).optional() };
const menu = { ...actionable, ...focusable, ...placeholdable, confirm: confirm.optional() };
const several = { max_selected_items: z.number().int().min(1).optional() };

const conversationFilter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .optional();

const choices = {
  options: z.array(plainOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};

interface Choices {
  options?: { value: string }[] | undefined;
  option_groups?: { options: { value: string }[] }[] | undefined;
}

const oneSource = (menu: Choices) => (menu.options === undefined) !== (menu.option_groups === undefined);
const offered = (menu: Choices, chosen: readonly unknown[]) => {
  const all = [...(menu.options ?? []), ...(menu.option_groups ?? []).flatMap((group) => group.options)];
  const known = new Set(all.map((option) => JSON.stringify(option)));
  return chosen.every((option) => known.has(JSON.stringify(option)));
};
const sourceMessage = 'must have exactly one of options and option_groups';
const initialMessage = 'the initial option must exactly match one of the options';

const staticSelect = z
  .strictObject({ type: z.literal('static_select'), ...menu, ...choices, initial_option: plainOption.optional() })
  .refine(oneSource, sourceMessage)
  .refine((menu) => menu.initial_option === undefined || offered(menu, [menu.initial_option]), initialMessage);

const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...menu,
    ...several,
    ...choices,
    initial_options: z.array(plainOption).min(1).max(100).optional(),
  })
  .refine(oneSource, sourceMessage)
  .refine((menu) => offered(menu, menu.initial_options ?? []), initialMessage);

const external = { min_query_length: z.number().int().min(0).optional() };
const conversation = { default_to_current_conversation: z.boolean().optional(), filter: conversationFilter };
const respondable = { response_url_enabled: z.boolean().optional() };
const ids = z.array(z.string().min(1)).min(1).optional();

/** Every kind of select menu, of one and of several. */
export const menus = [
  staticSelect,
  multiStaticSelect,
  z.strictObject({ type: z.literal('external_select'), ...menu, ...external, initial_option: plainOption.optional() }),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...menu,
    ...several,
    ...external,
    initial_options: z.array(plainOption).min(1).max(100).optional(),
  }),
  z.strictObject({ type: z.literal('users_select'), ...menu, initial_user: z.string().min(1).optional() }),
  z.strictObject({ type: z.literal('multi_users_select'), ...menu, ...several, initial_users: ids }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...menu,
    ...conversation,
    ...respondable,
    initial_conversation: z.string().min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...menu,
    ...several,
    ...conversation,
    initial_conversations: ids,
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...menu,
    ...respondable,
    initial_channel: z.string().min(1).optional(),
  }),
  z.strictObject({ type: z.literal('multi_channels_select'), ...menu, ...several, initial_channels: ids }),
] as const;

export const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...actionable,
  confirm: confirm.optional(),
  options: z.array(overflowOption).min(1).max(5),
});
