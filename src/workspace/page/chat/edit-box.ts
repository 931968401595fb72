import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { DeskMessage } from '../../protocol.ts';
import { act, view } from '../state/desk.ts';
import { decode } from '../text/typed.ts';

/** Edits one's own message in its place: Enter saves, Escape leaves it as it was. */
export function EditBox({ message, done }: { message: DeskMessage; done: () => void }): ComponentChildren {
  const names = { people: view.value?.people ?? [], channels: view.value?.channels ?? [] };
  const [typed, setTyped] = useState(() => decode(message.text, names));
  const [says, setSays] = useState('');
  const save = async () => {
    if (typed.trim() === '') return setSays('An empty message cannot be saved. Delete it instead.');
    const result = await act({ do: 'edit', channel: message.channel, ts: message.ts, text: typed });
    if (result.ok) done();
    else setSays(result.says);
  };
  return html`<div class="edit-box">
    <textarea
      aria-label="Edit the message"
      rows=${Math.min(12, typed.split('\n').length + 1)}
      value=${typed}
      ref=${(box: HTMLTextAreaElement | null) => box !== null && document.activeElement?.closest('.edit-box') === null && box.focus()}
      onInput=${(event: Event & { currentTarget: HTMLTextAreaElement }) => setTyped(event.currentTarget.value)}
      onKeyDown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') done();
        else if (event.key === 'Enter' && !event.shiftKey) void save();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    ></textarea>
    <div class="actions">
      <button type="button" onClick=${done}>Cancel</button>
      <button type="button" class="primary" onClick=${save}>Save</button>
    </div>
    <p class="error" role="alert">${says}</p>
  </div>`;
}
