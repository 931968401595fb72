import { z } from 'zod';
import { accepted } from '../../blocks/accepted.ts';
import { checkMessageBlocks } from '../../blocks/check-message.ts';
import { worded } from '../../blocks/fault.ts';
import { fileObject } from '../../events/file-object.ts';
import { mimetypeOf } from '../../files.ts';
import { post, rewrite } from '../../messages.ts';
import { channelsWithFile, maySeeFile } from '../../state/visibility.ts';
import { done, refused } from '../answer.ts';
import { given, method } from '../method.ts';
import { isThread, postable } from './chat.ts';

/** The largest file Slack takes, in bytes. */
const largestFile = 1_073_741_824;

export const getUploadUrl = method({
  name: 'files.getUploadURLExternal',
  tier: 'tier4',
  scope: 'files:write',
  args: z.object({
    filename: given.text,
    length: z.preprocess(Number, z.number().int().min(1)),
    alt_txt: given.optionalText,
    snippet_type: given.optionalText,
  }),
  run(core, args) {
    if (args.length > largestFile) return refused('file_upload_size_restricted');
    const id = core.state.nextId('F');
    core.state.record.files.push({
      id,
      name: args.filename,
      title: args.filename,
      mimetype: mimetypeOf(args.filename),
      size: args.length,
      user: core.state.app.botUser,
      created: core.state.now(),
      stage: 'announced',
      givenToApp: false,
    });
    return done({ upload_url: `${core.base()}/upload/v1/${id}`, file_id: id });
  },
});

const entries = z.array(z.strictObject({ id: z.string(), title: z.string().optional() })).min(1);

export const completeUpload = method({
  name: 'files.completeUploadExternal',
  tier: 'tier4',
  scope: 'files:write',
  args: z.object({
    files: given.value,
    channel_id: given.optionalText,
    channels: given.optionalText,
    thread_ts: given.optionalText,
    initial_comment: given.optionalText,
    blocks: given.value,
  }),
  run(core, args) {
    const listed = entries.safeParse(args.files);
    if (!listed.success) return refused('invalid_arguments', ['[ERROR] files must be a list of {id, title}']);
    const files = listed.data.map(({ id }) => core.state.file(id));
    if (files.some((file) => file?.stage !== 'uploaded')) return refused('file_not_found');
    const target = args.channel_id ?? args.channels?.split(',')[0];
    const found = target === undefined ? null : postable(core, target);
    if (found !== null && !found.ok) return found.answer;
    if (found !== null && args.thread_ts !== undefined && !isThread(found.channel, args.thread_ts)) {
      return refused('invalid_thread_ts');
    }
    const blocks = checkMessageBlocks(args.blocks ?? []);
    if (!blocks.ok) return refused(blocks.error, worded(blocks.faults));
    for (const file of files) {
      if (file === undefined) continue;
      file.stage = 'complete';
      file.title = listed.data.find(({ id }) => id === file.id)?.title ?? file.title;
    }
    const complete = files.flatMap((file) => file ?? []);
    if (found !== null) {
      post(core, found.channel, {
        user: core.state.app.botUser,
        byApp: true,
        subtype: 'file_share',
        text: args.initial_comment ?? '',
        blocks: accepted(blocks.value, () => core.state.nextId('b')),
        files: complete.map((file) => file.id),
        ...(args.thread_ts === undefined ? {} : { threadTs: args.thread_ts }),
      });
    }
    // Slack shares after it has answered: the answer does not say where the files stand.
    return done({ files: complete.map((file) => ({ ...fileObject(core.state, core.base(), file), shares: {} })) });
  },
});

export const filesInfo = method({
  name: 'files.info',
  tier: 'tier4',
  scope: 'files:read',
  args: z.object({ file: given.text }),
  run(core, args) {
    const file = core.state.file(args.file);
    const isKnown =
      file !== undefined && file.stage === 'complete' && maySeeFile(core.state, file, core.state.app.botUser);
    return isKnown ? done({ file: fileObject(core.state, core.base(), file) }) : refused('file_not_found');
  },
});

export const filesDelete = method({
  name: 'files.delete',
  tier: 'tier3',
  scope: 'files:write',
  args: z.object({ file: given.text }),
  run(core, args) {
    const file = core.state.file(args.file);
    if (file === undefined || file.stage !== 'complete') return refused('file_not_found');
    if (file.user !== core.state.app.botUser) return refused('cant_delete_file');
    for (const channel of channelsWithFile(core.state, file.id)) {
      for (const message of channel.messages.filter((one) => one.files.includes(file.id))) {
        message.files = message.files.filter((id) => id !== file.id);
        rewrite(core, channel, message, { text: message.text, blocks: message.blocks }, false);
      }
    }
    core.state.record.files.splice(core.state.record.files.indexOf(file), 1);
    core.state.bytes.delete(file.id);
    core.changed();
    return done();
  },
});
