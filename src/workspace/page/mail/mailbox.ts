import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { html } from 'htm/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskMail } from '../../protocol.ts';
import { icon } from '../kit/icons.ts';
import { go } from '../state/desk.ts';
import { attachmentAddress } from '../state/server.ts';
import { sizeInWords } from '../text/size.ts';
import { clockTime, dayInWords } from '../text/when.ts';
import { isOpened, markOpened } from './read.ts';

/** What the requester received: a list, and the letter chosen. */
export function Mailbox({ mail, open }: { mail: DeskMail[]; open: string | null }): ComponentChildren {
  const newestFirst = [...mail].sort((a, b) => b.at - a.at);
  const letter = mail.find(({ id }) => id === open);
  if (mail.length === 0) {
    return html`<div class="empty">
      <p><strong>Nothing has come yet.</strong></p>
      <p>
        Acknowledgements and letters that the council sends arrive here, as they would in the requester’s own mailbox.
      </p>
    </div>`;
  }
  return html`<div class=${letter === undefined ? 'mailbox' : 'mailbox reading'}>
    <ul class="mails" aria-label="Letters, newest first">
      ${newestFirst.map(
        (one) =>
          html`<li key=${one.id}>
            <button
              type="button"
              class=${isOpened(one.id) ? 'mail' : 'mail new'}
              aria-current=${one.id === open ? 'true' : undefined}
              onClick=${() => go({ kind: 'mail', id: one.id })}
            >
              <strong>${one.subject || 'No subject'}</strong>
              ${!isOpened(one.id) && html`<span class="unseen">, not opened yet</span>`}
              <small>To ${unquoted(one.to)}</small><small>${dayInWords(one.at)}, ${clockTime(one.at)}</small>
            </button>
          </li>`,
      )}
    </ul>
    ${letter === undefined ? html`<p class="empty">Choose a letter to read it.</p>` : h(Letter, { key: letter.id, letter })}
  </div>`;
}

/** `"Jane Smith" <jane@…>` without the quotation marks that mail puts around names. */
const unquoted = (address: string): string => address.replaceAll(/"([^"]*)" </g, '$1 <');

function Letter({ letter }: { letter: DeskMail }): ComponentChildren {
  useEffect(() => markOpened(letter.id), [letter.id]);
  return html`<article class="letter" aria-labelledby="letter-subject">
    <button type="button" class="quiet narrow-only" onClick=${() => go({ kind: 'mail', id: null })}>
      ${icon('back')} All letters
    </button>
    <h2 id="letter-subject">${letter.subject || 'No subject'}</h2>
    <dl>
      <dt>From</dt>
      <dd>${unquoted(letter.from)}</dd>
      <dt>To</dt>
      <dd>${unquoted(letter.to)}</dd>
      <dt>Sent</dt>
      <dd>${dayInWords(letter.at)}, ${clockTime(letter.at)}</dd>
    </dl>
    ${
      letter.attachments.length > 0 &&
      html`<ul class="files" aria-label="Attachments">
        ${letter.attachments.map(
          ({ name, size }, index) =>
            html`<li>
              <a class="file" href=${attachmentAddress(letter.id, index)} target="_blank" rel="noopener">
                ${icon('file')}<span>${name}<small>${sizeInWords(size)}</small></span>
              </a>
            </li>`,
        )}
      </ul>`
    }
    ${drawBody(letter)}
    ${letter.attachments.map(
      ({ name, mimetype }, index) =>
        mimetype === 'application/pdf' && h(Pdf, { key: name, name, address: attachmentAddress(letter.id, index) }),
    )}
  </article>`;
}

/** HTML of a letter runs nothing and asks nothing of the network: its frame is sandboxed, and the page's own policy holds in it. */
function drawBody(letter: DeskMail): ComponentChildren {
  if (letter.html === '') return html`<div class="plain-mail" tabindex="0">${letter.text}</div>`;
  return html`<iframe
      title=${`The letter: ${letter.subject}`}
      sandbox="allow-popups"
      srcdoc=${`<base target="_blank"><style>body{font:16px/1.5 system-ui,sans-serif;margin:16px;color:#1d2430;background:#fff}</style>${letter.html}`}
    ></iframe>
    <details>
      <summary>The same as plain text</summary>
      <div class="plain-mail" tabindex="0">${letter.text}</div>
    </details>`;
}

/** A PDF in its place; it is fetched only once somebody asks to see it here. */
function Pdf({ address, name }: { address: string; name: string }): ComponentChildren {
  const [open, setOpen] = useState(false);
  const all = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (open) all.current?.scrollIntoView();
  }, [open]);
  return html`<details
    ref=${all}
    class="pdf"
    onToggle=${(event: Event & { currentTarget: HTMLDetailsElement }) => setOpen(event.currentTarget.open)}
  >
    <summary>Read ${name} here</summary>
    ${
      open &&
      html`<iframe src=${address} title=${name}></iframe>
        <p><a href=${address} target="_blank" rel="noopener">Open ${name} in its own tab</a></p>`
    }
  </details>`;
}
