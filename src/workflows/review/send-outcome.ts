import { reviewToDecide } from '../../domain/deciding/reviews/reviewing.ts';
import { londonDateOf } from '../../domain/london.ts';
import { say } from '../../domain/particulars.ts';
import { forbid, isRefusal, refuse, type Decision, type Refusal } from '../../domain/request/decision.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { openReview, outcomeOf } from '../../domain/request/review-of.ts';
import { act } from '../act.ts';
import type { Desk } from '../desk.ts';
import { noticeDrawn, noticeGoing } from '../notices/draw.ts';
import { submittedAs, type Filled, type Form, type Submitted } from '../forms/form.ts';
import { warningsOf } from '../notices/check.ts';
import { goesTo, warningFields } from '../notices/preview.ts';
import { readsOtherwise } from '../sending/reads-otherwise.ts';
import { errorsOf, findingsOfReview } from './check.ts';

/** The letter with the outcome as it will be sent, with what the check warns of. */
export async function outcomeForm(desk: Desk, request: FoiRequest): Promise<Form | Refusal> {
  const review = openReview(request);
  const notice = review && outcomeOf(request, review, when(desk));
  if (!notice) return refuse('Nothing is decided yet. Decide the review first.');
  const drawn = await noticeDrawn(desk, request, notice);
  const files = drawn.files.map(({ name }) => name);
  return {
    id: 'sendOutcome',
    title: 'Read it, then send it',
    submit: request.requester.email === undefined ? 'Approve' : 'Approve and send',
    close: 'Back',
    about: { reference: request.reference, digest: drawn.digest },
    fields: [
      {
        kind: 'says',
        text: `${request.reference}. ${goesTo(request)} You approve it as the reviewer; it cannot be recalled.`,
      },
      ...(files.length > 0 ? [{ kind: 'says', text: `With it: ${files.join(', ')}.` } as const] : []),
      ...warningFields(warningsOf(findingsOfReview(desk, request, notice), { warnings: [] })),
      { kind: 'rule' },
      { kind: 'letter', text: drawn.text },
    ],
  };
}

function when(desk: Desk) {
  return { today: londonDateOf(desk.now()), holidays: desk.holidays() };
}

/**
 * The reviewer's own click approves the letter and sends it, byte for byte as it was shown. Slack is asked afresh who they
 * are; whoever had a hand in the first decision is refused.
 */
export async function submitOutcome(
  desk: Desk,
  by: string,
  { reference, digest }: { reference: string; digest: string },
  filled: Filled,
): Promise<Submitted> {
  const who = await desk.directory.whoNow(by);
  if (who === 'cannotSay') {
    return forbid('Slack cannot say just now who you are, so nothing was sent. Try again in a minute.');
  }
  const reason = filled.texts['reason']?.trim() ?? '';
  const outcome = await act(desk, reference, { user: by }, async (request): Promise<Decision> => {
    const review = reviewToDecide(request, who);
    if (isRefusal(review)) return review;
    const notice = outcomeOf(request, review, when(desk));
    if (!notice) return refuse('Nothing is decided yet. Decide the review first.');
    const findings = findingsOfReview(desk, request, notice);
    const errors = errorsOf(findings);
    if (errors) return refuse(`It cannot go: ${Object.values(errors).join(' ')}`);
    const warnings = warningsOf(findings, { warnings: [] });
    if (reason === '' && warnings.some((each) => each.needsReason)) {
      return refuse('Say why this is all right: it stays in the history.', 'reason');
    }
    const drawn = await noticeDrawn(desk, request, notice);
    if (drawn.digest !== digest) {
      return readsOtherwise();
    }
    const keys = warnings.map(({ key }) => key);
    return {
      events: [
        ...(reason !== '' && keys.length > 0 ? [{ type: 'warningsAccepted', keys, reason: say(reason) } as const] : []),
        await noticeGoing(desk, request, drawn),
      ],
    };
  });
  return isRefusal(outcome) ? submittedAs(outcome) : { done: true, all: true };
}
