import type { LookingVerb } from '../src/domain/request/permitted/always.ts';
import type { Verb } from '../src/domain/request/permitted.ts';

/** Words that people type and no verb is like, each with the verb it stands for. */
const standFor: readonly (readonly [verb: string, words: readonly string[]])[] = [
  ['new', ['add', 'create', 'log', 'request', 'start']],
  ['show', ['card', 'details', 'look', 'open', 'see', 'status', 'view']],
  ['assign', ['allocate', 'department', 'departments']],
  ['letter', ['draft', 'pdf', 'preview', 'reply', 'respond', 'response', 'send', 'write']],
  ['mine', ['list', 'pending', 'queue', 'tasks', 'todo', 'waiting']],
  ['find', ['lookup', 'search']],
  ['clock', ['date', 'deadline', 'due', 'timeline']],
  ['correct', ['address', 'amend', 'change', 'edit', 'email', 'fix', 'rename', 'update']],
  ['record', ['answer', 'paid', 'payment', 'phone', 'received']],
  ['clarify', ['ask', 'clarification']],
  ['extend', ['delay', 'extension', 'pit']],
  ['fee', ['charge', 'cost', 'invoice', 'price']],
  ['withdraw', ['cancel', 'drop', 'withdrawn']],
  ['review', ['appeal', 'complaint', 'ico']],
  ['history', ['audit', 'trail']],
  ['help', ['commands', 'usage', '?']],
];
/** The verb that each word stands for; the words in small letters. */
export const otherWords: ReadonlyMap<string, string> = new Map(
  standFor.flatMap(([verb, words]) => words.map((word) => [word, verb] as const)),
);

interface Elsewhere {
  /** Where it is done instead of by typing. */
  says: string;
  /** Whose work it is: nobody else is told of it. */
  needs: Verb | LookingVerb;
}

const settling: Elsewhere = { says: 'Press Settle answers on the request’s card.', needs: 'settle' };
const approving: Elsewhere = {
  says: 'An approver approves a letter, or sends it back, with the buttons under it in the approvers’ channel.',
  needs: 'readLetter',
};
const closing: Elsewhere = {
  says: 'What the requester takes back is recorded with /foi withdraw. What is no request for information is closed with More… on its card.',
  needs: 'closeAsNoRequest',
};
const handingOver: Elsewhere = {
  says: 'Choose Hand over to another officer in More… on the request’s card.',
  needs: 'handOver',
};
const places = new Map<string, Elsewhere>([
  ['settle', settling],
  ['exempt', settling],
  ['refuse', settling],
  ['approve', approving],
  ['reject', approving],
  ['close', closing],
  ['delete', closing],
  ['remove', closing],
  ['end', closing],
  ['handover', handingOver],
  ['transfer', handingOver],
]);

/** Where something is done that has no verb. */
export function placeFor(word: string): Elsewhere | undefined {
  return places.get(word.toLowerCase());
}
