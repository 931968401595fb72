import type { ComponentChildren } from 'preact';
import { signal } from '@preact/signals';
import { h } from 'preact';
import { html } from 'htm/preact';
import type { Json } from '../../protocol.ts';
import { drawText } from '../draw/text.ts';
import { Dialog } from '../kit/dialog.ts';
import { fieldsOf, textOf, wordsOf } from '../kit/json.ts';

interface Question {
  title: string;
  text: Json;
  confirm: string;
  deny: string;
  danger: boolean;
  answer: (yes: boolean) => void;
}

const asking = signal<Question | null>(null);

/** Asks what an element's `confirm` object asks; without one the answer is yes. */
export function confirmed(object: Json | undefined): Promise<boolean> {
  if (object === undefined || object === null) return Promise.resolve(true);
  const { title, text, confirm, deny, style } = fieldsOf(object);
  return ask({
    title: wordsOf(title) || 'Are you sure?',
    text: text ?? null,
    confirm: wordsOf(confirm) || 'Yes',
    deny: wordsOf(deny) || 'No',
    danger: textOf(style) === 'danger',
  });
}

/** Asks before something is lost or done for good. */
export function ask(question: Omit<Question, 'answer'>): Promise<boolean> {
  asking.peek()?.answer(false);
  return new Promise((resolve) => {
    asking.value = {
      ...question,
      answer: (yes) => {
        asking.value = null;
        resolve(yes);
      },
    };
  });
}

/** A question with words of the page's own. */
export const plainText = (text: string): Json => ({ type: 'plain_text', text });

/** The question that is open, if one is. */
export function Confirm(): ComponentChildren {
  const question = asking.value;
  if (question === null) return null;
  const children = html`<h2 id="confirm-title">${question.title}</h2>
    <div class="prose">${drawText(question.text)}</div>
    <div class="foot">
      <button type="button" onClick=${() => question.answer(false)}>${question.deny}</button>
      <button type="button" class=${question.danger ? 'danger' : 'primary'} onClick=${() => question.answer(true)}>
        ${question.confirm}
      </button>
    </div>`;
  return h(Dialog, { labelledBy: 'confirm-title', class: 'confirm', onLeave: () => question.answer(false), children });
}
