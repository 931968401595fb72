import { grounds } from '../../domain/catalogue/index.ts';
import { termsOf } from '../../domain/deciding/notices/to-write.ts';
import { londonDateOf } from '../../domain/london.ts';
import type { ReleasedFile } from '../../domain/answer.ts';
import type { Notice } from '../../domain/notice.ts';
import { say } from '../../domain/particulars.ts';
import { digestOf } from '../../domain/request/letter-of.ts';
import type { Event, NoticeId } from '../../domain/request/events.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { reviewPeriodKept } from '../../domain/review/period.ts';
import { dueOfNotice } from '../../domain/request/review-of.ts';
import { drawNotice, toHtml, toText, type LetterTree } from '../../letters/index.ts';
import type { Desk } from '../desk.ts';
import { headOf } from '../sending/head-of.ts';
import { keptForms, type KeptForms } from '../kept/forms-of-letter.ts';
import { keptMessage } from '../kept/message.ts';
import { asSent } from './as-sent.ts';
import { storedBytes } from '../kept/stored-bytes.ts';

/** The id of a request's next notice. */
function nextNotice(request: FoiRequest): NoticeId {
  const taken = [...request.notices, ...request.draftedNotices].map(({ id }) => Number(id.slice('notice-'.length)));
  return `notice-${Math.max(0, ...taken) + 1}`;
}

/** A notice as it would go today: drawn, its bytes kept. */
export interface NoticeDrawn extends Omit<KeptForms, 'bytes'> {
  /** What an event about it holds. */
  event: Pick<
    Extract<Event, { type: 'noticeGiven' }>,
    'id' | 'kind' | 'questions' | 'on' | 'until' | 'confirming' | 'bytes' | 'notice'
  >;
  /** Over the bytes and the addressee: what an approval is bound to. */
  digest: string;
  /** What goes with it. */
  files: readonly ReleasedFile[];
  tree: LetterTree;
}

/**
 * Draws a notice as it would go today, and keeps its bytes.
 * @param questions the numbers of those it concerns; none for the whole request
 */
export async function noticeDrawn(
  desk: Desk,
  request: FoiRequest,
  notice: Notice,
  questions: readonly number[] = [],
  id: NoticeId = nextNotice(request),
): Promise<NoticeDrawn> {
  const on = londonDateOf(desk.now());
  const tree = noticeTree(desk, request, notice);
  const title = `Letter about ${request.reference}`;
  const { bytes, ...forms } = await keptForms(desk, tree, { title, reference: request.reference, date: on });
  return {
    event: {
      id,
      kind: notice.kind,
      questions: [...questions],
      on,
      ...termsOf(notice),
      bytes,
      notice: say(notice),
    },
    digest: digestOf(bytes, filesOf(notice), request),
    files: filesOf(notice),
    tree,
    ...forms,
  };
}

/** A notice as it goes today, its message composed once. Without an e-mail address it goes by post and there is none. */
export async function noticeGiven(
  desk: Desk,
  request: FoiRequest,
  notice: Notice,
  questions: readonly number[] = [],
): Promise<Extract<Event, { type: 'noticeGiven' }>> {
  return noticeGoing(desk, request, await noticeDrawn(desk, request, notice, questions));
}

/** A notice that has been drawn, as it goes today, its message composed once. */
export async function noticeGoing(
  desk: Desk,
  request: FoiRequest,
  { event, tree, pdf, files }: NoticeDrawn,
): Promise<Extract<Event, { type: 'noticeGiven' }>> {
  const kept = closes(event.kind) ? reviewPeriodKept(desk.council.letter, request.law) : {};
  const given = { type: 'noticeGiven', ...event, ...kept } as const;
  const { email } = request.requester;
  if (email === undefined) return given;
  return { ...given, ...(await composed(desk, request, { ...event, email, tree, pdf, files })) };
}

/** It may be the last that the requester hears, and a review is then asked for of it. */
function closes(kind: Notice['kind']): boolean {
  return kind === 'lapsed' || kind === 'unpaid';
}

/** What the outcome of a review gives besides words. */
function filesOf(notice: Notice): readonly ReleasedFile[] {
  return notice.kind === 'reviewOutcome' ? (notice.files ?? []) : [];
}

function noticeTree(desk: Desk, request: FoiRequest, notice: Notice): LetterTree {
  const due = dueOfNotice(request, notice.kind, desk.holidays());
  return drawNotice({
    ...headOf(desk, request),
    notice,
    templates: desk.templates,
    grounds,
    ...(due !== undefined && { due }),
  });
}

type Composing = Pick<NoticeDrawn, 'tree' | 'pdf' | 'files'> &
  Pick<NoticeDrawn['event'], 'id' | 'kind' | 'questions'> & { email: string };

async function composed(desk: Desk, request: FoiRequest, { id, kind, questions, email, tree, pdf, files }: Composing) {
  const { reference, requester } = request;
  const { subject, filename } = asSent(reference, kind, questions);
  const attachments = [{ name: filename, mimeType: 'application/pdf', bytes: pdf }];
  for (const { name, mimeType, sha256 } of files) {
    attachments.push({ name, mimeType, bytes: await storedBytes(desk, sha256) });
  }
  const says = { subject, text: toText(tree), html: toHtml(tree), attachments };
  const kept = await keptMessage(desk, { reference, what: id, email, name: requester.name, ...says });
  return { ...kept, to: say(email) };
}
