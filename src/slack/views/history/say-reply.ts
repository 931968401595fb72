import { capital } from '../../../domain/words/in-words.ts';
import type { Happened } from '../../../domain/request/events.ts';
import type { ViewContext } from '../message.ts';
import { departmentName, who } from '../names.ts';

type OfReply = Extract<Happened, { type: `reply${string}` }>;

/** What happened to something written in a department's thread, in a sentence for the officers. */
export function sayReplyEvent(event: OfReply, ctx: ViewContext): string {
  const by = who(event.by, ctx);
  const department = departmentName(event.department, ctx);
  const aReply = `a reply from ${department} to question ${event.question}`;
  switch (event.type) {
    case 'replyRecorded':
      return event.discussion
        ? `${who(event.author, ctx)} wrote a note in the thread of question ${event.question}, ${department}.`
        : `${who(event.author, ctx)} replied to question ${event.question} for ${department}.`;
    case 'replyEdited':
      return `${by} edited ${aReply}.`;
    case 'replyDeleted':
      return `${capital(aReply)} was deleted.`;
    case 'replyUsed':
      return `${by} picked a message as the answer from ${department} to question ${event.question}.`;
    case 'replySetAside':
      return `${by} said that ${aReply} is not the answer.`;
    case 'replyRestored':
      return `${by} said that ${aReply} is the answer after all.`;
  }
}
