import type { ComponentChildren } from 'preact';
import { signal } from '@preact/signals';
import { h } from 'preact';
import { html } from 'htm/preact';
import type { DeskChannel, DeskView } from '../../protocol.ts';
import { icon } from '../kit/icons.ts';
import { actOrTell, app, go, spot } from '../state/desk.ts';
import { unreadMail } from '../mail/read.ts';
import { unseen } from '../state/reading.ts';
import type { Spot } from '../state/place.ts';
import { Clock } from './clock.ts';
import { WhoYouAre } from './people.ts';

/** Whether the list of places covers a narrow screen. */
export const placesOpen = signal(false);

/** Who you are, and where you can go. */
export function Sidebar({ now }: { now: DeskView }): ComponentChildren {
  const rooms = now.channels.filter(({ kind }) => kind !== 'direct');
  const direct = now.channels.filter(({ kind, messages }) => kind === 'direct' && messages.length > 0);
  const onKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !placesOpen.value) return;
    placesOpen.value = false;
    document.querySelector<HTMLElement>('[aria-controls=places]')?.focus();
  };
  return html`<nav
    class=${placesOpen.value ? 'sidebar open' : 'sidebar'}
    aria-label="Places"
    id="places"
    onKeyDown=${onKey}
  >
    <div class="team">${now.team}</div>
    ${h(WhoYouAre, { me: now.me })}
    <div class="scroll">
      <h2>Channels</h2>
      <ul>
        ${rooms.map((channel) => channelLink(now, channel))}
      </ul>
      ${now.joinable.length > 0 && joinable(now)}
      <h2>${app.value?.name ?? 'App'}</h2>
      <ul>
        ${link({ kind: 'home' }, html`${icon('home')}<span>Home</span>`, 0)}
        ${direct.map((channel) => link({ kind: 'channel', id: channel.id }, html`${icon('reply')}<span>Messages</span>`, unseen(now.me.id, channel)))}
      </ul>
      <h2>The requester</h2>
      <ul>
        ${link({ kind: 'mail', id: null }, html`${icon('mail')}<span>Mailbox</span>`, unreadMail(now.mail))}
      </ul>
    </div>
    ${h(Clock, { now: now.now })}
  </nav>`;
}

function channelLink(now: DeskView, channel: DeskChannel): ComponentChildren {
  const sign = channel.kind === 'private' ? icon('lock') : html`<span class="hash" aria-hidden="true">#</span>`;
  const count = unseen(now.me.id, channel);
  const face = html`${sign}<span>${channel.name}</span>
    ${channel.kind === 'private' && html`<span class="unseen">, private</span>`}`;
  return link({ kind: 'channel', id: channel.id }, face, count);
}

function link(to: Spot, face: ComponentChildren, count: number): ComponentChildren {
  const at = spot.value;
  const here = at.kind === to.kind && (at.kind !== 'channel' || (to.kind === 'channel' && at.id === to.id));
  return html`<li key=${'id' in to ? to.id : to.kind}>
    <button
      type="button"
      class="place"
      aria-current=${here ? 'page' : undefined}
      onClick=${() => {
        placesOpen.value = false;
        go(to);
      }}
    >
      ${face}${count > 0 && html`<span class="badge">${count}<span class="unseen"> new</span></span>`}
    </button>
  </li>`;
}

function joinable(now: DeskView): ComponentChildren {
  return html`<details class="joinable">
    <summary>Other channels (${now.joinable.length})</summary>
    <ul>
      ${now.joinable.map(
        ({ id, name }) =>
          html`<li key=${id}>
            <button
              type="button"
              class="place"
              aria-label=${`Join #${name}`}
              onClick=${async () => {
                const joined = await actOrTell({ do: 'join', channel: id });
                if (joined.ok) go({ kind: 'channel', id });
              }}
            >
              <span class="hash" aria-hidden="true">#</span><span>${name}</span><small>Join</small>
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
}
