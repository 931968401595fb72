import type { ComponentChildren, RefObject } from 'preact';
import { html } from 'htm/preact';
import type { Option, OptionGroup } from '../forms/options.ts';
import { withEmoji } from '../text/emoji.ts';

interface SelectListProps {
  id: string;
  name: string;
  many: boolean;
  groups: OptionGroup[];
  /** Which option the arrows have come to, counted through all groups. */
  at: number;
  /** The values chosen. */
  values: string[];
  typed: string;
  box: RefObject<HTMLDivElement | null>;
  setAt: (at: number) => void;
  choose: (option: Option) => void;
}

/** What a select offers, in its groups; its box keeps the focus and moves through it. */
export function SelectList(props: SelectListProps): ComponentChildren {
  const { id, name, many, groups, at, values, typed, box, setAt, choose } = props;
  const flat = groups.flatMap((group) => group.options);
  const drawOption = (option: Option) => {
    const index = flat.indexOf(option);
    return html`<div
      role="option"
      id=${`${id}-${index}`}
      data-here=${index === at}
      aria-selected=${values.includes(option.value)}
      onPointerMove=${() => index !== at && setAt(index)}
      onClick=${() => choose(option)}
    >
      ${withEmoji(option.label)}${option.description !== '' && html`<small>${withEmoji(option.description)}</small>`}
    </div>`;
  };
  return html`<div
    class="floating options"
    popover="manual"
    role="listbox"
    id=${`${id}-list`}
    aria-label=${name}
    aria-multiselectable=${many ? 'true' : undefined}
    ref=${box}
    onPointerDown=${(event: Event) => event.preventDefault()}
  >
    ${groups.map(
      (group) =>
        html`<div role="group" aria-label=${group.label || undefined}>
          ${group.label !== '' && html`<div class="group" aria-hidden="true">${withEmoji(group.label)}</div>`}
          ${group.options.map(drawOption)}
        </div>`,
    )}
    ${flat.length === 0 && html`<p class="nothing">${typed === '' ? 'Type to search.' : 'Nothing matches.'}</p>`}
  </div>`;
}
