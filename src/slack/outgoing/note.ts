import type { Handler } from '../../register/index.ts';
import { fold } from '../../domain/request/evolve.ts';
import { loadHistory } from '../../register/index.ts';
import { readHappened } from '../../workflows/history-schema.ts';
import { intent as intentSchema } from '../../workflows/intents.ts';
import { surfaceKey } from '../../workflows/outgoing.ts';
import { waitAsked } from '../api.ts';
import { postedAt } from '../surfaces.ts';
import { noteAbout } from '../views/note-about.ts';
import { viewContext } from './draw-surface.ts';
import type { Outgoing } from './outgoing.ts';
import { findPosted, METADATA } from './show.ts';

/** Says one line about something that happened, in a thread. */
export function noteHandler(out: Outgoing): Handler {
  return async (intent, attempt) => {
    const note = intentSchema.parse(intent.body);
    if (note.kind !== 'note') throw new Error(`This is no note: ${note.kind}.`);
    const { events } = await loadHistory(out.desk.register, note.reference, readHappened);
    const request = fold(events);
    const event = events[note.event - 1];
    if (!request || !event) return { outcome: 'failed', why: 'There is no such event.' };
    if (request.erased) return { outcome: 'done' };
    const thread = await postedAt(out.desk.register, note.reference, note.place);
    if (!thread) return { outcome: 'retry', afterMs: 500, why: 'Its thread has not been posted yet.' };
    const message = noteAbout(request, event, note.place, await viewContext(out, request, thread.channel));
    if (!message) return { outcome: 'done' };
    const event_payload = { reference: note.reference, note: `${note.event}/${surfaceKey(note.place)}` };
    try {
      if (attempt > 1 && (await findPosted(out.api, thread.channel, thread.ts, event_payload)))
        return { outcome: 'done' };
      await out.api.chat.postMessage({
        channel: thread.channel,
        thread_ts: thread.ts,
        text: message.text,
        blocks: message.blocks,
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: METADATA, event_payload },
      });
      return { outcome: 'done' };
    } catch (error) {
      const wait = waitAsked(error);
      if (wait !== undefined) return { outcome: 'retry', afterMs: wait, why: 'Slack asks us to wait.' };
      throw error;
    }
  };
}
