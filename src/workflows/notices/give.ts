import { mayGive } from '../../domain/deciding/notices/giving.ts';
import { londonDateOf } from '../../domain/london.ts';
import { say } from '../../domain/particulars.ts';
import { isRefusal, refuse, type Decision } from '../../domain/request/decision.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { saysTheSame } from '../../domain/request/written-again.ts';
import { act } from '../act.ts';
import type { Desk } from '../desk.ts';
import { noticeDrawn, noticeGoing } from './draw.ts';
import { submittedAs, type Filled, type Submitted } from '../forms/form.ts';
import { readsOtherwise } from '../sending/reads-otherwise.ts';
import { errorsByField, findingsOf, warningsOf } from './check.ts';
import { needsApproval, readShown, type Shown } from './preview.ts';

/**
 * *Send*, or *Ask for approval*: the letter goes exactly as it was shown, or is put before the approvers. What was warned
 * of and why it is all right is kept with it.
 */
export async function submitShown(
  desk: Desk,
  by: string,
  { reference, draft }: { reference: string; draft: string },
  filled: Filled,
): Promise<Submitted> {
  const shown = await readShown(desk.register, draft, { by, reference });
  if (!shown) return { refusal: 'This letter has gone already, or was put before the approvers. Look at the card.' };
  const { written } = shown;
  const who = await desk.directory.who(by);
  const reason = filled.texts['reason']?.trim() ?? '';
  const when = { today: londonDateOf(desk.now()), holidays: desk.holidays() };
  const outcome = await act(desk, reference, { user: by, also: [shown.usedUp] }, async (request): Promise<Decision> => {
    const effect = mayGive(request, who, written, when);
    if (isRefusal(effect)) return effect;
    if (wentMeanwhile(request, shown)) return refuse(WENT);
    const findings = findingsOf(desk, request, written);
    const errors = errorsByField(findings);
    if (errors) return refuse(Object.values(errors).join(' '));
    const warnings = warningsOf(findings, effect);
    const drawn = await noticeDrawn(desk, request, written.notice, written.questions);
    if (drawn.event.bytes.text !== shown.shown) {
      return readsOtherwise();
    }
    const accepted = {
      type: 'warningsAccepted',
      keys: warnings.map(({ key }) => key),
      reason: say(reason),
    } as const;
    return {
      events: [
        ...(reason !== '' && warnings.length > 0 ? [accepted] : []),
        needsApproval(desk, written.notice.kind)
          ? { type: 'noticeDrafted', ...drawn.event, digest: drawn.digest }
          : await noticeGoing(desk, request, drawn),
      ],
    };
  });
  if (!isRefusal(outcome)) return { done: true, all: true };
  return submittedAs(outcome);
}

const WENT = 'This letter went meanwhile, as somebody else wrote it too. Look at the card before you write another.';

/** Whether a letter of its kind about the same went after this one was shown to be read. */
function wentMeanwhile({ notices }: FoiRequest, { written, given = notices.length }: Shown): boolean {
  const { notice, questions } = written;
  return notices.slice(given).some((each) => saysTheSame(each, { kind: notice.kind, questions }));
}
