import { z } from 'zod';
import { undoneKind, type Undone } from '../../domain/request/events.ts';
import type { Parked, Register, WhenParked } from '../../register/index.ts';
import { intent } from '../../workflows/intents.ts';
import { givenUpWrite } from '../../workflows/outgoing.ts';
import { threadAt } from '../../workflows/departments/thread-replies.ts';
import { carriedReference } from '../ids.ts';

/** What is given up is told to the officers, and goes into the history, by what is written in the same commit. */
export function whenGivenUp(register: Register): WhenParked {
  return async (parked) => {
    const of = parked.kind === 'event' || parked.kind === 'click' ? await inputOf(register, parked) : intentOf(parked);
    return of === undefined ? [] : [givenUpWrite(of.reference, of.undone)];
  };
}

interface OfRequest {
  reference: string;
  undone: Undone;
}

/** That it cannot be told must not be told the same way. */
function intentOf(parked: Parked): OfRequest | undefined {
  const read = intent.safeParse(parked.body);
  const kind = undoneKind.safeParse(parked.kind);
  if (!read.success || !kind.success) return undefined;
  if (read.data.kind === 'show' && read.data.surface.at === 'undone') return undefined;
  const channel = /^slack\/(?:department\/)?(.+)$/u.exec(parked.lane)?.[1];
  const { question } = where.parse(parked.body);
  const code = codeIn(parked.why);
  return {
    reference: read.data.reference,
    undone: {
      id: parked.key,
      kind: kind.data,
      ...(channel !== undefined && { channel }),
      ...(question !== undefined && { questionNumber: question }),
      ...(code !== undefined && { code }),
    },
  };
}

const about = z.looseObject({ question: z.number().optional() });
const where = about
  .extend({ surface: about.optional(), place: about.optional() })
  .transform(({ question, surface, place }) => ({ question: question ?? surface?.question ?? place?.question }));

/** What came in from nobody's thread, such as that somebody joined a channel, concerns no request. */
async function inputOf(register: Register, { key, kind, lane }: Parked): Promise<OfRequest | undefined> {
  if (kind === 'click') {
    const reference = carriedReference(lane);
    return reference === '' ? undefined : { reference, undone: { id: key, kind: 'click' } };
  }
  const [, channel = '', ts = ''] = lane.split('/');
  const at = await threadAt({ register }, channel, ts);
  if (!at) return undefined;
  return {
    reference: at.reference,
    undone: { id: key, kind: 'reply', channel: at.department, questionNumber: at.question },
  };
}

/** Slack's own code of a refusal: the one word of an error that is no sentence, and holds nobody's words. */
function codeIn(why: string): string | undefined {
  return /^(?:An API error occurred: )?([a-z]+(?:_[a-z]+)*)$/u.exec(why)?.[1];
}
