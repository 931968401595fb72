import { postedAt } from '../../../src/slack/surfaces.ts';
import type { Bot } from '../../../src/slack/bot.ts';
import type { FoiRequest } from '../../../src/domain/request/request.ts';
import type { Intent, IntentOf, Place } from '../../../src/workflows/intents.ts';
import { asSent } from '../../../src/workflows/notices/as-sent.ts';
import { surfaceKey } from '../../../src/workflows/surface-name.ts';
import type { FileAs, Standing } from './in-slack.ts';
import type { Wanted } from './wanted-message.ts';

type Files = IntentOf<'letterFiles'> | IntentOf<'noticeFiles'> | IntentOf<'shortLetterFile'>;

const shortLetters = { acknowledgement: 'acknowledgement', closing: 'no information request' } as const;

/** The message with a letter's files, which are what the register has, to the byte. */
export async function wantedFiles(
  { desk }: Bot,
  request: FoiRequest,
  intent: Files,
  all: readonly Intent[],
): Promise<Wanted | undefined> {
  const files = filesOf(request, intent);
  // One that was replaced meanwhile needs to be read no more.
  if (files === undefined) return undefined;
  const name = files.map((each) => each.name).join(', ');
  if (isReplaced(request, intent, all)) return { name, is: () => false, gone: true };
  const at = await postedAt(desk.register, request.reference, placeOf(intent));
  const is = (standing: Standing) => standing.thread_ts === at?.ts && isSame(standing.files, files);
  return { name, is, times: all.filter((each) => isAlike(request, each, intent, all)).length };
}

function isSame(some: readonly FileAs[], others: readonly FileAs[]): boolean {
  const inShort = (files: readonly FileAs[]) => JSON.stringify(files.map(({ name, sha256 }) => [name, sha256]));
  return inShort(some) === inShort(others);
}

/** Whether another intent puts the very same into the same thread, such as the same reminder on the same day. */
function isAlike(request: FoiRequest, other: Intent, intent: Files, all: readonly Intent[]): boolean {
  if (!isOfFiles(other) || surfaceKey(placeOf(other)) !== surfaceKey(placeOf(intent))) return false;
  const [its, ours] = [filesOf(request, other), filesOf(request, intent)];
  return its !== undefined && ours !== undefined && isSame(its, ours) && !isReplaced(request, other, all);
}

function isOfFiles(intent: Intent): intent is Files {
  return intent.kind === 'letterFiles' || intent.kind === 'noticeFiles' || intent.kind === 'shortLetterFile';
}

function placeOf(intent: Files): Place {
  return intent.kind === 'shortLetterFile' ? { at: 'card' } : intent.place;
}

function filesOf(request: FoiRequest, intent: Files): FileAs[] | undefined {
  const { reference } = request;
  switch (intent.kind) {
    case 'letterFiles': {
      const draft = request.drafts.find(({ version }) => version === intent.version);
      if (intent.enclosed) return draft?.files.map(({ name, sha256 }) => ({ name, sha256 }));
      const name = `${reference} response, version ${intent.version}`;
      return (
        draft && [
          { name: `${name}.pdf`, sha256: draft.bytes.pdf },
          { name: `${name}.md`, sha256: draft.bytes.markdown },
        ]
      );
    }
    case 'noticeFiles': {
      const notice = [...request.notices, ...request.draftedNotices].find(({ id }) => id === intent.id);
      const released = notice?.says?.kind === 'reviewOutcome' ? (notice.says.files ?? []) : [];
      const pdf = notice && { name: asSent(reference, notice.kind).filename, sha256: notice.bytes.pdf };
      return pdf && [pdf, ...released.map(({ name, sha256 }) => ({ name, sha256 }))];
    }
    case 'shortLetterFile': {
      const letter = request[intent.what].toPost;
      const name = `${reference} ${shortLetters[intent.what]}.pdf`;
      return letter && letter.event === intent.event ? [{ name, sha256: letter.bytes.pdf }] : undefined;
    }
  }
}

/** Whether a letter's files made room in their thread for those of the same letter, drawn again in the morning. */
function isReplaced({ drafts }: FoiRequest, intent: Files, all: readonly Intent[]): boolean {
  if (intent.kind !== 'letterFiles' || intent.enclosed) return false;
  const { place, version } = intent;
  const next = all
    .flatMap((each) =>
      each.kind === 'letterFiles' && surfaceKey(each.place) === surfaceKey(place) && each.version > version
        ? [each.version]
        : [],
    )
    .toSorted((a, b) => a - b)[0];
  return next !== undefined && drafts.find((draft) => draft.version === next)?.by === 'desk';
}
