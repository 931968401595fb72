import { grounds } from '../domain/catalogue/index.ts';
import { londonDateOf } from '../domain/london.ts';
import type { Notice } from '../domain/notice.ts';
import { say } from '../domain/particulars.ts';
import { dueOf } from '../domain/request/clock-of.ts';
import type { Event, NoticeId } from '../domain/request/events.ts';
import type { FoiRequest } from '../domain/request/request.ts';
import { drawNotice, toHtml, toMarkdown, toPdf, toText, type LetterTree } from '../letters/index.ts';
import type { Desk } from './desk.ts';
import { messageIdFor } from './message-id.ts';

const utf8 = new TextEncoder();

/** The id of a request's next notice. */
export function nextNotice(request: FoiRequest): NoticeId {
  const taken = [...request.notices, ...request.draftedNotices].map(({ id }) => Number(id.slice('notice-'.length)));
  return `notice-${Math.max(0, ...taken) + 1}`;
}

/**
 * A notice as it goes today: drawn, its bytes kept, its message composed once. Without an e-mail address it goes by post
 * and there is no message.
 * @param questions the numbers of those it concerns; none for the whole request
 */
export async function noticeGiven(
  desk: Desk,
  request: FoiRequest,
  notice: Notice,
  questions: readonly number[] = [],
): Promise<Extract<Event, { type: 'noticeGiven' }>> {
  const id = nextNotice(request);
  const on = londonDateOf(desk.now());
  const tree = noticeTree(desk, request, notice);
  const title = `Letter about ${request.reference}`;
  const pdf = await toPdf(tree, { title, reference: request.reference, date: on });
  const { blobs } = desk.register;
  const bytes = {
    pdf: await blobs.put(pdf.bytes),
    text: await blobs.put(utf8.encode(toText(tree))),
    html: await blobs.put(utf8.encode(toHtml(tree))),
    markdown: await blobs.put(utf8.encode(toMarkdown(tree))),
  };
  const given = {
    type: 'noticeGiven' as const,
    id,
    kind: notice.kind,
    questions: [...questions],
    on,
    ...('until' in notice && { until: notice.until }),
    bytes,
    notice: say(notice),
  };
  const { email } = request.requester;
  if (email === undefined) return given;
  return { ...given, ...(await composed(desk, request, { id, email, tree, pdf: pdf.bytes })) };
}

function noticeTree(desk: Desk, request: FoiRequest, notice: Notice): LetterTree {
  const due = dueOf(request, desk.holidays());
  return drawNotice({
    notice,
    reference: request.reference,
    date: londonDateOf(desk.now()),
    received: request.received,
    law: request.law,
    subject: request.subject,
    addressee: request.requester,
    council: desk.council,
    templates: desk.templates,
    grounds,
    ...(due !== undefined && { due }),
  });
}

async function composed(
  desk: Desk,
  request: FoiRequest,
  { id, email, tree, pdf }: { id: NoticeId; email: string; tree: LetterTree; pdf: Uint8Array },
) {
  const { reference, requester } = request;
  const messageId = messageIdFor(desk.council, reference, id);
  const bytes = await desk.mailer.compose({
    from: { name: desk.council.name, email: desk.council.contact.email },
    to: { email, ...(requester.name !== undefined && { name: requester.name }) },
    subject: `Your request for information: ${reference}`,
    text: toText(tree),
    html: toHtml(tree),
    attachments: [{ name: `${reference} ${id}.pdf`, mimeType: 'application/pdf', bytes: pdf }],
    messageId,
    date: new Date(desk.now()),
  });
  return { message: await desk.register.blobs.put(bytes), messageId, to: say(email) };
}
