import { fold } from '../../domain/request/evolve.ts';
import { peopleIn } from '../../domain/request/people-in.ts';
import { loadHistory, type Handler } from '../../register/index.ts';
import { readHappened } from '../../workflows/history-schema.ts';
import { surfaceKey } from '../../workflows/surface-name.ts';
import { postedAt } from '../surfaces.ts';
import { noteAbout } from '../views/history/note-about.ts';
import { viewContext } from '../view-context.ts';
import { handler } from './handler.ts';
import { notPostedYet } from './not-posted-yet.ts';
import type { Bot } from '../bot.ts';
import { post } from './post.ts';
import { inThread } from './thread-gone.ts';

/** Says one line about something that happened, in a thread. */
export function noteHandler(out: Bot): Handler {
  return handler('note', async (note, now) => {
    const { events } = await loadHistory(out.desk.register, note.reference, readHappened);
    const request = fold(events);
    const event = events[note.event - 1];
    if (!request || !event) return { outcome: 'failed', why: 'There is no such event.' };
    if (request.erased) return { outcome: 'done' };
    const thread = await postedAt(out.desk.register, note.reference, note.place);
    if (!thread) return notPostedYet(out.desk.register, note.reference, note.place, now);
    await out.directory.mustLearn(peopleIn(request));
    const message = noteAbout(request, event, note.place, await viewContext(out, request, thread.channel));
    if (!message) return { outcome: 'done' };
    const payload = { reference: note.reference, note: `${note.event}/${surfaceKey(note.place)}` };
    return inThread(out, { reference: note.reference, parent: note.place }, now, async () => {
      await post(out.api, { channel: thread.channel, thread: thread.ts, message, payload }, now);
      return { outcome: 'done' };
    });
  });
}
