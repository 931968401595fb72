import { say } from '../../particulars.ts';
import { askedOf } from '../../request/asked.ts';
import { refuse, type Decision } from '../../request/decision.ts';
import type { ConcernKind } from '../../request/events.ts';
import { mayNotAt } from '../../request/permitted/question.ts';
import type { Asked, Concern } from '../../request/question.ts';
import type { FoiRequest } from '../../request/request.ts';
import type { Who } from '../../request/permitted.ts';
import { NOT_ASKED, notWithThem } from './not-with-them.ts';

/** *I have this*: the click says who is on it; a later claim takes over, also from *Not ours*. */
export function claim(request: FoiRequest, who: Who, number: number, department: string): Decision {
  const at = askedOf(request, number, department);
  if (!at || at.asked.returned === 'takenBack') return refuse(NOT_ASKED);
  const no = mayNotAt(request, who, 'claim', number, department);
  if (no) return no;
  if (at.asked.returned && at.question.settlement) return refuse(NOT_ASKED);
  if (at.asked.claimedBy === who.user && !at.asked.returned) return { events: [] };
  return { events: [{ type: 'questionClaimed', question: number, department }] };
}

/** Which click of a department is meant; the id is the click's own. */
interface AtConcern {
  question: number;
  department: string;
  concern: ConcernKind;
  id: string;
}

/**
 * A department's click on *Not ours*, *We don't hold this* …: recorded at once, explained later. It decides nothing. A
 * second click while the first one's details are owed adds nothing: what is filled in goes with the first.
 */
export function raiseConcern(request: FoiRequest, who: Who, at: AtConcern): Decision {
  const found = askedOf(request, at.question, at.department);
  if (found && concernMeant(found.asked, at)) return { events: [] };
  if (!found || found.asked.returned) return notWithThem(found?.asked);
  const no = mayNotAt(request, who, 'raiseConcern', at.question, at.department);
  if (no) return no;
  return { events: [{ type: 'concernRaised', ...at }] };
}

/** What the department adds to its click; also after the click has sent the question back. */
export function explainConcern(
  request: FoiRequest,
  who: Who,
  at: AtConcern,
  said: Readonly<Record<string, string>>,
): Decision {
  const found = askedOf(request, at.question, at.department);
  const meant = found && concernMeant(found.asked, at);
  if (!meant) return refuse(NOT_ASKED);
  const no = mayNotAt(request, who, 'raiseConcern', at.question, at.department);
  if (no) return no;
  const { question, department } = at;
  return { events: [{ type: 'concernExplained', question, department, id: meant.id, said: say({ ...said }) }] };
}

/** The click itself, else an earlier one that says the same and still owes its details. *Not ours* was over with it. */
function concernMeant(asked: Asked, { id, concern }: AtConcern): Concern | undefined {
  return (
    asked.concerns.find((each) => each.id === id) ??
    asked.concerns.find((each) => each.kind === concern && concern !== 'notOurs' && each.said === undefined)
  );
}
