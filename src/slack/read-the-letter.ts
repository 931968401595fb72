import { find } from '../workflows/act.ts';
import type { Form } from '../workflows/form.ts';
import type { Bot } from './listeners/bot.ts';
import { readLetterForm } from './views/read-letter-form.ts';

/** *Read the letter*: the text of exactly the version that was shown. */
export async function readTheLetter(
  bot: Bot,
  user: string,
  at: { reference: string; version: number },
): Promise<Form | { refusal: string }> {
  const { approver, officer } = await bot.desk.directory.who(user);
  if (!approver && !officer) return { refusal: 'Only approvers and FOI officers may read a letter before it goes.' };
  const draft = (await find(bot.desk, at.reference))?.drafts.find((each) => each.version === at.version);
  const bytes = draft && (await bot.desk.register.blobs.get(draft.bytes.text));
  if (!bytes) return { refusal: 'This letter is not there any more. Look at the newest one.' };
  return readLetterForm(at.reference, at.version, new TextDecoder().decode(bytes));
}
