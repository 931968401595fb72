import { z } from 'zod';
import { undoneKind, type Undone } from '../../domain/request/events.ts';
import type { Parked, Register, WhenParked } from '../../register/index.ts';
import { intent } from '../../workflows/intents.ts';
import { givenUpWrite, strayOutgoing } from '../../workflows/outgoing.ts';
import { threadAt } from '../../workflows/departments/thread-replies.ts';
import { carriedReference } from '../ids.ts';
import { isInput, strayOf } from './strays.ts';

/** What is given up is told to the officers by what is written in the same commit, and where it is of a request, goes into
 * its history. */
export function whenGivenUp(register: Register): WhenParked {
  return async (parked) => {
    const of = isInput(parked) ? await inputOf(register, parked) : intentOf(parked);
    if (of) return [givenUpWrite(of.reference, of.undone)];
    const stray = strayOf(parked);
    return stray ? [strayOutgoing({ kind: 'strayGivenUp', stray })] : [];
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

/** A press of a button that is about a request, or something written in a question's thread. */
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
