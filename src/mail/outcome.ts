/** What came of one attempt to hand a message over, in the mail server's words or those of the connection. */
export type Outcome =
  /** The server took the message. */
  | { outcome: 'accepted'; serverSaid: string }
  /** The server said no to this message or its recipient: for good (5xx), or for now (4xx). */
  | { outcome: 'refused'; permanent: boolean; serverSaid: string }
  /** The message was on its way and no answer was read: it may have been taken. Nothing goes again by itself. */
  | { outcome: 'unknown'; serverSaid: string }
  /** The message was not handed over: no connection, no TLS, no login, or the server is closing. */
  | { outcome: 'notReached'; serverSaid: string };

/** What a failed attempt tells. */
export interface Failure {
  message: string;
  /** The command that was under way, such as `RCPT TO`. */
  command?: string | undefined;
  /** The server's reply, where it gave one. */
  response?: string | undefined;
  responseCode?: number | undefined;
}

/** Commands that speak of this message; a refusal of any other is about the connection. */
const aboutTheMessage = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

/** Reads a failed attempt. `begun`: the server had asked for the message's bytes. */
export function outcomeOf(failure: Failure, begun: boolean): Outcome {
  const { command = '', response, responseCode = 0 } = failure;
  const serverSaid = response ?? failure.message;
  const said = responseCode >= 400 && responseCode < 600;
  if (begun) {
    return said
      ? { outcome: 'refused', permanent: isPermanent(responseCode), serverSaid }
      : { outcome: 'unknown', serverSaid };
  }
  if (aboutTheMessage.has(command) && said) {
    return { outcome: 'refused', permanent: isPermanent(responseCode), serverSaid };
  }
  // The server announces the largest message it takes, and ours is larger.
  if (command === 'MAIL FROM' && response === undefined) return { outcome: 'refused', permanent: true, serverSaid };
  return { outcome: 'notReached', serverSaid };
}

/** 5yz is for good, but 503 says only that the commands came in another order than the server expects. */
function isPermanent(code: number): boolean {
  return code >= 500 && code !== 503;
}
