import { askedOf } from '../../domain/request/asked.ts';
import type { Happened } from '../../domain/request/events.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Intent } from '../intents.ts';

type OfReply = Extract<Happened, { type: `reply${string}` }>;

/** What somebody wrote in a question's thread: its messages say so, and a sign on theirs. */
export function ofReply(request: FoiRequest, event: OfReply, number: number): Intent[] {
  const { reference } = request;
  const { question, department, ts } = event;
  if (isTalk(request, event)) return [];
  const intents: Intent[] = [
    { kind: 'show', reference, surface: { at: 'question', question, department } },
    { kind: 'show', reference, surface: { at: 'recorded', question, department } },
  ];
  if (event.type === 'replyRecorded' || event.type === 'replyUsed') {
    intents.push({ kind: 'react', reference, question, department, ts, with: 'recorded' });
  }
  if (event.type === 'replyEdited')
    intents.push({ kind: 'react', reference, question, department, ts, with: 'edited' });
  if (event.type === 'replyRecorded' && event.late) {
    intents.push({ kind: 'note', reference, event: number, place: { at: 'card' } });
  }
  return intents;
}

/** A message that never was an answer, or that we never saw: nothing in the thread speaks of it. */
function isTalk(request: FoiRequest, { question, department, ts }: OfReply): boolean {
  const asked = askedOf(request, question, department)?.asked;
  const reply = asked?.replies.find((each) => each.ts === ts);
  return !reply || [reply, ...reply.before].every((wording) => wording.discussion);
}
