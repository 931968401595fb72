import { say } from '../../particulars.ts';
import { refuse, type Decision, type Refusal } from '../../request/decision.ts';
import { mayNot, type Who } from '../../request/permitted.ts';
import type { FoiRequest } from '../../request/request.ts';
import { replaced } from '../common-refusals.ts';

/** Why nobody may ask for changes of this letter now. One drawn again overnight is the same letter with another date. */
export function mayNotRequestChanges(request: FoiRequest, who: Who, at: { version: number }): Refusal | undefined {
  const no = mayNot(request, who, 'requestChanges');
  if (no) return no;
  const [shown, ...drawnSince] = request.drafts.filter(({ version }) => version >= at.version);
  return shown?.version === at.version && drawnSince.every(({ by }) => by === 'desk')
    ? undefined
    : replaced('Look at that one.');
}

/** *Request changes*: which questions, and what; goes to the officer in charge. */
export function requestChanges(
  request: FoiRequest,
  who: Who,
  at: { version: number; questions: readonly number[]; reason: string },
): Decision {
  const no = mayNotRequestChanges(request, who, at);
  if (no) return no;
  if (at.reason.trim() === '') return refuse('Say what should change, so that the officer can mend it.', 'reason');
  return {
    events: [
      { type: 'changesRequested', version: at.version, questions: [...at.questions], reason: say(at.reason.trim()) },
    ],
  };
}
