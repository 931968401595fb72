import { z } from 'zod';
import { isRefusal, type Refusal } from '../../domain/request/decision.ts';
import { submittedAs, type Filled, type Form, type Submitted } from '../../workflows/forms/form.ts';
import { find } from '../../workflows/act.ts';
import { questionsOfDepartment } from '../../workflows/departments/questions-of-department.ts';
import { threadAt, recordAsAnswer } from '../../workflows/departments/thread-replies.ts';
import type { Bot } from '../bot.ts';
import { refusalCode, type Api } from '../api.ts';
import { slackMessage, type MessageShortcut, type SlackMessage } from '../inputs.ts';
import { writtenIn } from '../reading/written.ts';

/**
 * The shortcut *Use as the answer*: in a question's thread it is clear which question; elsewhere in the department's
 * channel a form asks. Answers what to tell the person, or the form.
 */
export async function answerWithMessage(
  bot: Bot,
  shortcut: MessageShortcut,
): Promise<{ says: string } | Refusal | { form: Form }> {
  const { channel, message, user } = shortcut;
  if (message.user === bot.botUser) return { says: 'FOI Desk wrote that. Pick the message that has the answer.' };
  const thread = message.thread_ts === undefined ? undefined : await threadAt(bot.desk, channel.id, message.thread_ts);
  if (thread) {
    const outcome = await recordAsAnswer(bot.desk, { user: user.id }, thread, await writtenIn(bot, message));
    if (isRefusal(outcome)) return outcome;
    return { says: `Recorded as the answer to question ${thread.question} of ${thread.reference}.` };
  }
  const department = departmentAt(bot, channel.id);
  if (department === undefined) return { says: 'Only a message of a department’s channel can be used as an answer.' };
  const asked = await questionsOfDepartment(bot.desk, department);
  if (asked.length === 0) return { says: 'No question is waiting for an answer in this channel.' };
  return {
    form: {
      id: 'useAsAnswer',
      title: 'Use as the answer',
      submit: 'Use it',
      close: 'Cancel',
      about: { channel: channel.id, ts: message.ts },
      fields: [
        {
          kind: 'select',
          id: 'question',
          label: 'Which question does it answer?',
          options: asked.map(({ reference, number, wording }) => ({
            value: `${reference}:${number}`,
            label: `${reference}, ${number}. ${wording}`,
          })),
        },
      ],
    },
  };
}

/** Records the message as the answer to the question that was picked. */
export async function submitUseAsAnswer(
  bot: Bot,
  user: string,
  at: { channel: string; ts: string },
  filled: Filled,
): Promise<Submitted> {
  const [reference, number] = filled.choices['question']?.[0]?.split(':') ?? [];
  const department = departmentAt(bot, at.channel);
  if (reference === undefined || department === undefined)
    return { errors: { question: 'Pick the question it answers.' } };
  const message = await messageAt(bot.api, at);
  if (!message || !(await find(bot.desk, reference))) return { refusal: 'That message is gone. Pick another one.' };
  const thread = { reference, question: Number(number), department };
  const outcome = await recordAsAnswer(bot.desk, { user }, thread, await writtenIn(bot, message));
  return submittedAs(outcome);
}

/** A message wherever it stands: Slack gives the beginning of its thread with it. Nothing where it is gone. */
async function messageAt(
  api: Api,
  { channel, ts }: { channel: string; ts: string },
): Promise<SlackMessage | undefined> {
  try {
    const page = await api.conversations.replies({ channel, ts, oldest: ts, latest: ts, inclusive: true, limit: 10 });
    return z
      .array(slackMessage)
      .parse(page.messages ?? [])
      .find((message) => message.ts === ts);
  } catch (error) {
    if (refusalCode(error) === 'thread_not_found') return undefined;
    throw error;
  }
}

/** The department whose channel this is. */
function departmentAt(bot: Pick<Bot, 'places'>, channel: string): string | undefined {
  return [...bot.places.departments].find(([, id]) => id === channel)?.[0];
}
