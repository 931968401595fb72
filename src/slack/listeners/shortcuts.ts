import type { App } from '@slack/bolt';
import { plainText } from '../../domain/prose.ts';
import { londonDateOf } from '../../domain/london.ts';
import { beginFromMessage } from '../../workflows/log-request/new-request.ts';
import { drawForm } from '../forms/draw.ts';
import { shortcuts } from '../ids.ts';
import { messageShortcut } from '../inputs.ts';
import { tell } from '../tell.ts';
import { useAsAnswer } from '../used-as-answer.ts';
import { writtenIn } from '../written.ts';
import type { Bot } from './bot.ts';

/** The two shortcuts on a message. */
export function listenToShortcuts(app: App, bot: Bot): void {
  app.shortcut(shortcuts.logAsRequest, async ({ ack, body }) => {
    const shortcut = messageShortcut.parse(body);
    await ack();
    const { user, channel, message, trigger_id } = shortcut;
    const { officer } = await bot.desk.directory.who(user.id);
    if (!officer) {
      const says = 'Only an FOI officer can log a request. Pass the message on to the FOI team.';
      return tell(bot.api, user.id, { channel: channel.id, thread: message.thread_ts }, says);
    }
    const { words, files } = await writtenIn(bot, message);
    const form = await beginFromMessage(bot.desk, user.id, {
      text: plainText(words),
      files: [...files],
      received: londonDateOf(Number(message.ts) * 1000),
    });
    await bot.api.views.open({ trigger_id, view: drawForm(form) });
  });

  app.shortcut(shortcuts.useAsAnswer, async ({ ack, body }) => {
    const shortcut = messageShortcut.parse(body);
    const answer = await useAsAnswer(bot, shortcut);
    await ack();
    if ('form' in answer) {
      await bot.api.views.open({ trigger_id: shortcut.trigger_id, view: drawForm(answer.form) });
      return;
    }
    const { channel, message, user } = shortcut;
    await tell(bot.api, user.id, { channel: channel.id, thread: message.thread_ts }, answer.says);
  });
}
