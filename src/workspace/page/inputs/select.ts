import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { html } from 'htm/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Json } from '../../protocol.ts';
import { choiceField, chosen } from '../forms/elements.ts';
import { type Option, optionOf } from '../forms/options.ts';
import { useFloating } from '../kit/floating.ts';
import { icon } from '../kit/icons.ts';
import { fieldsOf, listOf, textOf, wordsOf } from '../kit/json.ts';
import { confirmed } from '../modal/confirm.ts';
import { dispatch, hold } from '../state/surfaces.ts';
import { withEmoji } from '../text/emoji.ts';
import { type ElementProps, naming, stateOf } from './props.ts';
import { SelectList } from './select-list.ts';
import { offeredBy, useOffered } from './select-options.ts';

/**
 * A select of any kind: a combobox that is typed in to search. One choice shows in the box, several as tags before it.
 * Arrows move, Enter chooses, Escape closes the list only, Backspace in an empty box takes the last tag away.
 */
export function Select(props: ElementProps): ComponentChildren {
  const { surface, blockId, element, id, dispatches, clearable } = props;
  const type = textOf(element['type']);
  const many = type.startsWith('multi_');
  const actionId = textOf(element['action_id']);
  const field = choiceField(type) ?? '';
  const held = stateOf(props)[field] ?? null;
  const picked = (many ? listOf(held) : [held]).filter((one) => one !== null);
  const values = chosen(stateOf(props));

  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const groups = useOffered(props, typed, open);
  const flat = groups.flatMap((group) => group.options);
  useFloating(box, list, open, { wide: true });
  useEffect(() => {
    if (open) list.current?.querySelector('[data-here=true]')?.scrollIntoView({ block: 'nearest' });
  }, [open, at, typed]);

  // The focus puts the caret at the end of what is chosen; it is read from its beginning.
  const fromBeginning = () => {
    if (!open) input.current?.setSelectionRange(0, 0);
    if (!open && input.current !== null) input.current.scrollLeft = 0;
  };
  const show = (from = 0) => {
    setOpen(true);
    setAt(from);
  };
  const firstChosen = () =>
    Math.max(
      0,
      flat.findIndex((one) => one.value === values[0]),
    );
  const close = () => {
    setOpen(false);
    setTyped('');
  };
  const set = async (next: Json) => {
    // Where several may be chosen the list stays, for the next one.
    if (many) setTyped('');
    else close();
    if (!(await confirmed(element['confirm']))) return;
    const state = { type, [field]: next };
    hold(surface, blockId, actionId, state);
    if (dispatches) await dispatch(surface, blockId, actionId, state);
  };
  const without = (value: string) => set(picked.filter((one) => valueOf(one) !== value));
  // The button that took it away goes too; the focus stays at hand.
  const dropped = (done: Promise<void>) => {
    input.current?.focus();
    return done;
  };
  const offered = offeredBy(element).flatMap((group) => group.options);
  const choose = (option: Option) => {
    if (!many) return set(option.raw);
    // Nothing is typed any more and all is offered again: the highlight goes where the choice stands there.
    const index = offered.findIndex(({ value }) => value === option.value);
    if (index >= 0) setAt(index);
    return values.includes(option.value) ? without(option.value) : set([...picked, option.raw]);
  };
  const shown = (one: Json) => withEmoji(labelOf(one, offered));

  const onKey = (event: KeyboardEvent) => {
    const option = flat[at];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      if (open) setAt((at + step + flat.length) % Math.max(1, flat.length));
      else show(firstChosen());
    } else if (event.key === 'Enter' && open) {
      if (option !== undefined) void choose(option);
    } else if (event.key === 'Enter') {
      show();
    } else if (event.key === 'Escape' && open) {
      close();
      event.stopPropagation();
    } else if (event.key === 'Backspace' && many && typed === '' && picked.length > 0) {
      void set(picked.slice(0, -1));
    } else {
      return;
    }
    event.preventDefault();
  };

  const single = many || picked[0] === undefined ? '' : shown(picked[0]);
  return html`<div class=${many ? 'select many' : 'select'} ref=${box}>
    ${
      many &&
      picked.map(
        (one) =>
          html`<span class="tag" key=${valueOf(one)}>
            ${shown(one)}
            <button type="button" aria-label=${`Remove ${shown(one)}`} onClick=${() => dropped(without(valueOf(one)))}>
              ${icon('close')}
            </button>
          </span>`,
      )
    }
    <input
      ...${naming(props)}
      ref=${input}
      role="combobox"
      autocomplete="off"
      spellcheck=${false}
      aria-expanded=${open}
      aria-controls=${`${id}-list`}
      aria-activedescendant=${open && flat[at] !== undefined ? `${id}-${at}` : undefined}
      placeholder=${open && single !== '' ? single : many && picked.length > 0 ? '' : wordsOf(element['placeholder']) || 'Choose…'}
      value=${open ? typed : single}
      onInput=${(event: Event & { currentTarget: HTMLInputElement }) => {
        setTyped(event.currentTarget.value);
        show();
      }}
      onClick=${() => (open ? close() : show(firstChosen()))}
      onKeyDown=${onKey}
      onFocus=${fromBeginning}
      onBlur=${close}
    />
    ${
      !many && clearable && picked.length > 0
        ? html`<button type="button" class="clear" aria-label=${`Clear ${single}`} onClick=${() => dropped(set(null))}>
            ${icon('close')}
          </button>`
        : html`<span class="chevron">${icon('down')}</span>`
    }
    ${open && h(SelectList, { id, name: props.label || 'Options', many, groups, at, values, typed, box: list, setAt, choose })}
  </div>`;
}

const valueOf = (one: Json): string => (typeof one === 'string' ? one : textOf(fieldsOf(one)['value']));

function labelOf(one: Json, offered: Option[]): string {
  const label =
    typeof one === 'string' ? offered.find(({ value }) => value === one)?.label : optionOf(fieldsOf(one)).label;
  // A box of one line would run the words of two lines together.
  return (label ?? textOf(one)).replaceAll(/\s+/g, ' ');
}
