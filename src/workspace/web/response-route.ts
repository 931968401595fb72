import type { IncomingMessage, ServerResponse } from 'node:http';
import { readContent } from '../api/methods/chat.ts';
import type { Core } from '../core.ts';
import type { ResponseTarget } from '../interactions/response-urls.ts';
import { isObject, parseJson, textOf, type JsonObject } from '../json.ts';
import type { Json } from '../protocol.ts';
import { post, postEphemeral, remove, removeEphemeral, rewrite } from '../messages.ts';
import type { ChannelRecord } from '../state/records.ts';
import { readBody, sendJson, sendText } from './http.ts';

/** Serves a response URL: an answer to a command or click, five times in half an hour. */
export async function serveResponse(
  core: Core,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  const outcome = respond(core, id, parseJson(body.toString()));
  const caused = core.events.take();
  const status = outcome === 'ok' ? 200 : outcome === 'used_url' || outcome === 'expired_url' ? 404 : 400;
  core.journal.add({
    at: core.machine(),
    kind: 'response',
    name: id,
    sent: body,
    answered: Buffer.from(outcome),
    status,
  });
  if (outcome === 'ok') sendText(response, 200, 'ok');
  else sendJson(response, status, { ok: false, error: outcome });
  await core.events.follow(caused);
}

function respond(core: Core, id: string, said: Json | undefined): string {
  if (!isObject(said)) return 'invalid_payload';
  const used = core.responses.use(id);
  if (!used.ok) return used.error;
  const { target } = used;
  const channel = core.state.channel(target.channel);
  if (channel === undefined) return 'channel_not_found';
  if (isOn(said, 'delete_original')) return removeOriginal(core, channel, target);
  const read = readContent(core, { text: textOf(said, 'text'), blocks: said['blocks'] }, false);
  if (!read.ok) return textOf(read.answer, 'error') ?? 'invalid_payload';
  const { text, blocks } = read.content;
  if (isOn(said, 'replace_original') && target.message !== null)
    return replaceOriginal(core, channel, target, { text, blocks });
  const thread = textOf(said, 'thread_ts');
  const threadTs =
    thread !== undefined && channel.messages.some((one) => one.ts === thread) ? { threadTs: thread } : {};
  const message = { user: core.state.app.botUser, byApp: true, text, blocks, ...threadTs };
  if (said['response_type'] === 'in_channel') post(core, channel, message);
  else postEphemeral(core, channel, target.person, message);
  return 'ok';
}

const isOn = (said: JsonObject, key: string) => said[key] === true || said[key] === 'true';

function removeOriginal(core: Core, channel: ChannelRecord, target: ResponseTarget): string {
  if (target.message === null) return 'no_original';
  const { ts } = target.message;
  if (target.message.isEphemeral) removeEphemeral(core, ts);
  const message = channel.messages.find((one) => one.ts === ts);
  if (message?.byApp === true) remove(core, channel, message);
  return 'ok';
}

function replaceOriginal(
  core: Core,
  channel: ChannelRecord,
  target: ResponseTarget,
  content: { text: string; blocks: Parameters<typeof rewrite>[3]['blocks'] },
): string {
  const ts = target.message?.ts;
  const message = channel.messages.find((one) => one.ts === ts);
  if (message?.byApp === true) {
    rewrite(core, channel, message, content, content.blocks.length === 0);
    return 'ok';
  }
  const told = core.state.ephemerals.find((one) => one.ts === ts);
  if (told === undefined) return 'no_original';
  Object.assign(told, content);
  core.changed();
  return 'ok';
}
