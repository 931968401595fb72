import { z } from 'zod';
import type { Handler, Outcome, Row } from '../../register/index.ts';
import { drawnAgainFrom } from '../../domain/request/drawn-again.ts';
import { count } from '../../domain/words/in-words.ts';
import { find } from '../../workflows/act.ts';
import { asSent } from '../../workflows/notices/as-sent.ts';
import type { Place } from '../../workflows/intents.ts';
import { surfaceKey } from '../../workflows/surface-name.ts';
import { storedBytes } from '../../workflows/kept/stored-bytes.ts';
import { refusalCode } from '../api.ts';
import { postedAt } from '../surfaces.ts';
import { messageName, noticeNames } from '../../domain/request/message-name.ts';
import { handler, mustBeOurs, type Try } from './handler.ts';
import { notPostedYet } from './not-posted-yet.ts';
import { ownMessages, unlessGone } from './own-messages.ts';
import type { Bot } from '../bot.ts';
import { putFile } from './put-file.ts';

const uploading = z.object({
  files: z.array(z.object({ id: z.string(), title: z.string() })),
  version: z.int().optional(),
});
type Uploading = z.infer<typeof uploading>;

/** A file to put into a thread: its bytes in the register, and what it is called there. */
interface ToShare {
  digest: string;
  filename: string;
}

/** Puts a drafted letter into a thread: as PDF, and as Markdown. */
export function letterFilesHandler(out: Bot): Handler {
  return handler('letterFiles', async ({ reference, version, place, enclosed }, now) => {
    const drafts = (await find(out.desk, reference))?.drafts ?? [];
    const letter = drafts.find((each) => each.version === version);
    if (!letter) return { outcome: 'failed', why: 'There is no such letter.' };
    if (enclosed) {
      const files = letter.files.map(({ name, sha256 }) => ({ digest: sha256, filename: name }));
      const says = `To enclose with the letter: ${count(files.length, 'file')}.`;
      return share(out, { ...now, reference, place, series: 'enclosed', instead: false }, files, says);
    }
    // Drawn again in the morning while this had to wait: its files may stand there already, and these never follow them.
    const isReplaced = drafts.some((each) => each.version === version + 1 && each.by === 'desk');
    if (isReplaced) return giveWay(out, { ...now, reference, place });
    const { bytes, by } = letter;
    // A file's name holds the reference alone: file names travel, and must not tell who asked.
    const name = `${reference} response, version ${version}`;
    const files = [
      { digest: bytes.pdf, filename: `${name}.pdf` },
      { digest: bytes.markdown, filename: `${name}.md` },
    ];
    const says = `Version ${version} of the letter, as PDF and as text.`;
    // Drawn again in the morning it is yesterday's letter with another date, and takes its place.
    const series = surfaceKey(place);
    const at = { ...now, reference, place, series, instead: by === 'desk' };
    return share(out, { ...at, version, from: drawnAgainFrom(drafts, version) }, files, says);
  });
}

/** Puts a letter besides the response into a thread, as PDF, and what goes with the outcome of a review. */
export function noticeFilesHandler(out: Bot): Handler {
  return handler('noticeFiles', async ({ reference, id, place }, now) => {
    const request = await find(out.desk, reference);
    const notice = [...(request?.notices ?? []), ...(request?.draftedNotices ?? [])].find((each) => each.id === id);
    // One that was replaced meanwhile needs to be read no more.
    if (!notice) return giveWay(out, { ...now, reference, place });
    const released = notice.says?.kind === 'reviewOutcome' ? (notice.says.files ?? []) : [];
    const files = [
      { digest: notice.bytes.pdf, filename: asSent(reference, notice.kind).filename },
      ...released.map(({ name, sha256 }) => ({ digest: sha256, filename: name })),
    ];
    const withIt = released.length > 0 ? ', and the files that go with it' : '';
    const says = `The ${noticeNames[notice.kind]}, as PDF${withIt}.`;
    const instead = place.at === 'noticeApproval';
    const series = instead ? surfaceKey(place) : id;
    return share(out, { ...now, reference, place, series, instead }, files, says);
  });
}

/** Puts a short letter to print into the card's thread; where it was written again, in place of the one before. */
export function shortLetterFileHandler(out: Bot): Handler {
  return handler('shortLetterFile', async ({ reference, what, event }, now) => {
    const letter = (await find(out.desk, reference))?.[what].toPost;
    // One that was written again meanwhile is not printed any more.
    if (letter?.event !== event) return giveWay(out, { ...now, reference, place: { at: 'card' } });
    const files = [{ digest: letter.bytes.pdf, filename: `${reference} ${filenames[what]}.pdf` }];
    const says = `The ${messageName(undefined, what)}, as PDF. Print it, post it, then record it as sent on the card.`;
    const at = { ...now, reference, place: { at: 'card' } as const, series: what, instead: letter.instead };
    return share(out, at, files, letter.instead ? `Written again. ${says}` : says);
  });
}

const filenames = { acknowledgement: 'acknowledgement', closing: 'no information request' } as const;

/**
 * Puts files into a thread. Their ids are kept before the upload is completed, so that after a crash it is known whether
 * they are there.
 * @param at `instead`: they take the place of those of the same series that were shared last, where these are of the version
 *   `from` or of one between: what was to come before may have had to wait, and so may these
 */
async function share(
  out: Bot,
  at: Try & { reference: string; place: Place; series: string; instead: boolean; version?: number; from?: number },
  toShare: readonly ToShare[],
  says: string,
): Promise<Outcome> {
  const { register } = out.desk;
  const thread = await postedAt(register, at.reference, at.place);
  if (!thread) return notPostedYet(register, at.reference, at.place, at);
  // A letter names whom it is for: where they may not be named, it is read in a modal.
  if ((await out.directory.whyNotNamed(thread.channel)) !== undefined) return { outcome: 'done' };
  const key = `upload/${at.id}`;
  const known = at.attempt > 1 ? await register.read(key) : undefined;
  const before = known ? uploading.parse(known.value).files : [];
  const last = `upload/${at.reference}/last/${at.series}`;
  const row = await register.read(last);
  const lastShared = row && uploading.parse(row.value).version;
  const { version = Infinity, from = 0 } = at;
  const ofLast = (files: Uploading['files']) => ({ files, ...(at.version !== undefined && { version }) });
  const isNewest = (lastShared ?? 0) <= version;
  const shared = (files: Uploading['files']) => async () => [
    { key, was: 'any', value: undefined } as const,
    ...(isNewest ? [{ key: last, was: 'any', value: ofLast(files) } as const] : []),
  ];
  if (await isShared(out, before)) return { outcome: 'done', writes: shared(before) };
  const isReplaced = lastShared === undefined || (from <= lastShared && lastShared < version);
  if (at.instead && isReplaced) await takeDownOlder(out, thread, row);
  // What was uploaded and not shared Slack forgets after a while: it is uploaded again.
  const files = await upload(out, toShare);
  await register.commit([{ key, was: 'any', value: { files } }]);
  const [first, ...more] = files;
  if (!first) throw new Error('There is no file to upload.');
  await mustBeOurs(at);
  await out.api.files.completeUploadExternal({
    files: [first, ...more],
    channel_id: thread.channel,
    thread_ts: thread.ts,
    initial_comment: says,
  });
  return { outcome: 'done', writes: shared(files) };
}

/** Others have taken the place of these: what an earlier attempt may have shared is taken down, and nothing is. */
async function giveWay(out: Bot, at: Try & { reference: string; place: Place }): Promise<Outcome> {
  const { register } = out.desk;
  const key = `upload/${at.id}`;
  const begun = await register.read(key);
  const thread = begun && (await postedAt(register, at.reference, at.place));
  if (thread) await takeDownOlder(out, thread, begun);
  return { outcome: 'done', writes: async () => [{ key, was: 'any', value: undefined }] };
}

/**
 * Takes down the files that are replaced, the message with them first: it is found by its files, which are known by their
 * ids without it. So nothing of either is left behind when this breaks off and is done again.
 */
async function takeDownOlder({ api, botUser }: Bot, thread: { channel: string; ts: string }, row: Row | undefined) {
  const older = row ? uploading.parse(row.value).files.map(({ id }) => id) : [];
  if (older.length === 0) return;
  for (const { ts, files } of await ownMessages(api, thread, botUser)) {
    if (files.some(({ id }) => older.includes(id)))
      await unlessGone(() => api.chat.delete({ channel: thread.channel, ts }));
  }
  for (const file of older) await unlessGone(() => api.files.delete({ file }));
}

async function upload(out: Bot, toShare: readonly ToShare[]) {
  const files: { id: string; title: string }[] = [];
  for (const { digest, filename } of toShare) {
    const content = await storedBytes(out.desk, digest);
    const place = await out.api.files.getUploadURLExternal({ filename, length: content.length });
    if (place.upload_url === undefined || place.file_id === undefined)
      throw new Error('Slack gave no place to upload to.');
    await putFile(place.upload_url, content);
    files.push({ id: place.file_id, title: filename });
  }
  return files;
}

async function isShared(out: Bot, files: readonly { id: string }[]): Promise<boolean> {
  const [first] = files;
  if (!first) return false;
  const shares = z.looseObject({ channels: z.array(z.string()).default([]), groups: z.array(z.string()).default([]) });
  try {
    const { file } = await out.api.files.info({ file: first.id });
    const read = shares.safeParse(file);
    return read.success && read.data.channels.length + read.data.groups.length > 0;
  } catch (error) {
    if (refusalCode(error) === 'file_not_found') return false;
    throw error;
  }
}
