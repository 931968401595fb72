import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { html } from 'htm/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskChannel, DeskView } from '../../protocol.ts';
import { useFloating } from '../kit/floating.ts';
import { icon } from '../kit/icons.ts';
import { Menu } from '../kit/menu.ts';
import { actOrTell } from '../state/desk.ts';
import { draftOf, keepDraft } from '../state/reading.ts';
import { completed, type Completion, completionsAt } from './completion.ts';
import { CompletionList } from './completion-list.ts';
import { Attached, useAttached } from './attached.ts';
import { send } from './send.ts';

interface ComposerProps {
  now: DeskView;
  channel: DeskChannel;
  /** The thread's `ts`, or empty. */
  thread: string;
}

/** Where a message or a command is written. Enter sends, Shift+Enter makes a line, Tab or Enter takes a completion. */
export function Composer({ now, channel, thread }: ComposerProps): ComponentChildren {
  const me = now.me.id;
  const text = draftOf(me, channel.id, thread);
  const [caret, setCaret] = useState(text.length);
  const [at, setAt] = useState<number | null>(null);
  const [dismissed, setDismissed] = useState('');
  const [says, setSays] = useState('');
  const [sending, setSending] = useState(false);
  const attached = useAttached(me, setSays);
  const form = useRef<HTMLFormElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const found = dismissed === text ? undefined : completionsAt(text, caret, now);
  const id = thread === '' ? 'composer' : 'composer-thread';
  const open = found !== undefined && document.activeElement === area.current;
  useFloating(form, list, open, { wide: true });

  useLayoutEffect(() => {
    if (area.current === null) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${Math.min(240, area.current.scrollHeight)}px`;
  }, [text]);

  const write = (next: string, position: number) => {
    keepDraft(me, channel.id, thread, next);
    setCaret(position);
    setAt(null);
    setSays('');
  };
  const take = (item: Completion) => {
    if (found === undefined) return;
    const next = completed(text, found, item);
    write(next.text, next.caret);
    setDismissed(next.text);
    if (area.current === null) return;
    // At once, or a key typed before the next drawing would land in the wrong place.
    area.current.value = next.text;
    area.current.setSelectionRange(next.caret, next.caret);
    area.current.focus();
  };
  const submit = async (event?: Event) => {
    event?.preventDefault();
    if (sending || (text.trim() === '' && attached.files.length === 0)) return;
    setSending(true);
    setSays('');
    // Gone at once, so that the next message can be begun; back again if this one is refused.
    keepDraft(me, channel.id, thread, '');
    const result = await send(now, channel.id, thread, text, attached.files);
    setSending(false);
    if (result.ok) return attached.clear();
    if (draftOf(me, channel.id, thread) === '') keepDraft(me, channel.id, thread, text);
    setDismissed(text);
    setSays(result.says);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const items = open ? found.items : [];
    const picked = at === null ? undefined : items[at];
    const first = picked ?? items[0];
    if (items.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt(((at ?? (step === 1 ? -1 : 0)) + step + items.length) % items.length);
    } else if (event.key === 'Tab' && !event.shiftKey && first !== undefined) {
      take(first);
    } else if (event.key === 'Escape' && items.length > 0) {
      setDismissed(text);
      event.stopPropagation();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      if (picked !== undefined) take(picked);
      else void submit();
    } else return;
    event.preventDefault();
  };
  const place = channel.kind === 'direct' ? channel.name : `#${channel.name}`;
  const name = thread === '' ? `Message ${place}` : 'Reply in the thread';
  return html`<form
    class="composer"
    ref=${form}
    onSubmit=${submit}
    onDragOver=${(event: DragEvent) => event.preventDefault()}
    onDrop=${(event: DragEvent) => {
      event.preventDefault();
      void attached.add([...(event.dataTransfer?.files ?? [])]);
    }}
  >
    ${h(Attached, attached)}
    <textarea
      ref=${area}
      id=${id}
      rows="1"
      aria-label=${name}
      placeholder=${name}
      value=${text}
      role="combobox"
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-expanded=${open}
      aria-controls=${`${id}-list`}
      aria-activedescendant=${open && at !== null ? `${id}-option-${at}` : undefined}
      aria-describedby=${`${id}-says`}
      onInput=${(event: Event & { currentTarget: HTMLTextAreaElement }) =>
        write(event.currentTarget.value, event.currentTarget.selectionStart)}
      onSelect=${(event: Event & { currentTarget: HTMLTextAreaElement }) => setCaret(event.currentTarget.selectionStart)}
      onBlur=${() => setDismissed(text)}
      onKeyDown=${onKey}
      onPaste=${(event: ClipboardEvent) => {
        const files = [...(event.clipboardData?.files ?? [])];
        if (files.length > 0) void attached.add(files);
      }}
    ></textarea>
    ${open && h(CompletionList, { id, items: found.items, at, box: list, take })}
    <div class="composer-tools">
      <label class="quiet attach" title="Attach files">
        ${icon('clip')}<span class="unseen">Attach files</span>
        <input
          type="file"
          multiple
          onChange=${(event: Event & { currentTarget: HTMLInputElement }) => {
            void attached.add([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      ${now.globalShortcuts.length > 0 && shortcuts(now)}
      <p class="tip">
        ${thread === '' ? `${now.commands[0]?.command ?? '/'} for commands` : 'Shift+Enter for a new line'}
      </p>
      <button
        type="submit"
        class="send"
        aria-label="Send"
        title="Send"
        disabled=${sending || (text.trim() === '' && attached.files.length === 0)}
      >
        ${icon('send')}
      </button>
    </div>
    <p class="error" role="alert" id=${`${id}-says`}>${says}</p>
  </form>`;
}

const shortcuts = (now: DeskView): ComponentChildren =>
  h(Menu, {
    name: 'Shortcuts',
    face: icon('bolt'),
    items: now.globalShortcuts.map(({ name, callbackId }) => ({
      label: name,
      choose: () => void actOrTell({ do: 'globalShortcut', callbackId }),
    })),
  });
