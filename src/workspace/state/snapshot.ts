import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { stateRecord, type StateRecord } from './records.ts';
import type { State } from './state.ts';

/** How soon after a change the snapshot is written, in milliseconds. */
const soon = 300;

const bytesOf = (file: string) => `${file}.bytes`;

/**
 * The snapshot of the workspace: one JSON file, and beside it a folder with the bytes of files and mails, each written
 * once. Where the file is gone the folder is emptied: deleting the file is all a reset takes.
 */
export class Snapshot {
  private readonly file: string;
  private readonly folder: string;
  private readonly written = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  /** @param older where it was kept before, if it was: it is taken over where there is none yet */
  constructor(file: string, older?: string) {
    this.file = file;
    this.folder = bytesOf(file);
    mkdirSync(dirname(file), { recursive: true });
    if (older !== undefined && existsSync(older) && !existsSync(file)) {
      if (existsSync(bytesOf(older))) renameSync(bytesOf(older), this.folder);
      renameSync(older, file);
    }
    if (!existsSync(file)) rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
  }

  /** What was saved, or `undefined` the first time. Throws in words when it cannot be read. */
  read(): StateRecord | undefined {
    if (!existsSync(this.file)) return undefined;
    const parsed = stateRecord.safeParse(JSON.parse(readFileSync(this.file, 'utf8')));
    if (parsed.success) return parsed.data;
    throw new Error(
      `The workspace saved in ${this.file} cannot be read; delete it to begin again.\n${z.prettifyError(parsed.error)}`,
    );
  }

  readBytes(into: Map<string, Buffer>): void {
    for (const id of readdirSync(this.folder)) {
      into.set(id, readFileSync(join(this.folder, id)));
      this.written.add(id);
    }
  }

  /** Writes the state soon; changes that come together are written once. */
  soon(state: State): void {
    this.timer ??= setTimeout(() => this.write(state), soon).unref();
  }

  write(state: State): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const [id, bytes] of state.bytes) {
      if (this.written.has(id)) continue;
      writeFileSync(join(this.folder, id), bytes);
      this.written.add(id);
    }
    for (const id of this.written) {
      if (state.bytes.has(id)) continue;
      rmSync(join(this.folder, id), { force: true });
      this.written.delete(id);
    }
    state.record.clock = state.now();
    // A name of its own first: a process killed while it writes leaves the snapshot before whole.
    writeFileSync(`${this.file}.new`, JSON.stringify(state.record));
    renameSync(`${this.file}.new`, this.file);
  }
}
