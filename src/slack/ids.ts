import { z } from 'zod';
import { messageKind, noticeId, shortLetter } from '../domain/request/events.ts';

/** Every action of a message or of Home, once. The value of a button is JSON, checked when it comes back. */
export const actions = {
  // the card, in the officers' channel
  assignQuestions: 'assign_questions',
  settleAnswers: 'settle_answers',
  draftLetter: 'draft_letter',
  more: 'more',
  // a question, in a department's channel
  claim: 'claim',
  notOurs: 'not_ours',
  notHeld: 'not_held',
  shouldNotBeReleased: 'should_not_be_released',
  furtherConcerns: 'further_concerns',
  addDetails: 'add_details',
  notTheAnswer: 'not_the_answer',
  theAnswerAfterAll: 'the_answer_after_all',
  // a letter
  askForApproval: 'ask_for_approval',
  changeAnAnswer: 'change_an_answer',
  acceptWarnings: 'accept_warnings',
  changePlace: 'change_place',
  acceptAlike: 'accept_alike',
  correctRequest: 'correct_request',
  readTheLetter: 'read_the_letter',
  approveAndSend: 'approve_and_send',
  requestChanges: 'request_changes',
  // a letter besides the response
  approveNotice: 'approve_notice',
  readNotice: 'read_notice',
  requestNoticeChanges: 'request_notice_changes',
  sendReminder: 'send_reminder',
  closeUnanswered: 'close_unanswered',
  // a request that would end without a letter
  endWithoutLetter: 'end_without_letter',
  requestEndingChanges: 'request_ending_changes',
  // sending
  sendAgain: 'send_again',
  itArrived: 'it_arrived',
  recordAsSent: 'record_as_sent',
  // a review
  review: 'review',
  // what was given up
  tryUndoneAgain: 'try_undone_again',
  leaveUndone: 'leave_undone',
  tryStraysAgain: 'try_strays_again',
  leaveStrays: 'leave_strays',
  // anywhere
  showRequest: 'show_request',
  openMessage: 'open_message',
} as const;
export type ActionId = (typeof actions)[keyof typeof actions];

/** Shortcuts on a message, as `manifest.yml` declares them. */
export const shortcuts = { logAsRequest: 'log_as_foi_request', useAsAnswer: 'use_as_the_answer' } as const;

/** What *More…* on the card may offer; which of them, the state says. */
export const moreOnCard = [
  'show',
  'recordElsewhere',
  'reopenAnswer',
  'handOver',
  'closeAsNoRequest',
  'endWithoutLetter',
  'recordAsSent',
  'clock',
  'recordFromRequester',
  'correct',
  'withdraw',
  'clarify',
  'extend',
  'fee',
  'late',
  'reopen',
  'review',
] as const;
export type MoreOnCard = (typeof moreOnCard)[number];

/** The value of an option of *More…*. */
export function carriedMore(verb: MoreOnCard, reference: string): string {
  return `${verb}:${reference}`;
}

/** A request as a button names it: nothing else reaches the register as part of a key. */
const reference = z.string().regex(/^[A-Z]{2,8}\d{5,18}$/u);

export function isReference(text: string): boolean {
  return reference.safeParse(text).success;
}

/** What was chosen in *More…*; nothing where it is none of ours. */
export function readMore(value: string): { verb: MoreOnCard; reference: string } | undefined {
  const [chosen, reference] = value.split(':');
  const verb = moreOnCard.find((each) => each === chosen);
  return verb === undefined || reference === undefined || !isReference(reference) ? undefined : { verb, reference };
}

/** What a button about a request carries. */
export const aboutRequest = z.object({ reference });
/** What *Record as sent* carries: which letter besides the response it is about, if one. */
export const aboutPosting = z.object({ reference, what: z.union([noticeId, shortLetter]).optional() });
/** What a button in a question's thread carries. */
export const aboutQuestion = z.object({
  reference,
  question: z.number().int().positive(),
  department: z.string(),
});
export const aboutConcern = aboutQuestion.extend({ id: z.string() });
export const aboutReply = aboutQuestion.extend({ ts: z.string() });
/** What a button about a letter carries: exactly which one was shown. */
export const aboutLetter = z.object({
  reference,
  version: z.number().int().positive(),
  digest: z.string(),
});
/** What a button under a finding carries: the question and the part where it is put right. */
export const aboutPlace = aboutRequest.extend({
  question: z.number().int().positive().optional(),
  part: z.number().int().positive().optional(),
});
/** What *Leave it* carries: exactly what was shown. */
export const aboutUndone = aboutRequest.extend({ time: z.number().int().positive(), of: z.number().int().positive() });
/** What *Try again* and *Leave it* carry of what is of no request: which message, and how much it showed. */
export const aboutStrays = z.object({ strays: z.string(), of: z.number().int().positive().optional() });
/** What accepts warnings of one code. */
export const aboutAlike = aboutRequest.extend({ code: z.string() });
/** What a button about a letter besides the response carries. */
export const aboutNotice = z.object({ reference, id: noticeId });
/** What a button about a letter besides the response carries that holds for the draft shown and no other. */
export const aboutDraftedNotice = aboutNotice.extend({ digest: z.string() });
/** What a button about ending without a letter carries: which asking was shown. */
export const aboutEnding = aboutRequest.extend({ time: z.number().int().positive() });
/** What a button about a message to the requester carries: of a response also which, as another may replace it. */
export const aboutSending = z.object({ reference, what: messageKind, letter: z.number().int().positive().optional() });

/** A value of a button, of at most Slack's 2,000 characters. */
export function carried(
  value: (z.infer<typeof aboutRequest> & Record<string, unknown>) | z.infer<typeof aboutStrays>,
): string {
  return JSON.stringify(value);
}

/** The request that a button's or option's value is about; empty where it is about none. */
export function carriedReference(value: string): string {
  return /[A-Z]{2,8}\d{5,18}/u.exec(value)?.[0] ?? '';
}
