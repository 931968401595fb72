import { assignQuestionsForm } from '../../workflows/assign-questions.ts';
import { requestChangesForm } from '../../workflows/approve-letter.ts';
import { closeForm, handOverForm } from '../../workflows/case-file.ts';
import { correctForm } from '../../workflows/correct-request.ts';
import { acceptWarningsForm } from '../../workflows/draft-letter.ts';
import { explainClock, readingForm } from '../../workflows/explain-clock.ts';
import type { Form } from '../../workflows/form.ts';
import { noticeChangesForm } from '../../workflows/notices/approve-notice.ts';
import { closeUnansweredForm, writeNoticeForm } from '../../workflows/notices/write-notice.ts';
import { concernForm } from '../../workflows/raise-concern.ts';
import { recordForm } from '../../workflows/record-from-requester.ts';
import { reopenAnswerForm } from '../../workflows/reopen-answer.ts';
import { recordAsSentForm } from '../../workflows/send-message.ts';
import { find } from '../../workflows/act.ts';
import { reviewForm } from '../../workflows/review/review-form.ts';
import { openSettling } from '../../workflows/settle-answer/settle.ts';
import { recordElsewhereForm } from '../../workflows/thread-replies.ts';
import { withdrawForm } from '../../workflows/withdraw-request.ts';
import { drawForm } from '../forms/draw.ts';
import {
  aboutConcern,
  aboutDraftedNotice,
  aboutLetter,
  aboutNotice,
  aboutRequest,
  actions,
  readMore,
  type MoreOnCard,
} from '../ids.ts';
import { showForm } from '../show-form.ts';
import { carriedBy, type Click } from '../inputs.ts';
import { readNotice, readTheLetter } from '../read-the-letter.ts';
import type { Bot } from './bot.ts';
import { carriedAs, concernOf } from './read-click.ts';

type Opened = Form | { refusal: string };
type Open = (bot: Bot, click: Click) => Opened | undefined | Promise<Opened | undefined>;

const reference = (click: Click) => carriedAs(aboutRequest, click).reference;

/** Clicks that open a form, or something to read. */
const opens: Readonly<Record<string, Open>> = {
  [actions.assignQuestions]: (bot, click) => assignQuestionsForm(bot.desk, click.user.id, reference(click)),
  [actions.settleAnswers]: (bot, click) => openSettling(bot.desk, click.user.id, reference(click)),
  [actions.changeAnAnswer]: (bot, click) => openSettling(bot.desk, click.user.id, reference(click)),
  [actions.more]: (bot, click) => openMore(bot, click),
  [actions.notOurs]: askedNext,
  [actions.notHeld]: askedNext,
  [actions.shouldNotBeReleased]: askedNext,
  [actions.furtherConcerns]: askedNext,
  [actions.acceptWarnings]: (bot, click) =>
    forOfficers(bot, click, () => acceptWarningsForm(bot.desk, reference(click))),
  [actions.requestChanges]: (bot, click) =>
    forApprovers(bot, click, () => requestChangesForm(bot.desk, carriedAs(aboutLetter, click))),
  [actions.readTheLetter]: (bot, click) => readTheLetter(bot, click.user.id, carriedAs(aboutLetter, click)),
  [actions.readNotice]: (bot, click) => readNotice(bot, click.user.id, carriedAs(aboutDraftedNotice, click)),
  [actions.requestNoticeChanges]: (bot, click) =>
    forApprovers(bot, click, () => noticeChangesForm(carriedAs(aboutNotice, click))),
  [actions.sendReminder]: (bot, click) => {
    const { reference: about, id } = carriedAs(aboutNotice, click);
    return writeNoticeForm(bot.desk, click.user.id, { reference: about, what: 'remind', of: id });
  },
  [actions.closeUnanswered]: (bot, click) => {
    const { reference: about, id } = carriedAs(aboutNotice, click);
    return closeUnansweredForm(bot.desk, click.user.id, { reference: about, of: id });
  },
  [actions.addDetails]: (bot, click) => addDetails(bot, click),
  [actions.showRequest]: (bot, click) => forOfficersOrApprovers(bot, click, () => showForm(bot, reference(click))),
  [actions.review]: (bot, click) => reviewForm(bot.desk, click.user.id, reference(click)),
  [actions.recordAsSent]: (bot, click) => forOfficers(bot, click, () => recordAsSentForm(bot.desk, reference(click))),
};

/** *Add details*: what is still owed to a click made earlier. */
async function addDetails(bot: Bot, click: Click): Promise<Opened> {
  const { reference: about, question, department, id } = carriedAs(aboutConcern, click);
  const { departments } = await bot.desk.directory.who(click.user.id);
  if (!departments.includes(department)) return { refusal: 'Only somebody of the department asked may do this.' };
  const asked = (await find(bot.desk, about))?.questions[question - 1]?.asked.find(
    (each) => each.department === department,
  );
  const concern = asked?.concerns.find((each) => each.id === id);
  if (!concern) return { refusal: 'This question is no longer with this department. Nothing more is needed.' };
  return concernForm({ reference: about, question, department, concern: concern.kind, id });
}

/** What a department's click asks next; whoever may not click it is told by the work of the click itself. */
async function askedNext(bot: Bot, click: Click): Promise<Opened | undefined> {
  const at = concernOf(bot, click);
  const { departments } = await bot.desk.directory.who(click.user.id);
  return at && departments.includes(at.department) ? concernForm(at) : undefined;
}

/** Opens what a click asks for; answers what to tell the person where it may not be opened. */
export async function openForClick(bot: Bot, click: Click, actionId: string): Promise<string | undefined> {
  const open = opens[actionId];
  if (!open) return undefined;
  const form = await open(bot, click);
  if (!form) return undefined;
  if ('refusal' in form) return form.refusal;
  await bot.api.views.open({ trigger_id: click.trigger_id, view: drawForm(form) });
  return undefined;
}

async function openMore(bot: Bot, click: Click): Promise<Opened> {
  const { verb, reference: about } = readMore(carriedBy(click));
  return forOfficers(bot, click, () => moreForms[verb](bot, click, about));
}

const moreForms: Record<MoreOnCard, (bot: Bot, click: Click, reference: string) => Opened | Promise<Opened>> = {
  show: (bot, _, about) => showForm(bot, about),
  recordElsewhere: (bot, _, about) => recordElsewhereForm(bot.desk, about),
  reopenAnswer: (bot, _, about) => reopenAnswerForm(bot.desk, about),
  handOver: (_, __, about) => handOverForm(about),
  closeAsNoRequest: (_, __, about) => closeForm(about),
  recordAsSent: (bot, _, about) => recordAsSentForm(bot.desk, about),
  clock: async (bot, click, about) => {
    const explained = await explainClock(bot.desk, click.user.id, about);
    return 'refusal' in explained ? explained : readingForm(explained);
  },
  recordFromRequester: (bot, click, about) => recordForm(bot.desk, click.user.id, about),
  correct: (bot, click, about) => correctForm(bot.desk, click.user.id, about),
  clarify: (bot, click, about) => writeNoticeForm(bot.desk, click.user.id, { reference: about, what: 'clarify' }),
  extend: (bot, click, about) => writeNoticeForm(bot.desk, click.user.id, { reference: about, what: 'extend' }),
  fee: (bot, click, about) => writeNoticeForm(bot.desk, click.user.id, { reference: about, what: 'fee' }),
  late: (bot, click, about) => writeNoticeForm(bot.desk, click.user.id, { reference: about, what: 'late' }),
  withdraw: (bot, click, about) => withdrawForm(bot.desk, click.user.id, about),
  review: (bot, click, about) => reviewForm(bot.desk, click.user.id, about),
};

async function forOfficers(bot: Bot, click: Click, open: () => Opened | Promise<Opened>): Promise<Opened> {
  const { officer } = await bot.desk.directory.who(click.user.id);
  return officer ? open() : { refusal: 'Only an FOI officer may do this. Ask one of them.' };
}

async function forOfficersOrApprovers(bot: Bot, click: Click, open: () => Opened | Promise<Opened>): Promise<Opened> {
  const { officer, approver, reviewer } = await bot.desk.directory.who(click.user.id);
  return officer || approver || reviewer
    ? open()
    : { refusal: 'Only FOI officers and approvers may look at a request.' };
}

async function forApprovers(bot: Bot, click: Click, open: () => Opened | Promise<Opened>): Promise<Opened> {
  const { approver } = await bot.desk.directory.who(click.user.id);
  return approver ? open() : { refusal: 'Only an approver may do this. Ask one of them.' };
}
