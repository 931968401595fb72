import { isRefusal } from '../../domain/request/decision.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { openedFor } from '../act.ts';
import type { Desk } from '../desk.ts';
import type { Filled, Submitted } from '../forms/form.ts';
import type { AboutSettling } from './chosen.ts';
import { goesOn, nextToSettle } from './go-on.ts';
import { beginPart } from './open-form.ts';
import { readTyped, type TypedSoFar } from './typed-so-far.ts';

/** What follows once a question is settled: the next one, where the person wants to go on. */
export async function afterSettling(
  desk: Desk,
  request: FoiRequest,
  { about, filled, soFar }: { about: AboutSettling; filled: Filled; soFar: TypedSoFar | undefined },
): Promise<Submitted> {
  const next = goesOn(filled) ? nextToSettle(request, about.question) : undefined;
  return next ? { next: await beginPart(desk, request, next, [], { after: about.question, soFar }) } : { done: true };
}

/** What follows once a question is settled, said once more to somebody whom the first answer did not reach. */
export async function afterSettledBefore(
  desk: Desk,
  by: string,
  about: AboutSettling,
  filled: Filled,
): Promise<Submitted> {
  const request = await openedFor(desk, by, about.reference, 'settle');
  if (isRefusal(request)) return request;
  const soFar = await readTyped(desk.register, about.typed, { by, reference: about.reference });
  return afterSettling(desk, request, { about, filled, soFar });
}
