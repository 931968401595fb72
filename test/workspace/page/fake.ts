import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';
import type { Act, DeskView } from '../../../src/workspace/protocol.ts';

/** A workspace of one view, which the page's tests change as they please. */
export interface Fake {
  url: string;
  view: DeskView;
  /** Everything the page did, oldest first. */
  acts: Act[];
  /** What the next act comes to: it may change the view, or refuse with a sentence. */
  answer: (act: Act) => string | undefined;
  /** Tells the page that something changed. */
  changed: () => void;
  close: () => Promise<void>;
}

const page = new URL('../../../src/workspace/page/', import.meta.url).pathname;
const nodeModules = new URL('../../../node_modules/', import.meta.url).pathname;
const modules: { [path: string]: string } = {
  '/modules/preact.js': 'preact/dist/preact.mjs',
  '/modules/preact/hooks.js': 'preact/hooks/dist/hooks.mjs',
  '/modules/htm.js': 'htm/dist/htm.mjs',
  '/modules/htm/preact.js': 'htm/preact/index.mjs',
  '/modules/@preact/signals.js': '@preact/signals/dist/signals.mjs',
  '/modules/@preact/signals-core.js': '@preact/signals-core/dist/signals-core.mjs',
};
const types: { [ending: string]: string } = { '.html': 'text/html', '.css': 'text/css' };

/** Serves the page as the workspace does, and one canned view. */
export async function startFake(view: DeskView): Promise<Fake> {
  const listeners = new Set<ServerResponse>();
  const fake: Fake = {
    url: '',
    view,
    acts: [],
    answer: () => undefined,
    changed: () => listeners.forEach((listener) => listener.write('event: changed\ndata: {}\n\n')),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const json = (value: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
    if (pathname === '/desk/view') {
      const me = fake.view.people.find(({ id }) => id === searchParams.get('as')) ?? fake.view.me;
      json({ ...fake.view, me });
    } else if (pathname === '/desk/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
    } else if (pathname === '/desk/act') {
      const { act }: { act: Act } = JSON.parse(Buffer.concat(chunks).toString());
      fake.acts.push(act);
      const says = fake.answer(act);
      json(says === undefined ? { ok: true } : { ok: false, says });
    } else if (pathname === '/desk/upload') {
      json({ file: `F-${searchParams.get('name')}` });
    } else if (pathname.startsWith('/desk/')) {
      response.setHeader('content-type', 'text/plain').end('A file.');
    } else {
      await sendFile(pathname, response);
    }
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  fake.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  return fake;
}

async function sendFile(pathname: string, response: ServerResponse): Promise<void> {
  const module = modules[pathname];
  const path =
    module === undefined ? join(page, pathname === '/' ? 'index.html' : pathname) : join(nodeModules, module);
  try {
    const text = await readFile(path, 'utf8');
    const script = path.endsWith('.ts') ? stripTypeScriptTypes(text) : text;
    response.setHeader('content-type', types[extname(path)] ?? 'text/javascript').end(script);
  } catch {
    response.writeHead(404).end();
  }
}
