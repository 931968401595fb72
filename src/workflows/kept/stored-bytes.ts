import type { Desk } from '../desk.ts';

/** Bytes that the register keeps. @throws where it has lost them */
export async function storedBytes(desk: Desk, digest: string): Promise<Uint8Array> {
  const bytes = await desk.register.blobs.get(digest);
  if (!bytes) throw new Error(`The register has lost the bytes ${digest}. Restore it from a backup.`);
  return bytes;
}
