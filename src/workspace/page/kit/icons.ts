import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';

const paths = {
  more: 'M4.5 10h1M9.5 10h1M14.5 10h1',
  reply: 'M4 5h12v8H9l-3 3v-3H4z',
  smile: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M7.5 8.2h.01M12.5 8.2h.01M7 11.5c1.5 2 4.5 2 6 0',
  clip: 'M14 8l-5 5a1.8 1.8 0 0 1-2.6-2.6l6-6a3 3 0 0 1 4.2 4.2l-6 6a4.5 4.5 0 0 1-6.4-6.4L9 3.5',
  send: 'M4 4l13 6-13 6 2-6zM6 10h5',
  check: 'M4 10.5l4 4 8-9',
  close: 'M5 5l10 10M15 5L5 15',
  back: 'M12 4l-6 6 6 6',
  down: 'M5 8l5 5 5-5',
  home: 'M4 9l6-5 6 5v7h-4v-4H8v4H4z',
  mail: 'M3 5h14v10H3zM3 6l7 5 7-5',
  file: 'M5 3h7l4 4v10H5zM12 3v4h4',
  bolt: 'M11 3L5 11h4l-1 6 6-8h-4z',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6v4l3 2',
  lock: 'M5 9h10v7H5zM7 9V7a3 3 0 0 1 6 0v2',
} as const;

/** A small line drawing; it says nothing to a screen reader, so whatever holds it has a name of its own. */
export function icon(name: keyof typeof paths): ComponentChildren {
  return html`<svg class=${`icon icon-${name}`} viewBox="0 0 20 20" aria-hidden="true"><path d=${paths[name]} /></svg>`;
}
