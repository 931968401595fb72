import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { html } from 'htm/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DeskChannel, DeskView } from '../../protocol.ts';
import { icon } from '../kit/icons.ts';
import { go } from '../state/desk.ts';
import { threadOf } from './arrange.ts';
import { Composer } from './composer.ts';
import { Messages } from './messages.ts';

/** A thread beside its channel; Escape closes it. */
export function Thread({ now, channel, ts }: { now: DeskView; channel: DeskChannel; ts: string }): ComponentChildren {
  const pane = useRef<HTMLElement>(null);
  const messages = threadOf(channel.messages, ts);
  const close = () => {
    go({ kind: 'channel', id: channel.id });
    document.querySelector<HTMLElement>(`[data-ts="${CSS.escape(ts)}"] .replies, .pane .composer textarea`)?.focus();
  };
  useLayoutEffect(() => pane.current?.querySelector<HTMLElement>('.composer textarea')?.focus(), [ts]);
  return html`<aside
    class="thread"
    aria-label="Thread"
    ref=${pane}
    onKeyDown=${(event: KeyboardEvent) => event.key === 'Escape' && close()}
  >
    <header class="head">
      <div class="titles">
        <h2>Thread</h2>
        <p>${channel.kind === 'direct' ? '' : '#'}${channel.name}</p>
      </div>
      <button type="button" class="quiet" aria-label="Close the thread" title="Close the thread" onClick=${close}>
        ${icon('close')}
      </button>
    </header>
    ${h(
      Messages,
      { now, messages, name: 'Messages in the thread', inThread: true, seen: '0' },
      html`<p class="empty">This message is no longer here.</p>`,
    )}
    ${h(Composer, { key: `${now.me.id} ${channel.id} ${ts}`, now, channel, thread: ts })}
  </aside>`;
}
