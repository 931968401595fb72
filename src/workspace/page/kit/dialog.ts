import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  labelledBy: string;
  class: string;
  /** Escape, or a click beside the dialog. */
  onLeave: () => void;
  children: ComponentChildren;
}

const focusable = 'a[href],button,input,select,textarea,[tabindex="0"],[contenteditable=true]';

/** A modal dialog: the rest of the page is out of reach until it is gone, then the focus is where it was before. */
export function Dialog({ labelledBy, class: kind, onLeave, children }: DialogProps): ComponentChildren {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      const target =
        before instanceof HTMLElement && before.isConnected ? before : document.querySelector('main textarea');
      if (target instanceof HTMLElement) target.focus();
    };
  }, []);

  const onKey = (event: KeyboardEvent) => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onLeave();
    }
    if (event.key === 'Tab') wrap(event, dialog);
  };
  return html`<dialog
    ref=${ref}
    class=${kind}
    aria-labelledby=${labelledBy}
    onKeyDown=${onKey}
    onCancel=${(event: Event) => event.preventDefault()}
    onPointerDown=${(event: Event) => event.target === ref.current && onLeave()}
  >
    ${children}
  </dialog>`;
}

/** Keeps Tab within the dialog, where the browser would lead out to its own controls. */
function wrap(event: KeyboardEvent, dialog: HTMLElement): void {
  const all = [...dialog.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => !element.matches(':disabled,[tabindex="-1"]') && element.checkVisibility(),
  );
  const [first, last] = [all[0], all.at(-1)];
  if (event.shiftKey && document.activeElement === first) last?.focus();
  else if (!event.shiftKey && document.activeElement === last) first?.focus();
  else return;
  event.preventDefault();
}
