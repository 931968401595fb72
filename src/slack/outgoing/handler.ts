import type { Handler, Outcome } from '../../register/index.ts';
import { anyIntent, type AnyIntent, type IntentOf } from '../../workflows/intents.ts';
import { waitAsked } from '../api.ts';
import { refusedForGood } from './refused-for-good.ts';

/** Which try this is. */
export interface Try {
  /** The intent's own id, the same at every try. */
  id: string;
  /** From 1. */
  attempt: number;
  /** Whether the outbox is still this process's: asked just before what cannot be taken back. */
  isOurs: () => Promise<boolean>;
}

/** This process was held up, and another has the outbox now: it does what was to be done here. */
class TakenOver extends Error {
  override readonly name = 'TakenOver';
}

/** Just before something is done that cannot be taken back. @throws where another process may be doing it */
export async function mustBeOurs({ isOurs }: Pick<Try, 'isOurs'>): Promise<void> {
  if (!(await isOurs())) throw new TakenOver('Another process does it now.');
}

/** By then this process has heard that the outbox is another's, and does nothing more of it; in milliseconds. */
const AFTER_TAKING_OVER = 1000;

/** Does what one kind of intent asks for; again later where Slack asks to wait, given up where Slack never will. */
export function handler<K extends AnyIntent['kind']>(
  kind: K,
  work: (wanted: IntentOf<K>, now: Try) => Promise<Outcome>,
): Handler {
  return async (intent, attempt, isOurs) => {
    const wanted = anyIntent.parse(intent.body);
    if (!isOf(kind, wanted)) throw new Error(`What does ${kind} was given ${wanted.kind}.`);
    try {
      return await work(wanted, { id: intent.id, attempt, isOurs });
    } catch (error) {
      if (error instanceof TakenOver) return { outcome: 'retry', afterMs: AFTER_TAKING_OVER, why: error.message };
      const wait = waitAsked(error);
      if (wait !== undefined) return { outcome: 'retry', afterMs: wait, why: 'Slack asks us to wait.' };
      const refused = refusedForGood(error);
      if (refused !== undefined) return { outcome: 'failed', why: refused };
      throw error;
    }
  };
}

function isOf<K extends AnyIntent['kind']>(kind: K, intent: AnyIntent): intent is IntentOf<K> {
  return intent.kind === kind;
}
