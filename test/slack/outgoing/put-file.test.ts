import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { putFile } from '../../../src/slack/outgoing/put-file.ts';
import { passing } from '../../../src/slack/passing.ts';

/** Where files are uploaded to, which answers so. */
async function place(status: number, headers: Record<string, string> = {}): Promise<string> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(status, headers).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/upload`;
}

const why = async (url: string): Promise<unknown> =>
  putFile(url, new Uint8Array([1, 2])).catch((error: unknown) => error);

test('bytes that Slack takes are there', async () => {
  expect(await why(await place(200))).toBeUndefined();
});

describe('bytes that Slack does not take', () => {
  test.each([500, 503, 408])('because something is the matter with it (%i) are waited for', async (status) => {
    expect(passing(await why(await place(status)))).toEqual({ askedMs: 0 });
  });

  test('because it asks to wait are waited for as long', async () => {
    expect(passing(await why(await place(429, { 'retry-after': '7' })))).toEqual({ askedMs: 7000 });
  });

  test('because it cannot be reached are waited for', async () => {
    expect(passing(await why('http://127.0.0.1:9/upload'))).toEqual({ askedMs: 0 });
  });

  test('because of themselves are not', async () => {
    const error = await why(await place(413));
    expect(error).toBeInstanceOf(Error);
    expect(passing(error)).toBeUndefined();
  });
});
