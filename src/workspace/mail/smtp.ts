import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Activity } from '../activity.ts';
import type { Faults } from '../faults.ts';
import type { Journal } from '../journal.ts';
import type { Mailbox } from './mailbox.ts';

export interface SmtpOptions {
  port: number;
  mailbox: Mailbox;
  faults: Faults;
  journal: Journal;
  activity: Activity;
  machine: () => number;
  changed: () => void;
}

/** A refusal with its reply code. */
function refusal(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

/** The mail server of the requester's provider, on loopback. Resolves when it listens. */
export async function openSmtp(options: SmtpOptions): Promise<{ port: number; close(): Promise<void> }> {
  const sockets = new Map<number, Socket>();
  const server = new SMTPServer({
    logger: false,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: 40 * 1024 * 1024,
    disableReverseLookup: true,
    closeTimeout: 50,
    onRcptTo(address, _session, callback) {
      options.faults.mailBegins(address.address);
      const fault = options.faults.takeMail('refuseRecipient', (one) => one.address === address.address);
      callback(fault === undefined ? null : refusal(fault.code, `${address.address}: recipient refused`));
    },
    onData(stream, session, callback) {
      void options.activity.during(() =>
        receive(options, stream, session, callback, () => sockets.get(session.remotePort)?.destroy()),
      );
    },
  });
  // A client that hangs up, as a killed bot does, is no fault of the server's.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.once('close', () => sockets.delete(port));
  });
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = addressOf(server);
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function addressOf(server: SMTPServer): AddressInfo {
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port.');
  return address;
}

async function receive(
  { faults, journal, mailbox, machine, changed }: SmtpOptions,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  callback: (error?: Error | null, message?: string) => void,
  hangUp: () => void,
): Promise<void> {
  const raw = await wholeOf(stream);
  if (raw === undefined) return;
  const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
  const to = session.envelope.rcptTo.map((one) => one.address);
  const note = (status: number) =>
    journal.add({ at: machine(), kind: 'mail', name: to.join(', '), sent: raw, answered: Buffer.alloc(0), status });
  if (stream.sizeExceeded) return callback(refusal(552, 'Message too large'));
  const fault = faults.takeMail('temporary') ?? faults.takeMail('hang') ?? faults.takeMail('dropAfterData');
  if (fault?.kind === 'temporary') {
    note(451);
    return callback(refusal(451, 'Try again later'));
  }
  const isKept = fault === undefined || (fault.kind === 'dropAfterData' && fault.kept);
  if (isKept) await mailbox.deliver(from, to, raw);
  note(fault === undefined ? 250 : 0);
  changed();
  if (fault?.kind === 'hang') return undefined;
  if (fault?.kind === 'dropAfterData') return hangUp();
  return callback(null, 'Message accepted');
}

/** A message's bytes; nothing where the client hung up before their end, as a killed bot does. */
async function wholeOf(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  try {
    for await (const part of stream) if (Buffer.isBuffer(part)) parts.push(part);
  } catch {
    return undefined;
  }
  return Buffer.concat(parts);
}
