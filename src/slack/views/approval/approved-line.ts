import type { FoiRequest } from '../../../domain/request/request.ts';
import { capital } from '../../../domain/words/in-words.ts';
import { sentHow } from '../card/sending-lines.ts';
import type { ViewContext } from '../message.ts';
import { who } from '../names.ts';
import { moment } from '../when.ts';

/** Who approved the letter and when, and what became of it since, in a line. */
export function sayApproved({ approval, sending }: Pick<FoiRequest, 'approval' | 'sending'>, ctx: ViewContext): string {
  if (approval.stands !== 'approved') return afterwards({ sending });
  const own = approval.ownWork ? ' The approver had a hand in this letter, which the council’s settings allow.' : '';
  return `Approved by ${who(approval.by, ctx)} on ${moment(approval.at)}.${own} ${afterwards({ sending })}`;
}

function afterwards({ sending }: Pick<FoiRequest, 'sending'>): string {
  switch (sending.stands) {
    case 'notYet':
      return 'It goes by post: an officer prints it and records when it went.';
    case 'toBeSent':
    case 'begun':
      return 'It is on its way.';
    case 'sent':
      return `${capital(sentHow(sending))}.`;
    case 'unknown':
      return 'Nobody can say yet whether it arrived; an officer finds out.';
    case 'refused':
    case 'notReached':
      return 'It has not gone yet; an officer sees to it.';
  }
}
