import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { start } from '../../src/main.ts';
import { openDesk, receivers, type Desk } from './desk.ts';
import { log, reply, card } from './way-to-a-letter.ts';
import { silent } from '../silent.ts';

/** A log that may speak of trouble, because there is some. */
const troubled = { log: silent, retryDelaysMs: [60_000, 60_000] };

const recorded = (desk: Desk) =>
  desk
    .as('Helen Marsh')
    .sees('highways')
    .filter((each) => each.from === 'FOI Desk' && each.words.startsWith('Recorded as the answer'));

/** How each delivery of what was said was answered: 200, or whatever else. */
const deliveries = ({ workspace: { journal } }: Desk, words: string) =>
  journal
    .of('event', 'message')
    .filter((entry) => journal.text(entry).includes(words))
    .map(({ status }) => status);

/** Both of the bot's connections stand. */
async function connected({ workspace }: Desk): Promise<void> {
  await expect.poll(() => workspace.connections.count(), { timeout: 5000 }).toBe(2);
}

test.each(receivers)(
  'what cannot be stored is not acknowledged, and comes again until it is stored (%s)',
  async (receiver) => {
    const desk = await openDesk({ receiver, trial: troubled });
    await log(desk);
    const { register } = desk.running;
    const commit = register.commit.bind(register);
    const failing = vi
      .spyOn(register, 'commit')
      .mockImplementation((writes) =>
        writes.some(({ key }) => key.startsWith('inbox/'))
          ? Promise.reject(new Error('The disk is full.'))
          : commit(writes),
      );
    const helen = desk.as('Helen Marsh');
    await helen.says('We recorded 412.', { thread: helen.latest('highways', 'question 1 of 2') });
    expect(deliveries(desk, 'We recorded 412.')).toEqual([receiver === 'http' ? 500 : 0]);
    expect(recorded(desk)).toEqual([]);

    failing.mockRestore();
    desk.workspace.redeliverNow();
    await desk.settled();
    expect(deliveries(desk, 'We recorded 412.').at(-1)).toBe(200);
    expect(recorded(desk)).toHaveLength(1);
  },
);

test.each(receivers)('nothing goes another way than the one that is set (%s)', async (receiver) => {
  const desk = await openDesk({ receiver });
  const reference = await log(desk);
  await reply(desk, reference);
  const { journal } = desk.workspace;
  const sent = [...journal.of('event'), ...journal.of('interaction')].map((entry) => journal.text(entry));
  expect(sent.length).toBeGreaterThan(5);
  expect(sent.filter((each) => each.includes('"envelope_id"'))).toHaveLength(receiver === 'http' ? 0 : sent.length);
});

describe('in Socket Mode', () => {
  const open = (trial = {}) => openDesk({ receiver: 'socket', trial });

  test('a reply whose connection broke before it was acknowledged is recorded once', async () => {
    const desk = await open({ log: silent });
    const reference = await log(desk);
    await connected(desk);
    desk.workspace.faults.breakAfterNextDelivery();
    const helen = desk.as('Helen Marsh');
    await helen.says('We recorded 412.', { thread: helen.latest('highways', 'question 1 of 2') });
    expect(new Set(deliveries(desk, 'We recorded 412.'))).toEqual(new Set([0, 200]));
    expect(recorded(desk)).toHaveLength(1);
    expect(card(desk, reference).words).toContain('answered by Helen Marsh');
    await connected(desk);
  });

  test('what is said while nobody is connected is recorded when the connection stands again', async () => {
    const desk = await open(troubled);
    await log(desk);
    await connected(desk);
    desk.workspace.faults.method('apps.connections.open', { kind: 'refused', error: 'invalid_auth' });
    desk.workspace.faults.method('apps.connections.open', { kind: 'rateLimited', retryAfterS: 1 });
    desk.workspace.connections.lose();
    const helen = desk.as('Helen Marsh');
    await helen.says('We recorded 412.', { thread: helen.latest('highways', 'question 1 of 2') });
    expect(recorded(desk)).toEqual([]);
    await connected(desk);
    desk.workspace.redeliverNow();
    await desk.settled();
    expect(recorded(desk)).toHaveLength(1);
  });

  test('connections that Slack wants anew are opened anew', async () => {
    const desk = await open();
    await connected(desk);
    desk.workspace.connections.refresh();
    expect(desk.workspace.connections.count()).toBe(0);
    await connected(desk);
    expect(await log(desk)).toBe('REQ00001');
  });

  test('it says that it runs, and nothing else, on an address of its own', async () => {
    const desk = await open();
    const { says, url } = desk.running.bot;
    expect(says).toBe(`FOI Desk is connected to Slack. Whether it runs is answered at ${url}.`);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/healthz$/u);
    expect(await (await fetch(url)).text()).toBe('ok');
    expect((await fetch(url, { method: 'POST' })).status).toBe(404);
    expect((await fetch(new URL('/slack/events', url))).status).toBe(404);
  });

  test('when it is stopped it answers what is under way, and closes every connection', async () => {
    const desk = await open();
    await connected(desk);
    const officer = desk.as('Olivia Bennett');
    await officer.slash('/foi new Bins', { channel: 'foi-team' });
    await officer.fills({
      "Requester's name": 'Jane Requester',
      'E-mail': 'jane.requester@example.org',
      'The request as written': 'How many bins are there?',
    });
    const { register } = desk.running;
    const commit = register.commit.bind(register);
    const [begun, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    vi.spyOn(register, 'commit').mockImplementationOnce(async (writes) => {
      begun.resolve();
      await released.promise;
      return commit(writes);
    });
    const submitting = desk.workspace.as('Olivia Bennett').submits('Next');
    await begun.promise;
    const stopping = desk.running.bot.stop();
    released.resolve();
    await stopping;
    expect(await submitting).toEqual({ ok: true, errors: {} });
    expect(desk.workspace.connections.count()).toBe(0);
  });

  test('an app-level token that Slack refuses is a fault, in words', async () => {
    const desk = await open();
    const outcome = await start(
      {
        slack: {
          local: false,
          token: desk.workspace.botToken,
          reach: { by: 'socket', appToken: 'xapp-another' },
          apiUrl: desk.workspace.apiUrl,
        },
        host: '127.0.0.1',
        port: 0,
        registerUrl: 'sqlite::memory:',
        mailUrl: desk.workspace.mailUrl,
        councilFile: 'templates/council.yml',
        clock: undefined,
      },
      { log: silent },
    );
    if (outcome.ok) onTestFinished(() => outcome.running.stop());
    expect(outcome).toEqual({
      ok: false,
      faults: [
        'SLACK_APP_TOKEN: Slack refuses it (invalid_auth). Give an app-level token with the scope connections:write.',
      ],
    });
  });
});
