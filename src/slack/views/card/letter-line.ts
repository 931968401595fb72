import { sayDate } from '../../../domain/london.ts';
import { currentDraft } from '../../../domain/request/phase.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { questionsNamed } from '../../../domain/words/in-words.ts';
import { beginning } from '../blocks.ts';
import { HELD_BACK } from '../letter/held-back.ts';
import type { ViewContext } from '../message.ts';
import { who } from '../names.ts';
import { sentHow } from './sending-lines.ts';
import { moment } from '../when.ts';

/** Every letter to part of the request that has gone, and the newest with where its approval stands; a line for each. */
export function letterLines(request: FoiRequest, ctx: ViewContext): string[] {
  const gone = request.earlierResponses.filter(({ questions }) => questions.length > 0);
  const newest = newestLine(request, ctx);
  return [
    ...gone.map(
      ({ version, questions, sending }) =>
        `Letter ${version}, which answered ${questionsNamed(questions)}, was ${sentHow(sending)}.`,
    ),
    ...(newest === undefined ? [] : [newest]),
  ];
}

function newestLine(request: FoiRequest, ctx: ViewContext): string | undefined {
  const newest = request.drafts.at(-1);
  if (!newest || newest.version === request.earlierResponses.at(-1)?.version) return undefined;
  const letter = `Letter ${newest.version}, dated ${sayDate(newest.date)}`;
  const { approval } = request;
  if (approval.stands === 'approved')
    return `${letter}: approved by ${who(approval.by, ctx)} on ${moment(approval.at)}.`;
  if (!currentDraft(request)) return `${letter}: out of date, as something changed after it was drawn.`;
  switch (approval.stands) {
    case 'notAsked':
      return `${letter}: drafted by ${who(newest.by, ctx)}, not yet before the approvers.`;
    case 'asked':
      return `${letter}: ${who(approval.by, ctx)} asked for approval on ${moment(approval.at)}.`;
    case 'held':
      return `${letter}: ${HELD_BACK}`;
    case 'changesRequested':
      return `${letter}: ${changesWanted(approval, ctx)}`;
  }
}

/** Who sent a letter back, about which questions, and why. */
export function changesWanted(
  { by, questions, reason }: { by: string; questions: readonly number[]; reason: string },
  ctx: ViewContext,
): string {
  const about = questions.length > 0 ? ` to ${questionsNamed(questions)}` : '';
  return `${who(by, ctx)} asked for changes${about}: “${beginning(reason, 600)}”`;
}
