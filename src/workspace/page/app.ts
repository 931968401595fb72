import type { ComponentChildren } from 'preact';
import { h, render } from 'preact';
import { html } from 'htm/preact';
import type { DeskView } from '../protocol.ts';
import { Channel } from './chat/channel.ts';
import { Home } from './chat/home.ts';
import { Notices } from './chat/notices.ts';
import { PaneHead } from './chat/pane-head.ts';
import { placesOpen, Sidebar } from './chat/sidebar.ts';
import { Thread } from './chat/thread.ts';
import { Mailbox } from './mail/mailbox.ts';
import { Confirm } from './modal/confirm.ts';
import { Modals } from './modal/modals.ts';
import { channel, place, spot, start, view } from './state/desk.ts';

function Page(): ComponentChildren {
  const now = view.value;
  if (now === null)
    return html`<main class="loading">
      <p role="status">Opening the workspace…</p>
      ${h(Notices, {})}
    </main>`;
  const thread = channel.value === undefined ? null : place.value.thread;
  document.title = channel.value === undefined ? now.team : `${channel.value.name} – ${now.team}`;
  return html`<a class="skip" href="#composer" onClick=${skipTo('#composer')}>Skip to the message box</a>
    <a class="skip" href="#middle" onClick=${skipTo('main .messages')}>Skip to the messages</a>
    <div class=${thread === null ? 'page' : 'page with-thread'}>
      ${h(Sidebar, { now })}
      ${placesOpen.value && html`<button type="button" class="veil" aria-label="Close the list of places" onClick=${() => (placesOpen.value = false)}></button>`}
      <main id="middle" tabindex="-1">${middle(now)}</main>
      ${thread !== null && channel.value !== undefined && h(Thread, { key: `${now.me.id} ${thread}`, now, channel: channel.value, ts: thread })}
    </div>
    ${h(Notices, {})} ${h(Modals, {})} ${h(Confirm, {})}`;
}

function middle(now: DeskView): ComponentChildren {
  const at = spot.value;
  if (at.kind === 'home') return h(Home, { now });
  if (at.kind === 'mail') {
    return html`<section class="pane" aria-label="The requester’s mailbox">
      ${h(PaneHead, { title: 'Mailbox', under: 'What the requester has received' })}
      ${h(Mailbox, { mail: now.mail, open: at.id })}
    </section>`;
  }
  return (
    channel.value !== undefined && h(Channel, { key: `${now.me.id} ${channel.value.id}`, now, channel: channel.value })
  );
}

/** The fragment says where one is, so the links that skip move the focus themselves; Home and the mailbox have no such box. */
const skipTo = (selector: string) => (event: Event) => {
  event.preventDefault();
  const there = document.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>('main');
  there?.focus();
};

start();
const root = document.getElementById('root');
if (root !== null) render(h(Page, {}), root);
