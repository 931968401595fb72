import { londonDate, type LondonDate } from '../london.ts';

/** The appropriate limit from a day on (Fees Regulations 2004 reg 3 and 4). Whole pounds. */
export interface CostLimit {
  from: LondonDate;
  limitPounds: number;
  poundsPerHour: number;
}

/** The limits of a council: £450 at £25 an hour. A later change is a further entry. */
export const costLimits: readonly [CostLimit, ...CostLimit[]] = [
  { from: londonDate.parse('2005-01-01'), limitPounds: 450, poundsPerHour: 25 },
];

/** The limit for a request received that day. */
export function costLimitOn(
  received: LondonDate,
  limits: readonly [CostLimit, ...CostLimit[]] = costLimits,
): CostLimit {
  return limits.findLast((limit) => limit.from <= received) ?? limits[0];
}

/** One activity of an estimate. */
export interface Activity {
  what: string;
  /** Why it does not count towards the limit; absent where it counts. */
  notCounted?: string;
  /** Whole milliseconds, so that 18 hours made of many small things is exactly 18 hours. */
  ms: number;
}

/** An estimate as read, or the first line that could not be read, with what it should look like. */
export type Estimate = { ok: true; activities: readonly Activity[] } | { ok: false; line: string; says: string };

const unitMs = { s: 1_000, m: 60_000, h: 3_600_000 } as const;
const LINE =
  /^(?<what>\S.*?)[\s:]+(?:(?<number>\d[\d,]*(?:\.\d{1,2})?)(?:\s+[^\d:]*?)?\s*(?:[x×*@]|\bat\b)\s*)?(?<time>\d[\d,]*(?:\.\d{1,2})?)\s*(?<unit>s|m|h)(?:ec(?:ond)?s?|in(?:ute)?s?|(?:ou)?rs?)?\b\s*(?:each|apiece|per \S+)?\s*\.?$/iu;

/** "19 hours 30 minutes", "2 hrs and 15 mins". */
const HOURS_AND_MINUTES =
  /(?<hours>\d[\d,]*)\s*h(?:(?:ou)?rs?)?\s*(?:and|,|&)?\s*(?<minutes>\d{1,2})\s*m(?:in(?:ute)?s?)?\b/iu;

/** "many × 3 minutes": what is multiplied is no number. */
const LACKS_NUMBER = /(?:[×*@]|\bx|\bat)$/iu;

/** "1,240 files: 3 minutes each" multiplies nothing, and "2 days 4 hours" would count the hours alone. */
const EACH = /\b(?:each|apiece|per \S+)\s*\.?$/iu;
const TIME_LEFT_OVER = /\d\s*(?:days?|weeks?|months?|h|(?:hou)?rs?|hours?|m|min(?:ute)?s?)\W*(?:and)?$/iu;

/** Work that reg 4(3) of the Fees Regulations leaves out: everything after the information is found and taken out. */
const NOT_COUNTED =
  /\b(?:redact\w*|black(?:ing)? out|anonymis\w*|(?:consider|apply|check)\w* (?:the )?exempt\w*|exemptions?|public interest|draft\w*|writ\w+ the (?:reply|letter|answer)|legal advice|consult\w*|approv\w*|sign\w* off)\b/iu;

/** Reads an estimate: one activity to a line, "what: number × minutes each" or "what: time". */
export function readEstimate(text: string): Estimate {
  const activities: Activity[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.replace(/^\s*[-•*]\s+/u, '').trim();
    if (line === '') continue;
    const activity = readLine(line);
    if (activity === undefined) {
      return {
        ok: false,
        line,
        says: `"${line}" cannot be added up. Write it like this: opening case files: 1,240 × 3 minutes each.`,
      };
    }
    activities.push(activity);
  }
  return { ok: true, activities };
}

function readLine(line: string): Activity | undefined {
  const { what, number, time, unit } = LINE.exec(inMinutes(line))?.groups ?? {};
  if (what === undefined || time === undefined || unit === undefined) return undefined;
  if (LACKS_NUMBER.test(what) || TIME_LEFT_OVER.test(what) || (number === undefined && EACH.test(line)))
    return undefined;
  const hundredths = hundredthsOf(number ?? '1') * hundredthsOf(time);
  const ms = Math.round((hundredths * unitOf(unit)) / 10_000);
  const outside = NOT_COUNTED.exec(what)?.[0];
  return outside === undefined ? { what, ms } : { what, ms, notCounted: outside };
}

/** A time given in hours and minutes, in minutes. */
function inMinutes(line: string): string {
  return line.replace(HOURS_AND_MINUTES, (_, hours: string, minutes: string) => {
    return `${Number(hours.replaceAll(',', '')) * 60 + Number(minutes)} minutes`;
  });
}

function unitOf(letter: string): number {
  const lower = letter.toLowerCase();
  return lower === 's' ? unitMs.s : lower === 'm' ? unitMs.m : unitMs.h;
}

function hundredthsOf(number: string): number {
  return Math.round(Number(number.replaceAll(',', '')) * 100);
}

/** What estimates come to together. Only what counts is added up. */
export interface Sum {
  hours: number;
  pounds: number;
  /** The limit is exceeded; exactly the limit is within it (s.12(1): "would exceed"). */
  exceeds: boolean;
}

/** Adds activities up against a limit. */
export function sumOf(activities: readonly Activity[], limit: CostLimit): Sum {
  const ms = activities.filter((each) => each.notCounted === undefined).reduce((sum, each) => sum + each.ms, 0);
  return {
    hours: ms / unitMs.h,
    pounds: (ms * limit.poundsPerHour) / unitMs.h,
    exceeds: ms * limit.poundsPerHour > limit.limitPounds * unitMs.h,
  };
}

/** Hours and pounds as a letter gives them: "62 hours, £1,550", "0.5 hours, £12.50". */
export function saySum({ hours, pounds }: Sum): string {
  const round = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  const money = pounds.toLocaleString('en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return `${round(hours)} hours, £${money}`;
}
