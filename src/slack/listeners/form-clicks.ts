import type { AboutSettling } from '../../workflows/settle-answer/chosen.ts';
import { addPart, redrawSettling } from '../../workflows/settle-answer/redraw.ts';
import type { Filled, Form, Submitted } from '../../workflows/forms/form.ts';
import { newRequestForm } from '../../workflows/log-request/new-request.ts';
import { mayNotLog } from '../../workflows/log-request/who-may-log.ts';
import { readDraft } from '../../workflows/log-request/draft.ts';
import { addQuestion } from '../../workflows/log-request/open-request.ts';
import { z } from 'zod';
import { drawForm, FORM_ACTION } from '../forms/draw.ts';
import { drawAgain } from '../forms/draw-again.ts';
import { notDone } from '../forms/not-done.ts';
import { refusalCode } from '../api.ts';
import type { Click, View } from '../inputs.ts';
import { filledIn } from '../reading/filled-in.ts';
import { closeAsNoRequestForm } from '../../workflows/request/close-as-no-request.ts';
import { recordForm } from '../../workflows/request/record-from-requester.ts';
import { aboutWriting, writeNoticeForm } from '../../workflows/notices/write-notice.ts';
import { reviewForm } from '../../workflows/review/review-form.ts';
import { aboutReview } from '../../workflows/review/step.ts';
import { recordRefusal } from '../refused.ts';
import { showForm, turned } from '../lookups/history-form.ts';
import type { Bot } from '../bot.ts';
import { actionOf } from './read-click.ts';
import { ofAwaited, ofDraft, ofPage, ofRequest, ofSettling } from './about-forms.ts';
import { aboutOf, triedInForm } from './submissions.ts';

/** A button or a list inside a form: the same view, drawn again with what it needs now. */
export async function redrawForm(bot: Bot, click: Click): Promise<void> {
  const { view } = click;
  if (!view) return;
  const filled = await filledIn(bot, view);
  const field = actionOf(click).slice(FORM_ACTION.length + 1);
  const outcome = await redrawn(bot, click.user.id, view, field, filled);
  if (!outcome) return;
  if ('refusal' in outcome) recordRefusal(bot.desk.log, triedInForm(click.user.id, view), outcome);
  const next = 'refusal' in outcome ? notDone(outcome.refusal) : outcome;
  try {
    await bot.api.views.update({ view_id: view.id, hash: view.hash, view: drawnOver(view, next, filled) });
  } catch (error) {
    // They closed it, or something newer was drawn meanwhile: nothing was promised.
    if (!['not_found', 'hash_conflict', 'view_not_found'].includes(refusalCode(error) ?? '')) throw error;
  }
}

/** *Settle the answer* knows itself what stands where; a form of another kind, or only to read, takes nothing over. */
function drawnOver(view: View, form: Form, filled: Filled) {
  const takesOver = form.id === view.callback_id && form.id !== 'settleAnswer';
  return takesOver ? drawAgain(form, view, filled) : drawForm(form);
}

type Redrawn = Form | { refusal: string };

async function redrawn(
  bot: Bot,
  user: string,
  view: View,
  field: string,
  filled: Filled,
): Promise<Redrawn | undefined> {
  const about = aboutOf(view);
  if (view.callback_id === 'newRequest' && field === 'addMoreText') {
    const no = await mayNotLog(bot.desk, user);
    if (no) return no;
    const { draft, inputs } = z.object({ draft: z.string().optional(), inputs: z.number() }).parse(about);
    const kept = draft === undefined ? undefined : await readDraft(bot.desk.register, draft, user);
    const source = kept?.draft.step === 'entering' ? kept.draft.source : undefined;
    return newRequestForm(bot.desk, {
      inputs: inputs + 1,
      filled,
      ...(draft !== undefined && { draft }),
      ...(source && { source }),
    });
  }
  if (view.callback_id === 'checkQuestions' && field === 'addQuestion') {
    return shown(await addQuestion(bot.desk, user, ofDraft.parse(about), filled));
  }
  if (view.callback_id === 'recordFromRequester') {
    const { reference, what } = ofAwaited.parse(about);
    const chosen = filled.choices['what']?.[0];
    // Drawn anew under the same ids, the day and the questions would stand there and yet not reach us.
    return chosen === what ? undefined : recordForm(bot.desk, user, reference, chosen);
  }
  if (view.callback_id === 'closeAsNoRequest') {
    const { reference } = ofRequest.parse(about);
    return closeAsNoRequestForm(bot.desk, user, reference, filled.choices['as']?.[0]);
  }
  if (view.callback_id === 'writeNotice') {
    return writeNoticeForm(bot.desk, user, aboutWriting.parse(about), filled);
  }
  if (view.callback_id === 'review') {
    const { reference, drawn, what } = aboutReview.parse(about);
    const chosen = filled.choices['what']?.[0];
    // What was typed for it stays.
    if (chosen === what) return undefined;
    return reviewForm(bot.desk, user, reference, chosen, drawn + 1);
  }
  if (view.callback_id === 'history') {
    const { reference, from } = ofPage.parse(about);
    return showForm(bot, user, reference, turned(from, field));
  }
  if (view.callback_id === 'settleAnswer') {
    const settling = ofSettling.parse(about);
    if (field === 'addPart') return afterAddPart(bot, user, settling, filled);
    return redrawSettling(bot.desk, user, settling, filled);
  }
  return undefined;
}

async function afterAddPart(bot: Bot, user: string, settling: AboutSettling, filled: Filled): Promise<Redrawn> {
  const outcome = await addPart(bot.desk, user, settling, filled);
  if (!('errors' in outcome)) return shown(outcome);
  // Slack takes errors only from a submission: a button says them at the head of the same view.
  const form = await redrawSettling(bot.desk, user, settling, filled);
  if ('refusal' in form) return form;
  const says = `This part is not kept yet. ${Object.values(outcome.errors).join(' ')}`;
  return { ...form, fields: [{ kind: 'says', text: says }, ...form.fields] };
}

function shown(outcome: Submitted): Redrawn {
  if ('next' in outcome) return outcome.next;
  if ('over' in outcome) return outcome.over;
  return 'refusal' in outcome ? outcome : notDone('Close this and open it again.');
}
