import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** Slack's Web API at the end of a slow line: what is asked of it can be held up on its way. */
export interface SlowSlack {
  url: string;
  /** Holds up the next call of this method that says these words; resolves when it is under way. */
  holds(method: string, words: string): Promise<void>;
  /** Lets what was held up arrive; resolves when Slack has done it. */
  letsGo(): Promise<void>;
}

/** Puts a slow line before this Web API, for one test. */
export async function slowSlack(apiUrl: string): Promise<SlowSlack> {
  let wanted: { method: string; words: string; held: () => void } | undefined;
  let letGo = async (): Promise<void> => {};

  async function pass(request: IncomingMessage, body: string, response: ServerResponse): Promise<void> {
    const { 'content-type': type = '', authorization = '' } = request.headers;
    const to = new URL(`.${request.url}`, apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`);
    const answer = await fetch(to, { method: 'POST', headers: { 'content-type': type, authorization }, body });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
    response.end(await answer.text());
  }

  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      const said = decodeURIComponent(body.replaceAll('+', ' '));
      const { method, words, held } = wanted ?? {};
      if (method === undefined || words === undefined || request.url !== `/${method}` || !said.includes(words))
        return pass(request, body, response);
      wanted = undefined;
      letGo = () => pass(request, body, response);
      return held?.();
    })();
  });
  await new Promise<void>((listens) => void server.listen(0, '127.0.0.1', listens));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  const { port } = address satisfies AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    holds: (method, words) => new Promise((held) => (wanted = { method, words, held })),
    letsGo: () => letGo(),
  };
}
