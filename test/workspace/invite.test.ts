import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTrial, type Trial } from './trial.ts';

let trial: Trial;
beforeEach(async () => {
  trial = await openTrial();
});
afterEach(() => trial.close());

const cctv = 'cctv-community-safety';
const carl = () => trial.workspace.as('Carl Jennings');

test('the app is taken out of a channel and brought back by those in it, and told of both as Slack tells it', async () => {
  await carl().slash('/remove @FOI Desk', { channel: cctv });
  await carl().says('It does not hear this.', { in: cctv });
  await carl().slash('/invite @FOI Desk', { channel: cctv });
  await carl().says('It hears this.', { in: cctv });
  await trial.workspace.settled();
  expect(trial.bot.of('command')).toEqual([]);
  expect(trial.bot.events()).toMatchObject([
    { type: 'channel_left', channel: 'C0CCTV' },
    { type: 'member_joined_channel', user: 'U0FOIDESK', channel: 'C0CCTV', channel_type: 'C', inviter: 'U0CARL' },
    { type: 'message', text: 'It hears this.' },
  ]);
});

test('people are brought in and taken out by the same, several at once', async () => {
  await carl().slash('/invite @Frank Osei @Helen Marsh', { channel: cctv });
  expect(trial.workspace.as('Frank Osei').sees(cctv)).toEqual([]);
  await carl().removes('Frank Osei', cctv);
  expect(() => trial.workspace.as('Frank Osei').sees(cctv)).toThrow('sees no channel');
  expect(trial.workspace.as('Helen Marsh').sees(cctv)).toEqual([]);
  await carl().invites('Frank Osei', cctv);
  expect(trial.workspace.as('Frank Osei').sees(cctv)).toEqual([]);
});

test.each([
  ['/invite @FOI Desk', 'FOI Desk is already in this channel.'],
  ['/remove @Frank Osei', 'Frank Osei is not in this channel.'],
  ['/remove @Carl Jennings', 'You cannot remove yourself. Leave the channel instead.'],
  ['/invite', '/invite takes a name after an @, such as /invite @FOI Desk.'],
  ['/invite @Nobody', '/invite takes a name after an @, such as /invite @FOI Desk.'],
  ['/remove @FOI Desk please', '/remove takes a name after an @, such as /remove @FOI Desk.'],
])('%s: %s', async (line, says) => {
  await expect(carl().slash(line, { channel: cctv })).rejects.toThrow(says);
  await trial.workspace.settled();
  expect(carl().notices()).toEqual([says]);
  expect(trial.bot.received).toEqual([]);
});

test('a guest brings nobody in and takes nobody out, and in an archived channel nobody does', async () => {
  const gemma = trial.workspace.as('Gemma Stone');
  await expect(gemma.invites('Frank Osei', cctv)).rejects.toThrow('Guests cannot add people to a channel.');
  await expect(gemma.removes('FOI Desk', cctv)).rejects.toThrow('Guests cannot remove people from a channel.');
  trial.workspace.administrator.archives(cctv);
  await expect(carl().removes('FOI Desk', cctv)).rejects.toThrow('This channel is archived.');
  await expect(carl().invites('Frank Osei', cctv)).rejects.toThrow('This channel is archived.');
});
