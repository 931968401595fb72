import { kindsOfAnswer } from '../../answer.ts';
import { groundById, mayBeWeighed } from '../../catalogue/index.ts';
import { questionsNamed } from '../../words/in-words.ts';
import { sayDate } from '../../london.ts';
import type { NoticeOf } from '../../notice.ts';
import { refuse, type Refusal } from '../../request/decision.ts';
import { coveredBy } from '../../request/phase.ts';
import { isAbout, questionOf } from '../../request/question-of.ts';
import type { FoiRequest } from '../../request/request.ts';
import { surelyNotGone } from '../../request/written-again.ts';

/** Whether a question is settled, wholly or in part, so that the council may not say whether anything is held. */
export function isSettledAsNeither(request: FoiRequest, number: number): boolean {
  return partsOf(request, number).some(({ kind }) => kind === 'neitherConfirmNorDeny');
}

/** Whether a question is settled, wholly or in part, with an exemption that more time may be taken to weigh (FOIA s.10(3)). */
export function hasToBeWeighed(request: FoiRequest, number: number, weighing: 'disclosing' | 'confirming'): boolean {
  return partsOf(request, number).some(({ kind, ground }) => {
    const found = ground === undefined ? undefined : groundById(ground);
    return (
      found !== undefined &&
      (kind === 'neitherConfirmNorDeny') === (weighing === 'confirming') &&
      mayBeWeighed(found, weighing)
    );
  });
}

/**
 * An extension to weigh disclosing says that the information is held; one to weigh confirming or denying must not (FOIA
 * s.2(1)(b), s.10(3)). So each is only for questions settled that way, or not settled yet.
 */
export function refusalOfWeighing(
  request: FoiRequest,
  numbers: readonly number[],
  { confirming }: NoticeOf<'publicInterestExtension'>,
): Refusal | undefined {
  return confirming ? refusalToConfirm(request, numbers) : refusalToDisclose(request, numbers);
}

function refusalToDisclose(request: FoiRequest, numbers: readonly number[]): Refusal | undefined {
  const silent = numbers.filter((number) => isSettledAsNeither(request, number));
  return silent.length === 0
    ? undefined
    : refuse(
        `This letter says that the information is held, and ${questionsNamed(silent)} ${areSettled(silent)} “${kindsOfAnswer.neitherConfirmNorDeny}”. Choose that what is weighed is whether to confirm or deny, or leave ${silent.length === 1 ? 'it' : 'them'} out.`,
        'weighed',
      );
}

function refusalToConfirm(request: FoiRequest, numbers: readonly number[]): Refusal | undefined {
  const told = numbers.filter((number) => partsOf(request, number).length > 0 && !isSettledAsNeither(request, number));
  if (told.length > 0) {
    return refuse(
      `This letter does not say whether anything is held, and ${questionsNamed(told)} ${told.length === 1 ? 'is' : 'are'} settled otherwise. Settle ${told.length === 1 ? 'it' : 'them'} as “${kindsOfAnswer.neitherConfirmNorDeny}” first, or leave ${told.length === 1 ? 'it' : 'them'} out.`,
      'weighed',
    );
  }
  const before = request.notices.find(
    (notice) =>
      notice.kind === 'publicInterestExtension' &&
      !notice.confirming &&
      !surelyNotGone(notice) &&
      numbers.some((number) => isAbout(notice.questions, number)),
  );
  return (
    before &&
    refuse(
      `Our letter of ${sayDate(before.on)} said that this is held, so it can no longer be left open. Choose that what is weighed is whether to disclose it.`,
      'weighed',
    )
  );
}

function partsOf(request: FoiRequest, number: number) {
  return questionOf(request, coveredBy(request, number) ?? number)?.settlement?.parts ?? [];
}

function areSettled({ length }: readonly number[]): string {
  return length === 1 ? 'is settled as' : 'are settled as';
}
