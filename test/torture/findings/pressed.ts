import { z } from 'zod';
import { carriedBy, click as clickBody, submission as submissionBody } from '../../../src/slack/inputs.ts';
import { isRecorded } from '../../../src/slack/listeners/recording-clicks.ts';
import { readFurther } from '../../../src/slack/views/department/further-concerns.ts';
import type { Told } from '../network.ts';
import { carried, concernOf, leavesNothing, ofClick, ofForm, ofFormFor, type Carried, type Trace } from './traces.ts';

/** Something that was pressed, whether or not it reached a bot more than once. */
export interface Pressed extends Trace {
  user: string;
  about: Carried;
  /** What it is known by. */
  trigger: string;
  /** A click, which is worked afterwards; a submission is decided before it is answered. */
  isClick: boolean;
  /** A bot said that it has it, and of a submission also that it is done. */
  acknowledged: boolean;
}

/** Everything that was pressed, each press once; and what was pressed of which nobody says what it leaves in a history. */
export function allPressed(told: readonly Told[]): { pressed: Pressed[]; unknown: string[] } {
  const read = told.flatMap((each) => readClick(each) ?? readSubmission(each) ?? []);
  const unknown = read.flatMap((each) => (typeof each === 'string' ? [each] : []));
  const each = Map.groupBy(
    read.flatMap((one) => (typeof one === 'string' ? [] : [one])),
    ({ trigger }) => trigger,
  );
  const pressed = [...each.values()].flatMap((tellings) => {
    const [first] = tellings;
    // Told again, what was refused is answered with nothing: the refusal is what the person read.
    const isDone = tellings.some(({ how }) => how === 'done') && !tellings.some(({ how }) => how === 'refused');
    return first ? [{ ...first, acknowledged: isDone }] : [];
  });
  return { pressed, unknown: [...new Set(unknown)] };
}

type Telling = Omit<Pressed, 'acknowledged'> & { how: 'done' | 'refused' | 'lost' };

function readClick({ body, acknowledged }: Told): Telling | string | undefined {
  const read = clickBody.safeParse(body);
  if (!read.success) return undefined;
  const { user, trigger_id: trigger, actions: pressed } = read.data;
  const action = pressed[0]?.action_id ?? '';
  const trace = ofClick[action];
  if (!trace) return isRecorded(action) ? `Nobody says what the button ${action} leaves in a history.` : undefined;
  const concern = concernOf[action];
  const said = carriedBy(read.data);
  const about = carried.parse(readFurther(said, []) ?? jsonOf(said));
  return {
    ...trace,
    user: user.id,
    about: { ...about, ...(concern !== undefined && { concern }) },
    trigger,
    isClick: true,
    how: acknowledged ? 'done' : 'lost',
  };
}

/** A submission is decided when it is acknowledged. */
function readSubmission({ body, acknowledged, answer }: Told): Telling | string | undefined {
  const read = submissionBody.safeParse(body);
  if (!read.success) return undefined;
  const { user, trigger_id: trigger = '', view } = read.data;
  if (leavesNothing.has(view.callback_id)) return undefined;
  const about = carried.safeParse(jsonOf(view.private_metadata));
  const what = about.data?.what ?? '';
  const trace = ofFormFor[view.callback_id]?.[what] ?? ofForm[view.callback_id];
  if (!about.success || !trace) return `Nobody says what the form ${view.callback_id} leaves in a history.`;
  const how = acknowledged ? (isDone(answer) ? 'done' : 'refused') : 'lost';
  return { ...trace, user: user.id, about: about.data, trigger, isClick: false, how };
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
