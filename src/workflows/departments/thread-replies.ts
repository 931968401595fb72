import { z } from 'zod';
import type { File } from '../../domain/answer.ts';
import {
  deleteReply,
  recordReply,
  setAsideByEdit,
  setAsideReply,
  useAsAnswer,
  type ThreadMessage,
} from '../../domain/deciding/departments/answering.ts';
import type { Prose } from '../../domain/words/prose.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import { act, type By, type Outcome } from '../act.ts';
import { keptFile } from '../kept/file.ts';
import type { Desk, SlackFile } from '../desk.ts';

/** A question's thread in a department's channel, by the message it hangs under. */
const thread = z.object({ reference: z.string(), question: z.number(), department: z.string() });
export type Thread = z.infer<typeof thread>;

/** The key under which a thread is found by its channel and the time stamp of its first message. */
export const threadKey = (channel: string, ts: string) => `thread/${channel}/${ts}`;

/** Which question a thread is about; nothing for any other thread. */
export async function threadAt(desk: Pick<Desk, 'register'>, channel: string, ts: string): Promise<Thread | undefined> {
  const row = await desk.register.read(threadKey(channel, ts));
  return row ? thread.parse(row.value) : undefined;
}

/** A message written in a question's thread, before its files are ours. */
export interface Written {
  ts: string;
  editedTs: string;
  author: string;
  words: Prose;
  files: readonly SlackFile[];
  discussion: boolean;
  /** What it says to which question, where one message answers several. */
  perQuestion?: ReadonlyMap<number, Prose>;
}

/** A reply, or another wording of one. The answers of one message to several questions go to each of them. */
export async function writtenInThread(desk: Desk, by: By, at: Thread, written: Written): Promise<Outcome> {
  const who = await desk.directory.who(written.author);
  const files = await kept(desk, at, written.files);
  return act(desk, at.reference, by, (request) => {
    const messages = messagesOf(at, written, files);
    const decisions = messages.map((message) => recordReply(request, who, message));
    const refused = decisions.find(isRefusal);
    if (refused) return refused;
    const { ts, editedTs } = written;
    const answers = messages.map(({ question }) => question);
    return {
      events: [
        ...decisions.flatMap((decision) => (isRefusal(decision) ? [] : decision.events)),
        ...setAsideByEdit(request, { department: at.department, ts, editedTs }, answers),
      ],
    };
  });
}

/** A reply taken away in Slack. */
export async function deletedInThread(desk: Desk, by: By, at: Thread, ts: string): Promise<Outcome> {
  const { question, department } = at;
  return act(desk, at.reference, by, (request) => deleteReply(request, { question, department, ts }));
}

/** *Not the answer*, and its way back. */
export async function setAside(desk: Desk, by: By, at: Thread & { ts: string }, aside: boolean): Promise<Outcome> {
  const who = await desk.directory.who(by.user);
  const { reference, ...rest } = at;
  return act(desk, reference, by, (request) => setAsideReply(request, who, rest, aside));
}

/** The shortcut *Use as the answer*. */
export async function recordAsAnswer(desk: Desk, by: By, at: Thread, written: Written): Promise<Outcome> {
  const who = await desk.directory.who(by.user);
  const files = await kept(desk, at, written.files);
  const [message] = messagesOf(at, { ...written, discussion: false }, files);
  return act(desk, at.reference, by, (request) => (message ? useAsAnswer(request, who, message) : { events: [] }));
}

function messagesOf(at: Thread, written: Written, files: File[]): ThreadMessage[] {
  const { ts, editedTs, author, discussion } = written;
  const common = { department: at.department, ts, editedTs, author, files, discussion };
  if (!written.perQuestion || written.discussion) return [{ ...common, question: at.question, words: written.words }];
  return [...written.perQuestion].map(([question, words]) => ({ ...common, question, words }));
}

async function kept(desk: Desk, { reference }: Thread, files: readonly SlackFile[]): Promise<File[]> {
  const found = await Promise.all(files.map((each) => keptFile(desk, each, reference)));
  return found.flatMap((each) => each ?? []);
}
