import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import type { DeskChannel, DeskView } from '../../protocol.ts';
import { actOrTell, app, become, go } from '../state/desk.ts';

/** What to try first in a workspace where the app has not done anything yet; later only that nothing is here. */
export function Hint({ now, channel }: { now: DeskView; channel: DeskChannel }): ComponentChildren {
  const unused =
    now.mail.length === 0 &&
    now.channels.every(({ messages }) => messages.every((one) => one.ephemeral || one.user !== app.value?.id));
  if (!unused) return html`<p class="empty">Nothing has been written here yet.</p>`;
  const command = now.commands[0]?.command ?? '/foi';
  const officer = now.people.find(({ title }) => title.includes('officer'));
  const isOfficer = now.me.title.includes('officer');
  const room = now.channels.find(({ name }) => name === 'foi-team');
  return html`<div class="hint-card">
    <h2>Start here</h2>
    ${
      isOfficer && room?.id === channel.id
        ? html`<p>
              Type <kbd>${command} new</kbd> below and press <kbd>Enter</kbd>. It logs a request for information; its
              questions then go to the departments’ channels, and the letter comes back for approval.
            </p>
            <p>
              You can be anybody: answer as a department, approve as an approver. Choose who you are at the top of the
              list of places.
            </p>
            <button
              type="button"
              class="primary"
              onClick=${() => void actOrTell({ do: 'slash', channel: channel.id, text: `${command} new` })}
            >
              Log a request now
            </button>`
        : html`<p>
              An information governance officer logs requests in${' '}<strong>#foi-team</strong>, with${' '}<kbd
                >${command} new</kbd
              >.
            </p>
            ${
              room !== undefined && isOfficer
                ? html`<button type="button" class="primary" onClick=${() => go({ kind: 'channel', id: room.id })}>
                    Go to #foi-team
                  </button>`
                : officer !== undefined &&
                  html`<button type="button" class="primary" onClick=${() => become(officer.id)}>
                    Be ${officer.name}, an officer
                  </button>`
            }`
    }
  </div>`;
}
