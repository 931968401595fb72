import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import { textOf } from '../kit/json.ts';
import { confirmed } from '../modal/confirm.ts';
import { dispatch, hold } from '../state/surfaces.ts';
import { dayInWords } from '../text/when.ts';
import { type ElementProps, naming, stateOf } from './props.ts';

/** A date or a time, by the browser's own picker. */
export function DateInput(props: ElementProps): ComponentChildren {
  const { surface, blockId, element, dispatches } = props;
  const type = textOf(element['type']);
  const field = type === 'datepicker' ? 'selected_date' : 'selected_time';
  const actionId = textOf(element['action_id']);
  const value = textOf(stateOf(props)[field]);

  const change = async (control: HTMLInputElement) => {
    const typed = control.value;
    // While a year is typed, digit by digit, browsers report the years 2, 20 and 201.
    if (type === 'datepicker' && typed !== '' && typed < '1000') return;
    if (dispatches && !(await confirmed(element['confirm']))) {
      control.value = value;
      return;
    }
    const state = { type, [field]: typed === '' ? null : typed };
    hold(surface, blockId, actionId, state);
    if (dispatches) await dispatch(surface, blockId, actionId, state);
  };
  // Browsers write dates in their own language's order; the words leave no doubt which is the month.
  return html`<span class="date">
    <input
      ...${naming(props)}
      type=${type === 'datepicker' ? 'date' : 'time'}
      value=${value}
      onChange=${(event: Event & { currentTarget: HTMLInputElement }) => change(event.currentTarget)}
    />
    ${type === 'datepicker' && value !== '' && html`<small aria-live="polite">${dayInWords(Date.parse(value))}</small>`}
  </span>`;
}
