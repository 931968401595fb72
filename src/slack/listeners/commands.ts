import type { App } from '@slack/bolt';
import { commandsFor, readTyped, sayNearest, sayOneVerb, readReference, type Answer } from '../../../commands/index.ts';
import type { Who } from '../../domain/request/permitted.ts';
import { withRegister } from '../intake/decided-once.ts';
import { drawForm } from '../forms/draw.ts';
import { command as commandBody, type Command as CommandCall } from '../inputs.ts';
import { recordRefusal } from '../refused.ts';
import { unexpected } from '../seam.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { fromMrkdwn } from '../text/from-mrkdwn.ts';
import { cut, escape } from '../text/escape.ts';
import { limits } from '../limits.ts';
import { plainText } from '../../domain/words/prose.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { helpMessage } from '../views/typed/help-message.ts';
import { foundMessage } from '../views/typed/found-message.ts';
import type { Message } from '../views/message.ts';
import { oneListMessage, queueMessage } from '../views/lists/queue-message.ts';
import { showForm } from '../lookups/history-form.ts';
import { readingMessage } from '../views/typed/reading-message.ts';
import { showMessage } from '../views/typed/show-message.ts';
import { linkTo } from '../lookups/message-link.ts';
import { oneList } from '../lookups/one-list.ts';
import { whatWaits } from '../lookups/what-waits.ts';
import { historyOf, viewContext, viewContextFor } from '../view-context.ts';
import type { Bot } from '../bot.ts';

/** `/foi …`: the answer is the acknowledgement, except for a form, which promises nothing. */
export function listenToCommands(app: App, bot: Bot): void {
  app.command('/foi', async ({ ack, body, respond }) => {
    const call = commandBody.parse(body);
    const answer = await bot
      .decideOnce(body, (register) => answerTo(withRegister(bot, register), call))
      .catch((error: unknown) => ({ says: unexpected(bot.desk.log, error, 'command') }));
    if (!answer) return ack();
    if ('form' in answer) {
      await ack();
      try {
        await bot.api.views.open({ trigger_id: call.trigger_id, view: drawForm(answer.form) });
      } catch (error) {
        await respond(ephemeral(plainMessage(unexpected(bot.desk.log, error, 'command'))));
      }
      return;
    }
    await ack(ephemeral('says' in answer ? plainMessage(answer.says) : answer.message));
  });
}

async function answerTo(
  bot: Bot,
  call: CommandCall,
): Promise<{ form: Form } | { says: string } | { message: Message }> {
  const text = plainText(fromMrkdwn(call.text, bot.directory.knownName));
  const { command, verb, words } = readTyped(text, bot.desk.council);
  const user = call.user_id;
  if (!command) return unknown(bot, user, verb, words);
  const answer = await command.run({ desk: bot.desk, user, words });
  if ('history' in answer) {
    const form = await showForm(bot, user, answer.history);
    return 'refusal' in form ? refused(form) : { form };
  }
  if ('refusal' in answer) return refused(answer);
  if ('form' in answer || 'says' in answer) return answer;
  return { message: await messageOf(bot, user, answer) };

  function refused(refusal: { refusal: string }): { says: string } {
    const reference = readReference(words, bot.desk.council) ?? '';
    recordRefusal(bot.desk.log, { user, act: `/foi ${verb.toLowerCase()}`, about: reference }, refusal);
    return { says: refusal.refusal };
  }
}

async function messageOf(
  bot: Bot,
  user: string,
  answer: Exclude<Answer, { form: unknown } | { says: unknown } | { refusal: unknown } | { history: unknown }>,
): Promise<Message> {
  if ('request' in answer)
    return showMessage(
      answer.request,
      await viewContext(bot, answer.request, bot.places.officers),
      await historyOf(bot, answer.request),
      await cardFor(bot, user, answer.request),
    );
  if ('found' in answer) {
    const cards = answer.found.map(async (request) => ({ request, card: await cardFor(bot, user, request) }));
    return foundMessage(answer.words, await Promise.all(cards), viewContextFor(bot));
  }
  if ('reading' in answer) return readingMessage(answer.reading);
  if ('queue' in answer) {
    return answer.only === undefined
      ? queueMessage(await whatWaits(bot, user), viewContextFor(bot))
      : oneListMessage(await oneList(bot, answer.only), viewContextFor(bot));
  }
  return helpWith(answer.help, await bot.desk.directory.who(user));
}

/** Where the card stands, for officers: nobody else is in their channel. */
async function cardFor(bot: Bot, user: string, { reference }: FoiRequest): Promise<string | undefined> {
  const { officer } = await bot.desk.directory.who(user);
  return officer ? linkTo(bot, reference, { at: 'card' }) : undefined;
}

/** No verb at all is what waits, and help; one there is not is the one that is like it, else help. */
async function unknown(
  bot: Bot,
  user: string,
  verb: string,
  words: string,
): Promise<{ says: string } | { message: Message }> {
  const who = await bot.desk.directory.who(user);
  if (verb === '') return { message: both(queueMessage(await whatWaits(bot, user), viewContextFor(bot)), help(who)) };
  const none = `There is no /foi ${cut(verb, 40)}.`;
  const near = sayNearest(verb, who, words);
  if (near !== undefined) return { says: `${none} ${near}` };
  return { message: ofNone(verb, who) };
}

/** Help with one verb, where there is one like it; with none, all of them. */
function helpWith(word: string, who: Who): Message {
  if (word === '') return help(who);
  const one = sayOneVerb(word, who);
  return one === undefined ? ofNone(word, who) : plainMessage(one);
}

function ofNone(verb: string, who: Who): Message {
  return both(plainMessage(`There is no /foi ${cut(verb, 40)}. This is what there is:`), help(who));
}

/** The verbs that are of use to this person, as they are typed; drawn once for all who have the same. */
function help(who: Who): Message {
  const verbs = commandsFor(who);
  const key = verbs.map(({ verb }) => verb).join(' ');
  const message =
    helps.get(key) ?? helpMessage(verbs.map(({ usage, summary }) => ({ usage: `/foi ${usage}`, summary })));
  helps.set(key, message);
  return message;
}
const helps = new Map<string, Message>();

function both(one: Message, other: Message): Message {
  return { text: `${one.text}\n${other.text}`, blocks: [...one.blocks, ...other.blocks] };
}

function plainMessage(says: string): Message {
  const text = cut(says, limits.section.text);
  return { text: escape(text), blocks: [{ type: 'section', text: { type: 'plain_text', text, emoji: false } }] };
}

function ephemeral({ text, blocks }: Message) {
  return { response_type: 'ephemeral' as const, text, blocks };
}
