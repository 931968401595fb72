import { count } from '../../words/in-words.ts';
import { sayDate, type LondonDate } from '../../london.ts';
import { heard, say } from '../../particulars.ts';
import { forbid, refuse, type Decision, type Refusal } from '../../request/decision.ts';
import type { Event } from '../../request/events.ts';
import { mayNot, type Who } from '../../request/permitted.ts';
import { currentDraft } from '../../request/phase.ts';
import type { Draft } from '../../request/where-letters-stand.ts';
import type { FoiRequest } from '../../request/request.ts';
import { replaced } from '../common-refusals.ts';
import { mayNotDraft } from './drafting-in-parts.ts';
import type { When } from '../when.ts';

type Drafted = Extract<Event, { type: 'letterDrafted' }>;

/** What the drawn letter is made of; the version is the next one, drawn from the history as it stands. */
export type Drawn = Omit<Drafted, 'type' | 'version' | 'drawnAfter'>;

/** A letter drawn from every settled answer. One that is the same as the newest is not drafted again. */
export function draft(request: FoiRequest, who: Who, drawn: Drawn, when: When): Decision {
  const no = mayNotDraft(request, who, when);
  if (no) return no;
  const now = currentDraft(request);
  if (now && now.digest === drawn.digest) return { events: [] };
  return { events: [drafted(request, drawn)] };
}

function drafted(request: FoiRequest, drawn: Drawn): Drafted {
  return { type: 'letterDrafted', version: request.drafts.length + 1, drawnAfter: request.length, ...drawn };
}

/** Accepts warnings of the newest letter, alike ones together, for a reason that the approver sees. */
export function acceptWarnings(request: FoiRequest, who: Who, keys: readonly string[], reason: string): Decision {
  const no = mayNot(request, who, 'acceptWarnings');
  if (no) return no;
  const findings = currentDraft(request)?.findings ?? [];
  const accepted = keys.filter((key) =>
    findings.some((finding) => finding.key === key && finding.severity === 'warning'),
  );
  if (accepted.length === 0) return refuse('These warnings are not in the newest letter. Draft the letter again.');
  if (reason.trim() === '') return refuse('Write why this is all right: the approver reads it.', 'reason');
  return { events: [{ type: 'warningsAccepted', keys: [...accepted], reason: say(reason.trim()) }] };
}

/** Puts the newest letter before the approvers. Errors block; so do warnings that need a written reason and have none. */
export function askApproval(
  request: FoiRequest,
  who: Who,
  at: { version: number },
  needsReason: (code: string) => boolean,
): Decision {
  const no = mayNot(request, who, 'askApproval');
  if (no) return no;
  const newest = currentDraft(request);
  if (!newest || newest.version !== at.version) return refuse('There is a newer letter. Ask for approval of that one.');
  if (request.approval.stands === 'asked') return { events: [] };
  const blocking = blockingFindings(request, newest, needsReason);
  if (blocking.errors > 0) {
    return refuse(
      `The check found ${count(blocking.errors, 'error')} in this letter. Mend what it says, then draft the letter again.`,
    );
  }
  if (blocking.unexplained > 0) {
    return refuse(
      `${count(blocking.unexplained, 'warning')} about personal data, small numbers or files ${blocking.unexplained === 1 ? 'needs' : 'need'} a written reason. Accept ${blocking.unexplained === 1 ? 'it' : 'them'} under the drafted letter first.`,
    );
  }
  return { events: [{ type: 'approvalAsked', version: newest.version, digest: newest.digest }] };
}

/** What stands in the way of asking for approval: errors, and warnings that need a written reason and have none. */
export function whatBlocks(
  { acceptedWarnings }: Pick<FoiRequest, 'acceptedWarnings'>,
  { findings }: Pick<Draft, 'findings'>,
  needsReason: (code: string) => boolean,
): Draft['findings'] {
  const accepted = new Set(acceptedWarnings.map((warning) => warning.key));
  return findings.filter(
    ({ severity, code, key }) => severity === 'error' || (needsReason(code) && !accepted.has(key)),
  );
}

/** How much stands in the way of asking for approval. */
export function blockingFindings(
  request: FoiRequest,
  letter: Pick<Draft, 'findings'>,
  needsReason: (code: string) => boolean,
) {
  const blocking = whatBlocks(request, letter, needsReason);
  const errors = blocking.filter(({ severity }) => severity === 'error').length;
  return { errors, unexplained: blocking.length - errors };
}

/** What the click on *Approve and send* carries. */
export interface Approving {
  version: number;
  digest: string;
}

/** What has to be so at the click: today, the letter drawn again from the record, the council's rule on own work. */
export interface AtTheClick {
  today: LondonDate;
  /** The digest of the letter drawn again now, over the same bytes. */
  digestNow: string;
  errorsNow: number;
  ownWorkAllowed: boolean;
}

/** Why this letter may not be approved by this person now; nothing when it may. */
export function mayNotApprove(request: FoiRequest, who: Who, at: Approving, now: AtTheClick): Refusal | undefined {
  if (who.approver && isApproved(request, at)) {
    return refuse(`${request.reference} was already approved. One approval counts, once; nothing more was sent.`);
  }
  if (who.approver && request.approval.stands === 'asked' && request.approval.digest !== at.digest) {
    return replaced();
  }
  const stale = currentDraft(request) === undefined;
  if (stale && who.approver && request.approval.stands === 'asked') {
    return refuse(
      'Something changed after this letter was drawn, so it cannot go. An officer has to settle it and draft the letter again.',
    );
  }
  const no = mayNot(request, who, 'approve');
  if (no) return no;
  const letter = currentDraft(request);
  if (!letter || letter.version !== at.version || letter.digest !== at.digest) {
    return replaced();
  }
  if (letter.date !== now.today) {
    return refuse(
      `This letter bears ${sayDate(letter.date)}, and today is ${sayDate(now.today)}. It is being drawn again with today’s date: approve that one.`,
    );
  }
  if (request.hands.includes(who.user) && !now.ownWorkAllowed) {
    return forbid('You settled, drafted or asked for this letter, so somebody else has to approve it.');
  }
  if (now.errorsNow > 0) {
    return refuse(
      `The check now finds ${count(now.errorsNow, 'error')} in this letter, so it cannot go. Tell the officer in charge.`,
    );
  }
  if (now.digestNow !== letter.digest) {
    return refuse('The letter would no longer read as you saw it. An officer has to draft it again.');
  }
  return undefined;
}

/** It is on its way, or went as one of several letters. */
function isApproved({ approval, earlierResponses }: FoiRequest, { version }: Approving): boolean {
  return approval.stands === 'approved' || earlierResponses.some((response) => response.version === version);
}

/** One approval counts, once, and of exactly the bytes that were shown. */
export function approve(
  request: FoiRequest,
  who: Who,
  at: Approving,
  now: AtTheClick,
  message?: { message: string; messageId: string },
): Decision {
  const no = mayNotApprove(request, who, at, now);
  if (no) return no;
  return { events: [{ type: 'approved', ...at, ...message, ownWork: request.hands.includes(who.user) }] };
}

/**
 * An unapproved letter drawn again with today's date, and put before the approvers again if it was before them: unless
 * the check now finds what blocks it, as it does where a day has passed.
 */
export function redrawForToday(request: FoiRequest, drawn: Drawn, needsReason: (code: string) => boolean): Decision {
  const now = currentDraft(request);
  if (!now || now.date === drawn.date || request.approval.stands === 'approved') return { events: [] };
  const again = drafted(request, drawn);
  if (request.approval.stands !== 'asked') return { events: [again] };
  const { version, digest } = again;
  const blocking = whatBlocks(request, { findings: heard(drawn.findings, []) }, needsReason);
  return {
    events: [
      again,
      blocking.length > 0 ? { type: 'approvalHeld', version } : { type: 'approvalAsked', version, digest },
    ],
  };
}
