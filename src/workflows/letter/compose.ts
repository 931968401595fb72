import { refuse, type Refusal } from '../../domain/request/decision.ts';
import type { Draft } from '../../domain/request/where-letters-stand.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { responsesOf } from '../../domain/request/responses.ts';
import type { Desk } from '../desk.ts';
import { keptMessage } from '../kept/message.ts';
import { storedBytes } from '../kept/stored-bytes.ts';

/** What goes with one letter at the most, in bytes: mail servers refuse more. */
export const ATTACHMENTS_AT_MOST = 20 * 1024 * 1024;

/** The message with the approved letter, composed once: every attempt sends these bytes. */
export async function composeLetter(
  desk: Desk,
  request: FoiRequest,
  letter: Draft,
): Promise<{ message: string; messageId: string } | Refusal> {
  const { email, name } = request.requester;
  if (email === undefined)
    return refuse('There is no e-mail address. Print the letter, post it, then record it as sent.');
  const pdf = await storedBytes(desk, letter.bytes.pdf);
  const attachments = [{ name: nameOf(request, letter), mimeType: 'application/pdf', bytes: pdf }];
  for (const file of letter.files) {
    attachments.push({ name: file.name, mimeType: file.mimeType, bytes: await storedBytes(desk, file.sha256) });
  }
  if (attachments.reduce((sum, each) => sum + each.bytes.length, 0) > ATTACHMENTS_AT_MOST) {
    return refuse(
      'The files are over 20 MB together, more than mail takes. An officer has to release fewer or smaller ones.',
    );
  }
  const utf8 = new TextDecoder();
  return keptMessage(desk, {
    reference: request.reference,
    what: `response.${letter.version}`,
    email,
    name,
    subject: `Response to your request for information: ${request.reference}`,
    text: utf8.decode(await storedBytes(desk, letter.bytes.text)),
    html: utf8.decode(await storedBytes(desk, letter.bytes.html)),
    attachments,
  });
}

/** Of several responses to one request the requester keeps each under its number. */
function nameOf(request: FoiRequest, { later }: Draft): string {
  const before = responsesOf(request).length;
  const number = before > 0 || later.length > 0 ? ` ${before + 1}` : '';
  return `${request.reference} response${number}.pdf`;
}
