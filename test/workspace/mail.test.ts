import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTrial, type Trial } from './trial.ts';

let trial: Trial;
beforeEach(async () => {
  trial = await openTrial();
});
afterEach(() => trial.close());

const letter = {
  filename: 'REQ06487 response.pdf',
  content: Buffer.from('%PDF-1.7 …'),
  contentType: 'application/pdf',
};

function send(to = 'm.rowe@example.org') {
  const transport = createTransport({ url: trial.workspace.mailUrl, socketTimeout: 200 });
  return transport.sendMail({
    from: { name: 'Marlbury FOI', address: 'foi@marlbury.example' },
    to: { name: 'M Rowe', address: to },
    subject: 'Your request REQ06487 – Gwybodaeth',
    text: 'Dear M Rowe\n\n…',
    attachments: [letter],
    messageId: '<1@marlbury.example>',
  });
}

test('a letter arrives whole, and the page lists it with its attachment', async () => {
  await send();
  const [mail] = await trial.workspace.mailbox();
  expect(mail).toMatchObject({
    from: '"Marlbury FOI" <foi@marlbury.example>',
    to: '"M Rowe" <m.rowe@example.org>',
    subject: 'Your request REQ06487 – Gwybodaeth',
    attachments: [{ name: letter.filename, mimetype: 'application/pdf', size: letter.content.length }],
    envelope: { from: 'foi@marlbury.example', to: ['m.rowe@example.org'] },
    messageId: '<1@marlbury.example>',
  });
  expect(mail?.files[0]?.equals(letter.content)).toBe(true);
  expect(mail?.raw.toString()).toContain('Message-ID: <1@marlbury.example>');
  const fetched = await fetch(`${trial.workspace.url}desk/mail/${mail?.id ?? ''}/attachment/0`);
  expect(Buffer.from(await fetched.arrayBuffer()).equals(letter.content)).toBe(true);
  expect(trial.workspace.journal.of('mail')).toHaveLength(1);
});

test('one recipient can be refused, once', async () => {
  trial.workspace.faults.mail({ kind: 'refuseRecipient', address: 'm.rowe@example.org', code: 550 });
  await expect(send()).rejects.toMatchObject({ code: 'EENVELOPE', responseCode: 550 });
  await send();
  expect(await trial.workspace.mailbox()).toHaveLength(1);
});

test('a message can be refused for now', async () => {
  trial.workspace.faults.mail({ kind: 'temporary' });
  await expect(send()).rejects.toMatchObject({ responseCode: 451 });
  expect(await trial.workspace.mailbox()).toHaveLength(0);
});

test.each([true, false])('the connection can break after the data; arrived: %s', async (kept) => {
  trial.workspace.faults.mail({ kind: 'dropAfterData', kept });
  await expect(send()).rejects.toThrow(/closed/i);
  expect(await trial.workspace.mailbox()).toHaveLength(kept ? 1 : 0);
});

test('mail can go on going wrong, for whom it is meant to', async () => {
  const refuses = (address: string) => ({ kind: 'refuseRecipient', address, code: 450 }) as const;
  trial.workspace.faults.goOn({ method: () => undefined, mail: refuses });
  await expect(send()).rejects.toMatchObject({ responseCode: 450 });
  await expect(send()).rejects.toMatchObject({ responseCode: 450 });
  trial.workspace.faults.clear();
  await send();
  expect(await trial.workspace.mailbox()).toHaveLength(1);
});

test('an answer can fail to come', async () => {
  trial.workspace.faults.mail({ kind: 'hang' });
  await expect(send()).rejects.toThrow(/timeout/i);
  expect(await trial.workspace.mailbox()).toHaveLength(0);
});

test('a message whose sender hangs up before its end is not there, and the next one comes', async () => {
  const { port } = new URL(trial.workspace.mailUrl);
  const socket = connect(Number(port), '127.0.0.1');
  const answers = createInterface({ input: socket })[Symbol.asyncIterator]();
  for (const line of [
    'HELO killed',
    'MAIL FROM:<foi@marlbury.example>',
    'RCPT TO:<m.rowe@example.org>',
    'DATA',
    'Subject: half',
  ]) {
    await answers.next();
    socket.write(`${line}\r\n`);
  }
  socket.destroy();
  await send();
  expect((await trial.workspace.mailbox()).map(({ subject }) => subject)).not.toContain('half');
  expect(await trial.workspace.mailbox()).toHaveLength(1);
  // Nobody waits for the rest of it.
  await trial.workspace.settled();
});
