import { explainConcern, raiseConcern } from '../../domain/deciding/departments/instead-of-answering.ts';
import { say } from '../../domain/particulars.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import type { ConcernKind } from '../../domain/request/events.ts';
import { act, type By, type Outcome } from '../act.ts';
import { concernForms } from './concern-forms.ts';
import type { Desk } from '../desk.ts';
import { submittedAs, type Field, type Filled, type Form, type Submitted } from '../forms/form.ts';

/** Which question, in which department's channel, and which click. */
export interface AtConcern {
  reference: string;
  question: number;
  department: string;
  concern: ConcernKind;
  /** Names this click, so that what is filled in later finds it. */
  id: string;
}

/** A department's click on *Not ours* and the like: recorded at once. */
export async function concernRaised(desk: Desk, by: By, at: AtConcern): Promise<Outcome> {
  const who = await desk.directory.who(by.user);
  const { reference, ...rest } = at;
  return act(desk, reference, by, (request) => raiseConcern(request, who, rest));
}

/**
 * What the click asks next; all of it may be filled in later.
 * @param officer the name of the officer in charge
 */
export function concernForm(at: AtConcern, officer: string): Form {
  const { title, fields } = concernForms[at.concern];
  return {
    id: 'explainConcern',
    title,
    submit: 'Tell the officer',
    close: 'Later',
    about: { ...at },
    fields: [
      {
        kind: 'says',
        text: `${at.reference}, question ${at.question}. The officer has been told. A few details help; you can add them later.`,
      },
      ...(at.concern === 'shouldNotBeReleased' ? [inPrivate(officer)] : []),
      ...fields,
    ],
  };
}

/** What should not be released is still needed to decide, and not where others read it. */
function inPrivate(officer: string): Field {
  return {
    kind: 'says',
    text: `The officer still needs the information to decide. Do not post it here: send it to ${officer} in a direct message or by e-mail.`,
  };
}

/** What the department adds to its click. */
export async function submitConcern(desk: Desk, by: string, at: AtConcern, filled: Filled): Promise<Submitted> {
  const who = await desk.directory.who(by);
  const chosen = Object.entries(filled.choices).flatMap(([id, [first]]) =>
    first === undefined ? [] : [[id, first] as const],
  );
  const said = Object.fromEntries([...Object.entries(filled.texts), ...chosen].filter(([, words]) => words !== ''));
  const outcome = await act(desk, at.reference, { user: by }, (request) => {
    // The click itself is worked from the inbox; whoever types fast may be here first.
    const raised = raiseConcern(request, who, at);
    if (isRefusal(raised)) return raised;
    if (raised.events.length === 0) return explainConcern(request, who, at, said);
    return {
      events: [
        ...raised.events,
        { type: 'concernExplained', question: at.question, department: at.department, id: at.id, said: say(said) },
      ],
    };
  });
  return submittedAs(outcome);
}
