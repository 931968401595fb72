import { sayDate, type LondonDate } from '../../london.ts';
import { say } from '../../particulars.ts';
import { refuse, type Decision, type Refusal } from '../../request/decision.ts';
import type { ComplaintDecision } from '../../request/events.ts';
import { mayNot, type Who } from '../../request/permitted.ts';
import type { FoiRequest } from '../../request/request.ts';
import { openComplaint } from '../../request/review-of.ts';
import { inTheFuture } from '../common-refusals.ts';

/** The requester complained to the regulator (FOIA s.50, EIR reg 18): the file is kept until that is over. */
export function recordComplaint(
  request: FoiRequest,
  who: Who,
  { on, theirReference }: { on: LondonDate; theirReference: string },
  today: LondonDate,
): Decision {
  const no = mayNot(request, who, 'recordComplaint') ?? dayIsWrong(on, request.received, today);
  if (no) return no;
  if (openComplaint(request))
    return refuse('A complaint is recorded already, and not decided yet. Record its decision first.');
  const reference = theirReference.trim();
  return {
    events: [
      {
        type: 'complaintReceived',
        complaint: request.complaints.length + 1,
        on,
        ...(reference !== '' && { theirReference: say(reference) }),
      },
    ],
  };
}

/** What the regulator decided of the complaint that was open. */
export function recordComplaintDecision(
  request: FoiRequest,
  who: Who,
  { on, decided, words }: { on: LondonDate; decided: ComplaintDecision; words: string },
  today: LondonDate,
): Decision {
  const no = mayNot(request, who, 'recordComplaint');
  if (no) return no;
  const complaint = openComplaint(request);
  if (!complaint) return refuse('No complaint is open. Record first that one came.');
  const wrong = dayIsWrong(on, complaint.on, today);
  if (wrong) return wrong;
  const said = words.trim();
  return {
    events: [
      {
        type: 'complaintDecided',
        complaint: complaint.number,
        on,
        decided,
        ...(said !== '' && { words: say(said) }),
      },
    ],
  };
}

function dayIsWrong(on: LondonDate, notBefore: LondonDate, today: LondonDate): Refusal | undefined {
  const tooLate = inTheFuture(on, today);
  if (tooLate) return tooLate;
  return on < notBefore
    ? refuse(`This is before ${sayDate(notBefore)}, when it came. Check the date.`, 'on')
    : undefined;
}
