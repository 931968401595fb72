import { approve, mayNotApprove, type Approving, type AtTheClick } from '../../domain/deciding/letter/lettering.ts';
import { mayNotRequestChanges, requestChanges } from '../../domain/deciding/letter/requesting-changes.ts';
import { heard } from '../../domain/particulars.ts';
import { londonDateOf } from '../../domain/london.ts';
import { isRefusal, refuse, type Refusal } from '../../domain/request/decision.ts';
import { currentDraft } from '../../domain/request/phase.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { questionsIn } from '../../domain/request/responses.ts';
import { act, found, type By, type Outcome } from '../act.ts';
import { approverNow } from '../approver-now.ts';
import { composeLetter } from './compose.ts';
import type { Desk } from '../desk.ts';
import { drawLetterOf } from './draw.ts';
import { submittedAs, type Filled, type Form, type Submitted } from '../forms/form.ts';
import { questionChoices } from '../forms/question-choices.ts';

/**
 * *Approve and send*. Slack is asked afresh who may approve; the letter is drawn and checked again, and must come out
 * byte for byte as it was shown. The message is composed here, once, before the event that names it.
 */
export async function approveLetter(desk: Desk, by: By, at: Approving & { reference: string }): Promise<Outcome> {
  const who = await approverNow(desk, by);
  if (isRefusal(who)) return who;
  const { version, digest } = at;
  return act(desk, at.reference, by, async (request) => {
    const now = await atTheClick(desk, request);
    if (isRefusal(now)) return now;
    const no = mayNotApprove(request, who, { version, digest }, now);
    if (no) return no;
    const letter = currentDraft(request);
    if (!letter) return refuse('There is no current letter. An officer has to draft it first.');
    const composed = request.requester.email === undefined ? undefined : await composeLetter(desk, request, letter);
    if (composed && isRefusal(composed)) return composed;
    return approve(request, who, { version, digest }, now, composed);
  });
}

async function atTheClick(desk: Desk, request: FoiRequest): Promise<AtTheClick | Refusal> {
  const today = londonDateOf(desk.now());
  const ownWorkAllowed = desk.council.approval.ownWork;
  if (!currentDraft(request)) return { today, digestNow: '', errorsNow: 0, ownWorkAllowed };
  const drawn = await drawLetterOf(desk, request, today);
  if (isRefusal(drawn)) return drawn;
  const errorsNow = heard(drawn.findings, []).filter((finding) => finding.severity === 'error').length;
  return { today, digestNow: drawn.digest, errorsNow, ownWorkAllowed };
}

/** The modal *Request changes*. */
export async function requestChangesForm(
  desk: Desk,
  by: string,
  at: { reference: string; version: number },
): Promise<Form | { refusal: string }> {
  const request = await found(desk, at.reference);
  if (isRefusal(request)) return request;
  const no = mayNotRequestChanges(request, await desk.directory.who(by), at);
  if (no) return no;
  return {
    id: 'requestChanges',
    title: 'Request changes',
    submit: 'Send back',
    close: 'Cancel',
    about: at,
    fields: [
      {
        kind: 'multiSelect',
        id: 'questions',
        label: 'Which questions?',
        optional: true,
        hint: 'Nothing picked means the letter as a whole.',
        options: questionChoices(questionsIn(request, currentDraft(request) ?? { version: at.version, later: [] })),
      },
      { kind: 'longText', id: 'reason', label: 'What should change?' },
    ],
  };
}

/** Sends a letter back to the officer in charge, with the reason. */
export async function submitChanges(
  desk: Desk,
  by: string,
  at: { reference: string; version: number },
  filled: Filled,
): Promise<Submitted> {
  const who = await desk.directory.who(by);
  const outcome = await act(desk, at.reference, { user: by }, (request) =>
    requestChanges(request, who, {
      version: at.version,
      questions: (filled.choices['questions'] ?? []).map(Number),
      reason: filled.texts['reason'] ?? '',
    }),
  );
  return submittedAs(outcome);
}
