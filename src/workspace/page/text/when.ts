const london = 'Europe/London';

function parts(at: number): { [part: string]: string } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: london,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}

/** The London day of an instant in milliseconds, as `2019-12-10`. */
export const londonDay = (at: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: london }).format(at);

/** `Tue 10 December 2019`. */
export function dayInWords(at: number): string {
  const p = parts(at);
  return `${(p['weekday'] ?? '').slice(0, 3)} ${p['day']} ${p['month']} ${p['year']}`;
}

/** `14:05`, London time. */
export function clockTime(at: number): string {
  const p = parts(at);
  return `${p['hour']}:${p['minute']}`;
}

/** A message's `ts` (seconds and a counter) in milliseconds. */
export const ofTs = (ts: string): number => Number(ts) * 1000;

const near = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' } as const;

function inDays(at: number, now: number): number {
  return Math.round((Date.parse(londonDay(at)) - Date.parse(londonDay(now))) / 86_400_000);
}

/** The day in words, or "today", "yesterday", "tomorrow" where it is one of them. */
export function nearDay(at: number, now: number): string {
  const days = inDays(at, now);
  return days === 0 || days === 1 || days === -1 ? near[`${days}`] : dayInWords(at);
}

/**
 * A date as an app asked for it: Slack's `<!date^…>` tokens filled in. `at` in seconds, `now` in milliseconds. The fallback
 * where the instant is none.
 */
export function formatDate(at: number, format: string, fallback: string, now: number): string {
  const ms = at * 1000;
  if (!Number.isFinite(at) || Number.isNaN(new Date(ms).getTime())) return fallback;
  const p = parts(ms);
  const short = `${p['day']} ${(p['month'] ?? '').slice(0, 3)} ${p['year']}`;
  const plain: { [token: string]: string } = {
    date_num: londonDay(ms),
    date: `${p['day']} ${p['month']} ${p['year']}`,
    date_short: short,
    date_long: `${p['weekday']} ${p['day']} ${p['month']} ${p['year']}`,
    time: clockTime(ms),
    time_secs: `${clockTime(ms)}:${p['second']}`,
    day_divider_pretty: nearDay(ms, now),
  };
  return format.replaceAll(/\{([a-z_]+)\}/g, (whole, token: string) => {
    const pretty = /^(date(?:_short|_long)?)_pretty$/.exec(token)?.[1];
    if (pretty === undefined) return plain[token] ?? whole;
    const days = inDays(ms, now);
    return Math.abs(days) <= 1 ? nearDay(ms, now) : (plain[pretty] ?? whole);
  });
}
