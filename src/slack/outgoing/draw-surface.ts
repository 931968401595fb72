import { peopleIn } from '../../domain/request/people-in.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { changedQuestions, changedSinceLetterBefore } from '../../workflows/letter/changed-questions.ts';
import { similarTo } from '../../workflows/request/find.ts';
import type { Surface } from '../../workflows/intents.ts';
import { warnedOf } from '../../workflows/notices/check.ts';
import { postedAt } from '../surfaces.ts';
import { approvalMessage } from '../views/approval/approval-message.ts';
import { concernNote } from '../views/card/concern-note.ts';
import { endingMessage } from '../views/approval/ending-message.ts';
import { letterMessage } from '../views/letter/letter-message.ts';
import { viewContext } from '../view-context.ts';
import type { Message } from '../views/message.ts';
import { noticeApprovalMessage } from '../views/approval/notice-approval.ts';
import { questionMessage } from '../views/department/question-message.ts';
import { recordedLine } from '../views/department/recorded-line.ts';
import { requestCard } from '../views/card/request-card.ts';
import { reviewMessage } from '../views/review/review-message.ts';
import { similarMessage } from '../views/card/similar-message.ts';
import { undoneMessage } from '../views/given-up/undone-message.ts';
import { unansweredMessage } from '../views/card/unanswered-message.ts';
import type { Bot } from '../bot.ts';
import { channelOf } from './channel-of.ts';
import { isOfChannel } from './refused-for-good.ts';

/** What a surface shows of a request as it stands; nothing where there is nothing to show. */
export async function drawSurface(out: Bot, request: FoiRequest, surface: Surface): Promise<Message | undefined> {
  // A name left out would stay out until it is drawn again.
  await out.directory.mustLearn(peopleIn(request));
  // What could not be done names nobody, and is shown also where nothing can be asked of the channel.
  const ctx = await viewContext(out, request, surface.at === 'undone' ? undefined : channelOf(out.places, surface));
  switch (surface.at) {
    case 'card':
      return requestCard(request, ctx);
    case 'question':
      return questionMessage(request, surface.question, surface.department, ctx);
    case 'recorded':
      return recordedLine(request, surface.question, surface.department, ctx);
    case 'concern':
      return concernNote(request, surface.question, surface.department, surface.id, ctx);
    case 'letter': {
      const whyNotToApprovers = await whyNotToApproversIn(out);
      const told = { ...ctx, ...(whyNotToApprovers !== undefined && { whyNotToApprovers }) };
      const changed = await changedSinceLetterBefore(out.desk, request, surface.version);
      return letterMessage(request, surface.version, told, changed);
    }
    case 'similar':
      return similarMessage(await similarTo(out.desk, request));
    case 'noticeApproval': {
      const waited = request.draftedNotices.some(({ id }) => id === surface.id);
      if (!waited && !(await postedAt(out.desk.register, request.reference, surface))) return undefined;
      return noticeApprovalMessage(request, surface.id, warnedOf(out.desk, request, surface.id), ctx);
    }
    case 'undone':
      return undoneMessage(request, surface.time, ctx);
    case 'ending':
      return endingMessage(request, surface.time, ctx);
    case 'review':
      return reviewMessage(request, surface.review, ctx);
    case 'unanswered': {
      const posted = await postedAt(out.desk.register, request.reference, surface);
      return unansweredMessage(request, surface, ctx, posted !== undefined);
    }
    case 'approval':
      return approvalMessage(request, surface.asking, ctx, await changedQuestions(out.desk, request));
  }
}

/** A channel of which Slack says nothing takes nothing either. */
async function whyNotToApproversIn({ directory, places }: Bot): Promise<string | undefined> {
  try {
    return await directory.whyNotNamed(places.approvers);
  } catch (error) {
    if (isOfChannel(error)) return 'FOI Desk is not in it';
    throw error;
  }
}
