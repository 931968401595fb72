import { approvedLetter } from '../../domain/request/phase.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Intent } from '../intents.ts';

/** The files that are posted with the approved letter, where officers print it. */
export function toEnclose(request: FoiRequest): Intent[] {
  const letter = approvedLetter(request);
  if (!letter || letter.files.length === 0) return [];
  const { reference } = request;
  return [{ kind: 'letterFiles', reference, version: letter.version, place: { at: 'card' }, enclosed: true }];
}

/** A letter that did not go by e-mail may be posted: what to enclose is there from the first time an officer is told. */
export function whatIsPostedInstead(before: FoiRequest, after: FoiRequest): Intent[] {
  const [was, is] = [before.sending, after.sending];
  if ((is.stands !== 'refused' && is.stands !== 'notReached') || is.notGone) return [];
  const isNews = was.stands === 'begun' || was.stands === 'unknown';
  return isNews ? toEnclose(after) : [];
}
