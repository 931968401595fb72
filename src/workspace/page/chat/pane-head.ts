import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import { placesOpen } from './sidebar.ts';

interface PaneHeadProps {
  title: ComponentChildren;
  under: string;
  tools?: ComponentChildren;
}

/** The head of what stands in the middle; on a narrow screen also the way back to the list of places. */
export function PaneHead({ title, under, tools }: PaneHeadProps): ComponentChildren {
  return html`<header class="head">
    <button
      type="button"
      class="quiet narrow-only"
      aria-label="Places"
      aria-expanded=${placesOpen.value}
      aria-controls="places"
      onClick=${() => (placesOpen.value = !placesOpen.value)}
    >
      ☰
    </button>
    <div class="titles">
      <h1>${title}</h1>
      <p>${under}</p>
    </div>
    ${tools}
  </header>`;
}
