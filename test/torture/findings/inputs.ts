import { z } from 'zod';
import { carriedBy, click as clickBody, submission as submissionBody } from '../../../src/slack/inputs.ts';
import { readFurther } from '../../../src/slack/views/further-concerns.ts';
import type { Happened } from '../../../src/domain/request/events.ts';
import type { Read } from '../../../src/workflows/upkeep/histories.ts';
import type { Counts } from '../counts.ts';
import type { Lived } from '../live.ts';
import type { Told } from '../network.ts';
import { findReplies } from './replies.ts';
import { carried, concernOf, ofClick, ofForm, ofFormFor, type Carried, type Trace } from './traces.ts';

/** Every acknowledged input is in a history once. */
export function findInputs(
  told: readonly Told[],
  histories: readonly Read[],
  over: ReadonlySet<string>,
  lived: Lived,
  counts: Counts,
): string[] {
  return [
    ...findRequests(histories, lived),
    ...findReplies(told, histories, over, counts),
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

/** Something that was pressed. */
interface Pressed extends Trace {
  user: string;
  about: Carried;
  trigger: string;
  acknowledged: boolean;
  /** It was answered that it was not done: sent again, it is answered with nothing, and still not done. */
  refused: boolean;
}

/** Clicks that record something, and submissions: each was done, and none more often than it was pressed. */
function findActs(told: readonly Told[], histories: readonly Read[], counts: Counts): string[] {
  const acts = Map.groupBy(
    told.flatMap((each) => readClick(each) ?? readSubmission(each) ?? []),
    ({ type, by, user, about, is }) => JSON.stringify([type, user, about.reference, only(by, about), is?.name]),
  );
  return [...acts.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const { type, by, user, about, once, is = () => true, overtaken } = first;
    const each = ({ trigger, about: { draft } }: Pressed) =>
      once === 'ever' ? '' : ((once === 'draft' ? draft : undefined) ?? trigger);
    const refused = new Set(all.filter((one) => one.refused).map(({ trigger }) => trigger));
    const acknowledged = all.filter((one) => one.acknowledged && !refused.has(one.trigger));
    counts.add('clicks and submissions acknowledged', new Set(acknowledged.map(({ trigger }) => trigger)).size);
    const events = histories.find(({ reference }) => reference === about.reference)?.events ?? [];
    const times = events.filter(
      (event) => event.type === type && event.by === user && is(event, events) && isAbout(event, by, about),
    ).length;
    const most = new Set(all.map(each)).size;
    const least = once === 'draft' ? new Set(acknowledged.map(each)).size : Math.min(acknowledged.length, 1);
    if (times <= most && (times >= least || overtaken?.(events, about))) return [];
    return [
      `${about.reference}: ${type} by ${user} ${JSON.stringify(about)} stands ${times} times in the history; pressed ${all.length} times, acknowledged ${acknowledged.length} times.`,
    ];
  });
}

function only(names: Trace['by'], about: Carried): unknown[] {
  return names.map((name) => about[name] ?? null);
}

function isAbout(event: Happened, by: Trace['by'], about: Carried): boolean {
  const has = new Map<string, unknown>(Object.entries(event));
  return by.every((name) => about[name] === undefined || !has.has(name) || has.get(name) === about[name]);
}

function readClick({ body, acknowledged }: Told): Pressed | undefined {
  const read = clickBody.safeParse(body);
  if (!read.success) return undefined;
  const { user, trigger_id: trigger, actions: pressed } = read.data;
  const action = pressed[0]?.action_id ?? '';
  const trace = ofClick[action];
  const concern = concernOf[action];
  const said = carriedBy(read.data);
  const about = carried.safeParse(readFurther(said, []) ?? jsonOf(said));
  if (!trace || !about.success) return undefined;
  return {
    ...trace,
    user: user.id,
    about: { ...about.data, ...(concern !== undefined && { concern }) },
    trigger,
    acknowledged,
    refused: false,
  };
}

/** A submission is decided when it is acknowledged; one that is answered with errors, or that it was not done, did nothing. */
function readSubmission({ body, acknowledged, answer }: Told): Pressed | undefined {
  const read = submissionBody.safeParse(body);
  if (!read.success) return undefined;
  const { user, trigger_id: trigger = '', view } = read.data;
  const about = carried.safeParse(jsonOf(view.private_metadata));
  if (!about.success) return undefined;
  const trace = ofForm[view.callback_id] ?? ofFormFor[view.callback_id]?.[about.data.what ?? ''];
  if (!trace) return undefined;
  const done = acknowledged && isDone(answer);
  return { ...trace, user: user.id, about: about.data, trigger, acknowledged: done, refused: acknowledged && !done };
}

/** It closed the window, or went on with the next: not with errors, and not with the window that says why it was not done. */
function isDone(answer: string): boolean {
  if (answer === '') return true;
  const read = answered.safeParse(jsonOf(answer));
  if (!read.success) return false;
  const { response_action: then, view } = read.data;
  return then === 'clear' || (then !== 'errors' && ['review', 'sendOutcome'].includes(view?.callback_id ?? ''));
}

const answered = z.object({ response_action: z.string(), view: z.object({ callback_id: z.string() }).optional() });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
