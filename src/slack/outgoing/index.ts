import type { Handler } from '../../register/index.ts';
import type { Desk } from '../../workflows/desk.ts';
import type { AnyIntent } from '../../workflows/intents.ts';
import { recordStray } from '../../workflows/see-to-strays.ts';
import { recordGivenUp } from '../../workflows/see-to-undone.ts';
import { sendMessage } from '../../workflows/sending/send-message.ts';
import { channelNewsHandler } from './channel-news.ts';
import { eraseHandler } from './erase.ts';
import { handler } from './handler.ts';
import { letterFilesHandler, noticeFilesHandler, shortLetterFileHandler } from './letter-files.ts';
import { morningHandler } from './morning.ts';
import { noteHandler } from './note.ts';
import { reactHandler } from './react.ts';
import type { Bot } from '../bot.ts';
import { showHandler } from './show.ts';
import { showStraysHandler } from './show-strays.ts';

/** One handler for each kind of intent. */
export function outgoingHandlers(out: Bot, mail: MailPatience = {}): Record<AnyIntent['kind'], Handler> {
  return {
    show: showHandler(out),
    note: noteHandler(out),
    react: reactHandler(out),
    letterFiles: letterFilesHandler(out),
    noticeFiles: noticeFilesHandler(out),
    shortLetterFile: shortLetterFileHandler(out),
    mail: mailHandler(out.desk, mail),
    erase: eraseHandler(out),
    givenUp: givenUpHandler(out.desk),
    strayGivenUp: strayGivenUpHandler(out.desk),
    showStrays: showStraysHandler(out),
    channelNews: channelNewsHandler(out),
    morning: morningHandler(out),
  };
}

/** In a lane of its own, so that it is heard of whatever is the matter with a channel. */
function givenUpHandler(desk: Desk): Handler {
  return handler('givenUp', async ({ reference, undone }) => {
    await recordGivenUp(desk, reference, undone);
    return { outcome: 'done' };
  });
}

function strayGivenUpHandler(desk: Desk): Handler {
  return handler('strayGivenUp', async ({ stray }) => {
    await recordStray(desk, stray);
    return { outcome: 'done' };
  });
}

/** How long it is waited while no mail server can be reached. */
export interface MailPatience {
  /** How often in all a message is tried by itself. */
  tries?: number;
  /** Milliseconds before the second try, doubled before each further one. */
  firstWaitMs?: number;
}

const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 15 * 60_000;

/** Mail keeps its own record of attempts in the request's history: an e-mail must never go twice by itself. */
function mailHandler(desk: Desk, { tries, firstWaitMs = FIRST_WAIT }: MailPatience): Handler {
  return handler('mail', async ({ reference, what }, { isOurs }) => {
    const again = await sendMessage(desk, { reference, what }, { mayGo: isOurs, tries });
    if (!again) return { outcome: 'done' };
    const afterMs = Math.min(firstWaitMs * 2 ** (again.tried - 1), LONGEST_WAIT);
    return { outcome: 'retry', afterMs, why: 'No mail server could be reached.' };
  });
}
