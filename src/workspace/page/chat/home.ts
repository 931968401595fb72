import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { html } from 'htm/preact';
import { useEffect } from 'preact/hooks';
import type { DeskView } from '../../protocol.ts';
import { Blocks } from '../draw/blocks.ts';
import { act, app } from '../state/desk.ts';
import { homeSurface } from '../state/surfaces.ts';
import { PaneHead } from './pane-head.ts';

/** The app's Home tab. Coming here is what asks the app to draw it. */
export function Home({ now }: { now: DeskView }): ComponentChildren {
  useEffect(() => void act({ do: 'openHome' }), [now.me.id]);
  const name = app.value?.name ?? 'The app';
  return html`<section class="pane" aria-label=${`Home of ${name}`}>
    ${h(PaneHead, { title: name, under: 'Home: what waits for you' })}
    <div class="home">
      ${now.home === null ? html`<p class="empty" role="status">${name} has not drawn a Home for you yet.</p>` : h(Blocks, { blocks: now.home, surface: homeSurface(now.me.id) })}
    </div>
  </section>`;
}
