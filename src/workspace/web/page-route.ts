import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { extname, join, resolve, sep } from 'node:path';
import { send, sendText } from './http.ts';

const types: { [extension: string]: string } = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** What the page may import by name, and where in its package that is. */
const modules: { [name: string]: { package: string; file: string } } = {
  preact: { package: 'preact', file: 'dist/preact.mjs' },
  'preact/hooks': { package: 'preact', file: 'hooks/dist/hooks.mjs' },
  htm: { package: 'htm', file: 'dist/htm.mjs' },
  'htm/preact': { package: 'htm', file: 'preact/index.mjs' },
  '@preact/signals': { package: '@preact/signals', file: 'dist/signals.mjs' },
  '@preact/signals-core': { package: '@preact/signals-core', file: 'dist/signals-core.mjs' },
};

/** Serves `/modules/NAME`, with or without `.js`: the few libraries the page's import map names. */
export async function serveModule(name: string, response: ServerResponse): Promise<void> {
  const wanted = modules[name.replace(/\.m?js$/, '')];
  if (wanted === undefined) return sendText(response, 404, 'no such module');
  const entry = createRequire(import.meta.url).resolve(wanted.package);
  const root = entry.slice(0, entry.lastIndexOf(join('node_modules', wanted.package)));
  const bytes = await readFile(join(root, 'node_modules', wanted.package, wanted.file));
  return send(response, 200, types['.mjs'] ?? '', bytes);
}

/** Serves a file of the page; TypeScript loses its types on the way. */
export async function servePage(folder: string | undefined, path: string, response: ServerResponse): Promise<void> {
  if (folder === undefined) return sendText(response, 404, 'This workspace has no page.');
  const root = resolve(folder);
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`);
  const type = types[extname(file)];
  if (!file.startsWith(`${root}${sep}`) || type === undefined) return sendText(response, 404, 'not found');
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return sendText(response, 404, 'not found');
  const isTyped = extname(file) === '.ts';
  const body = isTyped ? Buffer.from(stripTypeScriptTypes(bytes.toString())) : bytes;
  return send(
    response,
    200,
    type,
    body,
    extname(file) === '.html' ? { 'content-security-policy': policy(bytes.toString()) } : {},
  );
}

/** The page runs its own scripts only; the import map, which must stand in the page, is known by its hash. */
function policy(html: string): string {
  const inside = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((found) => found[1] ?? '');
  const hashes = inside.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'self'",
    `script-src 'self' ${hashes.join(' ')}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "frame-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
