import type { ReleasedFile } from '../../domain/answer.ts';
import { kindOfFile } from '../../domain/catalogue/index.ts';
import { londonDate, type LondonDate } from '../../domain/london.ts';
import type { ReviewDecision } from '../../domain/review/decision.ts';
import { isEmptyProse, type Prose } from '../../domain/words/prose.ts';
import type { Review } from '../../domain/request/request.ts';
import { ATTACHMENTS_AT_MOST } from '../letter/compose.ts';
import type { SlackFile } from '../desk.ts';
import type { Filled, FormErrors } from '../forms/form.ts';
import { keptFile, tooLarge } from '../kept/file.ts';
import { breachesUnder } from '../../domain/review/breaches.ts';
import type { Given, Reviewing } from './step.ts';

/** What a reviewer decided, as filled in; what is wrong with it, by field. */
export async function decisionOf(
  at: Reviewing,
  review: Review,
  given: Given,
): Promise<ReviewDecision | { errors: FormErrors }> {
  const { filled } = given;
  const text = (id: string) => filled.texts[id]?.trim() ?? '';
  const putRight = putRightIn(text('action'), filled.texts['by'] ?? '');
  if (putRight && 'errors' in putRight) return putRight;
  const chosen = await given.filesOf((filled.files['files'] ?? []).map(({ id }) => id));
  const large = tooLarge(chosen);
  if (large !== undefined) {
    const instead = 'Mail takes 20 MB: release a smaller one, or say in the letter where it can be had.';
    return { errors: { files: `${large} ${instead}` } };
  }
  const files = await filesIn(at, review, filled, chosen);
  if (files.reduce((sum, { size }) => sum + size, 0) > ATTACHMENTS_AT_MOST) {
    return {
      errors: { files: 'The files are over 20 MB together, more than mail takes. Release fewer or smaller ones.' },
    };
  }
  const fresh = freshIn(review, filled);
  return {
    points: review.points.map((complaint, index) => ({ complaint, finding: text(`finding${index + 1}`) })),
    ...(fresh && { freshInformation: fresh }),
    ...(files.length > 0 && { files: [...files] }),
    ...(putRight && { putRight }),
    breaches: breachesIn(at, filled),
    reviewer: text('reviewer'),
  };
}

function freshIn({ settled }: Review, filled: Filled): Prose | undefined {
  const typed = filled.prose['fresh'];
  if (typed && !isEmptyProse(typed)) return typed;
  return filled.choices['keptFresh']?.includes('keep') ? settled?.decision?.freshInformation : undefined;
}

function putRightIn(
  action: string,
  day: string,
): { action: string; by: LondonDate } | { errors: FormErrors } | undefined {
  const by = londonDate.safeParse(day);
  if (action === '' && !by.success) return undefined;
  if (action === '') return { errors: { action: 'Say what will be done by then, or leave the day out.' } };
  return by.success ? { action, by: by.data } : { errors: { by: 'Say by when it will be done.' } };
}

function breachesIn({ request }: Reviewing, filled: Filled): string[] {
  const ticked = filled.choices['breaches'] ?? [];
  const others = (filled.texts['otherBreaches'] ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*[-•*]\s+/u, '').trim());
  return [
    ...breachesUnder(request.law).flatMap(({ id, says }) => (ticked.includes(id) ? [says] : [])),
    ...others.filter((line) => line !== ''),
  ];
}

/** Files kept from before, and those chosen now: their bytes are kept under their digest. */
async function filesIn(
  { desk, request }: Reviewing,
  { settled }: Review,
  filled: Filled,
  chosen: readonly SlackFile[],
): Promise<readonly ReleasedFile[]> {
  const ticked = filled.choices['keptFiles'] ?? [];
  const kept = (settled?.decision?.files ?? []).filter(({ sha256 }) => ticked.includes(sha256));
  const fetched = await Promise.all(chosen.map((file) => keptFile(desk, file, request.reference)));
  const reason = filled.texts['fileReason']?.trim() ?? '';
  return [...kept, ...fetched.flatMap((file): ReleasedFile[] => (file ? [file] : []))]
    .filter((file, index, all) => all.findIndex(({ sha256 }) => sha256 === file.sha256) === index)
    .map(({ reason: _before, ...file }) => ({
      ...file,
      ...(reason !== '' && kindOfFile(file.name) === 'office' && { reason }),
    }));
}
