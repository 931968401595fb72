import { request } from 'node:http';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTrial, type Trial } from './trial.ts';

let trial: Trial;
beforeAll(async () => {
  const pageFolder = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><script type="importmap">{"imports":{}}</script>');
  writeFileSync(join(pageFolder, 'app.ts'), 'export const answer: number = 42;');
  writeFileSync(join(pageFolder, 'secret.env'), 'x');
  trial = await openTrial({ pageFolder });
});
afterAll(() => trial.close());

/** A request with headers a browser's fetch would not let a test set. */
function ask(
  path: string,
  headers: { [name: string]: string },
  method = 'GET',
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, trial.workspace.url), { method, headers }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? JSON.stringify({ as: 'U0CARL', act: { do: 'openHome' } }) : undefined);
  });
}

describe('the page', () => {
  test('is served, its TypeScript without types', async () => {
    const html = await fetch(trial.workspace.url);
    expect(html.headers.get('content-type')).toContain('text/html');
    expect(html.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-[^']+'/);
    const script = await fetch(`${trial.workspace.url}app.ts`);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(await script.text()).not.toContain('number');
  });

  test.each(['preact', 'preact/hooks.js', 'htm', 'htm/preact.js', '@preact/signals', '@preact/signals-core.js'])(
    'has the module %s',
    async (name) => {
      const response = await fetch(`${trial.workspace.url}modules/${name}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    },
  );

  test.each(['/../package.json', '/%2e%2e/package.json', '/secret.env', '/modules/zod', '/nothing.html'])(
    'has no %s',
    async (path) => {
      expect((await ask(path, {})).status).toBe(404);
    },
  );
});

describe('a stranger', () => {
  const { host } = { host: () => new URL(trial.workspace.url).host };

  test.each([
    ['another host name', () => ({ host: 'evil.example' }), 403],
    ['another host name on this port', () => ({ host: `evil.example:${host().split(':')[1]}` }), 403],
    ['another page', () => ({ host: host(), origin: 'https://evil.example' }), 403],
    ['another site', () => ({ host: host(), 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }), 403],
    ['its own page', () => ({ host: host(), origin: `http://${host()}`, 'sec-fetch-site': 'same-origin' }), 200],
  ])('%s', async (_name, headers, status) => {
    expect((await ask('/desk/act', headers(), 'POST')).status).toBe(status);
    expect((await ask('/desk/view?as=U0CARL', headers())).status).toBe(status);
  });
});

test('a view of nobody is that of the first person', async () => {
  expect(JSON.parse((await ask('/desk/view', {})).body)).toMatchObject({
    me: { name: 'Olivia Bennett' },
    team: 'Marlbury Borough Council',
  });
});

test('changes are told to every open page', async () => {
  const response = await fetch(`${trial.workspace.url}desk/changes`);
  const reader = response.body?.getReader();
  const next = async () => new TextDecoder().decode((await reader?.read())?.value);
  await next();
  await trial.workspace.as('Carl Jennings').says('Hello', { in: 'general' });
  expect(await next()).toContain('event: changed');
  await reader?.cancel();
});

test('an uploaded file is its sender’s until they share it', async () => {
  const response = await fetch(`${trial.workspace.url}desk/upload?as=U0CARL&name=plan.html`, {
    method: 'POST',
    body: '<script>',
  });
  const file: unknown = await response.json();
  expect(file).toEqual({ file: expect.stringMatching(/^F/) });
  const id = String(Object.values(Object(file))[0]);
  expect((await ask(`/desk/file/${id}?as=U0HELEN`, {})).status).toBe(404);
  const own = await fetch(`${trial.workspace.url}desk/file/${id}?as=U0CARL`);
  expect(own.headers.get('content-disposition')).toContain('attachment');
  expect(own.headers.get('content-type')).toBe('application/octet-stream');
});
