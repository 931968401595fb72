import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { html } from 'htm/preact';
import type { DeskMessage } from '../../protocol.ts';
import { icon } from '../kit/icons.ts';
import { Menu } from '../kit/menu.ts';
import { actOrTell, people, view } from '../state/desk.ts';
import { emoji, offered } from '../text/emoji.ts';

/** The reaction by which apps say that something is recorded: drawn, as not every machine has a font with it. */
const recorded = 'white_check_mark';

const react = ({ channel, ts }: DeskMessage, name: string) => void actOrTell({ do: 'react', channel, ts, name });

/** The reactions on a message; a click adds one's own. */
export function drawReactions(message: DeskMessage): ComponentChildren {
  if (message.reactions.length === 0) return null;
  const me = view.value?.me.id ?? '';
  return html`<ul class="reactions" aria-label="Reactions">
    ${message.reactions.map(({ name, users }) => {
      const who = users.map((id) => people.value.get(id)?.name ?? id).join(', ');
      const title = `${name.replaceAll('_', ' ')}: ${who}`;
      return html`<li key=${name}>
        <button
          type="button"
          aria-pressed=${users.includes(me)}
          aria-label=${title}
          title=${title}
          onClick=${() => react(message, name)}
        >
          ${name === recorded ? icon('check') : emoji(name)} ${users.length}
        </button>
      </li>`;
    })}
  </ul>`;
}

/** The button that offers a few reactions. */
export const ReactionMenu = ({ message }: { message: DeskMessage }): ComponentChildren =>
  h(Menu, {
    name: 'Add a reaction',
    face: icon('smile'),
    items: offered.map((name) => ({
      label: `${emoji(name)} ${name === '+1' ? 'thumbs up' : name.replaceAll('_', ' ')}`,
      choose: () => react(message, name),
    })),
  });
