import {
  isStillToGo,
  mayLetGo,
  sendNoticeBack,
  writtenOf,
  type ApprovingNotice,
} from '../../domain/deciding/notices/approving.ts';
import { lastDayToPay } from '../../domain/clock/index.ts';
import type { Written } from '../../domain/deciding/notices/to-write.ts';
import { addMonths, londonDateOf, type LondonDate } from '../../domain/london.ts';
import { paymentAskedBy } from '../../domain/notice.ts';
import { isRefusal, refuse, type Decision, type Refusal } from '../../domain/request/decision.ts';
import type { Event, NoticeId } from '../../domain/request/events.ts';
import { givenIfSent } from '../../domain/request/given.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { act, openedFor, type By, type Outcome } from '../act.ts';
import { approverNow } from '../approver-now.ts';
import type { Desk } from '../desk.ts';
import { noticeDrawn, noticeGoing } from './draw.ts';
import { submittedAs, type Filled, type Form, type Submitted } from '../forms/form.ts';
import { withEach } from '../with-each.ts';
import { errorsByField, findingsOf } from './check.ts';

/** *Approve and send* on a notice: it goes byte for byte as it was shown, its message composed in the same commit. */
export async function letNoticeGo(desk: Desk, by: By, at: ApprovingNotice & { reference: string }): Promise<Outcome> {
  const who = await approverNow(desk, by);
  if (isRefusal(who)) return who;
  const when = {
    today: londonDateOf(desk.now()),
    holidays: desk.holidays(),
    ownWorkAllowed: desk.council.approval.ownWork,
  };
  return act(desk, at.reference, by, async (request): Promise<Decision> => {
    const may = mayLetGo(request, who, at, when);
    if (isRefusal(may)) return may;
    const errors = errorsByField(findingsOf(desk, request, may.written));
    if (errors) return refuse(`It cannot go: ${Object.values(errors).join(' ')} Tell the officer in charge.`);
    const drawn = await noticeDrawn(desk, request, may.written.notice, may.written.questions, at.id);
    if (drawn.digest !== at.digest) {
      return refuse('The letter would no longer read as you saw it. An officer has to write it again.');
    }
    return { events: [await noticeGoing(desk, request, drawn)] };
  });
}

/** The modal *Request changes* of a notice. */
export async function noticeChangesForm(
  desk: Desk,
  by: string,
  at: { reference: string; id: NoticeId },
): Promise<Form | Refusal> {
  const request = await openedFor(desk, by, at.reference, 'sendNoticeBack');
  if (isRefusal(request)) return request;
  return {
    id: 'noticeChanges',
    title: 'Request changes',
    submit: 'Send back',
    close: 'Cancel',
    about: at,
    fields: [{ kind: 'longText', id: 'reason', label: 'What should change?' }],
  };
}

/** Sends a notice back to the officer in charge, with the reason. */
export async function submitNoticeChanges(
  desk: Desk,
  by: string,
  at: { reference: string; id: NoticeId },
  filled: Filled,
): Promise<Submitted> {
  const who = await desk.directory.who(by);
  return submittedAs(
    await act(desk, at.reference, { user: by }, (request) =>
      sendNoticeBack(request, who, at, filled.texts['reason'] ?? ''),
    ),
  );
}

/** A notice bears the day of its approval: those of earlier days that wait for one are drawn again. */
export async function redrawNotices(desk: Desk): Promise<void> {
  const today = londonDateOf(desk.now());
  const drafted = (await desk.register.scan('drafted-notice/')).map(({ key }) => key.split('/'));
  const earlier = drafted.flatMap(([, date = '', reference = '']) => (date < today ? [reference] : []));
  await withEach(desk, 'redraw notices', earlier, async (reference) => {
    await act(desk, reference, { user: 'desk' }, (request) => drawnAgain(desk, request, today));
  });
}

async function drawnAgain(desk: Desk, request: FoiRequest, today: LondonDate): Promise<Decision> {
  const events: Event[] = [];
  for (const draft of request.draftedNotices) {
    const written = writtenOf(draft);
    if (draft.on === today || draft.sentBack || !written || !isStillToGo(request, draft)) continue;
    const drawn = await noticeDrawn(
      desk,
      request,
      asOf(written.notice, desk, givenToday(request, desk, today)),
      written.questions,
      draft.id,
    );
    events.push({ type: 'noticeDrafted', ...drawn.event, digest: drawn.digest });
  }
  return { events };
}

function givenToday(request: FoiRequest, desk: Desk, today: LondonDate): LondonDate {
  const given = givenIfSent(request, today, desk.holidays());
  return given.ok ? given.value : today;
}

/** The days in a letter that are counted from the day it is given. */
function asOf(notice: Written['notice'], desk: Desk, given: LondonDate): Written['notice'] {
  switch (notice.kind) {
    case 'clarification':
      return { ...notice, closeAfter: addMonths(given, desk.council.clarification.months) };
    case 'feesNotice':
    case 'charge': {
      const last = lastDayToPay(paymentAskedBy(notice.kind), given, desk.holidays());
      return last.ok ? { ...notice, payBy: last.value } : notice;
    }
    case 'holding':
    case 'clarificationReminder':
    case 'lapsed':
    case 'paymentReminder':
    case 'unpaid':
    case 'publicInterestExtension':
    case 'complexityExtension':
    case 'reviewRefused':
    case 'reviewExtension':
      return notice;
  }
}
