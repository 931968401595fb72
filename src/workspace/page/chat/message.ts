import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { html } from 'htm/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskMessage, DeskView } from '../../protocol.ts';
import { Blocks } from '../draw/blocks.ts';
import { drawMrkdwn } from '../draw/flow.ts';
import { avatar } from '../kit/avatar.ts';
import { icon } from '../kit/icons.ts';
import { Menu } from '../kit/menu.ts';
import { go, people } from '../state/desk.ts';
import { messageSurface } from '../state/surfaces.ts';
import { clockTime, dayInWords, ofTs } from '../text/when.ts';
import { EditBox } from './edit-box.ts';
import { drawFiles } from './files.ts';
import { messageMenu } from './message-menu.ts';
import { drawReactions, ReactionMenu } from './reactions.ts';

interface MessageProps {
  now: DeskView;
  message: DeskMessage;
  follows: boolean;
  /** In a thread the count of replies is not shown again. */
  inThread: boolean;
}

/** One message: who, when, what, its files and reactions, and what can be done with it. */
export function Message({ now, message, follows, inThread }: MessageProps): ComponentChildren {
  const [editing, setEditing] = useState(false);
  const box = useFocusKept();
  const author = people.value.get(message.user);
  const at = ofTs(message.ts);
  const reply = () => go({ kind: 'channel', id: message.channel }, message.threadTs ?? message.ts);
  const kind = ['message', follows && 'follows', message.ephemeral && 'ephemeral']
    .filter((one) => one !== false)
    .join(' ');
  const time = html`<time datetime=${new Date(at).toISOString()} title=${`${dayInWords(at)}, ${clockTime(at)}`}
    >${clockTime(at)}</time
  >`;
  return html`<li class=${kind} data-ts=${message.ts} ref=${box}>
    <div class="side" aria-hidden="true">${follows ? time : avatar(author)}</div>
    <div class="what">
      <div class=${follows ? 'by unseen' : 'by'}>
        <strong>${author?.name ?? 'Somebody'}</strong>${author?.isBot === true && html`<span class="app">App</span>`}
        ${time}
      </div>
      ${message.ephemeral && html`<p class="only-you">${icon('lock')} Only visible to you</p>`}
      ${editing ? h(EditBox, { message, done: () => setEditing(false) }) : drawBody(now, message)}
      ${message.edited && !editing && html`<small class="edited">(edited)</small>`} ${drawFiles(message.files)}
      ${drawReactions(message)}
      ${
        message.replyCount > 0 &&
        !inThread &&
        html`<button type="button" class="replies" onClick=${reply}>
          ${icon('reply')}${message.replyCount === 1 ? '1 reply' : `${message.replyCount} replies`}
        </button>`
      }
    </div>
    ${
      !message.ephemeral &&
      html`<div class="tools">
        ${h(ReactionMenu, { message })}
        ${!inThread && html`<button type="button" class="quiet" aria-label="Reply in thread" title="Reply in thread" onClick=${reply}>${icon('reply')}</button>`}
        ${h(Menu, { name: 'More for this message', face: icon('more'), items: messageMenu(now, message, { reply, edit: () => setEditing(true) }) })}
      </div>`
    }
  </li>`;
}

/** Where the button that has the focus goes away, as when it was pressed, the focus stays at what it belonged to. */
function useFocusKept(): { current: HTMLLIElement | null } {
  const box = useRef<HTMLLIElement>(null);
  const held = box.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (!held || box.current === null || document.activeElement !== document.body) return;
    box.current.tabIndex = -1;
    box.current.focus({ preventScroll: true });
  });
  return box;
}

/** The blocks; without any the text. */
function drawBody(now: DeskView, message: DeskMessage): ComponentChildren {
  if (message.blocks.length === 0)
    return message.text !== '' && html`<div class="prose">${drawMrkdwn(message.text)}</div>`;
  return h(Blocks, { blocks: message.blocks, surface: messageSurface(now.me.id, message.channel, message.ts) });
}
