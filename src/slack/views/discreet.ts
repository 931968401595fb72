import { known } from '../../domain/deciding/opening.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { tells } from '../../domain/splitting/index.ts';
import type { ViewContext } from './message.ts';

const LEFT_OUT = '[left out here: it says who asks]';

/** Lets a text about the request through, or not where it names the requester and the channel may not know. */
export function discreetly(request: FoiRequest, ctx: ViewContext): (text: string) => string {
  if (ctx.mayNameRequester) return (text) => text;
  const requester = known(request.requester);
  const names = (text: string) => tells(text, requester).some((tell) => tell.kind === 'particulars');
  return (text) => (names(text) ? LEFT_OUT : text);
}
