import { z } from 'zod';

/** Of inputs that left nothing in any history, what became of them as a bot's log says it, by what they are known by. */
export type LeftNothing = ReadonlyMap<string, 'refused' | 'unchanged'>;

const line = z.object({ msg: z.enum(['Refused.', 'Nothing changed.']), input: z.string().min(1) });

/** Hears what the bots say of inputs that leave nothing in a history. */
export class LeftNothingHeard {
  readonly of = new Map<string, 'refused' | 'unchanged'>();

  /** A line of a bot's log. Worked again after its bot was killed, an input may have both said of it: told is told. */
  hears(said: unknown): void {
    const read = line.safeParse(typeof said === 'string' ? jsonOf(said) : said);
    if (!read.success) return;
    const { msg, input } = read.data;
    if (msg === 'Refused.') this.of.set(input, 'refused');
    else if (!this.of.has(input)) this.of.set(input, 'unchanged');
  }
}

function jsonOf(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return undefined;
  }
}
