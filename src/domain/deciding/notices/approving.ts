import { sayDate, type LondonDate } from '../../london.ts';
import { say } from '../../particulars.ts';
import { forbid, isRefusal, refuse, type Decision, type Refusal } from '../../request/decision.ts';
import type { Event, NoticeId } from '../../request/events.ts';
import { mayNot, permitted, type Who } from '../../request/permitted.ts';
import { phaseOf } from '../../request/phase.ts';
import type { DraftedNotice } from '../../request/where-letters-stand.ts';
import type { FoiRequest } from '../../request/request.ts';
import { saysTheSame } from '../../request/written-again.ts';
import { replaced } from '../common-refusals.ts';
import { isKindToWrite, isToWrite, verbOf, type Written } from './to-write.ts';
import type { When } from '../when.ts';
import { mayGive } from './giving.ts';

/** What an approver's click on a notice carries: exactly which one was shown. */
export interface ApprovingNotice {
  id: NoticeId;
  digest: string;
}

/** A drafted notice as it was written; nothing where its words are gone or it is of another kind. */
export function writtenOf({ says, questions }: Pick<DraftedNotice, 'says' | 'questions'>): Written | undefined {
  if (!says || !isToWrite(says)) return undefined;
  return { notice: says, questions };
}

/** Whether a notice that waits for an approver may still go, as far as the request has come. */
export function isStillToGo(request: FoiRequest, { kind }: Pick<DraftedNotice, 'kind'>): boolean {
  const { approver, officer } = permitted[phaseOf(request)];
  return approver.includes('letNoticeGo') && isKindToWrite(kind) && officer.includes(verbOf[kind]);
}

/** The notice that may go with this person's consent, or why not. */
export function mayLetGo(
  request: FoiRequest,
  who: Who,
  at: ApprovingNotice,
  when: When & { ownWorkAllowed: boolean },
): { draft: DraftedNotice; written: Written } | Refusal {
  if (who.approver && request.notices.some(({ id }) => id === at.id)) {
    return refuse('This letter was approved already. One approval counts, once; nothing more was sent.');
  }
  const no = mayNot(request, who, 'letNoticeGo');
  if (no) return no;
  const draft = request.draftedNotices.find(({ id }) => id === at.id);
  if (!draft || draft.digest !== at.digest) {
    return replaced();
  }
  if (draft.sentBack) return refuse('This letter was sent back. You are asked again when it is ready.');
  if (draft.on !== when.today) {
    return refuse(
      `This letter bears ${sayDate(draft.on)}, and today is ${sayDate(when.today)}. An officer has to write it again.`,
    );
  }
  if (draft.by === who.user && !when.ownWorkAllowed) {
    return forbid('You wrote this letter, so somebody else has to approve it.');
  }
  const posted = postedAfterAll(request, draft);
  if (posted !== undefined) {
    return refuse(
      `The letter in whose place this was written has been posted after all, on ${sayDate(posted)}. Use Request changes, and say that this one need not go.`,
    );
  }
  const written = writtenOf(draft);
  if (!written) return refuse('The words of this letter are gone. An officer has to write it again.');
  const effect = mayGive(request, 'desk', written, when);
  return isRefusal(effect) ? refuse(`It cannot go any more: ${effect.refusal}`) : { draft, written };
}

/** The day on which a letter went that says the same, if it was recorded only after this one was written. */
function postedAfterAll({ notices }: FoiRequest, draft: DraftedNotice): LondonDate | undefined {
  for (const notice of notices) {
    const { sending } = notice;
    const isSince = sending.stands === 'sent' && sending.at > draft.at;
    if (isSince && saysTheSame(notice, draft)) return sending.recorded?.on;
  }
  return undefined;
}

/** *Request changes*: the officer who wrote it reads why. */
export function sendNoticeBack(request: FoiRequest, who: Who, at: { id: NoticeId }, reason: string): Decision {
  const no = mayNot(request, who, 'sendNoticeBack');
  if (no) return no;
  const draft = request.draftedNotices.find(({ id }) => id === at.id);
  if (!draft || draft.sentBack)
    return refuse('This letter does not wait for approval any more. Look at the newest one.');
  if (reason.trim() === '') return refuse('Say what should change, so that the officer can mend it.', 'reason');
  const back: Event = { type: 'noticeSentBack', id: at.id, reason: say(reason.trim()) };
  return { events: [back] };
}
