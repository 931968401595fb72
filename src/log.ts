import { pino } from 'pino';
import type { Log } from './workflows/desk.ts';

/** Names under which something personal or secret might be logged by mistake: their values are struck out. */
const secret = ['token', 'signingSecret', 'authorization', 'name', 'email', 'text', 'subject', 'body', 'address'];

/** Structured log on standard output: references and ids, reasons, never anybody's words. */
export function createLog(level: 'info' | 'warn' | 'silent' = 'info'): Log {
  return pino({
    level,
    base: null,
    redact: { paths: [...secret, ...secret.map((each) => `*.${each}`)], censor: '[kept out]' },
  });
}
