import { createHash } from 'node:crypto';
import type { Handler } from '../../register/index.ts';
import { find } from '../../workflows/act.ts';
import { phaseOf } from '../../domain/request/phase.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Surface } from '../../workflows/intents.ts';
import { outgoing } from '../../workflows/outgoing.ts';
import { surfaceKey } from '../../workflows/surface-name.ts';
import { goneWrite, movedWrite, postedAt, postedWrites } from '../surfaces.ts';
import { drawSurface } from './draw-surface.ts';
import { handler } from './handler.ts';
import { notPostedYet } from './not-posted-yet.ts';
import type { Bot } from '../bot.ts';
import { channelOf } from './channel-of.ts';
import { posted, updated } from './stands.ts';
import { inThread } from './thread-gone.ts';

/** Shows a request's state where it is shown: posted once, then updated in place. */
export function showHandler(out: Bot): Handler {
  return handler('show', async ({ reference, surface, anew }, now) => {
    const request = await find(out.desk, reference);
    if (!request) return { outcome: 'failed', why: 'There is no such request.' };
    // What was written in Slack of an erased request is being deleted: nothing new is put there.
    if (request.erased && surface.at !== 'undone') return { outcome: 'done' };
    const [newest, ...older] = inOneMessage(request, surface);
    const channel = channelOf(out.places, newest);
    if (channel === undefined) return { outcome: 'failed', why: 'no_channel' };
    const message = await drawSurface(out, request, newest);
    if (!message) return { outcome: 'done' };
    const shows = createHash('sha256').update(JSON.stringify(message)).digest('hex');
    const at = async (each: Surface) => postedAt(out.desk.register, reference, each);
    const instead = await Promise.all(older.map(at));
    const before = (await at(newest)) ?? instead.find((each) => each !== undefined);
    // An earlier attempt may have shown something else without our learning of it, and then this is no longer so.
    if (now.attempt === 1 && anew !== true && before?.shows === shows) return { outcome: 'done' };
    const parent = parentOf(newest);
    const thread = parent && (await at(parent));
    if (parent && !thread) return notPostedYet(out.desk.register, reference, parent, now);
    const payloadOf = (each: Surface) => ({ reference, surface: surfaceKey(each) });
    const known = { payload: payloadOf(newest), orAs: older.map(payloadOf) };
    const toPost = { channel, thread: thread?.ts, message, ...known };
    const moved = older.filter((_, index) => instead[index]).map((each) => movedWrite(reference, each));
    const stillStands =
      before && (await updated(out.api, before, message, now, () => drawAgain(out, reference, newest)));
    // Deleted in Slack, it is posted anew where people work from it, or something is to be said under it.
    if (before && (stillStands === true || !(anew === true || isWorkedFrom(newest, request)))) {
      return {
        outcome: 'done',
        writes: async () => [...moved, ...postedWrites(reference, newest, { ...before, shows })],
      };
    }
    return inThread(out, { reference, parent }, now, async () => {
      const at = await posted(out, toPost, now, newest.at === 'undone' ? request.officer : undefined);
      const gone = before ? [goneWrite(reference, newest, before)] : [];
      return {
        outcome: 'done',
        writes: async () => [...moved, ...gone, ...postedWrites(reference, newest, { ...at, shows })],
      };
    });
  });
}

/** Whether people work from it: on what is over nothing is posted anew. */
function isWorkedFrom({ at }: Surface, request: FoiRequest): boolean {
  const phase = phaseOf(request);
  return WORKED_FROM.has(at) && phase !== 'sent' && phase !== 'closed';
}

const WORKED_FROM = new Set<Surface['at']>(['card', 'question', 'letter', 'approval', 'noticeApproval', 'ending']);

/** Has what is shown drawn once more by whichever process draws now. */
async function drawAgain({ desk }: Bot, reference: string, surface: Surface): Promise<void> {
  await desk.register.commit(outgoing([{ kind: 'show', reference, surface, anew: true }], 0));
  desk.poke();
}

/**
 * What is shown in one message, newest first: a letter drawn again in the morning stands where yesterday's was, as it is the
 * same with another date. All else stands alone.
 */
function inOneMessage({ drafts }: FoiRequest, surface: Surface): readonly [Surface, ...Surface[]] {
  if (surface.at !== 'letter') return [surface];
  const isOfMorning = (version: number) => drafts.find((draft) => draft.version === version)?.by === 'desk';
  let newest = surface.version;
  while (isOfMorning(newest + 1)) newest += 1;
  const older: Surface[] = [];
  for (let version = newest; isOfMorning(version); version -= 1) older.push({ at: 'letter', version: version - 1 });
  return [{ at: 'letter', version: newest }, ...older];
}

/** The message in whose thread a surface is shown. */
function parentOf(surface: Surface): Surface | undefined {
  switch (surface.at) {
    case 'card':
    case 'approval':
    case 'noticeApproval':
    case 'ending':
    case 'review':
    case 'question':
    case 'undone':
      return undefined;
    case 'letter':
    case 'concern':
    case 'similar':
    case 'unanswered':
      return { at: 'card' };
    case 'recorded':
      return { at: 'question', question: surface.question, department: surface.department };
  }
}
