import { acceptTogether, needsReason, placed, type Alike } from '../../domain/check/index.ts';
import { mayNotDraft } from '../../domain/deciding/letter/drafting-in-parts.ts';
import { acceptWarnings, askApproval, draft } from '../../domain/deciding/letter/lettering.ts';
import { londonDateOf } from '../../domain/london.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import type { FindingSummary } from '../../domain/request/events.ts';
import { currentDraft } from '../../domain/request/phase.ts';
import { act, openedFor, type By, type Outcome } from '../act.ts';
import type { Desk } from '../desk.ts';
import { drawLetterOf } from './draw.ts';
import { submittedAs, type Field, type Filled, type Form, type Submitted } from '../forms/form.ts';

/** Assembles the letter from every settled answer and checks it. What may be answered later is left for then. */
export async function draftLetter(desk: Desk, by: By, reference: string): Promise<Outcome> {
  const who = await desk.directory.who(by.user);
  const when = { today: londonDateOf(desk.now()), holidays: desk.holidays() };
  return act(desk, reference, by, async (request) => {
    const no = mayNotDraft(request, who, when);
    if (no) return no;
    const drawn = await drawLetterOf(desk, request, when.today);
    return isRefusal(drawn) ? drawn : draft(request, who, drawn, when);
  });
}

/** Puts the newest letter before the approvers. */
export async function askForApproval(desk: Desk, by: By, at: { reference: string; version: number }): Promise<Outcome> {
  const who = await desk.directory.who(by.user);
  return act(desk, at.reference, by, (request) => askApproval(request, who, at, needsReason));
}

/**
 * The modal *Accept warnings*: alike ones together.
 * @param code the only ones to accept here; all that are open when absent
 */
export async function acceptWarningsForm(
  desk: Desk,
  by: string,
  reference: string,
  code?: string,
): Promise<Form | { refusal: string }> {
  const request = await openedFor(desk, by, reference, 'acceptWarnings');
  if (isRefusal(request)) return request;
  const letter = currentDraft(request);
  if (!letter) return { refusal: 'There is no current letter. Draft it first.' };
  const accepted = new Set(request.acceptedWarnings.map((each) => each.key));
  const open = letter.findings.filter((finding) => finding.severity === 'warning' && !accepted.has(finding.key));
  const groups = acceptTogether(open).filter((group) => code === undefined || group.code === code);
  if (groups.length === 0) return { refusal: 'There is no such warning left to accept.' };
  const numbered = groups.length > 1 || code === undefined;
  return {
    id: 'acceptWarnings',
    title: 'Accept warnings',
    submit: 'Accept',
    close: 'Cancel',
    about: { reference, version: letter.version, ...(code !== undefined && { code }) },
    fields: [
      ...groups.map(({ findings }, index) => ({
        kind: 'says' as const,
        text: `${numbered ? `${index + 1}. ` : ''}${findings.length === 1 ? '' : `${findings.length} that go together:\n`}${findings.map(placed).join('\n')}`,
      })),
      ...(code === undefined ? [toTick(groups)] : []),
      {
        kind: 'longText',
        id: 'reason',
        label: 'Why is this all right?',
        maxLength: 1000,
        hint: 'The approver reads it, and it stays in the history.',
      },
    ],
  };
}

function toTick(groups: readonly Alike<FindingSummary>[]): Field {
  return {
    kind: 'checkboxes',
    id: 'codes',
    label: 'Warnings',
    options: groups.map(({ code, findings }, index) => ({
      value: code,
      label: `${index + 1}. ${findings.map(placed)[0] ?? ''}`,
    })),
  };
}

/** Accepts the warnings ticked, for one reason: those of the letter that was shown, and no others. */
export async function submitAcceptedWarnings(
  desk: Desk,
  by: string,
  at: { reference: string; version: number; code?: string | undefined },
  filled: Filled,
): Promise<Submitted> {
  const codes = at.code === undefined ? (filled.choices['codes'] ?? []) : [at.code];
  if (codes.length === 0) return { errors: { codes: 'Tick the warnings you accept.' } };
  const who = await desk.directory.who(by);
  const outcome = await act(desk, at.reference, { user: by }, (request) => {
    const shown = request.drafts.find((each) => each.version === at.version)?.findings ?? [];
    const keys = shown.filter((each) => codes.includes(each.code)).map((each) => each.key);
    return acceptWarnings(request, who, keys, filled.texts['reason'] ?? '');
  });
  return submittedAs(outcome);
}
