import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const page = new URL('../../../src/workspace/page/', import.meta.url).pathname;
const index = readFileSync(join(page, 'index.html'), 'utf8');
const sources = readdirSync(page, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(page, path), 'utf8') }));

describe('the page', () => {
  test('allows exactly the import map it carries', () => {
    const map = /<script type="importmap">([\s\S]*?)<\/script>/.exec(index)?.[1] ?? '';
    expect(index).toContain(`'sha256-${createHash('sha256').update(map).digest('base64')}'`);
  });

  test('asks nothing of any other address', () => {
    expect(index.replaceAll(/<!doctype[^>]*>/gi, '')).not.toMatch(/https?:/);
    expect(index).toContain("default-src 'none'");
    expect(index).toContain("connect-src 'self'");
  });

  test.each(sources)('$path makes no markup of text, and imports only what the map or the folder has', ({ text }) => {
    expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/);
    const imported = [...text.matchAll(/^(?:import|export) (?!type)[^;]*? from '([^']+)'/gm)].map(
      (found) => found[1] ?? '',
    );
    const foreign = imported.filter((name) => !name.startsWith('.') && !index.includes(`"${name}": "/modules/`));
    expect(foreign).toEqual([]);
    expect(imported.filter((name) => name.endsWith('protocol.ts'))).toEqual([]);
  });
});
