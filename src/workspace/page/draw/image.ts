import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import type { Json } from '../../protocol.ts';
import { fieldsOf, textOf, wordsOf } from '../kit/json.ts';
import { view } from '../state/desk.ts';
import { fileAddress } from '../state/server.ts';
import { safeUrl } from '../text/tree.ts';

/**
 * An image block or element: one of the workspace's own files is shown; one from elsewhere is named with a link, because this
 * page asks nothing of the network.
 */
export function drawImage(image: { [key: string]: Json }): ComponentChildren {
  const alt = textOf(image['alt_text']);
  const title = wordsOf(image['title']);
  const file = textOf(fieldsOf(image['slack_file'])['id']);
  if (file !== '') {
    return html`<figure>
      ${title !== '' && html`<figcaption>${title}</figcaption>`}
      <img src=${fileAddress(file, view.value?.me.id ?? '')} alt=${alt} />
    </figure>`;
  }
  const url = safeUrl(textOf(image['image_url']));
  return html`<span class="image-elsewhere">
    Image:
    ${url === undefined ? alt : html`<a href=${url} target="_blank" rel="noopener noreferrer">${alt || title || url}</a>`}
  </span>`;
}
