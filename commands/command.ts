import type { Desk } from '../src/workflows/desk.ts';
import type { Reading } from '../src/workflows/request/explain-clock.ts';
import type { Form } from '../src/workflows/forms/form.ts';
import type { Refusal } from '../src/domain/request/decision.ts';
import type { LookingVerb } from '../src/domain/request/permitted/always.ts';
import type { Verb } from '../src/domain/request/permitted.ts';
import type { FoiRequest } from '../src/domain/request/request.ts';

/** Somebody typed `/foi <verb> <words>`. */
export interface Call {
  desk: Desk;
  user: string;
  /** What follows the verb. */
  words: string;
}

/**
 * What the person gets: a form to fill in, a sentence, a refusal, several to read, a request to look at, those found by words, the history of one by its
 * reference, what waits for them, or help.
 */
export type Answer =
  | { form: Form }
  | { says: string }
  | Refusal
  | { reading: Reading }
  | { request: FoiRequest }
  | { found: readonly FoiRequest[]; words: string }
  | { history: string }
  /** `only`: of all officers' requests those that are late, or wait for a department. */
  | { queue: true; only?: 'late' | { department: string } }
  /** With a word, help with that verb. */
  | { help: string };

/** A verb of `/foi`, with all that help says of it. */
export interface Command {
  verb: string;
  /** How it is typed, after `/foi`. */
  usage: string;
  /** What it does, in one line. */
  summary: string;
  /** It changes something as it is typed, without a form: the same request of Slack's sent again does nothing more. */
  records?: true;
  /** It is of use to whoever may ever do one of these; to everybody where there are none. */
  needs: readonly (Verb | LookingVerb)[];
  /** How it is typed and what it does for whoever may ever do one of these, where they may do more with it than others. */
  further?: { needs: readonly (Verb | LookingVerb)[]; usage: string; summary: string };
  run(call: Call): Promise<Answer>;
}
