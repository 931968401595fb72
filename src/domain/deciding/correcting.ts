import { mayHappen, type Holidays } from '../clock/index.ts';
import type { Law } from '../letter.ts';
import type { LondonDate } from '../london.ts';
import { say } from '../particulars.ts';
import { clockCaseOf } from '../request/clock-of.ts';
import { refuse, type Decision, type Refusal } from '../request/decision.ts';
import type { Event, Requester } from '../request/events.ts';
import { mayNot, type Who } from '../request/permitted.ts';
import { phaseOf } from '../request/phase.ts';
import type { FoiRequest } from '../request/request.ts';
import type { Question } from '../request/question.ts';
import { withoutReason } from './common-refusals.ts';
import { answerOf } from '../request/asked.ts';
import { askedByAnotherDay } from './departments/assigning.ts';
import { problemOfAddress } from './opening.ts';

/** What can be put right about a request, as it should be. */
export interface Corrected {
  received: LondonDate;
  requester: Requester;
  subject: string;
  law: Law;
}

/**
 * Puts right what was written down wrongly, with the reason; what is right already stays as it is. A letter drafted
 * before says the old, and where one was approved the approval is undone: it has to be drafted and approved again.
 */
export function correct(
  request: FoiRequest,
  who: Who,
  to: Corrected,
  reason: string,
  when: { today: LondonDate; holidays: Holidays },
): Decision {
  const no = mayNot(request, who, 'correct') ?? onItsWay(request);
  if (no) return no;
  const why = say(reason.trim());
  const events: Event[] = [];
  if (to.received !== request.received) {
    const event = { type: 'receivedDateCorrected', on: when.today, to: to.received } as const;
    const allowed = mayHappen(clockCaseOf(request), event, { law: request.law, today: when.today }, when.holidays);
    if (!allowed.ok) return refuse(allowed.refusal.says, 'received');
    events.push({ type: 'receivedDateCorrected', to: to.received, reason: why });
    const after = { ...request, clock: [...request.clock, event] };
    const towards = to.received < request.received ? 'sooner' : 'later';
    events.push(...askedByAnotherDay(after, isAwaited, towards, when));
  }
  if (!sameRequester(to.requester, request.requester)) {
    const problem = problemOfAddress(to.requester);
    if (problem) return problem;
    events.push({ type: 'requesterCorrected', requester: say(to.requester), reason: why });
  }
  const subject = to.subject.trim();
  if (subject !== request.subject) {
    if (subject === '')
      return refuse('Say what the request is about, to complete “information relating to …”.', 'subject');
    events.push({ type: 'subjectCorrected', subject: say(subject), reason: why });
  }
  if (to.law !== request.law) events.push({ type: 'lawCorrected', to: to.law, reason: why });
  if (events.length === 0) return refuse('Everything here stands already as it is. Change what is wrong.', 'reason');
  return withoutReason(reason) ?? { events };
}

/** Nothing has been answered to it yet. */
function isAwaited(question: Question): boolean {
  return !question.settlement && question.asked.every((asked) => answerOf(asked) === undefined);
}

/** Nothing is changed under a letter that may be leaving, or that nobody knows to have arrived. */
function onItsWay(request: FoiRequest): Refusal | undefined {
  const { sending } = request;
  if (phaseOf(request) !== 'approved') return undefined;
  if (sending.stands === 'toBeSent' || sending.stands === 'begun') {
    return refuse('The letter is on its way. Wait for the card to say how it went.');
  }
  if (sending.stands === 'unknown') {
    return refuse('Nobody can say whether the letter arrived. Find out first, then use It arrived or Send again.');
  }
  return undefined;
}

function sameRequester(a: Requester, b: Requester): boolean {
  return a.name === b.name && a.email === b.email && a.postalAddress === b.postalAddress;
}
