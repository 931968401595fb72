import { z } from 'zod';
import type { Handler } from '../../register/index.ts';
import { find } from '../../workflows/act.ts';
import { intent as intentSchema } from '../../workflows/intents.ts';
import { waitAsked } from '../api.ts';
import { postedAt } from '../surfaces.ts';
import type { Outgoing } from './outgoing.ts';

const uploading = z.object({ files: z.array(z.object({ id: z.string(), title: z.string() })) });

/**
 * Puts a letter into a thread: as PDF, and as Markdown. The files' ids are kept before the upload is completed, so that
 * after a crash it is known whether they are there.
 */
export function letterFilesHandler(out: Outgoing): Handler {
  return async (intent, attempt) => {
    const wanted = intentSchema.parse(intent.body);
    if (wanted.kind !== 'letterFiles') throw new Error(`These are no files: ${wanted.kind}.`);
    const { reference, version, place } = wanted;
    const { register } = out.desk;
    const request = await find(out.desk, reference);
    const draft = request?.drafts.find((each) => each.version === version);
    if (!draft) return { outcome: 'failed', why: 'There is no such letter.' };
    const thread = await postedAt(register, reference, place);
    if (!thread) return { outcome: 'retry', afterMs: 500, why: 'Its thread has not been posted yet.' };
    const key = `upload/${intent.id}`;
    try {
      const known = attempt > 1 ? await register.read(key) : undefined;
      const files = known ? uploading.parse(known.value).files : await upload(out, reference, version, draft.bytes);
      if (known && (await isShared(out, files))) return { outcome: 'done', writes: forget(key) };
      if (!known) await register.commit([{ key, was: 'any', value: { files } }]);
      const [first, ...more] = files;
      if (!first) throw new Error('There is no file to upload.');
      await out.api.files.completeUploadExternal({
        files: [first, ...more],
        channel_id: thread.channel,
        thread_ts: thread.ts,
        initial_comment: `Version ${version} of the letter, as PDF and as text.`,
      });
      return { outcome: 'done', writes: forget(key) };
    } catch (error) {
      const wait = waitAsked(error);
      if (wait !== undefined) return { outcome: 'retry', afterMs: wait, why: 'Slack asks us to wait.' };
      throw error;
    }
  };
}

const forget = (key: string) => async () => [{ key, was: 'any', value: undefined } as const];

async function upload(out: Outgoing, reference: string, version: number, bytes: { pdf: string; markdown: string }) {
  const files: { id: string; title: string }[] = [];
  for (const [digest, ending] of [
    [bytes.pdf, 'pdf'],
    [bytes.markdown, 'md'],
  ] as const) {
    const content = await out.desk.register.blobs.get(digest);
    if (!content) throw new Error(`The register has lost the bytes ${digest}.`);
    // The file's name holds the reference alone: file names travel, and must not tell who asked.
    const filename = `${reference} response, version ${version}.${ending}`;
    const place = await out.api.files.getUploadURLExternal({ filename, length: content.length });
    if (place.upload_url === undefined || place.file_id === undefined)
      throw new Error('Slack gave no place to upload to.');
    const answer = await fetch(place.upload_url, { method: 'POST', body: new Uint8Array(content) });
    if (!answer.ok) throw new Error(`Slack did not take the file: ${answer.status}.`);
    files.push({ id: place.file_id, title: filename });
  }
  return files;
}

async function isShared(out: Outgoing, files: readonly { id: string }[]): Promise<boolean> {
  const [first] = files;
  if (!first) return false;
  const shares = z.looseObject({ channels: z.array(z.string()).default([]), groups: z.array(z.string()).default([]) });
  const { file } = await out.api.files.info({ file: first.id });
  const read = shares.safeParse(file);
  return read.success && read.data.channels.length + read.data.groups.length > 0;
}
