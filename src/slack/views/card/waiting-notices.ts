import type { FoiRequest } from '../../../domain/request/request.ts';
import { capital } from '../../../domain/words/in-words.ts';
import { beginning } from '../blocks.ts';
import { noticeNames } from '../../../domain/request/message-name.ts';
import type { ViewContext } from '../message.ts';
import { who } from '../names.ts';

/** Letters besides the response that wait for an approver, or were sent back: a line each. */
export function waitingNotices({ draftedNotices }: FoiRequest, ctx: ViewContext): string[] {
  return draftedNotices.map(({ kind, sentBack }) =>
    sentBack
      ? `${who(sentBack.by, ctx)} asked for changes to the ${noticeNames[kind]}: “${beginning(sentBack.reason, 300)}” Write it again.`
      : `${capital(`the ${noticeNames[kind]}`)} waits for an approver.`,
  );
}
