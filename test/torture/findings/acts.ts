import type { Happened } from '../../../src/domain/request/events.ts';
import type { Counts } from '../counts.ts';
import type { Told } from '../network.ts';
import type { LeftNothing } from './left-nothing.ts';
import { allPressed, type Pressed } from './pressed.ts';
import type { History } from './states.ts';
import type { Carried, Trace } from './traces.ts';

/**
 * Clicks that record something, and submissions: each was done, or it is said of this very press that it was refused or had
 * nothing to change; none was done more often than it was pressed.
 */
export function findActs(
  told: readonly Told[],
  histories: readonly History[],
  left: LeftNothing,
  counts: Counts,
): string[] {
  const { pressed, unknown } = allPressed(told);
  counts.add('clicks and submissions acknowledged', pressed.filter(({ acknowledged }) => acknowledged).length);
  counts.add('clicks refused', pressed.filter(({ trigger }) => left.get(trigger) === 'refused').length);
  const acts = Map.groupBy(pressed, ({ type, by, user, about, is, isClick }) =>
    JSON.stringify([type, user, about.reference, only(by, about), is?.name, isClick]),
  );
  return [...unknown, ...[...acts.values()].flatMap((all) => findAct(all, histories, left))];
}

/** Presses of one act by one person, against what of it stands in the history. */
function findAct(all: readonly Pressed[], histories: readonly History[], left: LeftNothing): string[] {
  const [first] = all;
  if (!first) return [];
  const { type, by, user, about, once, is = () => true, overtaken, isClick } = first;
  const each = ({ trigger, about: { draft } }: Pressed) =>
    once === 'ever' ? '' : ((once === 'draft' ? draft : undefined) ?? trigger);
  const acknowledged = all.filter((one) => one.acknowledged);
  const events = histories.find(({ reference }) => reference === about.reference)?.events ?? [];
  const times = events.filter(
    (event) => event.type === type && event.by === user && is(event, events) && isAbout(event, by, about),
  ).length;
  const isDoneByAnother = events.some((event) => event.type === type && isAbout(event, by, about));
  const most = new Set(all.map(each)).size;
  const unanswered = acknowledged.filter(({ trigger }) => !left.has(trigger));
  const least = isClick ? unanswered.length : new Set(unanswered.map(each)).size;
  const isRightlyRefused =
    acknowledged.length === 0 ||
    times > 0 ||
    overtaken?.(events, about) === true ||
    acknowledged.every(({ trigger }) => left.get(trigger) === 'unchanged' && isDoneByAnother);
  if (times <= most && times >= least && isRightlyRefused) return [];
  return [
    `${about.reference}: ${type} by ${user} ${JSON.stringify(about)} stands ${times} times in the history; pressed ${all.length} times, acknowledged ${acknowledged.length} times, ${acknowledged.length - unanswered.length} of them refused or already done.`,
  ];
}

function only(names: Trace['by'], about: Carried): unknown[] {
  return names.map((name) => valueOf(about[name], name) ?? null);
}

function isAbout(event: Happened, by: Trace['by'], about: Carried): boolean {
  const has = new Map<string, unknown>(Object.entries(event));
  return by.every((name) => {
    const [stands, meant] = [valueOf(has.get(name), name), valueOf(about[name], name)];
    return meant === undefined || stands === undefined || stands === meant;
  });
}

/** Where no message is named it is the response. */
function valueOf(value: unknown, name: keyof Carried): unknown {
  return name === 'what' ? (value ?? 'letter') : value;
}
