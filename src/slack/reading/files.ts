import { z } from 'zod';
import { FILE_AT_MOST } from '../../workflows/kept/file.ts';
import type { FetchFile, SlackFile } from '../../workflows/desk.ts';
import { refusalCode, type Api } from '../api.ts';
import { slackFile } from '../inputs.ts';
import { askedToWait, isPassingStatus, NotGivenNow } from '../passing.ts';
import { isSlacks } from './slacks-address.ts';

/** Within so many milliseconds the bytes of the largest file come or go, or somebody waits in vain. */
export const BYTES_COME = 60_000;

const withUrl = z.looseObject({ url_private: z.string() });

/** What Slack says of these files. */
export async function filesOf(api: Api, ids: readonly string[]): Promise<SlackFile[]> {
  return Promise.all(ids.map(async (id) => slackFile.parse((await api.files.info({ file: id })).file)));
}

/** Brings files' bytes from Slack, with the bot's token, which goes to Slack alone. */
export function fetchFileFrom(api: Api, token: string): FetchFile {
  return async ({ id }) => {
    const info = await api.files.info({ file: id }).catch(gone);
    if (info === undefined) return undefined;
    const { url_private: url } = withUrl.parse(info.file);
    if (!isSlacks(url, api.slackApiUrl)) throw new Error(`The file ${id} is not kept by Slack.`);
    const away = (cause: unknown): never => {
      throw new NotGivenNow(`The file ${id} did not come.`, { cause });
    };
    const answer = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(BYTES_COME),
    }).catch(away);
    if (isPassingStatus(answer.status)) {
      throw new NotGivenNow(`Slack did not give the file ${id}: ${answer.status}.`, { askedMs: askedToWait(answer) });
    }
    if (!answer.ok || answer.body === null) throw new Error(`Slack did not give the file ${id}: ${answer.status}.`);
    return whole(answer.body, id, away);
  };
}

/** Somebody deleted it in Slack before we had it: to ask again would change nothing. */
function gone(error: unknown): undefined {
  if (['file_not_found', 'file_deleted'].includes(refusalCode(error) ?? '')) return undefined;
  throw error;
}

/**
 * Reads to the end, and no further than a file may go: what Slack says of its size may be missing.
 * @param away throws that it did not come, for now
 */
async function whole(
  body: ReadableStream<Uint8Array>,
  id: string,
  away: (cause: unknown) => never,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const reader = body.getReader();
  for (let size = 0; ;) {
    const { done, value } = await reader.read().catch(away);
    if (done) return Buffer.concat(parts);
    size += value.length;
    if (size > FILE_AT_MOST) {
      await reader.cancel();
      throw new Error(`The file ${id} is larger than can be kept.`);
    }
    parts.push(value);
  }
}
