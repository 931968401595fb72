import type { Running } from '../../src/main.ts';
import type { JournalEntry, Workspace } from '../../src/workspace/index.ts';
import { known } from '../../src/domain/applicant-blind.ts';
import { names, type KnownParticulars } from '../../src/domain/splitting/index.ts';
import { allHistories } from '../../src/workflows/upkeep/histories.ts';

interface Somewhere {
  running: Running;
  workspace: Workspace;
}

/** What went to one channel or person. */
export interface Said {
  /** Slack's id of a channel or a person. */
  to: string;
  words: string;
}

/** Officers, approvers and their channels in the example council. */
export const KNOW = ['U0OLIVIA', 'U0TOM', 'U0AMARA', 'U0DAVID', 'G0FOITEAM', 'G0APPROVALS'];

/**
 * Every word FOI Desk said that tells who asks, to anybody who may not know it, and in its log. Nothing, or it leaked.
 * @param logged lines of its log
 * @param may Slack's ids of people and channels who may know it
 */
export async function leaked(
  desk: Somewhere,
  logged: readonly string[] = [],
  may: readonly string[] = KNOW,
): Promise<Said[]> {
  const askers = await askersOf(desk);
  const toPeople = desk.workspace.journal.entries.flatMap((entry) => saidBy(entry, desk));
  return [...toPeople, ...logged.map((words) => ({ to: 'the log', words }))].filter(
    ({ to, words }) => !may.includes(to) && askers.some((asker) => names(words, asker)),
  );
}

/** Whoever asked something of this desk, also before a correction. */
async function askersOf({ running }: Somewhere): Promise<KnownParticulars[]> {
  const askers: KnownParticulars[] = [];
  for await (const each of allHistories(running.register)) {
    if ('why' in each) continue;
    for (const event of each.events) {
      if (event.type !== 'opened' && event.type !== 'requesterCorrected') continue;
      if ('said' in event.requester) askers.push(known(event.requester.said));
    }
  }
  return askers;
}

/** What FOI Desk said in one exchange, and to whom. */
export function saidBy(entry: JournalEntry, desk: Pick<Somewhere, 'workspace'>): Said[] {
  if (entry.kind === 'interaction') return [{ to: actor(entry), words: entry.answered.toString() }];
  if (entry.kind !== 'api') return [];
  const fields = fieldsOf(entry);
  const words = JSON.stringify(fields) + uploaded(entry, desk);
  const trigger = fields['trigger_id'];
  const view = fields['view_id'];
  const opened = trigger ?? view;
  const to =
    opened === undefined
      ? (fields['user_id'] ?? fields['user'] ?? fields['channel'] ?? fields['channel_id'])
      : desk.workspace.journal
          .of('interaction')
          .filter((each) => each.sent.toString().includes(opened))
          .map(actor)[0];
  return to === undefined ? [] : [{ to, words }];
}
/** What stands in the files that an exchange puts into a channel. */
function uploaded(entry: JournalEntry, desk: Pick<Somewhere, 'workspace'>): string {
  const ids = [...(fieldsOf(entry)['files'] ?? '').matchAll(/"id":"(\w+)"/gu)].map(([, id]) => id);
  const files = desk.workspace.journal.of('file').filter((each) => ids.includes(each.name));
  return files.map((each) => each.sent.toString()).join();
}

/** Who did what an interaction tells of: in a form over HTTP, in an envelope in Socket Mode. */
function actor(entry: JournalEntry): string {
  const sent = entry.sent.toString();
  const form = sent.startsWith('{') ? undefined : new URLSearchParams(sent);
  const told = form ? (form.get('payload') ?? `"user_id":"${form.get('user_id') ?? ''}"`) : sent;
  return /"user":\{"id":"(\w+)"|"user_id":"(\w+)"/u.exec(told)?.slice(1).find(Boolean) ?? '';
}

export function fieldsOf(entry: JournalEntry): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(entry.sent.toString()));
}
