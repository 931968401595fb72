import type { Undone } from '../../../domain/request/events.ts';
import type { TimeUndone } from '../../../domain/request/request.ts';
import { questionsNamed } from '../../../domain/words/in-words.ts';
import type { ViewContext } from '../message.ts';
import { departmentName, who } from '../names.ts';
import { moment } from '../when.ts';

/** What could not be done, in a sentence without its full stop; nothing of what anybody wrote. */
export function sayUndone(undone: Undone, ctx: ViewContext): string {
  const question = undone.questionNumber === undefined ? '' : ` about ${questionsNamed([undone.questionNumber])}`;
  const where = undone.channel === undefined ? '' : ` in ${channelName(undone.channel, ctx)}`;
  switch (undone.kind) {
    case 'show':
      return `A message${question} could not be shown${where}`;
    case 'note':
      return `A line${question} could not be posted${where}`;
    case 'react':
      return `A reply${question} could not be ticked off${where}`;
    case 'letterFiles':
    case 'noticeFiles':
    case 'shortLetterFile':
      return `The files of a letter could not be posted${where}`;
    case 'mail':
      return 'An e-mail to the requester could not be handed over';
    case 'erase':
      return 'What was erased could not all be deleted in Slack';
    case 'reply':
      return `Something written${question}${where} could not be recorded`;
    case 'click':
      return 'What somebody pressed could not be carried out';
  }
}

/** Why, as far as Slack says it, and what would help; to follow the sentence. */
export function whyUndone({ code }: Undone): string {
  switch (code) {
    case 'not_in_channel':
    case 'channel_not_found':
      return 'FOI Desk is not in that channel: invite it there.';
    case 'is_archived':
      return 'The channel is archived: unarchive it.';
    case 'no_channel':
      return 'The department is not in the council’s file any more.';
    case 'thread_not_posted':
    case 'thread_not_found':
      return 'The message it belongs under is missing.';
    case 'msg_too_long':
    case 'msg_blocks_too_long':
      return 'Slack finds it too long. Tell your administrator.';
    case undefined:
      return 'Tell your administrator: the log says why.';
    default:
      return `Slack refuses it (${code}). Tell your administrator.`;
  }
}

/** What an officer, or FOI Desk by itself, did about it; nothing while it waits. */
export function sayOver(over: TimeUndone['over'], ctx: ViewContext): string | undefined {
  if (!over) return undefined;
  if (over.by === 'desk') return `tried again on ${moment(over.at)}. If it fails again, a new message says so.`;
  const by = `${who(over.by, ctx)} on ${moment(over.at)}`;
  return over.as === 'triedAgain'
    ? `tried again for ${by}. If it fails again, a new message says so.`
    : `left undone by ${by}.`;
}

/** A channel by what it is for. */
function channelName(channel: string, ctx: ViewContext): string {
  switch (channel) {
    case 'officers':
    case 'approvers':
    case 'reviewers':
      return `the ${channel}’ channel`;
    default:
      return `the channel of ${departmentName(channel, ctx)}`;
  }
}
