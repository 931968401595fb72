import { withoutRequester } from '../../domain/deciding/for-departments.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { ViewContext } from './message.ts';

/** Lets a text about the request through, or not where it names the requester and the channel may not know. */
export function discreetly(request: FoiRequest, ctx: ViewContext): (text: string) => string {
  return ctx.mayNameRequester ? (text) => text : withoutRequester(request);
}
