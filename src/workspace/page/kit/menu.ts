import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useFloating } from './floating.ts';

/** One thing a menu offers. */
export interface MenuItem {
  label: string;
  detail?: string;
  danger?: boolean;
  /** A drawing before the label. */
  lead?: ComponentChildren;
  /** A heading shown above the first item that has it. */
  group?: string;
  /** Whether this is the one chosen now, in a menu that chooses one. */
  checked?: boolean;
  choose: () => void;
}

interface MenuProps {
  /** The button's name for a screen reader, also its tooltip where the button shows only a drawing. */
  name: string;
  face: ComponentChildren;
  items: MenuItem[];
  class?: string;
  id?: string;
  disabled?: boolean;
}

/** A button that opens a menu: arrows, Home, End and first letters move, Enter chooses, Escape and Tab close. */
export function Menu({ name, face, items, class: kind = 'quiet', id, disabled = false }: MenuProps): ComponentChildren {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useFloating(button, list, open, { end: true });
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];

  useLayoutEffect(() => {
    if (!open) return;
    (entries().find((entry) => entry.ariaChecked === 'true') ?? entries()[0])?.focus();
    const away = (event: Event) => {
      const on = event.target;
      if (on instanceof Node && list.current?.contains(on) !== true && button.current?.contains(on) !== true)
        setOpen(false);
    };
    addEventListener('pointerdown', away);
    return () => removeEventListener('pointerdown', away);
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.findIndex((entry) => entry === document.activeElement);
    const to = moveTo(event.key, at, all);
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else if (to !== undefined) all[to]?.focus();
    if (event.key === 'Escape' || to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return html`<span class="menu">
    <button
      type="button"
      ref=${button}
      id=${id}
      class=${kind}
      aria-haspopup="menu"
      aria-expanded=${open}
      aria-label=${name}
      title=${name}
      disabled=${disabled}
      onClick=${() => setOpen(!open)}
      onKeyDown=${(event: KeyboardEvent) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        setOpen(true);
      }}
    >
      ${face}
    </button>
    ${
      open &&
      html`<div class="floating" popover="manual" role="menu" aria-label=${name} ref=${list} onKeyDown=${onKey}>
        ${items.map((item, index) => [
          item.group !== undefined &&
            item.group !== items[index - 1]?.group &&
            html`<div class="group" role="presentation">${item.group}</div>`,
          html`<button
            type="button"
            role=${item.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked=${item.checked}
            tabindex="-1"
            data-label=${item.label}
            class=${item.danger === true ? 'danger' : ''}
            onClick=${() => {
              close();
              item.choose();
            }}
          >
            ${item.lead}<span
              >${item.label}${item.detail !== undefined && item.detail !== '' && html`<small>${item.detail}</small>`}</span
            >
          </button>`,
        ])}
      </div>`
    }
  </span>`;
}

/** Which entry a key leads to from the one at `at`. */
function moveTo(key: string, at: number, all: HTMLElement[]): number | undefined {
  if (key === 'ArrowDown') return (at + 1) % all.length;
  if (key === 'ArrowUp') return (at - 1 + all.length) % all.length;
  if (key === 'Home') return 0;
  if (key === 'End') return all.length - 1;
  if (key.length !== 1 || key === ' ') return undefined;
  const after = [...all.keys()].map((step) => (at + 1 + step) % all.length);
  return after.find((index) => all[index]?.dataset['label']?.toLowerCase().startsWith(key.toLowerCase()));
}
