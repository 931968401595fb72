import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { html } from 'htm/preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Block, Json } from '../../protocol.ts';
import { ElementView } from '../inputs/element.ts';
import { domId } from '../kit/ids.ts';
import { fieldsOf, numberOf, objectsOf, textOf, wordsOf } from '../kit/json.ts';
import { settle, type Surface } from '../state/surfaces.ts';
import { withEmoji } from '../text/emoji.ts';
import { markdown } from '../text/markdown.ts';
import { richText, table } from '../text/rich-text.ts';
import { drawFlow } from './flow.ts';
import { drawImage } from './image.ts';
import { InputBlock } from './input-block.ts';
import { drawLabel, drawText } from './text.ts';

interface BlocksProps {
  blocks: Block[];
  surface: Surface;
  /** What is wrong, by block id. */
  errors?: ReadonlyMap<string, string>;
}

/** The blocks of a message, a modal or Home. */
export function Blocks({ blocks, surface, errors }: BlocksProps): ComponentChildren {
  useLayoutEffect(() => settle(surface, blocks), [surface.key, blocks]);
  return html`<div class="blocks">
    ${blocks.map((block, index) =>
      h(BlockView, {
        key: textOf(block['block_id']) || String(index),
        block,
        surface,
        error: errors?.get(textOf(block['block_id'])) ?? '',
      }),
    )}
  </div>`;
}

interface BlockProps {
  block: Block;
  surface: Surface;
  error: string;
}

function BlockView({ block, surface, error }: BlockProps): ComponentChildren {
  const said = error === '' || block.type === 'input' ? '' : html`<p class="error" role="alert">${error}</p>`;
  return [drawBlock({ block, surface, error }), said];
}

function drawBlock({ block, surface, error }: BlockProps): ComponentChildren {
  switch (block.type) {
    case 'section':
      return drawSection(block, surface);
    case 'header':
      return h(`h${(numberOf(block['level']) ?? 1) + 2}`, { class: 'header' }, withEmoji(wordsOf(block['text'])));
    case 'context':
      return html`<div class="context">${objectsOf(block['elements']).map(drawContextElement)}</div>`;
    case 'divider':
      return html`<hr />`;
    case 'actions':
      return html`<div class="actions">
        ${objectsOf(block['elements']).map((element) => drawElement(block, element, surface, ''))}
      </div>`;
    case 'input':
      return h(InputBlock, { block, surface, error });
    case 'image':
      return drawImage(block);
    case 'rich_text':
      return html`<div class="prose">${drawFlow(richText(block))}</div>`;
    case 'markdown':
      return html`<div class="prose">${drawFlow(markdown(textOf(block['text'])))}</div>`;
    case 'table':
      return html`<div class="prose">${drawFlow([table(block)])}</div>`;
    default:
      return html`<p class="unknown">The app sent a “${block.type}” block, which this page cannot show.</p>`;
  }
}

function drawSection(block: Block, surface: Surface): ComponentChildren {
  const accessory = fieldsOf(block['accessory']);
  const fields = objectsOf(block['fields']);
  const id = domId(surface.key, textOf(block['block_id']), 'text');
  return html`<div class="section">
    <div class="prose" id=${id}>
      ${block['text'] !== undefined && drawText(block['text'])}
      ${fields.length > 0 && html`<div class="fields">${fields.map((field) => html`<div>${drawText(field)}</div>`)}</div>`}
    </div>
    ${
      block['accessory'] !== undefined &&
      html`<div class="accessory">
        ${accessory['type'] === 'image' ? drawImage(accessory) : drawElement(block, accessory, surface, id)}
      </div>`
    }
  </div>`;
}

function drawElement(
  block: Block,
  element: { [key: string]: Json },
  surface: Surface,
  labelledBy: string,
): ComponentChildren {
  const blockId = textOf(block['block_id']);
  return h(ElementView, {
    key: textOf(element['action_id']),
    surface,
    blockId,
    element,
    id: domId(surface.key, blockId, textOf(element['action_id'])),
    label: wordsOf(element['placeholder']),
    labelledBy,
    describedBy: '',
    invalid: false,
    dispatches: true,
    clearable: false,
  });
}

function drawContextElement(element: { [key: string]: Json }): ComponentChildren {
  return element['type'] === 'image' ? drawImage(element) : html`<span>${drawLabel(element)}</span>`;
}
