import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { DeskFile } from '../../protocol.ts';
import { icon } from '../kit/icons.ts';
import { upload } from '../state/server.ts';
import { sizeInWords } from '../text/size.ts';

/** The files chosen so far, and what can be done with them. */
export interface AttachedFiles {
  files: DeskFile[];
  add: (chosen: File[]) => Promise<void>;
  remove: (id: string) => void;
  clear: () => void;
}

/** Files that will go with the next message; each is given to the workspace as soon as it is chosen. */
export function useAttached(me: string, tell: (says: string) => void): AttachedFiles {
  const [files, setFiles] = useState<DeskFile[]>([]);
  const add = async (chosen: File[]) => {
    for (const file of chosen) {
      const taken = await upload(me, file);
      if ('says' in taken) tell(taken.says);
      else setFiles((before) => [...before, taken]);
    }
  };
  return {
    files,
    add,
    remove: (id) => setFiles((before) => before.filter((file) => file.id !== id)),
    clear: () => setFiles([]),
  };
}

/** The files to go, each with a way to leave it out. */
export function Attached({ files, remove }: AttachedFiles): ComponentChildren {
  if (files.length === 0) return null;
  return html`<ul class="attached" aria-label="Files to send">
    ${files.map(
      ({ id, name, size }) =>
        html`<li key=${id}>
          ${icon('file')}<span>${name} <small>${sizeInWords(size)}</small></span>
          <button type="button" class="quiet" aria-label=${`Leave out ${name}`} onClick=${() => remove(id)}>
            ${icon('close')}
          </button>
        </li>`,
    )}
  </ul>`;
}
