import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { icon } from '../kit/icons.ts';
import { fieldsOf, textOf } from '../kit/json.ts';
import { Menu } from '../kit/menu.ts';
import { groupsOf } from '../forms/options.ts';
import { confirmed } from '../modal/confirm.ts';
import { dispatch } from '../state/surfaces.ts';
import { withEmoji } from '../text/emoji.ts';
import { safeUrl } from '../text/tree.ts';
import type { ElementProps } from './props.ts';

/** An overflow: a menu of things to do. */
export function Overflow({ surface, blockId, element, id }: ElementProps): ComponentChildren {
  const choose = async (option: ReturnType<typeof groupsOf>[number]['options'][number]) => {
    if (!(await confirmed(element['confirm']))) return;
    const url = safeUrl(textOf(fieldsOf(option.raw)['url']));
    if (url !== undefined) window.open(url, '_blank', 'noopener');
    await dispatch(surface, blockId, textOf(element['action_id']), { type: 'overflow', selected_option: option.raw });
  };
  return h(Menu, {
    id,
    name: 'More actions',
    face: icon('more'),
    class: '',
    items: groupsOf(element).flatMap(({ options }) =>
      options.map((option) => ({
        label: withEmoji(option.label),
        detail: option.description,
        choose: () => void choose(option),
      })),
    ),
  });
}
