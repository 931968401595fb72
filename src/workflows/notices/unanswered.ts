import { z } from 'zod';
import { mayGive } from '../../domain/deciding/notices/giving.ts';
import { offerOn, unansweredOf, type Unanswered } from '../../domain/deciding/notices/unanswered.ts';
import { londonDateOf } from '../../domain/london.ts';
import { isRefusal, type Decision } from '../../domain/request/decision.ts';
import type { NoticeId } from '../../domain/request/events.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { act, find } from '../act.ts';
import type { Desk } from '../desk.ts';
import { noticeDrawn, noticeGoing } from './draw.ts';
import { outgoing } from '../outgoing.ts';
import { withEach } from '../with-each.ts';
import { findingsOf } from './check.ts';
import { closing, reminder } from './no-answer.ts';
import { needsApproval } from './preview.ts';
import { writingOf } from './write-notice.ts';

const listed = z.looseObject({ reference: z.string() });

/**
 * What happens by the clock when the requester does not say what is meant, or does not pay: after half of the time the
 * officer is offered a reminder, after all of it closing. Nothing goes to the requester by itself unless the council's file
 * says so.
 */
export async function lookAfterUnanswered(desk: Desk): Promise<void> {
  const today = londonDateOf(desk.now());
  const waiting = (await desk.register.scan('unanswered/'))
    .filter(({ key }) => (key.split('/')[1] ?? '') <= today)
    .map(({ value }) => listed.parse(value).reference);
  await withEach(desk, 'look after what is unanswered', waiting, async (reference) => {
    const request = await find(desk, reference);
    for (const unanswered of request ? unansweredOf(request) : []) {
      const time = offerOn(today, unanswered);
      if (!request || time === undefined) continue;
      // Whether a payment has come is seen in the council's accounts, so nothing goes about one by itself.
      const byItself =
        unanswered.for === 'clarification' &&
        desk.council.clarification.byItself.includes(time === 'half' ? 'reminder' : 'closing');
      const went = byItself && (await goesByItself(desk, request, unanswered, time));
      if (!went) await offer(desk, request, unanswered.id, time);
    }
  });
}

/** Shown once, in the card's thread; what it says later follows the request. */
async function offer(desk: Desk, request: FoiRequest, id: NoticeId, time: 'half' | 'lapsed'): Promise<void> {
  const { reference, length } = request;
  const mark = `offered/${reference}/${id}/${time}`;
  if (await desk.register.read(mark)) return;
  const shows = (at: 'half' | 'lapsed') =>
    ({ kind: 'show', reference, surface: { at: 'unanswered', id, time: at } }) as const;
  // What was offered before is offered no more.
  const surfaces = time === 'half' ? [shows('half')] : [shows('half'), shows('lapsed')];
  const offered = await desk.register.commit([
    { key: mark, was: 'new', value: { at: desk.now() } },
    ...outgoing(surfaces, length),
  ]);
  if (offered.committed) desk.poke();
}

/** The letter goes, or is put before the approvers, where nothing stands in its way and nothing has to be looked at. */
async function goesByItself(
  desk: Desk,
  { reference }: FoiRequest,
  { id }: Unanswered,
  time: 'half' | 'lapsed',
): Promise<boolean> {
  const when = { today: londonDateOf(desk.now()), holidays: desk.holidays() };
  const outcome = await act(desk, reference, { user: 'desk' }, async (request): Promise<Decision> => {
    const at = writingOf(desk, 'desk', request, time === 'half' ? 'clarificationReminder' : 'lapsed');
    if (isRefusal(at)) return at;
    const written = time === 'half' ? reminder(at, id) : closing(at, id);
    if (!written) return { events: [] };
    const effect = mayGive(request, 'desk', written, when);
    if (isRefusal(effect)) return effect;
    // What has to be looked at first is for an officer.
    if (findingsOf(desk, request, written).length > 0) return { refusal: 'The check found something.' };
    // Closing that waits for an approver is put before them once.
    if (request.draftedNotices.some(({ kind }) => kind === written.notice.kind)) return { events: [] };
    const drawn = await noticeDrawn(desk, request, written.notice, written.questions);
    return {
      events: [
        needsApproval(desk, written.notice.kind)
          ? { type: 'noticeDrafted', ...drawn.event, digest: drawn.digest }
          : await noticeGoing(desk, request, drawn),
      ],
    };
  });
  return !isRefusal(outcome);
}
