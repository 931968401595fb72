import { ERASED, heard } from '../../particulars.ts';
import type { Prose } from '../../words/prose.ts';
import type { Happened } from '../events.ts';
import type { Asked, Reply, Wording } from '../question.ts';

/** Events about a message in a question's thread. */
export type OfReply = Extract<Happened, { type: `reply${string}` }>;
type NewReply = Extract<OfReply, { type: 'replyRecorded' | 'replyUsed' }>;

/** Stands for words that have been erased. */
export const gone: Prose = {
  type: 'root',
  children: [{ type: 'paragraph', children: [{ type: 'text', value: ERASED }] }],
};

/**
 * A question's thread after an event about a message in it. Replies are folded by their own time stamps and their
 * wordings by theirs, so any order of arrival gives one state.
 * @param deleted whether the message is known to be deleted already: its deletion may reach us first
 */
export function evolveReplies(asked: Asked, event: OfReply, deleted: boolean): Asked {
  switch (event.type) {
    case 'replyRecorded':
      return { ...asked, replies: withReply(asked.replies, { ...newReply(event), deleted }) };
    case 'replyUsed':
      return used(asked, event, deleted);
    case 'replyEdited':
      return inReply(asked, event.ts, (reply) => withWording(reply, wordingOf(event)));
    case 'replyDeleted':
      return inReply(asked, event.ts, (reply) => ({ ...reply, deleted: true }));
    case 'replySetAside':
      return inReply(asked, event.ts, (reply) => ({ ...reply, setAside: true }));
    case 'replyRestored':
      return inReply(asked, event.ts, (reply) => ({ ...reply, setAside: false }));
  }
}

/** The message picked is the answer, until a reply is written after all those that there are now. */
function used(asked: Asked, event: Extract<OfReply, { type: 'replyUsed' }>, deleted: boolean): Asked {
  const known = asked.replies.find((reply) => reply.ts === event.ts);
  const reply = known ? withWording(known, wordingOf(event)) : { ...newReply(event), deleted };
  const replies = withReply(asked.replies, { ...reply, picked: true, discussion: false, setAside: false });
  return { ...asked, replies, picked: { ts: event.ts, newestThen: replies.at(-1)?.ts ?? event.ts } };
}

function newReply(event: NewReply): Reply {
  const { ts, author, at } = event;
  return { ts, author, at, ...wordingOf(event), before: [], setAside: false, deleted: false, picked: false };
}

function wordingOf(event: NewReply | Extract<OfReply, { type: 'replyEdited' }>): Wording {
  const { ts, editedTs = ts } = event;
  const discussion = event.type !== 'replyUsed' && event.discussion;
  return { words: heard(event.words, gone), files: heard(event.files, []), editedTs, discussion };
}

/** A reply with one more of its wordings; the newest counts, whichever reached us first. */
function withWording(reply: Reply, wording: Wording): Reply {
  const { words, files, editedTs, discussion, before } = reply;
  const known = [...before, { words, files, editedTs, discussion }];
  if (known.some((each) => each.editedTs === wording.editedTs)) return reply;
  const all = [...known, wording].sort((a, b) => (a.editedTs < b.editedTs ? -1 : 1));
  const newest = all.at(-1) ?? wording;
  return { ...reply, ...newest, discussion: newest.discussion && !reply.picked, before: all.slice(0, -1) };
}

/** Replies in the order they were written, each message once. */
function withReply(replies: readonly Reply[], reply: Reply): readonly Reply[] {
  return [...replies.filter((each) => each.ts !== reply.ts), reply].sort((a, b) => (a.ts < b.ts ? -1 : 1));
}

function inReply(asked: Asked, ts: string, change: (reply: Reply) => Reply): Asked {
  return { ...asked, replies: asked.replies.map((reply) => (reply.ts === ts ? change(reply) : reply)) };
}
