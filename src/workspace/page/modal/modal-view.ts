import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { html } from 'htm/preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskModal } from '../../protocol.ts';
import { Blocks } from '../draw/blocks.ts';
import { refusals } from '../forms/check.ts';
import { valuesOf } from '../forms/form.ts';
import { icon } from '../kit/icons.ts';
import { act, view } from '../state/desk.ts';
import { formOf, modalSurface } from '../state/surfaces.ts';
import { withEmoji } from '../text/emoji.ts';

interface ModalProps {
  modal: DeskModal;
  depth: number;
  leave: (all: boolean) => Promise<void>;
}

const controls = 'input,textarea,[contenteditable=true]';

/** One modal: title, blocks, and what to do with them. */
export function ModalView({ modal, depth, leave }: ModalProps): ComponentChildren {
  const surface = useMemo(() => modalSurface(modal.viewId), [modal.viewId]);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [says, setSays] = useState('');
  const [sending, setSending] = useState(false);
  const body = useRef<HTMLFormElement>(null);
  const form = formOf(surface, modal.blocks);
  const waiting = sending || modal.waiting;

  // The app's faults come with the view; they are shown until the next attempt.
  const told = JSON.stringify(modal.errors);
  useEffect(() => setRefused(new Map(Object.entries(modal.errors))), [told, modal.hash]);
  useEffect(() => {
    if (refused.size === 0) return;
    const wrong = body.current?.querySelector<HTMLElement>('[aria-invalid=true], [role=group]:has(> .error) input');
    wrong?.focus();
    // With its label and what is wrong with it, which stand above and below.
    wrong?.closest('.input')?.scrollIntoView({ block: 'center' });
  }, [refused]);
  const begin = () => {
    if (body.current === null) return;
    body.current.querySelector('.body')?.scrollTo(0, 0);
    const first = body.current.querySelector<HTMLElement>(controls) ?? document.getElementById('modal-title');
    first?.focus();
  };
  // An effect, not a layout effect: the dialog around it must be open first. A form that takes this one's place begins anew.
  useEffect(begin, [modal.callbackId]);
  // What had the focus may be gone after the app drew the view again.
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('modal-title')?.focus();
  }, [modal.hash]);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (waiting || modal.submit === null) return;
    const wrong = refusals(modal.blocks, form);
    setRefused(wrong);
    setSays('');
    if (wrong.size > 0) return;
    setSending(true);
    const result = await act({ do: 'submit', modal: modal.viewId, values: valuesOf(form) });
    setSending(false);
    if (result.ok) return begin();
    const after = view.peek()?.modals.find(({ viewId }) => viewId === modal.viewId);
    const errors = new Map(Object.entries(after?.errors ?? {}));
    setRefused(errors);
    if (errors.size === 0) setSays(result.says);
  };
  // Before the fields hear of it: a text of several lines would take it for a new line.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.stopPropagation();
    void submit(event);
  };
  return html`<form ref=${body} novalidate onSubmit=${submit} onKeyDownCapture=${onKey} aria-busy=${waiting}>
    <header>
      <h2 id="modal-title" tabindex="-1">${withEmoji(modal.title)}</h2>
      <button
        type="button"
        class="quiet"
        aria-label="Close this window"
        title="Close this window"
        onClick=${() => leave(depth > 1)}
      >
        ${icon('close')}
      </button>
    </header>
    <div class="body" tabindex="-1">${h(Blocks, { blocks: modal.blocks, surface, errors: refused })}</div>
    <p class="error" role="alert">${refused.size > 0 ? faults(refused.size) : says}</p>
    <footer class="foot">
      <button type="button" onClick=${() => leave(false)}>${withEmoji(modal.close)}</button>
      ${
        modal.submit !== null &&
        html`<button type="submit" class="primary" disabled=${waiting}>
          ${waiting ? 'Working…' : withEmoji(modal.submit)}
        </button>`
      }
    </footer>
  </form>`;
}

const faults = (count: number): string =>
  count === 1 ? 'One thing needs your attention.' : `${count} things need your attention.`;
