import { z } from 'zod';
import { actions } from '../../../src/slack/ids.ts';
import { carriedBy, click as clickBody, submission as submissionBody } from '../../../src/slack/inputs.ts';
import type { Happened } from '../../../src/domain/request/events.ts';
import type { Read } from '../../../src/workflows/upkeep/histories.ts';
import type { Counts } from '../counts.ts';
import type { Lived } from '../day.ts';
import type { Told } from '../network.ts';
import { findReplies } from './replies.ts';

/** Every acknowledged input is in a history once. */
export function findInputs(told: readonly Told[], histories: readonly Read[], lived: Lived, counts: Counts): string[] {
  return [
    ...findRequests(histories, lived),
    ...findReplies(told, histories, counts),
    ...findActs(told, histories, counts),
  ];
}

/** Every request somebody logged was opened once. */
function findRequests(histories: readonly Read[], { asked }: Lived): string[] {
  const opened = histories.map(({ request }) => request.subject);
  return asked.flatMap(({ subject }) => {
    const times = opened.filter((each) => each === subject).length;
    return times === 1 ? [] : [`The request about ${subject} was opened ${times} times.`];
  });
}

/** What an act of somebody's leaves in the history. */
interface Trace {
  type: Happened['type'];
  /** Done once, however often it is pressed: a second press finds it done. */
  once: boolean;
  /** What it is about may have come right by itself before it is worked: then it is refused in words. */
  overtaken?: boolean;
}

const ofClick: Readonly<Record<string, Trace>> = {
  [actions.claim]: { type: 'questionClaimed', once: true },
  [actions.notHeld]: { type: 'concernRaised', once: false },
  [actions.draftLetter]: { type: 'letterDrafted', once: false },
  [actions.askForApproval]: { type: 'approvalAsked', once: true },
  [actions.approveAndSend]: { type: 'approved', once: true },
  [actions.sendAgain]: { type: 'sendAgainAsked', once: false, overtaken: true },
  [actions.itArrived]: { type: 'recordedAsSent', once: true, overtaken: true },
};

const ofForm: Readonly<Record<string, Trace>> = {
  settleAnswer: { type: 'answerSettled', once: false },
  explainConcern: { type: 'concernExplained', once: false },
  sendNotice: { type: 'noticeGiven', once: true },
  recordFromRequester: { type: 'clarificationAnswered', once: true },
};

/** What an act is about, as a button or a form carries it; the history's events have the same names for it. */
const carried = z.object({
  reference: z.string(),
  question: z.number().optional(),
  department: z.string().optional(),
  version: z.number().optional(),
  what: z.string().optional(),
});
type Carried = z.infer<typeof carried>;

/** Something that was pressed. */
interface Pressed extends Trace {
  by: string;
  about: Carried;
  trigger: string;
  acknowledged: boolean;
}

/** Clicks that record something, and submissions: each was done, and none more often than it was pressed. */
function findActs(told: readonly Told[], histories: readonly Read[], counts: Counts): string[] {
  const acts = new Map<string, Pressed[]>();
  for (const each of told) {
    const pressed = readClick(each) ?? readSubmission(each);
    if (!pressed) continue;
    const act = JSON.stringify([pressed.type, pressed.by, pressed.about]);
    acts.set(act, [...(acts.get(act) ?? []), pressed]);
  }
  return [...acts.values()].flatMap((all) => {
    const [{ type, by, about, once, overtaken = false } = nobody] = all;
    const pressed = new Set(all.map(({ trigger }) => trigger)).size;
    const acknowledged = new Set(all.flatMap((each) => (each.acknowledged ? each.trigger : []))).size;
    counts.add('clicks and submissions acknowledged', acknowledged);
    const events = histories.find(({ reference }) => reference === about.reference)?.events ?? [];
    const times = events.filter((event) => event.type === type && event.by === by && isAbout(event, about)).length;
    if (times <= (once ? 1 : pressed) && (times > 0 || acknowledged === 0 || overtaken)) return [];
    return [
      `${about.reference}: ${type} by ${by} ${JSON.stringify(about)} stands ${times} times in the history; pressed ${pressed} times, acknowledged ${acknowledged} times.`,
    ];
  });
}

const nobody: Pressed = {
  type: 'erased',
  once: false,
  by: '',
  about: { reference: '' },
  trigger: '',
  acknowledged: false,
};

function isAbout(event: Happened, about: Carried): boolean {
  const has = new Map<string, unknown>(Object.entries(event));
  return (['question', 'department', 'version', 'what'] as const).every(
    (name) => about[name] === undefined || !has.has(name) || has.get(name) === about[name],
  );
}

function readClick({ body, acknowledged }: Told): Pressed | undefined {
  const read = clickBody.safeParse(body);
  if (!read.success) return undefined;
  const { user, trigger_id: trigger, actions: pressed } = read.data;
  const trace = ofClick[pressed[0]?.action_id ?? ''];
  const about = carried.safeParse(jsonOf(carriedBy(read.data)));
  return trace && about.success ? { ...trace, by: user.id, about: about.data, trigger, acknowledged } : undefined;
}

/** A submission is decided when it is acknowledged; one that is answered with errors, or another view, did nothing. */
function readSubmission({ body, acknowledged, answer }: Told): Pressed | undefined {
  const read = submissionBody.safeParse(body);
  if (!read.success) return undefined;
  const { user, trigger_id: trigger = '', view } = read.data;
  const trace = ofForm[view.callback_id];
  const about = carried.safeParse(jsonOf(view.private_metadata));
  if (!trace || !about.success) return undefined;
  const isDone = acknowledged && (answer === '' || answer.includes('"clear"'));
  // Which question is settled is chosen in the view; the one it was opened with says nothing.
  const { question: _, ...chosen } = about.data;
  const what = view.callback_id === 'settleAnswer' ? chosen : about.data;
  return { ...trace, by: user.id, about: what, trigger, acknowledged: isDone };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
