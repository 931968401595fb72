import { HTTPModuleFunctions as http, isRawBodyError, type HTTPReceiver } from '@slack/bolt';
import type { Log } from '../../workflows/desk.ts';

type Listener = HTTPReceiver['requestListener'];

/** How far a clock may be from Slack's, in seconds: as far as Bolt lets a request be from the past. */
const SKEW = 5 * 60;

/**
 * Looks at what comes in before Bolt does, which lets pass a request of tomorrow (it could be kept and sent again until
 * then), and is ended by a body that is `null`.
 * @param now the machine's instant, in milliseconds: signatures know no other clock
 */
export function guard(receiver: HTTPReceiver, now: () => number, log: Log): void {
  const answer = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (request.method === 'POST') void guarded(request, response);
    else answer(request, response);
  };

  async function guarded(...[request, response]: Parameters<Listener>): Promise<void> {
    const status = await refusal(request, now()).catch(unreadable);
    // Bolt answers 401 to what is not signed as Slack signs.
    response.once('finish', () => {
      const refused = status ?? (response.statusCode === 401 ? 401 : undefined);
      if (refused !== undefined)
        log.info({ status: refused }, refused === 401 ? whyUnsigned(request, now()) : NOT_SLACKS);
    });
    try {
      if (status === undefined) answer(request, response);
      // What is left of a body that is refused unread is not waited for.
      else response.writeHead(status, { connection: 'close' }).end();
    } catch {
      // Bolt throws on an address that is none of its own.
      response.writeHead(404).end();
    }
  }
}

const NOT_SLACKS = 'A request that cannot be Slack’s was refused.';
const OF_ANOTHER_TIME =
  'A request of another time was refused. If it is Slack’s, this machine’s clock is wrong: set it.';

/** Where the time is wrong, nothing else may be: an administrator looks there first. */
function whyUnsigned(request: Parameters<Listener>[0], now: number): string {
  return Math.abs(secondsAhead(request, now)) > SKEW ? OF_ANOTHER_TIME : NOT_SLACKS;
}

function secondsAhead({ headers }: Parameters<Listener>[0], now: number): number {
  return Number(headers['x-slack-request-timestamp']) - now / 1000;
}

/** The status a request is refused with; nothing where Bolt may look at it. */
async function refusal(request: Parameters<Listener>[0], now: number): Promise<number | undefined> {
  // Slack is no browser. A page elsewhere, under a name made to point here, is refused whatever it knows.
  if (request.headers.origin !== undefined) return 403;
  if (secondsAhead(request, now) > SKEW) return 401;
  // Bolt reads no body twice: it takes what has been read here.
  const body: unknown = http.parseHTTPRequestBody(await http.bufferIncomingMessage(request, http.defaultBodyLimit));
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? undefined : 400;
}

function unreadable(error: unknown): number {
  return isRawBodyError(error) ? error.statusCode : 400;
}
