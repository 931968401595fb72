import { lookup as resolve, type LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Whether a page answers; `notChecked` where it may not or could not be asked. */
export type Looked = 'answers' | 'fails' | 'notChecked';

/** Looks at links, all of them within a moment. */
export type LookAtLinks = (urls: readonly string[]) => Promise<ReadonlyMap<string, Looked>>;

/** How long all links of a letter may take together, in milliseconds: somebody waits for the letter. */
const PATIENCE = 1500;
const LINKS_AT_MOST = 20;
const REDIRECTS = 3;

/** Asks nobody: for the local workspace and for tests. */
export const lookAtNothing: LookAtLinks = async (urls) => new Map(urls.map((url) => [url, 'notChecked']));

/** @param mayAsk which addresses may be asked; the public internet's unless a test says otherwise */
export function createLookAtLinks(mayAsk: (address: string) => boolean = isPublicAddress): LookAtLinks {
  return async (urls) => {
    const stop = AbortSignal.timeout(PATIENCE);
    const looked = await Promise.all(
      urls
        .slice(0, LINKS_AT_MOST)
        .map(async (url) => [url, await look(withScheme(url), mayAsk, stop, REDIRECTS)] as const),
    );
    return new Map(looked);
  };
}

function withScheme(url: string): string {
  return /^https?:/iu.test(url) ? url : `https://${url}`;
}

async function look(
  url: string,
  mayAsk: (address: string) => boolean,
  stop: AbortSignal,
  redirects: number,
): Promise<Looked> {
  if (!URL.canParse(url)) return 'fails';
  const { protocol, hostname, username, password } = new URL(url);
  const bare = hostname.replace(/^\[|\]$/gu, '');
  if (!/^https?:$/u.test(protocol) || username !== '' || password !== '') return 'notChecked';
  if (isIP(bare) !== 0 && !mayAsk(bare)) return 'notChecked';
  const answer = await ask(url, mayAsk, stop);
  if (answer === 'notChecked') return answer;
  if (answer.status >= 300 && answer.status < 400 && answer.location !== undefined) {
    if (redirects === 0 || !URL.canParse(answer.location, url)) return 'fails';
    return look(new URL(answer.location, url).href, mayAsk, stop, redirects - 1);
  }
  // Servers that refuse a program, or are busy, say nothing about the page.
  if ([401, 403, 405, 429].includes(answer.status) || answer.status >= 500) return 'notChecked';
  return answer.status < 400 ? 'answers' : 'fails';
}

type Answer = { status: number; location: string | undefined } | 'notChecked';

function ask(url: string, mayAsk: (address: string) => boolean, stop: AbortSignal): Promise<Answer> {
  return new Promise((answered) => {
    const client = url.startsWith('https:') ? https : http;
    const request = client.get(
      url,
      { lookup: onlyWhere(mayAsk), signal: stop, agent: false, headers: { 'user-agent': 'FOI-Desk link check' } },
      (response) => {
        answered({ status: response.statusCode ?? 0, location: response.headers.location });
        response.destroy();
      },
    );
    request.on('error', () => answered('notChecked'));
  });
}

/** Resolves a name to addresses that may be asked, and connects to those: a name cannot point inside in between. */
function onlyWhere(mayAsk: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[] | string) => {
      const addresses = Array.isArray(found) ? found : [];
      const [first] = addresses;
      if (error) return callback(error, []);
      if (!first || !addresses.every(({ address }) => mayAsk(address))) {
        return callback(Object.assign(new Error('Not a public address.'), { code: 'ENOTFOUND' }), []);
      }
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}
