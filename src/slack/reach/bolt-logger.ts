import { LogLevel, type Logger } from '@slack/bolt';
import type { Log } from '../../workflows/desk.ts';

/** Bolt's own words may hold bodies and tokens: only that something was said at a level is kept. */
export function boltLogger(log: Log): Logger {
  return {
    debug: () => {},
    info: () => {},
    warn: (...said) => log.warn({ what: kindOf(said) }, 'Bolt warns.'),
    error: (...said) => log.error({ what: kindOf(said) }, 'Bolt reports an error.'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}

function kindOf(said: readonly unknown[]): string {
  const error = said.find((each) => each instanceof Error);
  return error instanceof Error ? error.name : 'message';
}
