import type { ComponentChildren, RefObject } from 'preact';
import { html } from 'htm/preact';
import { useEffect, useState } from 'preact/hooks';

const tools: { command: string; name: string; face: ComponentChildren }[] = [
  { command: 'bold', name: 'Bold', face: html`<b>B</b>` },
  { command: 'italic', name: 'Italic', face: html`<i>I</i>` },
  { command: 'strikeThrough', name: 'Strike through', face: html`<s>S</s>` },
  { command: 'insertUnorderedList', name: 'Bulleted list', face: '•—' },
  { command: 'insertOrderedList', name: 'Numbered list', face: '1.' },
  { command: 'link', name: 'Link', face: html`<u>Link</u>` },
];

interface ToolbarProps {
  editor: RefObject<HTMLElement | null>;
  controls: string;
}

/**
 * The editor's tools. `execCommand` is old and marked as such, but every browser has it, and it is the one way to edit that
 * keeps the browser's own undo.
 */
export function Toolbar({ editor, controls }: ToolbarProps): ComponentChildren {
  const [on, setOn] = useState<string[]>([]);
  const [link, setLink] = useState<Range | null>(null);
  useEffect(() => {
    const look = () => {
      if (document.activeElement !== editor.current) return;
      setOn(
        tools
          .filter(({ command }) => command !== 'link' && document.queryCommandState(command))
          .map((tool) => tool.command),
      );
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);

  const use = (command: string) => {
    const selection = getSelection();
    const inside =
      selection !== null && selection.rangeCount > 0 && editor.current?.contains(selection.anchorNode) === true;
    if (command === 'link') {
      setLink(inside ? selection.getRangeAt(0).cloneRange() : new Range());
      return;
    }
    editor.current?.focus();
    document.execCommand(command);
  };
  const addLink = (address: string) => {
    const url = /^[a-z]+:/i.test(address) ? address : `https://${address}`;
    editor.current?.focus();
    const selection = getSelection();
    if (link !== null && editor.current?.contains(link.startContainer) === true) {
      selection?.removeAllRanges();
      selection?.addRange(link);
    }
    if (selection?.isCollapsed !== false) document.execCommand('insertText', false, url);
    if (selection?.isCollapsed === true)
      for (let step = 0; step < url.length; step += 1) selection.modify('extend', 'backward', 'character');
    document.execCommand('createLink', false, url);
    selection?.collapseToEnd();
    setLink(null);
  };
  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const all = [...event.currentTarget.querySelectorAll('button')];
    const at = all.findIndex((button) => button === document.activeElement);
    all[(at + step + all.length) % all.length]?.focus();
    event.preventDefault();
  };
  return html`<div>
    <div class="toolbar" role="toolbar" aria-label="Format" aria-controls=${controls} onKeyDown=${move}>
      ${tools.map(
        (tool, index) =>
          html`<button
            type="button"
            class="quiet"
            title=${tool.name}
            aria-label=${tool.name}
            aria-pressed=${tool.command === 'link' ? undefined : on.includes(tool.command)}
            tabindex=${index === 0 ? '0' : '-1'}
            onPointerDown=${(event: Event) => event.preventDefault()}
            onClick=${() => use(tool.command)}
          >
            ${tool.face}
          </button>`,
      )}
    </div>
    ${
      link !== null &&
      html`<div class="link-row">
        <input
          aria-label="Address of the link"
          placeholder="https://"
          ref=${(input: HTMLInputElement | null) => input?.focus()}
          onKeyDown=${(event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
            if (event.key === 'Enter' && event.currentTarget.value.trim() !== '')
              addLink(event.currentTarget.value.trim());
            if (event.key === 'Escape') setLink(null);
            if (event.key === 'Enter' || event.key === 'Escape') {
              event.preventDefault();
              event.stopPropagation();
            }
          }}
        />
        <button
          type="button"
          onClick=${(event: Event & { currentTarget: HTMLElement }) => {
            const input = event.currentTarget.previousElementSibling;
            if (input instanceof HTMLInputElement && input.value.trim() !== '') addLink(input.value.trim());
          }}
        >
          Add link
        </button>
      </div>`
    }
  </div>`;
}
