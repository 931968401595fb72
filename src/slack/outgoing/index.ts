import type { Handler } from '../../register/index.ts';
import type { Desk } from '../../workflows/desk.ts';
import { intent as intentSchema, type Intent } from '../../workflows/intents.ts';
import { sendMessage } from '../../workflows/send-message.ts';
import { eraseHandler } from './erase.ts';
import { letterFilesHandler, noticeFilesHandler } from './letter-files.ts';
import { noteHandler } from './note.ts';
import { reactHandler } from './react.ts';
import type { Outgoing } from './outgoing.ts';
import { showHandler } from './show.ts';

/** One handler for each kind of intent. */
export function outgoingHandlers(out: Outgoing): Record<Intent['kind'], Handler> {
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
  return async (intent) => {
    const mail = intentSchema.parse(intent.body);
    if (mail.kind !== 'mail') throw new Error(`This is no mail: ${mail.kind}.`);
    await sendMessage(desk, mail.reference, mail.what);
    return { outcome: 'done' };
  };
}
