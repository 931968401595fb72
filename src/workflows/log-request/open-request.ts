import { dueDate } from '../../domain/clock/index.ts';
import { open, problemsOfQuestions } from '../../domain/deciding/opening.ts';
import { londonDateOf } from '../../domain/london.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import type { Event } from '../../domain/request/events.ts';
import { fold } from '../../domain/request/evolve.ts';
import { listWrites, loadHistory, nextReference, saveWrites } from '../../register/index.ts';
import { acknowledgementEvent } from '../sending/acknowledgement.ts';
import { stamped } from '../act.ts';
import { lastingWrites } from '../derived/index.ts';
import type { Desk } from '../desk.ts';
import type { Filled, FormErrors, Submitted } from '../forms/form.ts';
import { readHappened } from '../history-schema.ts';
import { placesOf } from '../derived/lists.ts';
import { outgoing } from '../outgoing.ts';
import { whatFollows } from '../what-follows/index.ts';
import { unknownDepartments } from '../forms/known-departments.ts';
import { checkQuestionsForm, PART_OF_BEFORE } from './check-questions.ts';
import { settled, withFilled } from './checked-questions.ts';
import { draftWrite, readDraft, type Checking, type Kept } from './draft.ts';
import { seenNow } from './due-at-receipt.ts';
import { mayNotLog } from './who-may-log.ts';

const GONE = 'This request is no longer waiting to be logged. Begin again with /foi new.';

/** A blank question at the end of *Check the questions*. */
export async function addQuestion(
  desk: Desk,
  by: string,
  about: { draft: string; from: number; to: number },
  filled: Filled,
): Promise<Submitted> {
  const no = await mayNotLog(desk, by);
  if (no) return no;
  const kept = await readDraft(desk.register, about.draft, by);
  if (kept?.draft.step !== 'checking') return { refusal: GONE };
  const filledIn = withFilled(kept.draft, filled, about);
  const more = { ...filledIn, questions: [...filledIn.questions, { wording: '', departments: [] }] };
  await desk.register.commit([draftWrite(kept, more)]);
  return { next: checkQuestionsForm(desk.council, kept.id, more, { from: about.from, on: seenNow(desk) }) };
}

/** Reads one view of *Check the questions*: the next one, what is wrong, or the request logged. */
export async function submitCheckedQuestions(
  desk: Desk,
  by: string,
  about: { draft: string; from: number; to: number },
  filled: Filled,
): Promise<Submitted> {
  const no = await mayNotLog(desk, by);
  if (no) return no;
  const kept = await readDraft(desk.register, about.draft, by);
  if (kept?.draft.step === 'logged') return { done: true };
  if (kept?.draft.step !== 'checking') return { refusal: GONE };
  const checking = withFilled(kept.draft, filled, about);
  const errors = {
    ...wrongInView(checking, about, filled),
    ...unknownDepartments(desk.council, filled, [PART_OF_BEFORE]),
  };
  if (Object.keys(errors).length > 0) return { errors };
  if (about.to < checking.questions.length) {
    await desk.register.commit([draftWrite(kept, checking)]);
    return { next: checkQuestionsForm(desk.council, kept.id, checking, { from: about.to, on: seenNow(desk) }) };
  }
  return log(desk, by, { ...kept, draft: checking }, filled.texts['ownReference']?.trim().toUpperCase() ?? '');
}

function wrongInView(checking: Checking, { from, to }: { from: number; to: number }, { texts }: Filled): FormErrors {
  const errors: Record<string, string> = {};
  const kept = checking.questions.flatMap((question, index) => (question.wording === '' ? [] : [index + 1]));
  const problems = problemsOfQuestions(
    { ...checking, questions: checking.questions.filter((question) => question.wording !== '') },
    checking.request.requester,
  );
  for (const problem of problems) {
    const number = problem.question === undefined ? undefined : kept[problem.question - 1];
    if (problem.field === 'context') {
      if (to >= checking.questions.length) errors['context'] = problem.refusal;
    } else if (number === undefined) {
      errors[`question${from + 1}`] = problem.refusal;
    } else if (number > from && number <= to) {
      // A wording that the view did not ask for has no field in it yet.
      const wording = `departmentWording${number}`;
      const shown = problem.field === 'departmentWording' && texts[wording] !== undefined;
      errors[shown ? wording : `question${number}`] = problem.refusal;
    }
  }
  return errors;
}

async function log(desk: Desk, by: string, kept: Kept & { draft: Checking }, ownReference: string): Promise<Submitted> {
  const { request, acknowledge } = kept.draft;
  const { prefix, firstNumber } = desk.council.reference;
  const when = { today: londonDateOf(desk.now()), holidays: desk.holidays() };
  for (;;) {
    const numbered =
      ownReference === '' ? await nextReference(desk.register, { prefix, first: firstNumber }) : undefined;
    const reference = numbered?.reference ?? ownReference;
    if (!/^[A-Z]{2,8}\d{5,18}$/u.test(reference)) {
      return {
        errors: { ownReference: 'A reference is two to eight letters and at least five digits, such as REQ06487.' },
      };
    }
    const history = await loadHistory(desk.register, reference, readHappened);
    if (history.events.length > 0) {
      return {
        errors: { ownReference: `${reference} is in the register already. Look at it with /foi show ${reference}.` },
      };
    }
    const decision = open(reference, request, { ...settled(kept.draft), acknowledge }, when);
    if (isRefusal(decision)) return { refusal: decision.refusal };
    const events = [...decision.events, ...(acknowledge ? await acknowledgement(desk, reference, kept.draft) : [])].map(
      (each) => stamped(desk, { user: by }, each),
    );
    const opened = fold(events);
    if (!opened) throw new Error('A request was opened without an event.');
    const saved = await desk.register.commit([
      ...saveWrites(history, events),
      ...(numbered ? [numbered.write] : []),
      ...listWrites([], placesOf(opened, when.holidays)),
      ...lastingWrites(undefined, opened),
      ...outgoing(whatFollows(undefined, opened, events), 0),
      draftWrite(kept, { step: 'logged', by, reference }),
    ]);
    if (saved.committed) {
      desk.poke();
      return { done: true };
    }
    const again = await readDraft(desk.register, kept.id, by);
    if (again?.draft.step === 'logged') return { done: true };
    if (again?.version !== kept.version) return { refusal: GONE };
  }
}

async function acknowledgement(desk: Desk, reference: string, { request }: Checking): Promise<Event[]> {
  const due = dueDate(request.received, desk.holidays());
  if (!due.ok) return [];
  const about = { ...request, reference };
  return [await acknowledgementEvent(desk, about, { due: due.value, message: 'acknowledgement' })];
}
