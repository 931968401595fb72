import { plainText } from '../words/prose.ts';
import { tellingWords } from '../words/common-words.ts';
import { known } from '../applicant-blind.ts';
import { withoutTells } from '../splitting/index.ts';
import { isGone } from './phase.ts';
import type { FoiRequest } from './request.ts';

/** Characters of one answer that can be found: a table may be of any length. */
const ANSWER = 2_000;

/**
 * The texts a request is found by: its subject, its questions, and the answers once they have been given out; none where
 * nothing may be found. They stand as they were written: `searchedWords` leaves out who asks.
 */
export function searchedTexts(request: FoiRequest): readonly string[] {
  const given = request.questions.filter(isGone).flatMap(answersOf);
  return [request.subject, ...request.questions.map(({ wording }) => wording), ...given];
}

/** What a request is found by, without the sentences that tell who asks or why. */
export function searchedWords(request: FoiRequest): string {
  const requester = known(request.requester);
  return searchedTexts(request)
    .map((text) => withoutTells(text, requester))
    .filter((text) => text !== '')
    .join('\n');
}

/** What a request is compared with others by: the words of its subject and its questions that say what it is about. */
export function comparedBy(request: FoiRequest): string {
  return tellingWords([request.subject, ...request.questions.map(({ wording }) => wording)].join('\n'));
}

function answersOf({ settlement }: FoiRequest['questions'][number]): string[] {
  return (settlement?.parts ?? []).flatMap(({ answer, whereItIsPublished = '' }) =>
    [plainText(answer).slice(0, ANSWER), whereItIsPublished].filter((text) => text !== ''),
  );
}
