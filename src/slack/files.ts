import { z } from 'zod';
import type { FetchFile, SlackFile } from '../workflows/desk.ts';
import type { Api } from './api.ts';
import { slackFile } from './inputs.ts';

const withUrl = z.looseObject({ url_private: z.string() });

/** What Slack says of these files. */
export async function filesOf(api: Api, ids: readonly string[]): Promise<SlackFile[]> {
  return Promise.all(ids.map(async (id) => slackFile.parse((await api.files.info({ file: id })).file)));
}

/** Brings files' bytes from Slack, with the bot's token and never to another host than Slack named. */
export function fetchFileFrom(api: Api, token: string): FetchFile {
  return async (file) => {
    const { url_private } = withUrl.parse((await api.files.info({ file: file.id })).file);
    const answer = await fetch(url_private, { headers: { authorization: `Bearer ${token}` }, redirect: 'error' });
    if (!answer.ok) throw new Error(`Slack did not give the file ${file.id}: ${answer.status}.`);
    return new Uint8Array(await answer.arrayBuffer());
  };
}
