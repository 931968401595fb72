import type { File } from '../domain/answer.ts';
import type { Desk, SlackFile } from './desk.ts';

/** A file of Slack's, its bytes kept under their digest; nothing where it was deleted meanwhile. */
export async function keptFile(desk: Desk, file: SlackFile): Promise<File | undefined> {
  const bytes = await desk.fetchFile(file);
  if (!bytes) return undefined;
  const { name, mimeType } = file;
  return { name, sha256: await desk.register.blobs.put(bytes), size: bytes.length, mimeType };
}
