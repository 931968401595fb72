import type { Happened } from '../events.ts';
import type { FoiRequest, TimeUndone } from '../request.ts';

/** What was given up, and what an officer said of it. */
export type OfUndone = Extract<Happened, { type: 'givenUp' | 'triedAgain' | 'leftUndone' }>;

/** A request after that. What is given up while other things wait for an officer waits with them. */
export function evolveUndone(state: FoiRequest, event: OfUndone): FoiRequest {
  const now = undoneNow(state);
  switch (event.type) {
    case 'givenUp': {
      const { id, kind, channel, questionNumber, code, at } = event;
      const what = {
        id,
        kind,
        at,
        ...(channel !== undefined && { channel }),
        ...(questionNumber !== undefined && { questionNumber }),
        ...(code !== undefined && { code }),
      };
      const before = now ? state.undone.slice(0, -1) : state.undone;
      return { ...state, undone: [...before, { what: [...(now?.what ?? []), what] }] };
    }
    case 'triedAgain':
    case 'leftUndone': {
      if (!now) return state;
      const over = { as: event.type, by: event.by, at: event.at };
      return { ...state, undone: [...state.undone.slice(0, -1), { ...now, over }] };
    }
  }
}

/** Once everything said is erased, only what could not be deleted in Slack still waits for an officer. */
export function undoneOnceErased(state: FoiRequest): Pick<FoiRequest, 'undone'> {
  const now = undoneNow(state);
  if (!now) return { undone: state.undone };
  const what = now.what.filter(({ kind }) => kind === 'erase');
  const before = state.undone.slice(0, -1);
  return { undone: what.length === 0 ? before : [...before, { what }] };
}

/** What was given up and waits for an officer; nothing where nothing does. */
export function undoneNow({ undone }: FoiRequest): TimeUndone | undefined {
  const last = undone.at(-1);
  return last && last.over === undefined ? last : undefined;
}
