import { request } from 'node:http';
import { expect, test } from 'vitest';
import { openDesk } from '../journeys/desk.ts';

/** Asks as a browser would; `fetch` does not let these headers be chosen. */
function get(address: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(address, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

test('a link on another page leads to the workspace’s page and calls nothing of it', async () => {
  const desk = await openDesk();
  const { workspace } = desk;
  const call = `api/chat.postMessage?token=${workspace.botToken}&channel=C0HIGHWAYS&text=evil`;
  expect(await get(workspace.url, followed)).toBe(200);
  for (const path of [call, 'desk/view', 'desk/view?as=U0AMARA', 'files/F0', 'response/R0']) {
    expect(await get(`${workspace.url}${path}`, followed)).toBe(403);
  }
  expect(desk.as('Helen Marsh').sees('highways')).toEqual([]);
});

test('a name made to point here, and a page elsewhere, are told nothing', async () => {
  const { workspace } = await openDesk();
  for (const headers of [
    { host: 'rebound.example' },
    { host: 'rebound.example:3001' },
    { host: new URL(workspace.url).hostname },
    { origin: 'null' },
    { origin: 'https://elsewhere.example' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
  ]) {
    expect(await get(`${workspace.url}desk/view`, headers)).toBe(403);
  }
});
