import type { App, ViewResponseAction } from '@slack/bolt';
import { z } from 'zod';
import { submitAssignments } from '../../workflows/departments/assign.ts';
import { submitCorrected } from '../../workflows/request/correct.ts';
import { submitAcceptedWarnings } from '../../workflows/letter/draft.ts';
import { submitChanges } from '../../workflows/letter/approve.ts';
import { submitCloseAsNoRequest } from '../../workflows/request/close-as-no-request.ts';
import type { Filled, FormErrors, FormId, Submitted } from '../../workflows/forms/form.ts';
import { submitEndingChanges, submitEndWithoutLetter } from '../../workflows/request/end-without-letter.ts';
import { submitHandOver } from '../../workflows/request/hand-over.ts';
import { submitNoticeChanges } from '../../workflows/notices/approve-notice.ts';
import { submitShown } from '../../workflows/notices/give.ts';
import { aboutWriting, submitNotice } from '../../workflows/notices/write-notice.ts';
import { submitNewRequest } from '../../workflows/log-request/entered-request.ts';
import { submitCheckedQuestions } from '../../workflows/log-request/open-request.ts';
import { submitConcern } from '../../workflows/departments/raise-concern.ts';
import { submitElsewhere } from '../../workflows/departments/record-elsewhere.ts';
import { submitRecorded } from '../../workflows/request/record-from-requester.ts';
import { submitReopenedRequest } from '../../workflows/request/reopen.ts';
import { submitReopenedAnswer } from '../../workflows/settle-answer/reopen.ts';
import { submitRecordAsSent } from '../../workflows/sending/record-as-sent.ts';
import { submitReview } from '../../workflows/review/review-form.ts';
import { submitOutcome } from '../../workflows/review/send-outcome.ts';
import { aboutReview } from '../../workflows/review/step.ts';
import { submitSettled } from '../../workflows/settle-answer/settle.ts';
import { submitWithdrawn } from '../../workflows/request/withdraw.ts';
import { withRegister } from '../intake/decided-once.ts';
import { filesOf } from '../reading/files.ts';
import { drawForm, fieldIdOf } from '../forms/draw.ts';
import { notDone } from '../forms/not-done.ts';
import { notOffered } from '../forms/not-offered.ts';
import { aboutEnding, aboutNotice } from '../ids.ts';
import { submission as submissionBody, type Submission, type View } from '../inputs.ts';
import { recordRefusal, recordUnchanged, type Tried } from '../refused.ts';
import { filledIn } from '../reading/filled-in.ts';
import { unexpected } from '../seam.ts';
import {
  ofAssigning,
  ofAwaited,
  ofConcern,
  ofCorrecting,
  ofDraft,
  ofLetter,
  ofMessage,
  ofOutcome,
  ofPosting,
  ofReference,
  ofSettling,
  ofShown,
  ofWarnings,
} from './about-forms.ts';
import { afterRecorded } from './after-recorded.ts';
import { submitUseAsAnswer } from './use-as-answer.ts';
import type { Bot } from '../bot.ts';

type Submit = (bot: Bot, user: string, about: unknown, filled: Filled) => Promise<Submitted>;

/** What submits a form, once what the form is about is read. */
function reads<About>(
  of: z.ZodType<About>,
  submit: (desk: Bot['desk'], user: string, about: About, filled: Filled) => Promise<Submitted>,
): Submit {
  return (bot, user, about, filled) => submit(bot.desk, user, of.parse(about), filled);
}

/** Each form with what reads it. */
const submits: Record<FormId, Submit> = {
  newRequest: (bot, user, about, filled) =>
    submitNewRequest(
      bot.desk,
      user,
      { ...z.object({ draft: z.string().optional() }).parse(about), filesOf: (ids) => filesOf(bot.api, ids) },
      filled,
    ),
  checkQuestions: reads(ofDraft, submitCheckedQuestions),
  assignQuestions: reads(ofAssigning, submitAssignments),
  explainConcern: reads(ofConcern, submitConcern),
  settleAnswer: reads(ofSettling, submitSettled),
  requestChanges: reads(ofLetter, submitChanges),
  acceptWarnings: reads(ofWarnings, submitAcceptedWarnings),
  useAsAnswer: (bot, user, about, filled) => submitUseAsAnswer(bot, user, ofMessage.parse(about), filled),
  recordElsewhere: reads(ofReference, submitElsewhere),
  reopenAnswer: reads(ofReference, submitReopenedAnswer),
  handOver: reads(ofReference, submitHandOver),
  closeAsNoRequest: reads(ofReference, submitCloseAsNoRequest),
  endWithoutLetter: reads(ofReference, submitEndWithoutLetter),
  endingChanges: reads(aboutEnding, submitEndingChanges),
  recordAsSent: reads(ofPosting, submitRecordAsSent),
  correctRequest: reads(ofCorrecting, submitCorrected),
  recordFromRequester: reads(ofAwaited, submitRecorded),
  withdrawRequest: reads(ofReference, submitWithdrawn),
  reopenRequest: reads(ofReference, submitReopenedRequest),
  writeNotice: reads(aboutWriting, submitNotice),
  sendNotice: reads(ofShown, submitShown),
  noticeChanges: reads(aboutNotice, submitNoticeChanges),
  review: (bot, user, about, filled) =>
    submitReview(bot.desk, user, aboutReview.parse(about), { filled, filesOf: (ids) => filesOf(bot.api, ids) }),
  sendOutcome: reads(ofOutcome, submitOutcome),
  history: async () => ({ done: true }),
  readOnly: async () => ({ done: true }),
};

/** A submission is decided and saved before it is acknowledged, because the answer is the acknowledgement. */
export function listenToSubmissions(app: App, bot: Bot): void {
  app.view(/.*/u, async ({ ack, body }) => {
    const submission = submissionBody.parse(body);
    const outcome = await bot
      .decideOnce(body, (register) => submitted(withRegister(bot, register), submission))
      .catch(unexpectedIn(bot, submission.view));
    await ack(outcome && acknowledgement(submission.view, outcome));
  });
}

async function submitted(bot: Bot, press: Submission): Promise<Submitted> {
  const { user, view } = press;
  const submit = Object.entries(submits).find(([id]) => id === view.callback_id)?.[1];
  if (!submit) throw new Error(`Nothing reads the form ${view.callback_id}.`);
  const tried = triedInForm(user.id, view);
  const made = notOffered(view);
  if (made) {
    recordRefusal(bot.desk.log, tried, {});
    return { errors: made };
  }
  const decided = await bot.recordOnce(bot.desk.register, press, async (register) => {
    const recording = withRegister(bot, register);
    return submit(recording, user.id, aboutOf(view), await filledIn(recording, view));
  });
  const before = decided === 'before';
  const outcome = before
    ? await afterRecorded(bot, user.id, {
        form: view.callback_id,
        about: aboutOf(view),
        filled: () => filledIn(bot, view),
      })
    : decided.outcome;
  const isRefused = 'refusal' in outcome || 'errors' in outcome;
  if ('refusal' in outcome || 'forbidden' in outcome) recordRefusal(bot.desk.log, tried, outcome);
  else if (before || (decided.left === 'nothing' && !isRefused && !recordsNothing.has(view.callback_id))) {
    recordUnchanged(bot.desk.log, { ...tried, input: press.trigger_id ?? '' });
  }
  return outcome;
}

/** Forms that only show something or lead to another. */
const recordsNothing: ReadonlySet<string> = new Set<FormId>([
  'newRequest',
  'checkQuestions',
  'writeNotice',
  'history',
  'readOnly',
]);

/** Who filled in a form, and what it was about. */
export function triedInForm(user: string, view: View): Tried {
  return { user, act: `form ${view.callback_id}`, about: view.private_metadata };
}

/** What somebody typed stays on their screen: the trouble is said on the form itself, where it has a field. */
function unexpectedIn(bot: Bot, view: View) {
  return (error: unknown): Submitted => {
    const says = unexpected(bot.desk.log, error, `form ${view.callback_id}`);
    const first = view.blocks.find((block) => block.type === 'input')?.block_id;
    return first === undefined ? { refusal: says } : { errors: { [fieldIdOf(first)]: says } };
  };
}

/** What a view carries of ours. */
export function aboutOf(view: View): unknown {
  return view.private_metadata === '' ? {} : JSON.parse(view.private_metadata);
}

function acknowledgement(view: View, outcome: Submitted): ViewResponseAction | undefined {
  if ('over' in outcome) return { response_action: 'push', view: drawForm(outcome.over) };
  if ('done' in outcome && outcome.all) return { response_action: 'clear' };
  if ('next' in outcome) return { response_action: 'update', view: drawForm(outcome.next) };
  if ('errors' in outcome) return { response_action: 'errors', errors: onBlocks(view, outcome.errors) };
  if ('refusal' in outcome) {
    return { response_action: 'update', view: drawForm(notDone(outcome.refusal)) };
  }
  return undefined;
}

/** Slack shows an error only on an input of the view that was submitted. */
function onBlocks(view: View, errors: FormErrors): Record<string, string> {
  const inputs = view.blocks.filter((block) => block.type === 'input').flatMap((block) => block.block_id ?? []);
  const placed: Record<string, string> = {};
  for (const [field, says] of Object.entries(errors)) {
    const block = inputs.find((id) => fieldIdOf(id) === field) ?? inputs[0];
    if (block === undefined) throw new Error(`There is no input to say this on: ${field}.`);
    placed[block] = placed[block] === undefined ? says : `${placed[block]} ${says}`;
  }
  return placed;
}
