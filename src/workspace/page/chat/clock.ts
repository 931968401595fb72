import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import { actOrTell } from '../state/desk.ts';
import { icon } from '../kit/icons.ts';
import { clockTime, dayInWords } from '../text/when.ts';

const day = 24 * 60 * 60 * 1000;

/** The workspace's clock, and how to move it forward to see what a later day brings. */
export function Clock({ now }: { now: number }): ComponentChildren {
  const move = (days: number) => void actOrTell({ do: 'moveClock', to: now + days * day });
  return html`<details class="clock">
    <summary>
      ${icon('clock')}<span>${dayInWords(now)}, ${clockTime(now)}<span class="unseen">. Move the clock</span></span>
    </summary>
    <p>Try what a later day brings. The clock cannot go back.</p>
    <div class="actions">
      <button type="button" onClick=${() => move(1)}>1 day on</button>
      <button type="button" onClick=${() => move(7)}>1 week on</button>
      <button type="button" onClick=${() => move(28)}>4 weeks on</button>
    </div>
  </details>`;
}
