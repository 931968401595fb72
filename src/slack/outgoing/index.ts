import type { Handler } from '../../register/index.ts';
import type { Desk } from '../../workflows/desk.ts';
import type { Intent } from '../../workflows/intents.ts';
import { sendMessage } from '../../workflows/send-message.ts';
import { eraseHandler } from './erase.ts';
import { handler } from './handler.ts';
import { letterFilesHandler, noticeFilesHandler } from './letter-files.ts';
import { noteHandler } from './note.ts';
import { reactHandler } from './react.ts';
import type { Bot } from '../bot.ts';
import { showHandler } from './show.ts';

/** One handler for each kind of intent. */
export function outgoingHandlers(out: Bot): Record<Intent['kind'], Handler> {
  return {
    show: showHandler(out),
    note: noteHandler(out),
    react: reactHandler(out),
    letterFiles: letterFilesHandler(out),
    noticeFiles: noticeFilesHandler(out),
    mail: mailHandler(out.desk),
    erase: eraseHandler(out),
  };
}

/** Mail keeps its own record of attempts in the request's history: an e-mail must never go twice by itself. */
function mailHandler(desk: Desk): Handler {
  return handler('mail', async ({ reference, what }) => {
    await sendMessage(desk, reference, what);
    return { outcome: 'done' };
  });
}
