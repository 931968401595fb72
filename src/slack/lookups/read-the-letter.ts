import type { NoticeId } from '../../domain/request/events.ts';
import { mayNotEver } from '../../domain/request/permitted/always.ts';
import { find } from '../../workflows/act.ts';
import type { Form } from '../../workflows/forms/form.ts';
import type { Bot } from '../bot.ts';
import { readLetterForm } from '../views/letter/read-letter-form.ts';

/** *Read the letter*: the text of exactly the version that was shown. */
export async function readTheLetter(
  bot: Bot,
  user: string,
  at: { reference: string; version: number },
): Promise<Form | { refusal: string }> {
  const no = mayNotEver(await bot.desk.directory.who(user), 'readLetter');
  if (no) return no;
  const draft = (await find(bot.desk, at.reference))?.drafts.find((each) => each.version === at.version);
  const bytes = draft && (await bot.desk.register.blobs.get(draft.bytes.text));
  if (!bytes) return { refusal: 'This letter is not there any more. Look at the newest one.' };
  return readLetterForm(at.reference, at.version, new TextDecoder().decode(bytes));
}

/** *Read the letter* of a notice before the approvers: exactly the one that was shown. */
export async function readNotice(
  bot: Bot,
  user: string,
  at: { reference: string; id: NoticeId; digest: string },
): Promise<Form | { refusal: string }> {
  const no = mayNotEver(await bot.desk.directory.who(user), 'readLetter');
  if (no) return no;
  const request = await find(bot.desk, at.reference);
  const drafted = request?.draftedNotices.find(({ id, digest }) => id === at.id && digest === at.digest);
  const bytes = drafted && (await bot.desk.register.blobs.get(drafted.bytes.text));
  if (!bytes) return { refusal: 'This letter does not wait for approval any more. Look at the newest one.' };
  return {
    id: 'readOnly',
    title: `Letter of ${at.reference}`,
    close: 'Close',
    about: { reference: at.reference },
    fields: [{ kind: 'letter', text: new TextDecoder().decode(bytes) }],
  };
}
