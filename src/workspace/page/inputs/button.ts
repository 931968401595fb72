import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { textOf, wordsOf } from '../kit/json.ts';
import { confirmed } from '../modal/confirm.ts';
import { goToMessage } from '../state/permalink.ts';
import { dispatch } from '../state/surfaces.ts';
import { withEmoji } from '../text/emoji.ts';
import { safeUrl } from '../text/tree.ts';
import type { ElementProps } from './props.ts';

/** A button: asks first where the app wants that, goes to its address if it has one, and tells the app. */
export function ButtonView({ surface, blockId, element, id }: ElementProps): ComponentChildren {
  const [busy, setBusy] = useState(false);
  const style = textOf(element['style']);
  const click = async () => {
    if (busy || !(await confirmed(element['confirm']))) return;
    const url = safeUrl(textOf(element['url']));
    if (url !== undefined && !goToMessage(url)) window.open(url, '_blank', 'noopener');
    setBusy(true);
    const value = element['value'];
    const state = { type: 'button', ...(value === undefined ? {} : { value }) };
    await dispatch(surface, blockId, textOf(element['action_id']), state);
    setBusy(false);
  };
  return html`<button
    type="button"
    id=${id}
    class=${style === 'primary' || style === 'danger' ? style : ''}
    aria-label=${textOf(element['accessibility_label']) || undefined}
    aria-busy=${busy}
    onClick=${click}
  >
    ${withEmoji(wordsOf(element['text']))}
  </button>`;
}
