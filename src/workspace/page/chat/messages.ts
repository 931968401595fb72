import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { html } from 'htm/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskMessage, DeskView } from '../../protocol.ts';
import { wanted } from '../state/permalink.ts';
import { nearDay } from '../text/when.ts';
import { rows } from './arrange.ts';
import { Message } from './message.ts';

interface MessagesProps {
  now: DeskView;
  messages: DeskMessage[];
  /** What the list is, for a screen reader. */
  name: string;
  inThread: boolean;
  /** The `ts` seen when the list was opened; the line before what is new stays where it was then. */
  seen: string;
  /** What stands where there are no messages. */
  children?: ComponentChildren;
}

const near = 120;

/** Messages, oldest first. Who is at the end stays there when more come; who has scrolled up stays where they are. */
export function Messages({ now, messages, name, inThread, seen, children }: MessagesProps): ComponentChildren {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [line] = useState(seen);
  const last = messages.at(-1);
  useLayoutEffect(() => {
    const mine = last?.user === now.me.id;
    if (box.current !== null && (atEnd.current || mine)) box.current.scrollTop = box.current.scrollHeight;
  }, [last?.ts, messages.length]);
  // A message may grow after it came: a reaction, a button, a picture that arrives late. So may the box beneath the list.
  useLayoutEffect(() => {
    const [scroller, all] = [box.current, box.current?.querySelector('ol')];
    if (scroller === null || !all) return;
    const growth = new ResizeObserver(() => {
      if (atEnd.current) scroller.scrollTop = scroller.scrollHeight;
    });
    growth.observe(all);
    growth.observe(scroller);
    return () => growth.disconnect();
  }, []);
  useLayoutEffect(() => {
    const found = wanted.value === null ? null : box.current?.querySelector(`[data-ts="${wanted.value}"]`);
    if (!(found instanceof HTMLElement)) return;
    wanted.value = null;
    atEnd.current = false;
    found.tabIndex = -1;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: 'start' });
  });
  return html`<div
    class="messages"
    ref=${box}
    tabindex="-1"
    onScroll=${(event: Event & { currentTarget: HTMLElement }) => {
      const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
      atEnd.current = scrollHeight - scrollTop - clientHeight < near;
    }}
  >
    ${messages.length === 0 && children}
    <ol role="log" aria-label=${name} aria-live="polite" aria-relevant="additions">
      ${rows(messages, now.me.id, line).map((row) => {
        if (row.kind === 'day')
          return html`<li class="day" key=${`day-${row.at}`}><span>${nearDay(row.at, now.now)}</span></li>`;
        if (row.kind === 'new') return html`<li class="new-line" key="new"><span>New</span></li>`;
        return h(Message, { key: row.message.ts, now, message: row.message, follows: row.follows, inThread });
      })}
    </ol>
  </div>`;
}
