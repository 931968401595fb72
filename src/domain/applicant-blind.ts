import type { Requester } from './request/events.ts';
import type { FoiRequest } from './request/request.ts';
import { tells } from './splitting/index.ts';

/** Stands where somebody's words tell who asks, and the reader may not know. */
export const LEFT_OUT = '[left out here: it says who asks]';

/** What `tells` looks for: only particulars that were given. */
export function known(requester: Requester): { name?: string; email?: string; postalAddress?: string } {
  return {
    ...(requester.name !== undefined && { name: requester.name }),
    ...(requester.email !== undefined && { email: requester.email }),
    ...(requester.postalAddress !== undefined && { postalAddress: requester.postalAddress }),
  };
}

/** Whether a text holds the requester's known name, address or e-mail, which never pass to a department. */
export function saysWhoAsks(text: string, requester: Requester): boolean {
  return tells(text, known(requester)).some(({ kind }) => kind === 'particulars');
}

/**
 * Lets a text of the request's through, or not where it says who asks: handling is applicant-blind, also when particulars
 * become known or are corrected later.
 */
export function withoutRequester({ requester }: Pick<FoiRequest, 'requester'>): (text: string) => string {
  return (text) => (saysWhoAsks(text, requester) ? LEFT_OUT : text);
}
