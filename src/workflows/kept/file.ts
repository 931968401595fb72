import type { File } from '../../domain/answer.ts';
import type { Desk, SlackFile } from '../desk.ts';
import { keptBytes } from './bytes.ts';

/** Bytes a file may have, to be kept: a register is no video store, and what is read is in memory at once. */
export const FILE_AT_MOST = 50 * 1024 * 1024;

/** Names the files that are too large to be kept, and says so; nothing where none is. */
export function tooLarge(files: readonly SlackFile[]): string | undefined {
  const names = files.filter(({ size }) => size > FILE_AT_MOST).map(({ name }) => `“${name}”`);
  return names.length === 0
    ? undefined
    : `${names.join(', ')}: more than ${FILE_AT_MOST / 1024 / 1024} MB, too large to be kept.`;
}

/**
 * A file of Slack's, its bytes kept under their digest; nothing where it was deleted meanwhile.
 * @param reference the request it is for, where there is one yet
 */
export async function keptFile(desk: Desk, file: SlackFile, reference?: string): Promise<File | undefined> {
  const bytes = await desk.fetchFile(file);
  if (!bytes) return undefined;
  const { name, mimeType } = file;
  const [sha256 = ''] = await keptBytes(desk, [bytes], reference);
  return { name, sha256, size: bytes.length, mimeType };
}
