import { clockOf } from '../../../domain/clock/index.ts';
import { sayDate } from '../../../domain/london.ts';
import { clockOfRequest, dueOf } from '../../../domain/request/clock-of.ts';
import { askedOf } from '../../../domain/request/asked.ts';
import type { Law } from '../../../domain/letter.ts';
import { permitted } from '../../../domain/request/permitted.ts';
import { phaseOf } from '../../../domain/request/phase.ts';
import type { ConcernKind } from '../../../domain/request/events.ts';
import type { Asked, Concern } from '../../../domain/request/question.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { concernAnswers, concernNames } from '../../../workflows/departments/concern-forms.ts';
import { cut, plain } from '../../text/escape.ts';
import { beginning } from '../blocks.ts';
import { discreetly } from '../discreet.ts';
import { drawn } from '../drawn.ts';
import type { Message, ViewContext } from '../message.ts';
import { departmentName, who } from '../names.ts';
import { paragraphs, points, spoken, type Piece } from '../pieces.ts';
import { moment } from '../when.ts';

/**
 * In the card's thread: what a department said instead of, or beside, an answer, and what to do about it. The officer in
 * charge is mentioned where something is for them to do.
 * @throws when there is no such click
 */
export function concernNote(
  request: FoiRequest,
  number: number,
  department: string,
  id: string,
  ctx: ViewContext,
): Message {
  const at = askedOf(request, number, department);
  const concern = at?.asked.concerns.find((each) => each.id === id);
  if (!at || !concern) throw new Error(`There is no concern ${id} about question ${number} of ${request.reference}.`);
  const discreet = discreetly(request, ctx);
  const answers = concernAnswers(concern.kind, concern.said ?? {});
  const head = `${departmentName(department, ctx)}, question ${number}: ${concernNames[concern.kind]}.`;
  const by = ` ${who(concern.by, ctx)}, ${moment(concern.at)}.`;
  const owed =
    concern.said === undefined ? 'Details are owed: the department was asked and has not filled them in yet.' : '';
  const late = tooLate(request, number, concern, ctx);
  const says = `${late}${whatNext(request, at.asked, concern.kind)}`;
  // Where the question was settled already, the note that it changed mentions the officer.
  const calls = says !== '' && concern.by !== request.officer && at.question.settlement === undefined;
  const { officer } = request;
  const next: Piece[] = [...(calls ? [{ person: officer, name: who(officer, ctx) }, ': '] : []), says];
  return drawn(spoken(`${request.reference}. ${head}${by} ${owed} `, ...next), (room) => [
    paragraphs(
      [{ strong: head }, by],
      [`“${beginning(discreet(at.question.wording), room(200))}”`],
      ...(owed === '' ? [] : [[owed]]),
    ),
    ...(answers.length === 0
      ? []
      : [
          points(
            ...answers.map(({ label, words }) => [
              { strong: `${label} ` },
              cut(plain(discreet(words)).trim(), room(1_500)),
            ]),
          ),
        ]),
    ...(says === '' ? [] : [paragraphs(next)]),
  ]);
}

/** The EIR have no limit on cost: there, what is far too much work is manifestly unreasonable (EIR reg 12(4)(b)). */
const tooMuch: Record<Law, string> = {
  FOIA: 'over the cost limit',
  EIR: 'manifestly unreasonable',
  both: 'over the cost limit, or manifestly unreasonable,',
};

/** More time than the law gives is said to be that; a sentence before a blank. */
function tooLate(request: FoiRequest, number: number, { kind, said }: Concern, { holidays }: ViewContext): string {
  const until = said?.['until'];
  if (kind !== 'moreTime' || until === undefined || !permitted[phaseOf(request)].officer.includes('settle')) return '';
  const clock = clockOfRequest(request, holidays);
  const its = clock.ok ? clockOf(clock.value, number) : undefined;
  if (its?.state !== 'running' || until <= its.due) return '';
  return `That is after ${its.due === dueOf(request, holidays) ? 'the request' : `question ${number}`} is due, ${sayDate(its.due)}. `;
}

function whatNext(request: FoiRequest, asked: Asked, kind: ConcernKind): string {
  const may = permitted[phaseOf(request)].officer;
  if (!may.includes('settle')) return '';
  switch (kind) {
    case 'notOurs':
      return asked.returned ? 'Use Assign questions on the card to ask another department.' : '';
    case 'notHeld':
      return 'Whether the letter says “not held” is your decision: use Settle answers on the card.';
    case 'shouldNotBeReleased':
      return 'Whether it is withheld is your decision. Ask for the information in private, then use Settle answers on the card.';
    case 'tooLong':
      return `Whether it is ${tooMuch[request.law]} is your decision, about the request as a whole: use Settle answers on the card.`;
    case 'notUnderstood':
      return 'Explain the question in the department’s thread, or ask the requester what is meant: More… on the card.';
    case 'moreTime':
      return 'Answer in the department’s thread whether that is in time.';
    case 'handOver':
      return 'If another department has it now, use Assign questions on the card.';
  }
}
