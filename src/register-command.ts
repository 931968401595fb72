import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createClock } from './clock.ts';
import { readRegisterUrl } from './config.ts';
import { count, inWords } from './domain/words/in-words.ts';
import { londonDateOf } from './domain/london.ts';
import { createLog } from './log.ts';
import { backup, openBeside, openRegister, RegisterInUse, RegisterRefused, restore } from './register/index.ts';
import { openHolidays } from './workflows/daily/known-holidays.ts';
import { nothingTwice } from './workflows/upkeep/after-restore.ts';
import { exportHistories } from './workflows/upkeep/export-histories.ts';
import { rebuildRegister } from './workflows/upkeep/rebuild-register.ts';
import { letUnnamedGo } from './workflows/upkeep/unnamed-bytes.ts';
import { verifyRegister } from './workflows/upkeep/verify-register.ts';

/** What an administrator asks of the register: `npm run register -- verify` and the like. */

/** Where lines go: what was asked for, and what went wrong. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
}

const USAGE = `npm run register -- …
  verify        looks whether everything in the register is as it was written; FOI Desk may run
  backup FILE   copies the register into a new file; FOI Desk may run
  restore FILE  puts such a copy in the register’s place; stop FOI Desk first
  restored      after pg_restore has put a register on Postgres back, before FOI Desk starts: sees to it that nothing
                which had left goes a second time; restore does the same by itself
  export [FILE] writes every request’s history as a line of JSON; FOI Desk may run
  rebuild       makes the lists and the index of words again from the histories, and has what no request names
                deleted after 30 days; stop FOI Desk first
The register is the one that REGISTER_URL names.`;

/** Does what was asked; answers the process's exit code: 0 done, 1 not done or not sound, 2 not understood. */
export async function runRegisterCommand(
  args: readonly string[],
  { url, now, terminal }: { url: string; now: () => number; terminal: Terminal },
): Promise<0 | 1 | 2> {
  const [verb = '', file, ...more] = args;
  try {
    switch (`${verb}${file === undefined ? '' : ' FILE'}${more.length > 0 ? ' …' : ''}`) {
      case 'verify':
        return await verify(url, terminal);
      case 'backup FILE':
        return makeBackup(url, resolve(file ?? ''), terminal);
      case 'restore FILE':
        return await putBack(url, resolve(file ?? ''), now, terminal);
      case 'restored':
        return await wasPutBack(url, now, terminal);
      case 'export':
      case 'export FILE':
        return await exportAll(url, file, terminal);
      case 'rebuild':
        return await rebuild(url, now, terminal);
      default:
        terminal.err(USAGE);
        return 2;
    }
  } catch (error) {
    if (!(error instanceof RegisterInUse || error instanceof RegisterRefused)) throw error;
    terminal.err(error.message);
    return 1;
  }
}

async function verify(url: string, terminal: Terminal): Promise<0 | 1> {
  const beside = await openBeside(url);
  try {
    const damage = await beside.faults();
    const register = beside.snapshot();
    const found = await verifyRegister(register, (await openHolidays(register, createLog())).now());
    const faults = [...damage, ...found.faults];
    if (faults.length > 0) {
      terminal.err(`The register is not sound:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
      return 1;
    }
    const held = `${count(found.requests, 'request')}, ${count(found.events, 'event')}, ${found.bytes} letters, messages and files`;
    terminal.out(
      `The register is sound: ${held}. Every history is as it was written, and the lists and the index are what the histories give.`,
    );
    return 0;
  } finally {
    await beside.close();
  }
}

function makeBackup(url: string, file: string, terminal: Terminal): 0 {
  backup(url, file);
  terminal.out(
    `The register was copied to ${file}, and the copy is sound. It holds personal data: keep it as safe as the register, and delete it when your period for backups ends.`,
  );
  return 0;
}

async function putBack(url: string, file: string, now: () => number, terminal: Terminal): Promise<0> {
  const held: string[] = [];
  const { setAside } = await restore(url, file, async (register) => {
    held.push(...(await nothingTwice(register, now())));
  });
  terminal.out(
    `The backup ${file} is in the register’s place. What happened after it was made is not in it: tell the officers and approvers, who see in Slack’s threads what went since, before anything is sent again.`,
  );
  if (setAside !== undefined) {
    terminal.out(`The register as it was is kept at ${setAside}. Delete it once all is well: it holds personal data.`);
  }
  sayWhatNow(held, terminal);
  return 0;
}

/** The server’s own tools put a register back as it was, and know nothing of what has left since. */
async function wasPutBack(url: string, now: () => number, terminal: Terminal): Promise<0> {
  const register = await openRegister(url, { alone: true });
  try {
    // Of another register than was put back it must not be said that all is well.
    if ((await register.keys('request/', { limit: 1 })).length === 0) throw new RegisterRefused(NOT_PUT_BACK);
    const held = await nothingTwice(register, now());
    terminal.out(PUT_BACK);
    sayWhatNow(held, terminal);
    return 0;
  } finally {
    await register.close();
  }
}

const NOT_PUT_BACK =
  'This register has no request in it, so it is not the one that was put back. Set REGISTER_URL as FOI Desk has it, then run this again.';
const PUT_BACK =
  'The register goes on from when the backup was made; nothing that has left since goes again by itself.';

function sayWhatNow(held: readonly string[], terminal: Terminal): void {
  if (held.length > 0) {
    terminal.out(
      `Messages of ${inWords(held)} waited when the backup was made and may have gone since. None goes by itself: on its card an officer says whether it arrived or goes again.`,
    );
  }
  terminal.out('What was erased after the backup was made is in it again, and is erased again when FOI Desk starts.');
}

async function exportAll(url: string, file: string | undefined, terminal: Terminal): Promise<0 | 1> {
  const beside = await openBeside(url);
  try {
    if (file === undefined) {
      for await (const line of exportHistories(beside.snapshot())) terminal.out(line);
      return 0;
    }
    const path = resolve(file);
    if (existsSync(path)) {
      terminal.err(`${path} is there already. Give another name, or move it away first.`);
      return 1;
    }
    let lines = 0;
    // Nobody else may read it.
    writeFileSync(path, '', { flag: 'wx', mode: 0o600 });
    for await (const line of exportHistories(beside.snapshot())) {
      writeFileSync(path, `${line}\n`, { flag: 'a' });
      lines += 1;
    }
    terminal.out(`The histories of ${count(lines, 'request')} were written to ${path}. They hold personal data.`);
    return 0;
  } finally {
    await beside.close();
  }
}

async function rebuild(url: string, now: () => number, terminal: Terminal): Promise<0 | 1> {
  const register = await openRegister(url, { alone: true });
  try {
    const holidays = await openHolidays(register, createLog());
    const { requests, mended, unreadable } = await rebuildRegister(register, holidays.now());
    terminal.out(
      `The lists and the index were made again from ${count(requests, 'request')}: ${mended === 0 ? 'nothing was wrong' : `${count(mended, 'place')} put right`}.`,
    );
    const unnamed = await letUnnamedGo(register, londonDateOf(now()));
    if (unnamed > 0) {
      terminal.out(
        `No request names ${unnamed} of the letters, messages and files kept: they are deleted after 30 days.`,
      );
    }
    if (unreadable.length === 0) return 0;
    terminal.err(`${inWords(unreadable)} cannot be read and stand in no list. Run verify, and restore a backup.`);
    return 1;
  } finally {
    await register.close();
  }
}

if (import.meta.main) {
  const clock = createClock();
  process.exitCode = await runRegisterCommand(process.argv.slice(2), {
    url: readRegisterUrl(),
    now: () => clock.now(),
    terminal: {
      out: (line) => void process.stdout.write(`${line}\n`),
      err: (line) => void process.stderr.write(`${line}\n`),
    },
  });
}
