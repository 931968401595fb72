import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { act, view } from '../state/desk.ts';
import { formOf, modalSurface } from '../state/surfaces.ts';
import { isTouched } from '../forms/form.ts';
import { Dialog } from '../kit/dialog.ts';
import { ask, plainText } from './confirm.ts';
import { ModalView } from './modal-view.ts';

/** Whatever modals the app has opened for this person; the last is the one they work in. */
export function Modals(): ComponentChildren {
  const modals = view.value?.modals ?? [];
  const front = modals.at(-1);
  if (front === undefined) return null;
  const leave = async (all: boolean) => {
    const loses = all ? modals : [front];
    const touched = loses.some((modal) => isTouched(formOf(modalSurface(modal.viewId), modal.blocks)));
    if (touched && !(await ask(discard))) return;
    await act({ do: 'close', modal: front.viewId, ...(all ? { all } : {}) });
  };
  const children = h(ModalView, { key: front.viewId, modal: front, depth: modals.length, leave });
  const onLeave = () => void leave(false);
  return h(Dialog, { labelledBy: 'modal-title', class: `modal depth-${modals.length}`, onLeave, children });
}

const discard = {
  title: 'Close without saving?',
  text: plainText('What you have written here will be lost.'),
  confirm: 'Close',
  deny: 'Keep writing',
  danger: true,
};
