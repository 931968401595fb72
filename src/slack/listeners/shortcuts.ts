import type { App } from '@slack/bolt';
import { plainText } from '../../domain/words/prose.ts';
import { londonDateOf } from '../../domain/london.ts';
import type { Refusal } from '../../domain/request/decision.ts';
import { beginFromMessage } from '../../workflows/log-request/new-request.ts';
import { tooLarge } from '../../workflows/kept/file.ts';
import { mayNotLog } from '../../workflows/log-request/who-may-log.ts';
import { withRegister } from '../intake/decided-once.ts';
import { drawForm } from '../forms/draw.ts';
import { shortcuts } from '../ids.ts';
import { messageShortcut, type MessageShortcut } from '../inputs.ts';
import { recordRefusal } from '../refused.ts';
import { unexpected } from '../seam.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { tell } from '../tell.ts';
import { answerWithMessage } from './use-as-answer.ts';
import { writtenIn } from '../reading/written.ts';
import type { Bot } from '../bot.ts';

/** The two shortcuts on a message. */
export function listenToShortcuts(app: App, bot: Bot): void {
  const answers: [string, (bot: Bot, shortcut: MessageShortcut) => Promise<{ says: string } | Refusal | Opened>][] = [
    [shortcuts.logAsRequest, logAsRequest],
    [shortcuts.useAsAnswer, answerWithMessage],
  ];
  for (const [callbackId, answer] of answers) {
    app.shortcut(callbackId, async ({ ack, body }) => {
      const shortcut = messageShortcut.parse(body);
      const { channel, message, user, trigger_id } = shortcut;
      const decided = bot.decideOnce(body, (register) => answer(withRegister(bot, register), shortcut));
      await Promise.allSettled([decided]);
      await ack();
      const says = await decided
        .then(async (given) => {
          if (!given) return undefined;
          if ('says' in given) return given.says;
          if ('refusal' in given) {
            recordRefusal(bot.desk.log, { user: user.id, act: callbackId, about: '' }, given);
            return given.refusal;
          }
          await bot.api.views.open({ trigger_id, view: drawForm(given.form) });
          return given.besides;
        })
        .catch((error: unknown) => unexpected(bot.desk.log, error, 'shortcut'));
      if (says !== undefined) await tell(bot.api, user.id, { channel: channel.id, thread: message.thread_ts }, says);
    });
  }
}

/** A form, and what the person is told besides. */
interface Opened {
  form: Form;
  besides?: string | undefined;
}

/** *Log as FOI request*: the form, with the message's whole text and files behind it. */
async function logAsRequest(bot: Bot, { user, message }: MessageShortcut): Promise<Refusal | Opened> {
  const no = await mayNotLog(bot.desk, user.id);
  if (no) return no;
  const { words, files } = await writtenIn(bot, message);
  const received = londonDateOf(Number(message.ts) * 1000);
  const form = await beginFromMessage(bot.desk, user.id, { text: plainText(words), files: [...files], received });
  const large = tooLarge(message.files?.own ?? []);
  return { form, besides: large && `${large} It does not come with the request.` };
}
