import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { mostFiles } from '../forms/wrong.ts';
import { numberOf, objectsOf, textOf, textsOf } from '../kit/json.ts';
import { view } from '../state/desk.ts';
import { upload } from '../state/server.ts';
import { hold } from '../state/surfaces.ts';
import { sizeInWords } from '../text/size.ts';
import { type ElementProps, naming, stateOf } from './props.ts';

/** Files for the app, taken one by one as they are chosen. */
export function FileInput(props: ElementProps): ComponentChildren {
  const { surface, blockId, element } = props;
  const [says, setSays] = useState('');
  const actionId = textOf(element['action_id']);
  const files = objectsOf(stateOf(props)['files']);
  const most = mostFiles(element);
  const keep = (next: typeof files) => hold(surface, blockId, actionId, { type: 'file_input', files: next });

  const add = async (control: HTMLInputElement) => {
    const chosen = [...(control.files ?? [])];
    control.value = '';
    let all = files;
    for (const file of chosen) {
      setSays(`Adding ${file.name}…`);
      const taken = await upload(view.peek()?.me.id ?? '', file);
      if ('says' in taken) return setSays(taken.says);
      all = [...all, { ...taken }];
      keep(all);
    }
    setSays('');
  };
  return html`<div class="files-in">
    ${
      files.length > 0 &&
      html`<ul>
        ${files.map(
          (file) =>
            html`<li key=${textOf(file['id'])}>
              ${textOf(file['name'])} <small>${sizeInWords(numberOf(file['size']) ?? 0)}</small>
              <button type="button" class="quiet" onClick=${() => keep(files.filter((other) => other !== file))}>
                Remove<span class="unseen"> ${textOf(file['name'])}</span>
              </button>
            </li>`,
        )}
      </ul>`
    }
    <input
      ...${naming(props)}
      type="file"
      multiple=${most > 1}
      disabled=${files.length >= most}
      accept=${
        textsOf(element['filetypes'])
          .map((type) => `.${type}`)
          .join(',') || undefined
      }
      onChange=${(event: Event & { currentTarget: HTMLInputElement }) => add(event.currentTarget)}
    />
    <p role="status" class="hint">${says}</p>
  </div>`;
}
