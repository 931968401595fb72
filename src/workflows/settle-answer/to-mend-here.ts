import { placed } from '../../domain/check/index.ts';
import { currentDraft } from '../../domain/request/phase.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Question } from '../../domain/request/question.ts';
import type { Desk } from '../desk.ts';
import type { Field } from '../forms/form.ts';

/** What an approver who sent the letter back wants of this question, in their words, until it is settled again. */
export async function changesWantedHere(
  desk: Desk,
  { approval }: FoiRequest,
  { number, settlement }: Question,
): Promise<Field[]> {
  if (approval.stands !== 'changesRequested' || !approval.questions.includes(number)) return [];
  if (settlement && settlement.at > approval.at) return [];
  const name = (await desk.directory.nameOf(approval.by)) ?? 'An approver';
  return [{ kind: 'says', text: `${name} sent the letter back: “${approval.reason}”` }];
}

/** What the check found in this part of the letter as it stands, and nobody has accepted. */
export function foundHere(request: FoiRequest, question: Question, part: number): Field[] {
  const accepted = new Set(request.acceptedWarnings.map(({ key }) => key));
  const found = (currentDraft(request)?.findings ?? []).filter(
    (finding) => finding.question === question.number && (finding.part ?? part) === part && !accepted.has(finding.key),
  );
  if (found.length === 0) return [];
  return [{ kind: 'says', text: `The check found:\n${found.map((finding) => `• ${placed(finding)}`).join('\n')}` }];
}
