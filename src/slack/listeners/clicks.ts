import type { App } from '@slack/bolt';
import { FORM_ACTION } from '../forms/draw.ts';
import { click as clickBody, type Click } from '../inputs.ts';
import { unexpected } from '../seam.ts';
import { tell } from '../tell.ts';
import type { Bot } from '../bot.ts';
import { redrawForm } from './form-clicks.ts';
import { openForClick } from './opening-clicks.ts';
import { actionOf, whereOf } from './read-click.ts';

/** A click that records something is acknowledged once it is stored; one that opens a form promises nothing. */
export function listenToClicks(app: App, bot: Bot): void {
  app.action(/.*/u, async ({ ack, body }) => {
    const click = clickBody.parse(body);
    await ack();
    const says = await opened(bot, click).catch((error: unknown) => unexpected(bot.desk.log, error, 'click'));
    if (says !== undefined) await tell(bot.api, click.user.id, whereOf(click), says);
  });
}

async function opened(bot: Bot, click: Click): Promise<string | undefined> {
  const actionId = actionOf(click);
  if (!actionId.startsWith(`${FORM_ACTION}:`)) return openForClick(bot, click, actionId);
  await redrawForm(bot, click);
  return undefined;
}
