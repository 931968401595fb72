import { londonDateOf } from '../../domain/london.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Head } from '../../letters/index.ts';
import type { Desk } from '../desk.ts';

/** What of a request a letter's head says. */
export type Headed = Pick<FoiRequest, 'reference' | 'received' | 'law' | 'subject' | 'requester'>;

/** The head of a letter that goes today. */
export function headOf(desk: Desk, { reference, received, law, subject, requester }: Headed): Head {
  const { council } = desk;
  return { reference, date: londonDateOf(desk.now()), received, law, subject, addressee: requester, council };
}
