import { z } from 'zod';
import type { Register, Row, Write } from '../../register/index.ts';
import { looseBytesOf } from '../kept/bytes.ts';
import { PRESSED, pressed } from '../forms/pressed.ts';
import { threadAt } from '../departments/thread-replies.ts';

/** What the register keeps of a request apart from its record, and what throws it away. */
export interface Leftovers {
  writes: Write[];
  /** Digests of bytes that were kept for it, whether its history names them or not. */
  bytes: string[];
}

const anInput = z.looseObject({ lane: z.string() });
const anIntent = z.looseObject({ kind: z.string(), body: z.looseObject({ reference: z.string() }) });
const aDraft = z.looseObject({ reference: z.string() });

/** Everything: what came in and failed or waits, what was given up, forms begun or recorded, letters that did not go. */
export async function leftoversOf(register: Register, reference: string): Promise<Leftovers> {
  return leftovers(register, reference, { inputs: () => true, intents: isWorthNoMore });
}

/** What tells who asked: what people said that does, every form, and every letter that was begun. */
export async function telltaleLeftoversOf(
  register: Register,
  reference: string,
  tells: (said: unknown) => boolean,
): Promise<Leftovers> {
  return leftovers(register, reference, { inputs: tells, intents: () => false });
}

async function leftovers(
  register: Register,
  reference: string,
  goes: { inputs: (value: unknown) => boolean; intents: (kind: string) => boolean },
): Promise<Leftovers> {
  const rows: Row[] = [];
  for (const prefix of ['inbox/', 'inbox-failed/']) {
    for (const row of await register.scan(prefix)) {
      if ((await referenceOfInput(register, row)) === reference && goes.inputs(row.value)) rows.push(row);
    }
  }
  for (const row of await register.scan('outbox-failed/')) {
    const read = anIntent.safeParse(row.value);
    if (read.success && read.data.body.reference === reference && goes.intents(read.data.kind)) rows.push(row);
  }
  for (const row of await register.scan('draft/')) {
    if (aDraft.safeParse(row.value).data?.reference === reference) rows.push(row);
  }
  for (const row of await register.scan(PRESSED)) {
    if (pressed.safeParse(row.value).data?.references.includes(reference) === true) rows.push(row);
  }
  const { digests, writes } = await looseBytesOf(register, reference);
  return {
    writes: [...rows.map(({ key, version }) => ({ key, was: version, value: undefined })), ...writes],
    bytes: digests,
  };
}

/** Its lane says what an input is about: a request, or a thread that is a question's. */
async function referenceOfInput(register: Register, { value }: Row): Promise<string | undefined> {
  const [kind, first = '', second = ''] = anInput.parse(value).lane.split('/');
  if (kind === 'request') return first;
  return kind === 'thread' ? (await threadAt({ register }, first, second))?.reference : undefined;
}

/** Of what was given up only the deleting in Slack is still owed once a request is erased. */
function isWorthNoMore(kind: string): boolean {
  return kind !== 'erase';
}
