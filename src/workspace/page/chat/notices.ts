import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import { icon } from '../kit/icons.ts';
import { notices, putNoticesAway, reached, trouble, underWay } from '../state/desk.ts';

/** What has no other place: what went wrong, what the workspace says, and whether it is reached at all. */
export function Notices(): ComponentChildren {
  // While something is under way its refusal may be among the notices, and will be shown where it was asked.
  const newest = underWay.value > 0 ? undefined : notices.value.at(-1);
  return html`<div class="notices">
    <div role="status">
      ${
        !reached.value &&
        html`<p class="notice">The workspace cannot be reached. Is it still running? Trying again…</p>`
      }
      ${newest !== undefined && notice(newest, putNoticesAway)}
    </div>
    <div role="alert">${trouble.value !== '' && notice(trouble.value, () => (trouble.value = ''))}</div>
  </div>`;
}

const notice = (text: string, close: () => void): ComponentChildren =>
  html`<p class="notice">
    <span>${text}</span>
    <button type="button" class="quiet" aria-label="Put this notice away" onClick=${close}>${icon('close')}</button>
  </p>`;
