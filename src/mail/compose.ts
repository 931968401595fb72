import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { z } from 'zod';
import { safeFileNames } from './file-names.ts';

/**
 * A header is one line: line ends and other control characters in it would begin another. What looks encoded already would
 * be decoded by whoever reads it, line ends and all: it is parted, and read as it was typed.
 */
const oneLine = z.string().transform((text) =>
  text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll('=?', '= ?')
    .trim(),
);

const mailbox = z.object({ name: oneLine.optional(), email: z.email() });

/** A file's type as told, unless it is none or would be taken apart on the way: then its bytes are just bytes. */
function safeType(type: string): string {
  return /^(?!message\/|multipart\/)[\w.+-]+\/[\w.+-]+$/iu.test(type) ? type : 'application/octet-stream';
}

const message = z.object({
  from: mailbox,
  to: mailbox,
  subject: oneLine,
  text: z.string(),
  html: z.string(),
  attachments: z.array(
    z.object({
      name: z.string(),
      mimeType: z.string().transform(safeType),
      bytes: z.instanceof(Uint8Array),
    }),
  ),
  messageId: z.string().regex(/^<[^\s<>@]+@[^\s<>@]+>$/u, 'as <letters@domain>'),
  date: z.date(),
});

/** A message as it is to be composed. */
export interface Message {
  from: { name?: string; email: string };
  to: { name?: string; email: string };
  subject: string;
  /** The letter as plain text: the body. */
  text: string;
  /** The same letter as HTML. */
  html: string;
  attachments: readonly { name: string; mimeType: string; bytes: Uint8Array }[];
  /** In angle brackets; the same on every attempt, so that a letter sent twice is known as one. */
  messageId: string;
  date: Date;
}

/**
 * The exact bytes of a message (RFC 5322), composed once: the same message gives the same bytes. @throws on an address
 * that is none, or a Message-ID of another form
 */
export async function compose(given: Message): Promise<Uint8Array> {
  const { from, to, subject, text, html, attachments, messageId, date } = message.parse(given);
  const names = safeFileNames(attachments.map(({ name }) => name));
  const composer = new MailComposer({
    from: { name: from.name ?? '', address: from.email },
    to: { name: to.name ?? '', address: to.email },
    subject,
    text,
    html,
    attachments: attachments.map(({ mimeType, bytes }, index) => ({
      filename: names[index] ?? 'file',
      contentType: mimeType,
      contentTransferEncoding: 'base64',
      content: Buffer.from(bytes),
    })),
    messageId,
    date,
    baseBoundary: createHash('sha256').update(messageId).update(text).digest('hex').slice(0, 24),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
