import type { z } from 'zod';
import { isRefusal } from '../../domain/request/decision.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { assignQuestionsForm } from '../../workflows/departments/assign.ts';
import { requestChangesForm } from '../../workflows/letter/approve.ts';
import { closeAsNoRequestForm } from '../../workflows/request/close-as-no-request.ts';
import { correctForm } from '../../workflows/request/correct.ts';
import { acceptWarningsForm } from '../../workflows/letter/draft.ts';
import { endingChangesForm, endWithoutLetterForm } from '../../workflows/request/end-without-letter.ts';
import { explainClock, readingForm } from '../../workflows/request/explain-clock.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { handOverForm } from '../../workflows/request/hand-over.ts';
import { noticeChangesForm } from '../../workflows/notices/approve-notice.ts';
import { closeUnansweredForm } from '../../workflows/notices/close-unanswered.ts';
import { writeNoticeForm } from '../../workflows/notices/write-notice.ts';
import { concernForm, type AtConcern } from '../../workflows/departments/raise-concern.ts';
import { recordElsewhereForm } from '../../workflows/departments/record-elsewhere.ts';
import { recordForm } from '../../workflows/request/record-from-requester.ts';
import { reopenForm } from '../../workflows/request/reopen.ts';
import { reopenAnswerForm } from '../../workflows/settle-answer/reopen.ts';
import { recordAsSentForm } from '../../workflows/sending/record-as-sent.ts';
import { openedFor } from '../../workflows/act.ts';
import { reviewForm } from '../../workflows/review/review-form.ts';
import { openSettling } from '../../workflows/settle-answer/open-form.ts';
import { withdrawForm } from '../../workflows/request/withdraw.ts';
import { drawForm } from '../forms/draw.ts';
import {
  aboutAlike,
  aboutConcern,
  aboutDraftedNotice,
  aboutEnding,
  aboutLetter,
  aboutNotice,
  aboutPlace,
  aboutPosting,
  aboutRequest,
  actions,
  readMore,
  type MoreOnCard,
} from '../ids.ts';
import { recordRefusal } from '../refused.ts';
import { showForm } from '../lookups/history-form.ts';
import { carriedBy, type Click } from '../inputs.ts';
import { readNotice, readTheLetter } from '../lookups/read-the-letter.ts';
import type { Bot } from '../bot.ts';
import { carriedAs, concernOf, OLD_BUTTON, triedBy } from './read-click.ts';
import { isRecorded } from './recording-clicks.ts';
import { askedOf } from '../../domain/request/asked.ts';

type Opened = Form | { refusal: string };
type Open = (bot: Bot, click: Click) => Opened | undefined | Promise<Opened | undefined>;

/** A click on a button that carries what it is about. */
const on =
  <T extends z.ZodType>(schema: T, open: (bot: Bot, by: string, at: z.infer<T>) => ReturnType<Open>): Open =>
  (bot, click) => {
    const at = carriedAs(schema, click);
    return at === undefined ? { refusal: OLD_BUTTON } : open(bot, click.user.id, at);
  };

const settling = on(aboutPlace, (bot, by, { reference, question, part }) =>
  openSettling(bot.desk, by, reference, question, part),
);

/** Clicks that open a form, or something to read. */
const opens: Readonly<Record<string, Open>> = {
  [actions.assignQuestions]: on(aboutRequest, (bot, by, { reference }) => assignQuestionsForm(bot.desk, by, reference)),
  [actions.settleAnswers]: settling,
  [actions.changeAnAnswer]: settling,
  [actions.changePlace]: settling,
  [actions.correctRequest]: on(aboutRequest, (bot, by, { reference }) => correctForm(bot.desk, by, reference)),
  [actions.more]: openMore,
  [actions.notOurs]: askedNext,
  [actions.notHeld]: askedNext,
  [actions.shouldNotBeReleased]: askedNext,
  [actions.furtherConcerns]: askedNext,
  [actions.acceptWarnings]: on(aboutRequest, (bot, by, { reference }) => acceptWarningsForm(bot.desk, by, reference)),
  [actions.acceptAlike]: on(aboutAlike, (bot, by, { reference, code }) =>
    acceptWarningsForm(bot.desk, by, reference, code),
  ),
  [actions.requestChanges]: on(aboutLetter, (bot, by, at) => requestChangesForm(bot.desk, by, at)),
  [actions.readTheLetter]: on(aboutLetter, readTheLetter),
  [actions.readNotice]: on(aboutDraftedNotice, readNotice),
  [actions.requestNoticeChanges]: on(aboutNotice, (bot, by, at) => noticeChangesForm(bot.desk, by, at)),
  [actions.requestEndingChanges]: on(aboutEnding, (bot, by, at) => endingChangesForm(bot.desk, by, at)),
  [actions.sendReminder]: on(aboutNotice, (bot, by, { reference, id }) =>
    writeNoticeForm(bot.desk, by, { reference, what: 'remind', of: id }),
  ),
  [actions.closeUnanswered]: on(aboutNotice, (bot, by, { reference, id }) =>
    closeUnansweredForm(bot.desk, by, { reference, of: id }),
  ),
  [actions.addDetails]: on(aboutConcern, addDetails),
  // Slack opens the message itself, and tells of the click.
  [actions.openMessage]: () => undefined,
  [actions.showRequest]: on(aboutRequest, (bot, by, { reference }) => showForm(bot, by, reference)),
  [actions.review]: on(aboutRequest, (bot, by, { reference }) => reviewForm(bot.desk, by, reference)),
  [actions.recordAsSent]: on(aboutPosting, (bot, by, { reference, what }) =>
    recordAsSentForm(bot.desk, by, reference, what),
  ),
};

/** *Add details*: what is still owed to a click made earlier. */
async function addDetails(
  bot: Bot,
  by: string,
  { reference, question, department, id }: z.infer<typeof aboutConcern>,
): Promise<Opened> {
  const request = await openedFor(bot.desk, by, reference, 'raiseConcern', department);
  if (isRefusal(request)) return request;
  const asked = askedOf(request, question, department)?.asked;
  const concern = asked?.concerns.find((each) => each.id === id);
  if (!concern) return { refusal: 'This question is no longer with this department. Nothing more is needed.' };
  return concernFormOf(bot, request, { reference, question, department, concern: concern.kind, id });
}

/** What a department's click asks next; whoever may not click it is told by the work of the click itself. */
async function askedNext(bot: Bot, click: Click): Promise<Opened | undefined> {
  const at = concernOf(bot, click);
  if (!at) return undefined;
  const request = await openedFor(bot.desk, click.user.id, at.reference, 'raiseConcern', at.department);
  return isRefusal(request) ? undefined : concernFormOf(bot, request, at);
}

async function concernFormOf(bot: Bot, { officer }: FoiRequest, at: AtConcern): Promise<Form> {
  return concernForm(at, (await bot.desk.directory.nameOf(officer)) ?? 'the officer in charge');
}

/** Whether a click may open something. */
export function mayOpen(actionId: string): boolean {
  return Object.hasOwn(opens, actionId);
}

/** Opens what a click asks for; answers what to tell the person where it may not be opened. */
export async function openForClick(bot: Bot, click: Click, actionId: string): Promise<string | undefined> {
  const open = opens[actionId];
  if (!open) return isRecorded(actionId) ? undefined : OLD_BUTTON;
  const form = await open(bot, click);
  if (!form) return undefined;
  if ('refusal' in form) {
    recordRefusal(bot.desk.log, triedBy(click), form);
    return form.refusal;
  }
  await bot.api.views.open({ trigger_id: click.trigger_id, view: drawForm(form) });
  return undefined;
}

async function openMore(bot: Bot, click: Click): Promise<Opened> {
  const chosen = readMore(carriedBy(click));
  if (!chosen) return { refusal: OLD_BUTTON };
  return moreForms[chosen.verb](bot, click.user.id, chosen.reference);
}

const moreForms: Record<MoreOnCard, (bot: Bot, by: string, reference: string) => Opened | Promise<Opened>> = {
  show: (bot, by, about) => showForm(bot, by, about),
  recordElsewhere: (bot, by, about) => recordElsewhereForm(bot.desk, by, about),
  reopenAnswer: (bot, by, about) => reopenAnswerForm(bot.desk, by, about),
  handOver: (bot, by, about) => handOverForm(bot.desk, by, about),
  closeAsNoRequest: (bot, by, about) => closeAsNoRequestForm(bot.desk, by, about),
  endWithoutLetter: (bot, by, about) => endWithoutLetterForm(bot.desk, by, about),
  recordAsSent: (bot, by, about) => recordAsSentForm(bot.desk, by, about),
  clock: async (bot, by, about) => {
    const explained = await explainClock(bot.desk, by, about);
    return 'refusal' in explained ? explained : readingForm(explained);
  },
  recordFromRequester: (bot, by, about) => recordForm(bot.desk, by, about),
  correct: (bot, by, about) => correctForm(bot.desk, by, about),
  clarify: (bot, by, about) => writeNoticeForm(bot.desk, by, { reference: about, what: 'clarify' }),
  extend: (bot, by, about) => writeNoticeForm(bot.desk, by, { reference: about, what: 'extend' }),
  fee: (bot, by, about) => writeNoticeForm(bot.desk, by, { reference: about, what: 'fee' }),
  late: (bot, by, about) => writeNoticeForm(bot.desk, by, { reference: about, what: 'late' }),
  withdraw: (bot, by, about) => withdrawForm(bot.desk, by, about),
  reopen: (bot, by, about) => reopenForm(bot.desk, by, about),
  review: (bot, by, about) => reviewForm(bot.desk, by, about),
};
