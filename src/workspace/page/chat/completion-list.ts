import type { ComponentChildren, RefObject } from 'preact';
import { html } from 'htm/preact';
import type { Completion } from './completion.ts';

interface CompletionListProps {
  id: string;
  items: Completion[];
  at: number | null;
  box: RefObject<HTMLDivElement | null>;
  take: (item: Completion) => void;
}

/** What fits what is being typed; the composer moves through it and keeps the focus. */
export function CompletionList({ id, items, at, box, take }: CompletionListProps): ComponentChildren {
  return html`<div
    class="floating options"
    popover="manual"
    role="listbox"
    aria-label="Suggestions"
    id=${`${id}-list`}
    ref=${box}
    onPointerDown=${(event: Event) => event.preventDefault()}
  >
    ${items.map(
      (item, index) =>
        html`<div
          role="option"
          id=${`${id}-option-${index}`}
          data-here=${index === at}
          aria-selected=${index === at}
          onClick=${() => take(item)}
        >
          ${item.label}${item.detail !== '' && html`<small>${item.detail}</small>`}
        </div>`,
    )}
  </div>`;
}
