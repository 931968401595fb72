import { postedAt } from '../../../src/slack/surfaces.ts';
import { askedForBy } from '../../../src/domain/deciding/notices/unanswered.ts';
import type { FoiRequest } from '../../../src/domain/request/request.ts';
import type { Bot } from '../../../src/slack/bot.ts';
import { drawSurface } from '../../../src/slack/outgoing/draw-surface.ts';
import { viewContext } from '../../../src/slack/view-context.ts';
import { noteAbout } from '../../../src/slack/views/history/note-about.ts';
import type { Intent } from '../../../src/workflows/intents.ts';
import { surfaceKey } from '../../../src/workflows/surface-name.ts';
import type { Read } from '../../../src/workflows/upkeep/histories.ts';
import type { Standing } from './in-slack.ts';
import { statesOf } from './states.ts';
import { wantedFiles } from './wanted-files.ts';
import type { Wanted } from './wanted-message.ts';

/** What the clock offers an officer is decided by the day, and by no event. */
export function byTheClock({ reference, notices }: FoiRequest): Intent[] {
  return notices
    .filter(({ kind }) => askedForBy(kind) !== undefined)
    .flatMap(({ id }) =>
      (['half', 'lapsed'] as const).map((time): Intent => ({
        kind: 'show',
        reference,
        surface: { at: 'unanswered', id, time },
      })),
    );
}

/** @param all everything that ever had to leave because of the same history */
export async function whatShouldStand(
  drawing: Bot,
  { request, events }: Read,
  intent: Intent,
  all: readonly Intent[],
): Promise<Wanted | undefined> {
  const { reference } = request;
  const carries = (name: string, value: string) => (message: Standing) =>
    message.metadata?.event_payload['reference'] === reference && message.metadata.event_payload[name] === value;
  switch (intent.kind) {
    case 'show': {
      const key = surfaceKey(intent.surface);
      if (intent.surface.at === 'letter') {
        const versions = sameLetter(request, intent.surface.version);
        const message = await drawSurface(drawing, request, { at: 'letter', version: versions.at(-1) ?? 0 });
        const is = (standing: Standing) =>
          versions.some((version) => carries('surface', `letter/${version}`)(standing));
        return { name: key, is, ...(message && { message }) };
      }
      const message = await drawSurface(drawing, request, intent.surface);
      if (!message) return { name: key, is: carries('surface', key), maybe: true };
      // What was similar is told once, when the request is opened: how alike two are depends on what else there was then.
      if (intent.surface.at === 'similar') return { name: key, is: carries('surface', key), maybe: true };
      return { name: key, is: carries('surface', key), message };
    }
    case 'note': {
      const key = `${intent.event}/${surfaceKey(intent.place)}`;
      const event = events[intent.event - 1];
      const thread = await postedAt(drawing.desk.register, reference, intent.place);
      const ctx = await viewContext(drawing, request, thread?.channel);
      // When its turn came there may have been nothing to say, as when a letter that did not go was to be sent again.
      const isSaid = statesOf(events, intent.event).every(
        (state) => event !== undefined && noteAbout(state, event, intent.place, ctx) !== undefined,
      );
      return { name: `the note ${key}`, is: carries('note', key), maybe: !isSaid };
    }
    case 'letterFiles':
    case 'noticeFiles':
    case 'shortLetterFile':
      return wantedFiles(drawing, request, intent, all);
    case 'react':
    case 'mail':
    case 'givenUp':
    case 'erase':
      return undefined;
  }
}

/** The versions that stand in one message: a letter, and what took its place when it was drawn again in the morning. */
function sameLetter({ drafts }: FoiRequest, version: number): number[] {
  const isOfMorning = (each: number) => drafts.find((draft) => draft.version === each)?.by === 'desk';
  let first = version;
  while (first > 1 && isOfMorning(first)) first -= 1;
  const versions = [first];
  while (isOfMorning((versions.at(-1) ?? first) + 1)) versions.push((versions.at(-1) ?? first) + 1);
  return versions;
}
