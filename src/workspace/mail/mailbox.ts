import { simpleParser, type ParsedMail } from 'mailparser';
import type { DeskMail } from '../protocol.ts';
import type { MailRecord } from '../state/records.ts';
import type { State } from '../state/state.ts';

/** A message in the requester's mailbox, read as a mail program reads it; `raw` are its bytes as they came. */
export interface Mail extends DeskMail {
  /** What the page is told of it: everything but bytes. */
  shown: DeskMail;
  raw: Buffer;
  /** What the envelope said, which the headers need not repeat. */
  envelope: { from: string; to: string[] };
  messageId: string;
  /** The files' bytes, in the order of `attachments`. */
  files: Buffer[];
}

/** Everything the app's mail brought, oldest first, whoever it was for. */
export class Mailbox {
  private readonly state: State;
  private readonly read = new Map<string, Mail>();

  constructor(state: State) {
    this.state = state;
  }

  /** Keeps a message that has come in. */
  async deliver(from: string, to: string[], raw: Buffer): Promise<Mail> {
    const record: MailRecord = { id: this.state.nextId('M'), at: this.state.now(), from, to };
    this.state.bytes.set(record.id, raw);
    const mail = await this.parse(record);
    this.state.record.mails.push(record);
    return mail;
  }

  async all(): Promise<Mail[]> {
    return Promise.all(this.state.record.mails.map((record) => this.parse(record)));
  }

  private async parse(record: MailRecord): Promise<Mail> {
    const known = this.read.get(record.id);
    if (known !== undefined) return known;
    const raw = this.state.bytes.get(record.id) ?? Buffer.alloc(0);
    const mail = asMail(record, raw, await simpleParser(raw));
    this.read.set(record.id, mail);
    return mail;
  }
}

function asMail(record: MailRecord, raw: Buffer, parsed: ParsedMail): Mail {
  const to = parsed.to === undefined ? [] : [parsed.to].flat().map((address) => address.text);
  const shown: DeskMail = {
    id: record.id,
    at: record.at,
    from: parsed.from?.text ?? record.from,
    to: to.join(', ') || record.to.join(', '),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html === false || parsed.html === undefined ? '' : parsed.html,
    attachments: parsed.attachments.map((file) => ({
      name: file.filename ?? 'attachment',
      mimetype: file.contentType,
      size: file.size,
    })),
  };
  return {
    ...shown,
    shown,
    raw,
    envelope: { from: record.from, to: record.to },
    messageId: parsed.messageId ?? '',
    files: parsed.attachments.map((file) => file.content),
  };
}
