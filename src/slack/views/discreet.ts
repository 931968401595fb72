import type { KnownBlock } from '@slack/types';
import { withoutRequester } from '../../domain/applicant-blind.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { context } from './blocks.ts';
import type { ViewContext } from './message.ts';

/** Lets a text about the request through, or not where it names the requester and the channel may not know. */
export function discreetly(request: FoiRequest, ctx: ViewContext): (text: string) => string {
  return ctx.mayNameRequester ? (text) => text : withoutRequester(request);
}

/** A line that says what is left out in this channel and why, and what to do; nothing where it may be told. */
export function leftOutHere(ctx: ViewContext, what: string): KnownBlock[] {
  if (ctx.mayNameRequester) return [];
  const why = ctx.whyNotNamed === undefined ? '' : `, because ${ctx.whyNotNamed}`;
  return [context(`${what} not shown here${why}. Make this channel private, unshared and without guests.`)];
}
