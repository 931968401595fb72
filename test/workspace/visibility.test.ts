import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openTrial, type Trial } from './trial.ts';

let trial: Trial;
beforeEach(async () => {
  trial = await openTrial();
});
afterEach(() => trial.close());

const view = async (as: string) => {
  const response = await fetch(`${trial.workspace.url}desk/view?as=${as}`);
  return z
    .object({
      channels: z.array(z.object({ name: z.string(), messages: z.array(z.object({ text: z.string() })) })),
      joinable: z.array(z.object({ name: z.string() })),
    })
    .parse(await response.json());
};

test('somebody sees the channels they are in, and no others', async () => {
  await trial.workspace.as('Olivia Bennett').says('The requester is Ms Rowe', { in: 'foi-team' });
  const carl = await view('U0CARL');
  expect(carl.channels.map(({ name }) => name)).toEqual(['general', 'cctv-community-safety']);
  expect(carl.joinable.map(({ name }) => name)).toContain('highways');
  expect(carl.joinable.map(({ name }) => name)).not.toContain('foi-team');
  expect(JSON.stringify(carl)).not.toContain('Rowe');
  expect(JSON.stringify(await view('U0TOM'))).toContain('Rowe');
});

test('a guest sees only their channels and joins none', async () => {
  const guest = await view('U0GUEST');
  expect(guest.channels.map(({ name }) => name)).toEqual(['cctv-community-safety']);
  expect(guest.joinable).toEqual([]);
  await expect(trial.workspace.as('Gemma Stone').joins('general')).rejects.toThrow('cannot join');
});

test('somebody who joins sees, and who leaves does not', async () => {
  await trial.workspace.as('Helen Marsh').says('Resurfacing', { in: 'highways' });
  const carl = trial.workspace.as('Carl Jennings');
  expect(() => carl.sees('highways')).toThrow('sees no channel "highways". They see: general, cctv-community-safety.');
  await carl.joins('highways');
  expect(carl.latest('highways').words).toBe('Resurfacing');
  await carl.leaves('highways');
  expect(() => carl.sees('highways')).toThrow('sees no channel');
});

test('nobody writes, clicks or edits where they may not', async () => {
  const said = await trial.workspace.as('Helen Marsh').says('Resurfacing', { in: 'highways' });
  await expect(trial.workspace.as('Carl Jennings').says('Hello', { in: 'highways' })).rejects.toThrow('no channel');
  await expect(trial.workspace.as('Sean Doyle').edits(said, 'Other words')).rejects.toThrow('only edit your own');
  await expect(trial.workspace.as('Carl Jennings').says('Hi', { in: 'FOI Desk' })).rejects.toThrow('sees no channel');
});

test('the page cannot act for an app, nobody, or a person whose account is closed', async () => {
  const act = async (as: string) => {
    const response = await fetch(`${trial.workspace.url}desk/act`, {
      method: 'POST',
      body: JSON.stringify({ as, act: { do: 'openHome' } }),
    });
    return response.json();
  };
  trial.workspace.administrator.changesPerson('Sean Doyle', { isDeactivated: true });
  for (const as of ['U0FOIDESK', 'U0NOBODY', 'U0SEAN']) expect(await act(as)).toMatchObject({ ok: false });
  expect(await act('U0CARL')).toEqual({ ok: true });
});
