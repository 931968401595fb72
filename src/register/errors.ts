/** Another process holds the register: the message says what to do. Nothing was opened. */
export class RegisterInUse extends Error {
  override readonly name = 'RegisterInUse';
}

/** The register cannot be used as it is (damaged, newer, not ours, not supported): the message says what to do. */
export class RegisterRefused extends Error {
  override readonly name = 'RegisterRefused';
}

/** The store failed while reading or writing (full disk, read-only, out of reach): nothing of that commit was written. `cause` is the store's own error. */
export class RegisterFailed extends Error {
  override readonly name = 'RegisterFailed';
}

/**
 * What is logged and kept of why something failed. A message may quote what somebody typed, so it is left out unless the store
 * said it, or unless it is one word as codes are, such as Slack's: otherwise it is what kind of error it was, and where.
 */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  if (error instanceof RegisterFailed || CODE.test(error.message)) return error.message;
  return `${error.name} ${placeOf(error)}`.trim();
}

/**
 * Where an error was thrown; nothing where that cannot be told. A stack begins with the message, of which a line may look like
 * a place itself, so it is looked for after it.
 */
export function placeOf({ stack = '', message }: Error): string {
  const begins = stack.indexOf(message);
  const frames = begins === -1 ? [] : stack.slice(begins + message.length).split('\n');
  return frames.find((line) => /^\s+at /u.test(line))?.trim() ?? '';
}

/** With what Slack's library puts before it. */
const CODE = /^(?:An API error occurred: )?[a-z]+(?:_[a-z]+)*$/u;

/** What an error says, for another error's sentence. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What is said of a store that failed while writing. */
export function notWritten(error: unknown): RegisterFailed {
  const says = `The register could not be written: ${reasonOf(error)}. Nothing of this was saved.`;
  return new RegisterFailed(says, { cause: error });
}

/** What is said of a store that failed while reading. */
export function notRead(error: unknown): RegisterFailed {
  return new RegisterFailed(`The register could not be read: ${reasonOf(error)}.`, { cause: error });
}
