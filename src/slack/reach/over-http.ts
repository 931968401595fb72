import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { HTTPModuleFunctions as http, isRawBodyError, type App } from '@slack/bolt';
import { z } from 'zod';
import { answerHealth } from '../../health.ts';
import type { Log } from '../../workflows/desk.ts';
import { onceForEachSignature } from './heard-before.ts';
import type { Line, ReceiverOptions } from './line.ts';
import { signatureCheck, type NotSlacks } from './signature.ts';

const PATH = '/slack/events';
/** A proxy keeps a connection for a minute and then uses it again: one that we had closed by then would lose it a command. */
const KEPT_OPEN = 75_000;

const perhaps = z.unknown().optional();
/** Whatever Slack posts is an object. */
const posted = z.looseObject({ type: perhaps, challenge: perhaps, ssl_check: perhaps });
type Posted = z.infer<typeof posted>;

/** A body of Slack's, under which signature if under any; or with what status it is refused, and why where that is its signature. */
type Read = { body: Posted; signature?: string } | { refused: number; why?: NotSlacks };

/**
 * Slack calls us. Bolt's own receiver is not used: it lets pass a request of tomorrow (which could be kept and sent again
 * until then), is ended by a body that is `null`, and takes long over a signature.
 * @param now the machine's instant, in milliseconds
 */
export function overHttp({ host, port }: ReceiverOptions, signingSecret: string, log: Log, now: () => number): Line {
  const whyNotSlacks = signatureCheck(signingSecret, now);
  const once = onceForEachSignature(now);
  let app: App | undefined;
  const server = createServer((request, response) => {
    if (request.method === 'POST' && request.url?.split('?')[0] === PATH) void take(request, response);
    else answerHealth(request, response);
  });
  server.keepAliveTimeout = KEPT_OPEN;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const read = await readFrom(request).catch((error: unknown): Read => ({ refused: statusOf(error) }));
    if ('refused' in read) {
      log.info({ status: read.refused }, read.why === 'of another time' ? OF_ANOTHER_TIME : NOT_SLACKS);
      // What is left of a body that is refused unread is not waited for.
      response.writeHead(read.refused, { connection: 'close' }).end();
      return;
    }
    const { body, signature } = read;
    if (signature === undefined || body.ssl_check === '1') answer(response);
    else if (body.type === 'url_verification') answer(response, { challenge: body.challenge });
    else if ((await once(signature, () => process(body, response))) === 'before') {
      log.info({}, BEFORE);
      answer(response);
    }
  }

  async function readFrom(request: IncomingMessage): Promise<Read> {
    // Slack is no browser. A page elsewhere, under a name made to point here, is refused whatever it knows.
    if (request.headers.origin !== undefined) return { refused: 403 };
    const buffered = await http.bufferIncomingMessage(request, http.defaultBodyLimit);
    const why = whyNotSlacks(request.headers, buffered.rawBody);
    if (why !== undefined)
      return isForm(request) && isCertificateCheck(buffered.rawBody)
        ? { body: { ssl_check: '1' } }
        : { refused: 401, why };
    const body = posted.safeParse(http.parseHTTPRequestBody(buffered));
    const signature = String(request.headers['x-slack-signature']);
    return body.success ? { body: body.data, signature } : { refused: 400 };
  }

  /** Resolves with whether it was acknowledged. */
  async function process(body: Posted, response: ServerResponse): Promise<boolean> {
    try {
      await app?.processEvent({ body, ack: async (says) => answer(response, says) });
      // Nothing listens to such a thing.
      if (!response.headersSent) response.writeHead(404).end();
    } catch (error) {
      log.error(
        { kind: error instanceof Error ? error.name : 'none' },
        response.headersSent ? FAILED_AFTER : NOT_TAKEN,
      );
      if (!response.headersSent) response.writeHead(500).end();
    }
    return response.statusCode === 200;
  }

  async function listen(): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    const address = server.address();
    return address !== null && typeof address === 'object' ? address.port : port;
  }

  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()));

  return {
    receiver: { init: (ours) => void (app = ours), start: listen, stop: close },
    async open() {
      const url = `http://${host}:${await listen()}${PATH}`;
      return { ok: true, url, says: `FOI Desk listens at ${url}.` };
    },
    close,
  };
}

/** Not JSON: a message in which somebody wrote as much would be acknowledged unread. */
function isForm({ headers }: IncomingMessage): boolean {
  return headers['content-type'] === 'application/x-www-form-urlencoded';
}

/** Slack looks whether the certificate of this address is good; that need not be signed, and nothing else of it is read. */
function isCertificateCheck(body: Buffer): boolean {
  return new URLSearchParams(body.toString()).get('ssl_check') === '1';
}

/** Said in one piece, with its length: in pieces it takes twice as long. */
function answer(response: ServerResponse, says?: unknown): void {
  if (says !== undefined) response.setHeader('content-type', 'application/json');
  response.end(says === undefined ? undefined : JSON.stringify(says));
}

function statusOf(error: unknown): number {
  return isRawBodyError(error) ? error.statusCode : 400;
}

const NOT_SLACKS = 'A request that cannot be Slack’s was refused.';
const OF_ANOTHER_TIME =
  'A request of another time was refused. If it is Slack’s, this machine’s clock is wrong: set it.';
const BEFORE = 'This came before; nothing more was done.';
const NOT_TAKEN = 'What Slack sent could not be taken; it was not acknowledged.';
const FAILED_AFTER = 'What Slack sent was acknowledged, and something failed afterwards.';
