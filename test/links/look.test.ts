import { createServer, type RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { createLookAtLinks, lookAtNothing } from '../../src/links/look.ts';
import { isPublicAddress } from '../../src/links/public-address.ts';

test.each([
  ['93.184.216.34', true],
  ['2606:2800:220:1:248:1893:25c8:1946', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.20.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['2001:db8::1', false],
  ['example.org', false],
])('%s is on the public internet: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

async function pages(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}

const look = async (url: string, here = true) =>
  (await (here ? createLookAtLinks(() => true) : createLookAtLinks())([url])).get(url);

test('a page that answers, one that is gone, one that only a person may see, one that has moved', async () => {
  const at = await pages((request, response) => {
    const status = { '/there': 200, '/gone': 404, '/people-only': 403, '/broken': 500 }[request.url ?? ''];
    if (status !== undefined) response.writeHead(status).end('a page');
    else response.writeHead(302, { location: request.url === '/moved' ? '/there' : '/round' }).end();
  });
  expect(await look(`${at}/there`)).toBe('answers');
  expect(await look(`${at}/gone`)).toBe('fails');
  expect(await look(`${at}/people-only`)).toBe('notChecked');
  expect(await look(`${at}/broken`)).toBe('notChecked');
  expect(await look(`${at}/moved`)).toBe('answers');
  expect(await look(`${at}/round`)).toBe('fails');
});

test('a private address is never asked, also when a name or a redirect leads there', async () => {
  const asked: string[] = [];
  const at = await pages((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  expect(await look(`${at}/inside`, false)).toBe('notChecked');
  expect(await look(`${at.replace('127.0.0.1', 'localhost')}/inside`, false)).toBe('notChecked');
  expect(asked).toEqual([]);
  const leads = await pages((_, response) => response.writeHead(302, { location: `${at}/inside` }).end());
  const port = new URL(leads).port;
  const onlyFirst = createLookAtLinks(() => asked.length === 0 && (asked.push(`first ${port}`), true));
  expect((await onlyFirst([leads])).get(leads)).toBe('notChecked');
  expect(asked).toEqual([`first ${port}`]);
});

test.each(['ftp://example.org/list', 'http://user:secret@127.0.0.1/', 'not an address at all'])(
  '%s is not asked',
  async (url) => {
    expect(['notChecked', 'fails']).toContain(await look(url, false));
  },
);

test('the local workspace asks nobody', async () => {
  expect(await lookAtNothing(['https://www.gov.uk'])).toEqual(new Map([['https://www.gov.uk', 'notChecked']]));
});
