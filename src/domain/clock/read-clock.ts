import { earlier, later, type LondonDate } from '../london.ts';
import type { Clock, ClockCase, QuestionsClock, Running, Waiting } from './clock.ts';
import { concerns, isLater, type ClockEvent, type LaterEvent } from './events.ts';
import type { Holidays } from './holidays.ts';
import { readTrack, waitingFor } from './read-track.ts';
import { granted, refused, type OrRefusal } from './refusal.ts';
import { evolve, startTrack, type Step, type Track } from './track.ts';

/** Reads a request's clock: a fold over what happened, in the order of the days on which it happened. */
export function readClock(theCase: ClockCase, holidays: Holidays): OrRefusal<Clock> {
  const start = receipt(theCase.events);
  if (start === undefined) return refused('not received', 'The day the request was received is not known. Enter it.');
  const sequel = theCase.events.filter(isLater).toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const perQuestion: QuestionsClock[] = [];
  for (const { questions, events } of alike(theCase.questions, sequel)) {
    let track: Track = start;
    for (const event of events) {
      const next = evolve(track, event, holidays);
      if (!next.ok) return next;
      track = next.value;
    }
    const read = readTrack(track, questions, holidays);
    if (!read.ok) return read;
    perQuestion.push(read.value);
  }
  return granted({ ...together(perQuestion), perQuestion });
}

/** Where the count starts: the day of receipt as last corrected. */
function receipt(events: readonly ClockEvent[]): Track | undefined {
  const received = events.find((event) => event.type === 'received');
  if (received === undefined) return undefined;
  const steps: Step[] = [{ effect: 'started', on: received.on }];
  let from = received.on;
  for (const event of events) {
    if (event.type !== 'receivedDateCorrected') continue;
    steps.push({ effect: 'redated', on: event.on, from, to: event.to });
    from = event.to;
  }
  return startTrack(from, steps);
}

/** Questions to which the same things happened, with those things. */
function alike(
  questions: readonly number[],
  events: readonly LaterEvent[],
): { questions: readonly number[]; events: readonly LaterEvent[] }[] {
  if (questions.length === 0) return [{ questions, events: events.filter((event) => concerns(event, undefined)) }];
  const groups = new Map<string, { questions: number[]; events: readonly LaterEvent[] }>();
  for (const question of questions) {
    const key = events.map((event) => Number(concerns(event, question))).join('');
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { questions: [question], events: events.filter((event) => concerns(event, question)) });
    } else {
      group.questions.push(question);
    }
  }
  return [...groups.values()];
}

/** The request's clock out of its questions' clocks, of which there is at least one. */
function together(clocks: readonly QuestionsClock[]): (Running & { readonly lastDue: LondonDate }) | Waiting {
  const running = clocks.filter((clock) => clock.state === 'running');
  if (running.length > 0) {
    const dues = running.map(({ due }) => due);
    return {
      state: 'running',
      due: dues.reduce(earlier),
      target: running.map(({ target }) => target).reduce(earlier),
      lastDue: dues.reduce(later),
    };
  }
  return waitingFor(clocks.flatMap((clock) => (clock.state === 'waiting' ? clock.outstanding : [])));
}
