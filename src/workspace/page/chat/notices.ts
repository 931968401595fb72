import type { ComponentChildren } from 'preact';
import { signal } from '@preact/signals';
import { html } from 'htm/preact';
import type { DeskView } from '../../protocol.ts';
import { icon } from '../kit/icons.ts';
import { reached, refusal, trouble } from '../state/desk.ts';

/** How many notices each person has put away. */
const away = signal<{ [me: string]: number }>({});

/** What has no other place: what went wrong, what the workspace says, and whether it is reached at all. */
export function Notices({ now }: { now: DeskView | null }): ComponentChildren {
  const told = now?.notices.slice(away.value[now.me.id] ?? 0) ?? [];
  const newest = told.at(-1);
  const putAway = () => {
    if (now !== null) away.value = { ...away.peek(), [now.me.id]: now.notices.length };
  };
  return html`<div class="notices">
    <div role="status">
      ${!reached.value && html`<p class="notice">The workspace cannot be reached. Is it still running? Trying again…</p>`}
      ${newest !== undefined && newest !== refusal.value && notice(newest, putAway)}
    </div>
    <div role="alert">${trouble.value !== '' && notice(trouble.value, () => (trouble.value = ''))}</div>
  </div>`;
}

const notice = (text: string, close: () => void): ComponentChildren =>
  html`<p class="notice">
    <span>${text}</span>
    <button type="button" class="quiet" aria-label="Put this notice away" onClick=${close}>${icon('close')}</button>
  </p>`;
