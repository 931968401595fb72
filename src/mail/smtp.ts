import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailServer } from './mail-url.ts';
import { type Failure, type Outcome, outcomeOf } from './outcome.ts';

/** How long each step may take, in milliseconds. */
export interface Patience {
  /** To connect, and to be greeted. */
  connect: number;
  /** Without a word from the server; it may look at a large message for a while before it answers. */
  idle: number;
}

/** What may still come between. */
export interface Handing {
  /** Aborted, it is given up at once, and the outcome is what is known by then. */
  signal: AbortSignal;
  /** Asked once the server is ready and before it hears of the message: whether it may still go. */
  mayGo: () => Promise<boolean>;
}

/** Hands bytes over to one recipient. Never throws: whatever happens is an outcome. */
export function handOver(
  server: MailServer,
  patience: Patience,
  bytes: Uint8Array,
  envelope: { from: string; to: string },
  { signal, mayGo }: Handing,
): Promise<Outcome> {
  return new Promise((resolve) => {
    let begun = false;
    const failed = (failure: Failure) => resolve(outcomeOf(failure, begun));
    // The connection reads this only once the server has answered DATA.
    const message = new Readable({
      read() {
        begun = true;
        this.push(bytes);
        this.push(null);
      },
    });
    const giveUp = () => failed({ message: begun ? STOPPED_AMID : STOPPED_BEFORE });
    converse(server, patience, failed, { signal, giveUp }, (connection) => {
      function hand(): void {
        connection.send({ ...envelope, size: bytes.length }, message, (error, sent) => {
          if (error) {
            failed(error);
            connection.close();
            return;
          }
          resolve({ outcome: 'accepted', serverSaid: sent.response });
          connection.quit();
        });
      }
      function leave(): void {
        failed({ message: HELD_UP });
        connection.close();
      }
      void mayGo().then((may) => (may ? hand() : leave()), leave);
    });
  });
}

const HELD_UP = 'FOI Desk was held up, and did not hand the message over.';
const STOPPED_BEFORE = 'FOI Desk was stopped before it handed the message over.';
const STOPPED_AMID = 'FOI Desk was stopped while it handed the message over.';

/** Connects, logs in where there is a login, and leaves again. */
export function greet(server: MailServer, patience: Patience): Promise<Outcome> {
  return new Promise((resolve) => {
    const failed = (failure: Failure) =>
      resolve({ outcome: 'notReached', serverSaid: failure.response ?? failure.message });
    converse(server, patience, failed, undefined, (connection) => {
      resolve({ outcome: 'accepted', serverSaid: `${server.host} answers` });
      connection.quit();
    });
  });
}

function converse(
  server: MailServer,
  patience: Patience,
  failed: (failure: Failure) => void,
  stopping: { signal: AbortSignal; giveUp: () => void } | undefined,
  ready: (connection: SMTPConnection) => void,
): void {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    ignoreTLS: server.loopback,
    // A password never goes over a line that others can read.
    requireTLS: server.login !== undefined && !server.secure && !server.loopback,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    dnsTimeout: patience.connect,
    socketTimeout: patience.idle,
  });
  connection.on('error', failed);
  const stop = () => {
    stopping?.giveUp();
    connection.close();
  };
  stopping?.signal.addEventListener('abort', stop, { once: true });
  connection.once('end', () => stopping?.signal.removeEventListener('abort', stop));
  if (stopping?.signal.aborted) return stop();
  connection.on('end', () => failed({ message: 'The mail server closed the connection.' }));
  connection.connect((error) => {
    if (error) {
      failed(error);
      connection.close();
    } else if (server.login === undefined) {
      ready(connection);
    } else {
      const { user, password } = server.login;
      connection.login({ credentials: { user, pass: password } }, (refusal) => {
        if (refusal) {
          failed(refusal);
          connection.close();
        } else {
          ready(connection);
        }
      });
    }
  });
}
