import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { html } from 'htm/preact';
import { useEffect } from 'preact/hooks';
import type { DeskChannel, DeskView } from '../../protocol.ts';
import { icon } from '../kit/icons.ts';
import { Menu, type MenuItem } from '../kit/menu.ts';
import { actOrTell, app, people } from '../state/desk.ts';
import { lastSeen, markSeen } from '../state/reading.ts';
import { rootsOf } from './arrange.ts';
import { Composer } from './composer.ts';
import { Hint } from './hint.ts';
import { Messages } from './messages.ts';
import { PaneHead } from './pane-head.ts';

/** A channel: its messages, and where to write. */
export function Channel({ now, channel }: { now: DeskView; channel: DeskChannel }): ComponentChildren {
  const name = channel.kind === 'direct' ? channel.name : `#${channel.name}`;
  const seen = lastSeen(now.me.id, channel.id);
  useEffect(() => {
    if (document.visibilityState === 'visible') markSeen(now.me.id, channel);
  }, [now.me.id, channel]);
  return html`<section class="pane" aria-label=${name}>
    ${h(PaneHead, { title: title(channel), under: channel.topic, tools: tools(channel) })}
    ${h(
      Messages,
      { now, messages: rootsOf(channel.messages), name: `Messages in ${name}`, inThread: false, seen },
      h(Hint, { now, channel }),
    )}
    ${h(Composer, { key: `${now.me.id} ${channel.id}`, now, channel, thread: '' })}
  </section>`;
}

function title(channel: DeskChannel): ComponentChildren {
  if (channel.kind === 'direct') return channel.name;
  const sign = channel.kind === 'private' ? icon('lock') : html`<span class="hash" aria-hidden="true">#</span>`;
  return html`${sign}<span>${channel.name}</span>`;
}

function tools(channel: DeskChannel): ComponentChildren {
  const members = channel.members.map((id) => people.value.get(id)?.name ?? id).sort();
  const count = members.length === 1 ? '1 member' : `${members.length} members`;
  return html`<details class="members">
      <summary>${count}</summary>
      <ul>
        ${members.map((name) => html`<li>${name}</li>`)}
      </ul>
    </details>
    ${
      channel.kind !== 'direct' &&
      h(Menu, {
        name: 'More for this channel',
        face: icon('more'),
        items: [
          ...withApp(channel),
          { label: `Leave #${channel.name}`, choose: () => void actOrTell({ do: 'leave', channel: channel.id }) },
        ],
      })
    }`;
}

/** Bringing the app in, or taking it out: what Slack has among a channel's integrations. */
function withApp({ id, name, members }: DeskChannel): MenuItem[] {
  const bot = app.value;
  if (bot === undefined) return [];
  const isIn = members.includes(bot.id);
  return [
    {
      label: isIn ? `Remove ${bot.name} from #${name}` : `Add ${bot.name} to #${name}`,
      detail: `As ${isIn ? '/remove' : '/invite'} @${bot.name} does`,
      choose: () => void actOrTell({ do: isIn ? 'remove' : 'invite', channel: id, user: bot.id }),
    },
  ];
}
