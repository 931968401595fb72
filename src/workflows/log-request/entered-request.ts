import type { File } from '../../domain/answer.ts';
import { known } from '../../domain/applicant-blind.ts';
import { problemsOfNewRequest, type NewRequest } from '../../domain/deciding/opening.ts';
import { howItCame, law } from '../../domain/request/events.ts';
import { londonDate, londonDateOf } from '../../domain/london.ts';
import { partTells, splitRequest } from '../../domain/splitting/index.ts';
import type { Desk, SlackFile } from '../desk.ts';
import type { Filled, FormErrors, Submitted } from '../forms/form.ts';
import { formHolds } from '../forms/form-holds.ts';
import { keptFile, tooLarge } from '../kept/file.ts';
import { checkQuestionsForm } from './check-questions.ts';
import { draftWrite, keepDraft, readDraft, type Checking, type Source } from './draft.ts';
import { seenNow } from './due-at-receipt.ts';
import { MORE_INPUTS } from './new-request.ts';
import { isTextFile, textOfFile } from './text-of-file.ts';
import { mayNotLog } from './who-may-log.ts';

/** Reads *New FOI request*: what is wrong with it, or the questions to check. */
export async function submitNewRequest(
  desk: Desk,
  by: string,
  about: { draft?: string | undefined; filesOf: (ids: readonly string[]) => Promise<readonly SlackFile[]> },
  filled: Filled,
): Promise<Submitted> {
  const no = await mayNotLog(desk, by);
  if (no) return no;
  const kept = about.draft === undefined ? undefined : await readDraft(desk.register, about.draft, by);
  if (kept?.draft.step === 'logged') return { refusal: `This was logged already, as ${kept.draft.reference}.` };
  const source = kept?.draft.step === 'entering' ? kept.draft.source : undefined;
  const attached = await about.filesOf((filled.files['original'] ?? []).map((file) => file.id));
  const large = tooLarge(attached);
  if (large !== undefined) return { errors: { original: `${large} Take it out, or attach a smaller one.` } };
  const files = await fetched(desk, [...(source?.files ?? []), ...attached]);
  const { request, errors } = entered(filled, source, files, desk);
  if (Object.keys(errors).length > 0) return { errors };
  const checking = split(by, request);
  const next =
    kept && (await desk.register.commit([draftWrite(kept, checking)])).committed
      ? { id: kept.id, version: kept.version + 1, draft: checking }
      : await keepDraft(desk.register, checking);
  return { next: checkQuestionsForm(desk.council, next.id, checking, { from: 0, on: seenNow(desk) }) };
}

async function fetched(desk: Desk, files: readonly SlackFile[]): Promise<{ file: File; text: string }[]> {
  const found = await Promise.all(
    files.map(async (each) => {
      const file = await keptFile(desk, each);
      const bytes = file && isTextFile(each) ? await desk.register.blobs.get(file.sha256) : undefined;
      return file ? [{ file, text: bytes ? textOfFile(bytes) : '' }] : [];
    }),
  );
  return found.flat();
}

function entered(
  filled: Filled,
  source: Source | undefined,
  files: readonly { file: File; text: string }[],
  desk: Desk,
): { request: NewRequest; errors: FormErrors } {
  const text = (id: string) => filled.texts[id]?.trim() ?? '';
  const beginning = filled.texts['wording'] ?? source?.text.slice(0, formHolds.text) ?? '';
  const more = Array.from({ length: MORE_INPUTS }, (_, index) => filled.texts[`more${index + 1}`] ?? '');
  // A text pasted in pieces goes on from one input to the next; a file stands apart.
  const rest = source?.text.slice(formHolds.text) ?? '';
  const typed = rest === '' ? joinedInputs([beginning, ...more]) : joinedInputs([`${beginning}${rest}\n`, ...more]);
  const wording = [typed, ...files.map((each) => each.text)].filter((each) => each.trim() !== '');
  const today = londonDateOf(desk.now());
  const received = londonDate.safeParse(filled.texts['received'] ?? source?.received ?? today);
  const request: NewRequest = {
    requester: {
      ...(text('name') !== '' && { name: text('name') }),
      ...(text('email') !== '' && { email: text('email') }),
      ...(text('postalAddress') !== '' && { postalAddress: text('postalAddress') }),
    },
    received: received.success ? received.data : today,
    howItCame: howItCame.catch('email').parse(filled.choices['howItCame']?.[0]),
    law: law.catch('FOIA').parse(filled.choices['law']?.[0]),
    subject: text('subject'),
    wording: wording.join('\n\n'),
    original: files.map((each) => each.file),
  };
  const problems = problemsOfNewRequest(request, today, desk.holidays());
  const errors = Object.fromEntries(problems.map((problem) => [problem.field ?? 'wording', problem.refusal]));
  return {
    request,
    errors: received.success ? errors : { ...errors, received: 'Pick the day on which the request was received.' },
  };
}

/** One input after the other. A full one was cut off in the midst of a line, perhaps of a word. */
function joinedInputs(inputs: readonly string[]): string {
  return inputs
    .filter((each) => each.trim() !== '')
    .map((each) => (each.length >= formHolds.text ? each : `${each}\n`))
    .join('')
    .trimEnd();
}

function split(by: string, request: NewRequest): Checking {
  const { questions, context, leftOut } = splitRequest(request.wording);
  const asked = known(request.requester);
  const told: string[] = [];
  const silently = (text: string) => {
    const { silent, telling } = partTells(text, asked);
    told.push(...telling.filter((each) => !told.includes(each)));
    return silent;
  };
  return {
    step: 'checking',
    by,
    request: { ...request, original: [...request.original] },
    // Nobody is asked to word a heading anew, so departments read it without what tells who asks, or not at all.
    questions: questions.map(({ wording, heading = '' }) => {
      const silent = silently(heading);
      return { wording, ...(silent !== '' && { heading: silent }), departments: [] };
    }),
    context: context.map((each) => ({ ...each, text: silently(each.text) })).filter((each) => each.text.trim() !== ''),
    leftOut,
    told,
    acknowledge: true,
  };
}
