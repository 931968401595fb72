import type { Desk } from '../src/workflows/desk.ts';
import type { Form } from '../src/workflows/form.ts';
import type { FoiRequest } from '../src/domain/request/request.ts';

/** Somebody typed `/foi <verb> <words>`. */
export interface Call {
  desk: Desk;
  user: string;
  /** What follows the verb. */
  words: string;
}

/** What the person gets: a form to fill in, a sentence, a request to look at, what waits for them, or help. */
export type Answer = { form: Form } | { says: string } | { request: FoiRequest } | { queue: true } | { help: true };

/** A verb of `/foi`, with all that help says of it. */
export interface Command {
  verb: string;
  /** How it is typed, after `/foi`. */
  usage: string;
  /** What it does, in one line. */
  summary: string;
  run(call: Call): Promise<Answer>;
}
