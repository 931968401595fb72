import { comparedBy } from '../../domain/request/searched.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { SEARCHED } from '../../register/index.ts';
import type { Desk } from '../desk.ts';
import { findEach } from '../with-each.ts';

/** So many are offered beside a new request. */
const SIMILAR = 3;
/** How much of what a request asks about a past one must share to be offered; below that they only sound alike. */
const ALIKE = 0.35;
/** So many are shown to somebody who looks for words. */
const FOUND = 10;

/** Past requests that ask for much the same, the most similar first; none where nothing is similar. */
export async function similarTo(desk: Desk, request: FoiRequest): Promise<readonly FoiRequest[]> {
  const hits = await desk.register.search(comparedBy(request), { limit: 4 * SIMILAR });
  const alike = hits.filter(({ score }) => score >= ALIKE);
  const past = (await requestsOf(desk, alike)).filter(
    (each) => each.reference !== request.reference && each.openedAt <= request.openedAt,
  );
  return past.slice(0, SIMILAR);
}

/** Requests that speak of these words, best first. */
export async function findRequests(desk: Desk, words: string): Promise<readonly FoiRequest[]> {
  return requestsOf(desk, await desk.register.search(words, { limit: FOUND }));
}

function requestsOf(desk: Desk, hits: readonly { key: string }[]): Promise<FoiRequest[]> {
  const references = hits.map(({ key }) => key.slice(SEARCHED.length));
  return findEach(desk, 'find requests', references);
}
