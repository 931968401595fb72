import { londonDateOf } from '../../domain/london.ts';
import type { Desk } from '../desk.ts';
import { notSaidToday } from '../daily/once-a-day.ts';
import { eraseIdentitiesDue } from './erase-identity.ts';
import { eraseWhatIsDue } from './erase-request.ts';
import { sweepLooseBytes } from './sweep-loose-bytes.ts';

/**
 * Lets go of what the council keeps no longer: who asked, whole requests, and bytes that nothing names. It cannot be brought back, and a clock may
 * jump: past the last day of which anything is known, nothing goes.
 */
export async function keepNoLonger(desk: Desk): Promise<void> {
  const today = londonDateOf(desk.now());
  if (today > desk.holidays().lastDay) {
    if (await notSaidToday(desk, 'nothing-erased')) {
      desk.log.warn({ today }, 'Nothing is erased today: no bank holidays are known so far ahead. Look at the clock.');
    }
    return;
  }
  await eraseIdentitiesDue(desk);
  await eraseWhatIsDue(desk);
  await sweepLooseBytes(desk);
}
