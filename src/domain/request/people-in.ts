import { peopleMentioned } from '../words/prose.ts';
import type { FoiRequest } from './request.ts';
import type { UserId } from './user-id.ts';

/** Everybody who had a hand in a request, each once, `desk` left out: whoever reads of it reads their names. */
export function peopleIn(request: FoiRequest): UserId[] {
  const { approval, closed, drafts, notices, draftedNotices, reviews } = request;
  const people = [
    request.officer,
    request.openedBy,
    ...request.questions.flatMap(({ asked, settlement, elsewhere }) => [
      ...asked.flatMap(({ by, claimedBy, replies, concerns }) => [
        by,
        claimedBy,
        ...replies.map(({ author }) => author),
        ...concerns.map((concern) => concern.by),
      ]),
      settlement?.by,
      ...elsewhere.map(({ by }) => by),
    ]),
    ...request.hands,
    ...request.approvers,
    ...drafts.map(({ by }) => by),
    ...request.acceptedWarnings.map(({ by }) => by),
    ...('by' in approval ? [approval.by] : []),
    ...notices.map(({ by }) => by),
    ...draftedNotices.flatMap(({ by, sentBack }) => [by, sentBack?.by]),
    ...request.clarifications.map(({ by }) => by),
    ...reviews.flatMap(({ by, reviewer, settled }) => [by, reviewer, settled?.by]),
    ...request.askedToEnd.flatMap(({ by, over }) => [by, over?.by]),
    closed?.by,
    ...request.undone.map(({ over }) => over?.by),
  ];
  return [...new Set(people.flatMap((each) => (each === undefined || each === 'desk' ? [] : [each])))];
}

/** The names of people whom the replies to a request mention, as Slack knew them then. */
export function peopleMentionedTo({ questions }: FoiRequest): string[] {
  const said = questions.flatMap(({ asked, elsewhere }) => [
    ...asked.flatMap(({ replies }) => replies.map(({ words }) => words)),
    ...elsewhere.map(({ words }) => words),
  ]);
  return [...new Set(said.flatMap(peopleMentioned))];
}
