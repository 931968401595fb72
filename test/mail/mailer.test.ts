import { simpleParser } from 'mailparser';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createMailer, type Mailer, type Message } from '../../src/mail/index.ts';
import { mailServer, scriptedServer } from './server.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

const patience = { connect: 2_000, idle: 2_000 };
const composer: Mailer = createMailer('smtp://127.0.0.1:1', patience);
const envelope = { from: 'foi@marlbury.example', to: 'alex.morgan@example.org' };

function everyByte(): Uint8Array {
  return Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7 + (index >> 8)) % 256);
}

function message(more: Partial<Message> = {}): Message {
  return {
    from: { name: 'Marlbury Borough Council', email: 'foi@marlbury.example' },
    to: { name: 'Alex Morgan', email: 'alex.morgan@example.org' },
    subject: 'Response to your request for information: REQ06487',
    text: 'Dear Sir or Madam\n\n.\nA line that is only a dot, £450 and Llŷn.\n',
    html: '<!doctype html><p>Dear Sir or Madam</p>',
    attachments: [{ name: 'REQ06487 response.pdf', mimeType: 'application/pdf', bytes: everyByte() }],
    messageId: '<REQ06487.response.1@marlbury.example>',
    date: new Date('2026-11-24T09:00:00Z'),
    ...more,
  };
}

async function taking() {
  const server = await mailServer();
  closing.push(server.close);
  return { server, mailer: createMailer(server.url, patience) };
}

async function scripted(answer: (line: string, socket: Socket) => string | undefined, greeting?: string) {
  const server = await scriptedServer(answer, greeting);
  closing.push(server.close);
  return createMailer(server.url, { connect: 300, idle: 300 });
}

/** A server that takes the envelope and asks for the data, then does with the message what the test wants. */
function upToData(then: (line: string, socket: Socket) => string | undefined) {
  let inData = false;
  return (line: string, socket: Socket) => {
    if (inData) return then(line, socket);
    if (line === 'DATA') {
      inData = true;
      return '354 go on';
    }
    return '250 fine';
  };
}

describe('composing', () => {
  test('the letter is the body, its PDF and the released files are attached byte for byte', async () => {
    const csv = Buffer.from('﻿ward,number\r\nNorth,3\nSouth,"4"\r', 'utf8');
    const { server, mailer } = await taking();
    const bytes = await mailer.compose(
      message({
        attachments: [
          { name: 'REQ06487 response.pdf', mimeType: 'application/pdf', bytes: everyByte() },
          { name: 'figures.csv', mimeType: 'text/csv', bytes: csv },
          { name: 'old message.eml', mimeType: 'message/rfc822', bytes: Buffer.from('Subject: a\n\nb\n.\n') },
        ],
      }),
    );
    expect(await mailer.send(bytes, envelope)).toMatchObject({ outcome: 'accepted' });
    const [received] = server.received;
    expect(received?.bytes.equals(bytes)).toBe(true);
    const parsed = await simpleParser(received?.bytes ?? '');
    expect(parsed.from?.value).toEqual([{ name: 'Marlbury Borough Council', address: 'foi@marlbury.example' }]);
    expect(parsed.subject).toBe('Response to your request for information: REQ06487');
    expect(parsed.messageId).toBe('<REQ06487.response.1@marlbury.example>');
    expect(parsed.date).toEqual(new Date('2026-11-24T09:00:00Z'));
    expect(parsed.text?.trimEnd()).toBe(message().text.trimEnd());
    expect(parsed.html).toContain('<p>Dear Sir or Madam</p>');
    expect(parsed.attachments.map(({ filename }) => filename)).toEqual([
      'REQ06487 response.pdf',
      'figures.csv',
      'old message.eml',
    ]);
    expect(parsed.attachments[0]?.content.equals(everyByte())).toBe(true);
    expect(parsed.attachments[1]?.content.equals(csv)).toBe(true);
    expect(parsed.attachments[2]?.content.toString()).toBe('Subject: a\n\nb\n.\n');
  });

  test('the same message gives the same bytes', async () => {
    expect(Buffer.from(await composer.compose(message())).equals(await composer.compose(message()))).toBe(true);
  });

  test('a name or subject with line ends makes no further header and no further recipient', async () => {
    const evil = 'x\r\nBcc: evil@example.org\r\n\r\nbody';
    const bytes = await composer.compose(
      message({
        subject: evil,
        to: { name: evil, email: 'alex.morgan@example.org' },
        from: { name: evil, email: 'foi@marlbury.example' },
      }),
    );
    const parsed = await simpleParser(Buffer.from(bytes));
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.to).toMatchObject({ value: [{ address: 'alex.morgan@example.org' }] });
    expect([...parsed.headers.keys()].toSorted()).toEqual([
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
  });

  test.each(['a@x.example\r\nBcc: evil@example.org', 'a@x.example, b@x.example', 'Alex <a@x.example>', '', 'nobody'])(
    'an address that is no single address is refused: %j',
    async (email) => {
      await expect(composer.compose(message({ to: { email } }))).rejects.toThrow(/email/u);
      await expect(composer.send(new Uint8Array(), { ...envelope, to: email })).rejects.toThrow(/email/u);
    },
  );
});

describe('handing over', () => {
  test('the same bytes arrive on every attempt', async () => {
    const { server, mailer } = await taking();
    const bytes = await mailer.compose(message());
    await mailer.send(bytes, envelope);
    await mailer.send(bytes, envelope);
    expect(server.received.map(({ bytes }) => bytes.toString('base64'))).toEqual([
      Buffer.from(bytes).toString('base64'),
      Buffer.from(bytes).toString('base64'),
    ]);
    expect(server.received[0]).toMatchObject({ from: 'foi@marlbury.example', to: ['alex.morgan@example.org'] });
  });

  test('accepted, in the server’s words', async () => {
    const { mailer } = await taking();
    const outcome = await mailer.send(await mailer.compose(message()), envelope);
    expect(outcome).toEqual({ outcome: 'accepted', serverSaid: expect.stringContaining('taken as 4711') });
  });

  const bytes = Buffer.from('Subject: a\r\n\r\nb\r\n');
  const onRcpt = (reply: string) => (line: string) => (line.startsWith('RCPT') ? reply : '250 fine');

  test.each([
    ['a recipient nobody knows', onRcpt('550 5.1.1 no such person'), true, '550 5.1.1 no such person'],
    ['a full mailbox', onRcpt('452 4.2.2 mailbox full'), false, '452 4.2.2 mailbox full'],
    [
      'a sender it does not like',
      (line: string) => (line.startsWith('MAIL') ? '553 not you' : '250 fine'),
      true,
      '553 not you',
    ],
    [
      'a message it does not like',
      upToData((line) => (line === '.' ? '554 5.7.1 looks like spam' : undefined)),
      true,
      '554 5.7.1 looks like spam',
    ],
    [
      'a message it has no room for now',
      upToData((line) => (line === '.' ? '451 try later' : undefined)),
      false,
      '451 try later',
    ],
    [
      'data out of order',
      (line: string) => (line === 'DATA' ? '503 bad sequence' : '250 fine'),
      false,
      '503 bad sequence',
    ],
  ])('refused: %s', async (_, answer, permanent, serverSaid) => {
    const mailer = await scripted(answer);
    expect(await mailer.send(bytes, envelope)).toEqual({ outcome: 'refused', permanent, serverSaid });
  });

  test('refused for good: larger than the server announces to take', async () => {
    const mailer = await scripted((line) => (line.startsWith('EHLO') ? '250-test\r\n250 SIZE 10' : '250 fine'));
    expect(await mailer.send(bytes, envelope)).toMatchObject({ outcome: 'refused', permanent: true });
  });

  test.each([
    ['dropped after the whole message', upToData((line, socket) => (line === '.' ? void socket.destroy() : undefined))],
    ['dropped in the middle of it', upToData((_, socket) => void socket.destroy())],
    ['closed in good order after it', upToData((line, socket) => (line === '.' ? void socket.end() : undefined))],
    ['silent after it', upToData(() => undefined)],
    ['nonsense after it', upToData((line) => (line === '.' ? 'what?' : undefined))],
  ])('fate unknown: the connection is %s', async (_, answer) => {
    const mailer = await scripted(answer);
    expect(await mailer.send(bytes, envelope)).toMatchObject({ outcome: 'unknown' });
  });

  test.each([
    ['silent from the start', () => undefined, ''],
    ['silent after its greeting', () => undefined, '220 test'],
    [
      'dropped before the data',
      (line: string, socket: Socket) => (line === 'DATA' ? void socket.destroy() : '250 fine'),
      '220 test',
    ],
    ['turned away at the door', () => '250 fine', '554 no service'],
    [
      'closing',
      (line: string) => (line.startsWith('EHLO') || line.startsWith('HELO') ? '421 closing' : '250 fine'),
      '220 test',
    ],
  ])('not reached: the server is %s', async (_, answer, greeting) => {
    const mailer = await scripted(answer, greeting);
    expect(await mailer.send(bytes, envelope)).toMatchObject({ outcome: 'notReached' });
  });

  test('not reached: nobody listens', async () => {
    const server = await mailServer();
    await server.close();
    const mailer = createMailer(server.url, patience);
    expect(await mailer.send(bytes, envelope)).toMatchObject({ outcome: 'notReached' });
    expect(await mailer.reachable()).toMatchObject({ ok: false });
  });

  test('not reached: the login is wrong', async () => {
    const server = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (auth, _, done) => done(auth.password === 'right' ? null : new Error('wrong password'), { user: 'desk' }),
    });
    closing.push(server.close);
    const at = (password: string) => createMailer(server.url.replace('smtp://', `smtp://desk:${password}@`), patience);
    expect(await at('wrong').send(bytes, envelope)).toMatchObject({ outcome: 'notReached' });
    expect(await at('wrong').reachable()).toMatchObject({ ok: false });
    expect(await at('right').reachable()).toEqual({ ok: true });
    expect(await at('right').send(bytes, envelope)).toMatchObject({ outcome: 'accepted' });
  });
});

describe('stopped', () => {
  const bytes = Buffer.from('Subject: a\r\n\r\nb\r\n');
  const patient = { connect: 60_000, idle: 60_000 };

  test.each([
    ['.', 'unknown', 'FOI Desk was stopped while it handed the message over.'],
    ['EHLO', 'notReached', 'FOI Desk was stopped before it handed the message over.'],
    ['MAIL FROM', 'notReached', 'FOI Desk was stopped before it handed the message over.'],
    ['DATA', 'notReached', 'FOI Desk was stopped before it handed the message over.'],
  ])('while a server hangs at %s, it ends at once: %s', async (line, outcome, serverSaid) => {
    const stopped: Mailer[] = [];
    const server = await scriptedServer((said) => {
      if (said.startsWith(line)) {
        for (const each of stopped) each.stop();
        return undefined;
      }
      return said === 'DATA' ? '354 go on' : '250 fine';
    });
    closing.push(server.close);
    const mailer = createMailer(server.url, patient);
    stopped.push(mailer);
    expect(await mailer.send(bytes, envelope)).toEqual({ outcome, serverSaid });
    expect(await mailer.send(bytes, envelope)).toMatchObject({ outcome: 'notReached' });
  });
});

test('what may not go any more once the server is ready does not go', async () => {
  const { server, mailer } = await taking();
  const outcome = await mailer.send(await mailer.compose(message()), envelope, async () => false);
  expect(outcome).toEqual({
    outcome: 'notReached',
    serverSaid: 'FOI Desk was held up, and did not hand the message over.',
  });
  expect(server.received).toEqual([]);
});

test('a mail server that answers is reachable', async () => {
  const { mailer } = await taking();
  expect(await mailer.reachable()).toEqual({ ok: true });
});

test.each(['http://mail.example', 'mail.example', 'smtp://', ''])('%j is no address of a mail server', (url) => {
  expect(() => createMailer(url)).toThrow(/smtp:\/\/host:port/u);
});
