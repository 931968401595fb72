import type { App } from '@slack/bolt';
import { commands, readCommand, type Answer } from '../../../commands/index.ts';
import { drawForm } from '../forms/draw.ts';
import { command as commandBody } from '../inputs.ts';
import { fromMrkdwn } from '../text/from-mrkdwn.ts';
import { escape } from '../text/escape.ts';
import { plainText } from '../../domain/prose.ts';
import { helpMessage } from '../views/help-message.ts';
import type { Message } from '../views/message.ts';
import { queueMessage } from '../views/queue-message.ts';
import { showMessage } from '../views/show-message.ts';
import { queueOf } from '../queue.ts';
import { viewContext } from '../outgoing/draw-surface.ts';
import type { Bot } from './bot.ts';

/** `/foi …`: the answer is the acknowledgement, except for a form, which promises nothing. */
export function listenToCommands(app: App, bot: Bot): void {
  app.command('/foi', async ({ ack, body }) => {
    const { text, user_id: user, trigger_id } = commandBody.parse(body);
    const { command, verb, words } = readCommand(plainText(fromMrkdwn(text, bot.directory.knownName)));
    if (!command) {
      const unknown = verb === '' ? undefined : `There is no /foi ${verb}. This is what there is:`;
      await ack(ephemeral(await overview(bot, user, unknown)));
      return;
    }
    const answer = await command.run({ desk: bot.desk, user, words });
    if ('form' in answer) {
      await ack();
      await bot.api.views.open({ trigger_id, view: drawForm(answer.form) });
      return;
    }
    await ack(ephemeral(await messageOf(bot, user, answer)));
  });
}

async function messageOf(bot: Bot, user: string, answer: Exclude<Answer, { form: unknown }>): Promise<Message> {
  if ('says' in answer) return plainMessage(answer.says);
  if ('request' in answer)
    return showMessage(answer.request, await viewContext(bot, answer.request, bot.places.officers));
  if ('queue' in answer) return queueMessage(await queueOf(bot, user));
  return helpMessage(commands);
}

async function overview(bot: Bot, user: string, first: string | undefined): Promise<Message> {
  const help = helpMessage(commands);
  const before = first === undefined ? queueMessage(await queueOf(bot, user)) : plainMessage(first);
  return { text: `${before.text}\n${help.text}`, blocks: [...before.blocks, ...help.blocks] };
}

function plainMessage(says: string): Message {
  return { text: escape(says), blocks: [{ type: 'section', text: { type: 'plain_text', text: says, emoji: false } }] };
}

function ephemeral({ text, blocks }: Message) {
  return { response_type: 'ephemeral' as const, text, blocks };
}
