import { postedAt } from '../../../src/slack/surfaces.ts';
import { askedForBy } from '../../../src/domain/deciding/notices/unanswered.ts';
import { evolve, fold } from '../../../src/domain/request/evolve.ts';
import type { FoiRequest } from '../../../src/domain/request/request.ts';
import type { Bot } from '../../../src/slack/bot.ts';
import { drawSurface, viewContext } from '../../../src/slack/outgoing/draw-surface.ts';
import type { Message } from '../../../src/slack/views/message.ts';
import { noteAbout } from '../../../src/slack/views/note-about.ts';
import type { Intent, IntentOf, Place } from '../../../src/workflows/intents.ts';
import { asSent } from '../../../src/workflows/notices/as-sent.ts';
import { surfaceKey } from '../../../src/workflows/outgoing.ts';
import type { Read } from '../../../src/workflows/upkeep/histories.ts';
import type { Standing } from './in-slack.ts';

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

/** A message that should stand in Slack. */
export interface Wanted {
  name: string;
  is: (message: Standing) => boolean;
  /** As it should read; nothing where it is enough that it is there. */
  message?: Message;
  /** It need not be there: what it would say may have become so only afterwards. */
  maybe?: boolean;
  /** How often it stands there, where that is not once: letters of one kind have files of one name. */
  times?: number;
  /** It stood there and was taken down again: any of it that is left is one too many. */
  gone?: boolean;
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
      const isSaid = statesSince(events, intent.event).every(
        (state) => event !== undefined && noteAbout(state, event, intent.place, ctx) !== undefined,
      );
      return { name: `the note ${key}`, is: carries('note', key), maybe: !isSaid };
    }
    case 'letterFiles': {
      const at = await postedAt(drawing.desk.register, reference, intent.place);
      if (intent.enclosed) {
        const names = request.drafts.find(({ version }) => version === intent.version)?.files.map((each) => each.name);
        const are = JSON.stringify(names);
        const is = ({ thread_ts, text, files }: Standing) =>
          thread_ts === at?.ts &&
          text.startsWith('To enclose with the letter') &&
          JSON.stringify(files.map((each) => each.name)) === are;
        return { name: `what is enclosed with version ${intent.version}`, is };
      }
      const name = `${reference} response, version ${intent.version}.pdf`;
      if (isReplaced(request, intent, all)) return { name, is: () => false, gone: true };
      return { name, is: ({ thread_ts, files }) => thread_ts === at?.ts && files.some((file) => file.name === name) };
    }
    case 'noticeFiles': {
      const at = await postedAt(drawing.desk.register, reference, intent.place);
      const nameOf = (id: string) => {
        const kind = [...request.notices, ...request.draftedNotices].find((each) => each.id === id)?.kind;
        return kind && asSent(reference, kind).filename;
      };
      const name = nameOf(intent.id);
      // One that was replaced meanwhile needs to be read no more.
      if (name === undefined) return undefined;
      const times = all.filter(
        (each) => each.kind === 'noticeFiles' && isSamePlace(each, intent) && nameOf(each.id) === name,
      ).length;
      const is = ({ thread_ts, files }: Standing) => thread_ts === at?.ts && files.some((file) => file.name === name);
      return { name, is, times };
    }
    case 'shortLetterFile':
    case 'react':
    case 'mail':
    case 'givenUp':
    case 'erase':
      return undefined;
  }
}

/** A request as it stood after an event, and after each that followed. */
function statesSince(events: Read['events'], number: number): FoiRequest[] {
  const first = fold(events.slice(0, number));
  if (first === undefined) return [];
  const states = [first];
  for (const event of events.slice(number)) states.push(evolve(states.at(-1) ?? first, event));
  return states;
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

function isSamePlace(one: { place: Place }, other: { place: Place }): boolean {
  return surfaceKey(one.place) === surfaceKey(other.place);
}

/** Whether a letter's files made room in their thread for those of the same letter, drawn again in the morning. */
function isReplaced(
  { drafts }: FoiRequest,
  { place, version }: IntentOf<'letterFiles'>,
  all: readonly Intent[],
): boolean {
  const next = all
    .flatMap((each) =>
      each.kind === 'letterFiles' && isSamePlace(each, { place }) && each.version > version ? [each.version] : [],
    )
    .toSorted((a, b) => a - b)[0];
  return next !== undefined && drafts.find((draft) => draft.version === next)?.by === 'desk';
}
