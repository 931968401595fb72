import type { KindOfNotice } from '../../domain/notice.ts';
import type { Happened, NoticeId } from '../../domain/request/events.ts';
import { clockEventOfNotice } from '../../domain/request/evolve/clock.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Intent, Place, Surface } from '../intents.ts';
import { threadsOf, threadsOfAll, toDepartments } from './surfaces.ts';

type NoticeGiven = Extract<Happened, { type: 'noticeGiven' }>;

/** A letter besides the response goes to the requester, and what waits because of it says so. */
export function ofNoticeGiven(request: FoiRequest, event: NoticeGiven, number: number): Intent[] {
  const { reference } = request;
  const show = (surface: Surface): Intent => ({ kind: 'show', reference, surface });
  const note = (place: Place): Intent => ({ kind: 'note', reference, event: number, place });
  return [
    ...toDepartments(request).map(show),
    ...(event.message === undefined ? [] : [{ kind: 'mail', reference, what: event.id } as const]),
    note({ at: 'card' }),
    { kind: 'noticeFiles', reference, id: event.id, place: { at: 'card' } },
    // What goes by post makes nobody wait before it has gone.
    ...(waits(event.kind) && event.message !== undefined ? threadsOf(request, event.questions).map(note) : []),
    ...(event.kind === 'lapsed' || event.kind === 'unpaid' ? threadsOfAll(request, event.questions).map(note) : []),
  ];
}

/** A letter besides the response has been tried by e-mail: whether anybody waits because of it depends on how that ended. */
export function ofNoticeTried(request: FoiRequest, id: NoticeId): Intent[] {
  const { reference } = request;
  const notice = request.notices.find((each) => each.id === id);
  const waiting = notice && clockEventOfNotice(notice) ? toDepartments(request) : [];
  return [{ at: 'noticeApproval', id } as const, ...waiting].map((surface) => ({ kind: 'show', reference, surface }));
}

/** A letter besides the response has gone by post, or arrived after all: what it does counts from then. */
export function ofPosted(request: FoiRequest, id: NoticeId, number: number): Intent[] {
  const { reference } = request;
  const notice = request.notices.find((each) => each.id === id);
  const show = (surface: Surface): Intent => ({ kind: 'show', reference, surface });
  const note = (place: Place): Intent => ({ kind: 'note', reference, event: number, place });
  const byPost = notice !== undefined && notice.composed === undefined;
  return [
    show({ at: 'noticeApproval', id }),
    ...(byPost ? [...toDepartments(request).map(show), note({ at: 'card' })] : []),
    ...(byPost && waits(notice.kind) ? threadsOf(request, notice.questions).map(note) : []),
  ];
}

/** Whether a letter makes the questions it is about wait for the requester. */
export function waits(kind: KindOfNotice): boolean {
  return kind === 'clarification' || kind === 'feesNotice' || kind === 'charge';
}
