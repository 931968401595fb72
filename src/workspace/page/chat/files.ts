import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import type { DeskFile } from '../../protocol.ts';
import { icon } from '../kit/icons.ts';
import { view } from '../state/desk.ts';
import { fileAddress } from '../state/server.ts';
import { sizeInWords } from '../text/size.ts';

/** A message's files: pictures as they are, all by name and size, to open or to keep. */
export function drawFiles(files: DeskFile[]): ComponentChildren {
  if (files.length === 0) return null;
  return html`<ul class="files" aria-label="Files">
    ${files.map((file) => {
      const address = fileAddress(file.id, view.value?.me.id ?? '');
      return html`<li key=${file.id}>
        ${file.mimetype.startsWith('image/') && html`<img src=${address} alt=${file.name} />`}
        <span class="file">
          ${icon('file')}
          <span>
            <a href=${address} target="_blank" rel="noopener">${file.name}</a>
            <small>
              ${sizeInWords(file.size)} ·${' '}
              <a href=${address} download=${file.name} aria-label=${`Download ${file.name}`}>Download</a>
            </small>
          </span>
        </span>
      </li>`;
    })}
  </ul>`;
}
