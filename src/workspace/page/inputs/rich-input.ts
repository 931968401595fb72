import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { html } from 'htm/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { leaveKept, readNodes, writeNodes } from '../editor/dom.ts';
import { toNodes } from '../editor/from-slack.ts';
import { toRichText } from '../editor/to-slack.ts';
import { Toolbar } from '../editor/toolbar.ts';
import { textOf, wordsOf } from '../kit/json.ts';
import { hold } from '../state/surfaces.ts';
import { type ElementProps, naming, stateOf } from './props.ts';

/** Text with bold, italics, lists and links. Its value is Slack's `rich_text`; pasting brings in words only. */
export function RichInput(props: ElementProps): ComponentChildren {
  const { surface, blockId, element, id } = props;
  const editor = useRef<HTMLDivElement>(null);
  // Written once: from then on the browser's own content is the truth, or the caret would jump.
  useLayoutEffect(() => {
    if (editor.current !== null) writeNodes(editor.current, toNodes(stateOf(props)['rich_text_value'] ?? null));
  }, [id]);
  const changed = () => {
    if (editor.current === null) return;
    const value = toRichText(readNodes(editor.current));
    if (value === null && editor.current.querySelector('li') === null) editor.current.replaceChildren();
    hold(surface, blockId, textOf(element['action_id']), { type: 'rich_text_input', rich_text_value: value });
  };
  return html`<div class="rich">
    ${h(Toolbar, { editor, controls: id })}
    <div
      ...${naming(props)}
      ref=${editor}
      class="editor prose"
      contenteditable="true"
      role="textbox"
      aria-multiline="true"
      tabindex="0"
      data-placeholder=${wordsOf(element['placeholder'])}
      onInput=${changed}
      onClick=${(event: Event) => leaveKept(event.target)}
      onPaste=${(event: ClipboardEvent) => {
        event.preventDefault();
        document.execCommand('insertText', false, event.clipboardData?.getData('text/plain') ?? '');
      }}
    ></div>
  </div>`;
}
