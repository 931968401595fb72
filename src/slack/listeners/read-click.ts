import type { z } from 'zod';
import type { ConcernKind } from '../../domain/request/events.ts';
import type { AtConcern } from '../../workflows/departments/raise-concern.ts';
import { aboutQuestion, actions } from '../ids.ts';
import { carriedBy, type Click } from '../inputs.ts';
import type { Tried } from '../refused.ts';
import type { Where } from '../tell.ts';
import { readFurther } from '../views/department/further-concerns.ts';
import type { Bot } from '../bot.ts';

/** What the button carries, checked once more: it went through somebody's browser. Nothing where it is none of ours. */
export function carriedAs<T extends z.ZodType>(schema: T, click: Click): z.infer<T> | undefined {
  const read = schema.safeParse(jsonOf(carriedBy(click)));
  return read.success ? read.data : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Said of a button that carries nothing we know: it is an older FOI Desk's. */
export const OLD_BUTTON = 'This button is no longer in use. Look at the newest message about the request.';

/** Which button or list it was. */
export function actionOf(click: Click): string {
  return click.actions[0]?.action_id ?? '';
}

/** Who pressed it, and what it carried. */
export function triedBy(click: Click): Tried {
  return { user: click.user.id, act: actionOf(click), about: carriedBy(click), input: click.trigger_id };
}

/** Where the person was: the thread the message stands in, or the channel. */
export function whereOf(click: Click): Where | undefined {
  if (!click.channel) return undefined;
  return { channel: click.channel.id, thread: click.message?.thread_ts };
}

const clicked: Partial<Record<string, ConcernKind>> = {
  [actions.notOurs]: 'notOurs',
  [actions.notHeld]: 'notHeld',
  [actions.shouldNotBeReleased]: 'shouldNotBeReleased',
};

/** The concern a click raises; its id is the click's own, so that what is filled in later finds it. */
export function concernOf(bot: Bot, click: Click): AtConcern | undefined {
  const id = click.trigger_id;
  const concern = clicked[actionOf(click)];
  if (concern !== undefined) {
    const at = carriedAs(aboutQuestion, click);
    return at && { ...at, concern, id };
  }
  const further = readFurther(
    carriedBy(click),
    bot.desk.council.departments.map((department) => department.id),
  );
  return further && { ...further, id };
}
