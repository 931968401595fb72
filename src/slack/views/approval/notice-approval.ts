import { isStillToGo } from '../../../domain/deciding/notices/approving.ts';
import { sayDate } from '../../../domain/london.ts';
import type { NoticeId } from '../../../domain/request/events.ts';
import type { DraftedNotice } from '../../../domain/request/where-letters-stand.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { questionsNamed } from '../../../domain/words/in-words.ts';
import { actions, carried } from '../../ids.ts';
import { beginning, button, context, header, row } from '../blocks.ts';
import { confirmSending, goesTo } from './confirm-sending.ts';
import { discreetly } from '../discreet.ts';
import { asManyAs, drawn } from '../drawn.ts';
import { noticeNames } from '../../../domain/request/message-name.ts';
import type { Message, ViewContext } from '../message.ts';
import { who } from '../names.ts';
import { paragraphs, points, spoken } from '../pieces.ts';
import { sendingLine } from '../card/sending-lines.ts';
import { moment, sayDue } from '../when.ts';

/**
 * A letter besides the response before the approvers; once it is decided or replaced, nothing can be pressed.
 * @param warned what the check warns of, with the reason why that is all right where one was written
 */
export function noticeApprovalMessage(
  request: FoiRequest,
  id: NoticeId,
  warned: readonly { says: string; reason: string | undefined }[],
  ctx: ViewContext,
): Message {
  const { reference } = request;
  const discreet = discreetly(request, ctx);
  const draft = request.draftedNotices.find((each) => each.id === id);
  const over = whyOver(request, id, draft, ctx);
  if (over !== undefined || !draft) {
    const says = discreet(over ?? '');
    return drawn(spoken(`${reference}: ${says}`), () => [
      header(`${reference}: ${discreet(request.subject)}`),
      context(says),
    ]);
  }
  const name = noticeNames[draft.kind];
  const title = `Approve the ${name}, ${reference}?`;
  const asks = `${who(draft.by, ctx)} asks for approval.`;
  const about = draft.questions.length === 0 ? 'the whole request' : questionsNamed(draft.questions);
  const value = carried({ reference, id, digest: draft.digest });
  const text = `${title} ${asks} Read the letter, then approve and send it or request changes.`;
  return drawn(spoken(text), (room) => [
    header(title),
    paragraphs(
      [{ strong: sayDue(request, ctx) }, ` ${asks}`],
      [`About ${beginning(discreet(request.subject), room(200))}: ${about}. ${goesTo(request, ctx, room)}`],
      ...(draft.until === undefined ? [] : [[untilLine(draft, draft.until)]]),
    ),
    ...(warned.length === 0
      ? []
      : [
          paragraphs([{ strong: 'The check warns' }]),
          points(
            ...asManyAs(
              warned.map(({ says, reason }) => {
                const why = reason === undefined ? '' : ` ${who(draft.by, ctx)}: “${beginning(reason, room(300))}”`;
                return [discreet(`${beginning(says, room(400))}${why}`)];
              }),
              room(10),
              (left) => [`… and ${left.length} more.`],
            ),
          ),
        ]),
    ...row([
      button('Read the letter', actions.readNotice, value),
      button('Approve and send', actions.approveNotice, value, {
        primary: true,
        confirm: confirmSending(request, ctx),
      }),
      button('Request changes', actions.requestNoticeChanges, value),
    ]),
  ]);
}

function untilLine({ kind }: DraftedNotice, until: NonNullable<DraftedNotice['until']>): string {
  switch (kind) {
    case 'clarification':
      return `They are asked to answer by ${sayDate(until)}.`;
    case 'feesNotice':
    case 'charge':
      return `They are asked to pay by ${sayDate(until)}.`;
    case 'reviewExtension':
      return `It tells them to expect the outcome by ${sayDate(until)}.`;
    default:
      return `It tells them to expect the answer by ${sayDate(until)}.`;
  }
}

/** Why there is nothing to approve here any more; nothing while there is. */
function whyOver(
  request: FoiRequest,
  id: NoticeId,
  draft: DraftedNotice | undefined,
  ctx: ViewContext,
): string | undefined {
  const given = request.notices.find((each) => each.id === id);
  if (given) {
    const sending = sendingLine(request, id) ?? '';
    return `Approved by ${who(given.by, ctx)} on ${moment(given.at)}. ${sending}`.trim();
  }
  if (!draft) return 'Replaced by a newer letter, in a newer message.';
  if (draft.sentBack) {
    return `${who(draft.sentBack.by, ctx)} asked for changes: “${beginning(draft.sentBack.reason, 600)}” You are asked again when it is ready.`;
  }
  if (!isStillToGo(request, draft)) return 'There is nothing to approve now.';
  return draft.on === ctx.today
    ? undefined
    : `Out of date: the letter bears ${sayDate(draft.on)}. It is being drawn again.`;
}
