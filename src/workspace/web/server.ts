import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { RateLimits } from '../api/rate-limits.ts';
import { serveApi } from './api-route.ts';
import { serveDesk, type DeskParts } from './desk-route.ts';
import { serveDownload, serveUpload } from './file-route.ts';
import { sendText } from './http.ts';
import { serveModule, servePage } from './page-route.ts';
import { serveResponse } from './response-route.ts';

export interface WebOptions extends DeskParts {
  port: number;
  limits: RateLimits;
  pageFolder: string | undefined;
}

/** The workspace's web server, on loopback only. Resolves when it listens; rejects when the port is taken. */
export async function openWeb(options: WebOptions): Promise<{ port: number; close(): Promise<void> }> {
  const { core, changes } = options;
  const server = createServer((request, response) => {
    const answering = () => route(options, request, response);
    const work = request.url?.startsWith('/desk/changes') === true ? answering() : core.activity.during(answering);
    work.catch(() => {
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'Something went wrong in the workspace.');
    });
  });
  server.on('upgrade', (request, socket, head) => core.connections.upgrade(request, socket, head));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The web server has no port.');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        changes.close();
        server.close(() => resolve());
        server.closeAllConnections();
        core.connections.lose();
      }),
  };
}

async function route(options: WebOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { core, limits } = options;
  const refusal = stranger(core.base(), request);
  if (refusal !== undefined) return sendText(response, 403, refusal);
  const url = new URL(request.url ?? '/', core.base());
  const [, first = '', second = ''] = url.pathname.split('/');
  if (first === 'api') return serveApi(core, limits, url.pathname.slice('/api/'.length), url, request, response);
  if (first === 'upload') return serveUpload(core, url.pathname.split('/')[3] ?? '', request, response);
  if (first === 'files') return serveDownload(core, second, request, response);
  if (first === 'response') return serveResponse(core, second, request, response);
  if (first === 'desk') return serveDesk(options, url, request, response);
  if (request.method !== 'GET') return sendText(response, 405, 'only GET');
  if (first === 'modules') return serveModule(decodeURIComponent(url.pathname.slice('/modules/'.length)), response);
  return servePage(options.pageFolder, decodeURIComponent(url.pathname), response);
}

/**
 * Why a request is none of ours: it names another host (a page elsewhere whose name was made to point here), or it comes
 * from another page.
 */
function stranger(base: string, request: IncomingMessage): string | undefined {
  const own = new URL(base);
  const hosts = [own.host, `localhost:${own.port}`];
  if (!hosts.includes(request.headers.host ?? '')) return 'This workspace answers to its own address only.';
  const { origin } = request.headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))
    return 'Another page may not do that.';
  const site = request.headers['sec-fetch-site'];
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  // A link elsewhere may lead to the page; to anything else it would be a call of the Web API, made by whoever follows it.
  const isVisit = request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET' && request.url === '/';
  return isForeign && !isVisit ? 'Another page may not do that.' : undefined;
}
