import type { ConfirmationDialog } from '@slack/types';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { beginning, confirmation, inOneLine } from '../blocks.ts';
import type { Room } from '../drawn.ts';
import type { ViewContext } from '../message.ts';

/** Whom the letter goes to and which way, in a sentence for the approvers. */
export function goesTo(request: FoiRequest, ctx: ViewContext, room: Room): string {
  const { name, email, postalAddress } = request.requester;
  const way = email === undefined ? 'post' : 'e-mail';
  if (!ctx.mayNameRequester) return `Goes to the requester by ${way}.`;
  const address = beginning(email ?? inOneLine(postalAddress ?? ''), room(200));
  return `Goes by ${way} to ${name === undefined ? address : `${beginning(name, room(150))}, ${address}`}.`;
}

/** Asked before a letter is approved: names who it goes to, and what cannot be undone. */
export function confirmSending(request: FoiRequest, ctx: ViewContext): ConfirmationDialog {
  const { name, email, postalAddress } = request.requester;
  const address = beginning(email ?? inOneLine(postalAddress ?? ''), 90);
  const to = ctx.mayNameRequester
    ? name === undefined
      ? address
      : `${beginning(name, 60)}, ${address}`
    : 'the requester';
  return email === undefined
    ? confirmation(
        `Approve the letter for ${request.reference}?`,
        `It goes by post to ${to}. The PDF is then ready to print. The approval cannot be recalled.`,
        'Approve',
      )
    : confirmation(
        `Send the letter for ${request.reference}?`,
        `It goes by e-mail at once to ${to}. It cannot be recalled.`,
        'Approve and send',
      );
}
