import type { Register } from '../../register/index.ts';
import { allHistories } from './histories.ts';

/**
 * Every history in plain form, one JSON line a request: `{reference, events}`, each event with its number, who (`by`, a
 * Slack user or `desk`) and when (`at`, milliseconds since 1970). What is personal is `{said}`, or `{erased}`. A record
 * that cannot be read is `{reference, unreadable}`.
 */
export async function* exportHistories(register: Register): AsyncGenerator<string> {
  for await (const each of allHistories(register)) {
    const { reference } = each;
    const line =
      'why' in each
        ? { reference, unreadable: each.why }
        : { reference, events: each.events.map((event, index) => ({ number: index + 1, ...event })) };
    yield JSON.stringify(line);
  }
}
