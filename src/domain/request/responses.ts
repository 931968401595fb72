import { earlier, londonDateOf, type LondonDate } from '../london.ts';
import { approvedLetter, isGone, isOut } from './phase.ts';
import type { Draft, EarlierResponse } from './where-letters-stand.ts';
import type { FoiRequest } from './request.ts';
import type { Question } from './question.ts';

/** Every response that has gone, oldest first. */
export function responsesOf(request: FoiRequest): readonly EarlierResponse[] {
  const { sending, approval, timesAsked: asking, earlierResponses } = request;
  if (sending.stands !== 'sent') return earlierResponses;
  const version = (approvedLetter(request) ?? request.drafts.at(-1))?.version ?? 0;
  const on = sending.recorded?.on ?? londonDateOf(sending.at);
  const questions = request.questions
    .filter((question) => question.told?.version === version && !isOut(question))
    .map(({ number }) => number);
  return [...earlierResponses, { version, asking, approval, sending, on, questions }];
}

/** The newest response that has gone. */
export function lastResponse(request: FoiRequest): EarlierResponse | undefined {
  return responsesOf(request).at(-1);
}

/** The response whose answers stand while the rest is worked on; none where nothing has gone, or all was reopened. */
export function responseToPart(request: FoiRequest): EarlierResponse | undefined {
  return request.questions.some(isGone) ? request.earlierResponses.at(-1) : undefined;
}

/** The questions a letter is about: those it told of where it has gone, else those it would, but not those it leaves for later. */
export function questionsIn(request: FoiRequest, letter: Pick<Draft, 'version' | 'later'>): readonly Question[] {
  const told = request.questions.filter((question) => question.told?.version === letter.version);
  if (told.length > 0) return told;
  return request.questions.filter((question) => !isGone(question) && !letter.later.includes(question.number));
}

/** What has been answered and stands: the questions by the day of the response that answered them, oldest first. */
export function answeredBefore(request: FoiRequest): { on: LondonDate; questions: readonly number[] }[] {
  const days = new Map<LondonDate, number[]>();
  for (const question of request.questions) {
    if (!question.told || !isGone(question) || isOut(question)) continue;
    days.set(question.told.on, [...(days.get(question.told.on) ?? []), question.number]);
  }
  return [...days].map(([on, questions]) => ({ on, questions })).toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** The day of the first response, where every question has had one: whatever follows is a further letter. */
export function answeredOnceOn({ questions }: FoiRequest): LondonDate | undefined {
  const asked = questions.filter((question) => !isOut(question));
  const days = asked.flatMap(({ told }) => told?.firstOn ?? []);
  return days.length > 0 && days.length === asked.length ? days.reduce(earlier) : undefined;
}
