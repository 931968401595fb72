import { ERASED, heard } from '../particulars.ts';
import type { Happened } from './events.ts';
import type { AskedToEnd, FoiRequest } from './request.ts';

/** What waits for an approver to decide; nothing once it was decided, replaced, or the request has ended otherwise. */
export function askedToEndNow(request: FoiRequest): AskedToEnd | undefined {
  const last = request.askedToEnd.at(-1);
  return last && !last.over && !request.closed ? last : undefined;
}

/** Events about ending a request without a letter. */
export type OfEnding = Extract<Happened, { type: 'endingAsked' | 'endingSentBack' | 'endedWithoutLetter' }>;

/** A request after one of them. */
export function evolveEnding(state: FoiRequest, event: OfEnding): FoiRequest {
  const { by, at } = event;
  switch (event.type) {
    case 'endingAsked': {
      const asked: AskedToEnd = {
        time: state.askedToEnd.length + 1,
        as: event.as,
        reason: heard(event.reason, ERASED),
        earlier: heard(event.earlier, ERASED),
        toldOn: event.toldOn,
        why: heard(event.why, ERASED),
        by,
        at,
      };
      return { ...state, askedToEnd: [...state.askedToEnd, asked] };
    }
    case 'endingSentBack':
      return decided(state, { as: 'sentBack', reason: heard(event.reason, ERASED), by, at });
    case 'endedWithoutLetter': {
      const reason = state.askedToEnd.at(-1)?.reason ?? ERASED;
      return { ...decided(state, { as: 'ended', by, at }), closed: { as: event.as, reason, by, at } };
    }
  }
}

/** What was asked before it ended otherwise is no longer asked once it is opened again: somebody has written since. */
export function endingOvertaken(state: FoiRequest, { by, at }: Pick<Happened, 'by' | 'at'>): FoiRequest {
  const last = state.askedToEnd.at(-1);
  return last && !last.over ? decided(state, { as: 'overtaken', by, at }) : state;
}

function decided(state: FoiRequest, over: NonNullable<AskedToEnd['over']>): FoiRequest {
  return {
    ...state,
    askedToEnd: state.askedToEnd.map((asked, index) =>
      index === state.askedToEnd.length - 1 ? { ...asked, over } : asked,
    ),
  };
}
