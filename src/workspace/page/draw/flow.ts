import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { html } from 'htm/preact';
import { channel, go, people, view } from '../state/desk.ts';
import { goToMessage } from '../state/permalink.ts';
import { emoji } from '../text/emoji.ts';
import { inline, mrkdwn } from '../text/mrkdwn.ts';
import { type Flow, type Inline, safeUrl } from '../text/tree.ts';
import { formatDate } from '../text/when.ts';

/** Draws what a message says. Text only ever becomes text nodes, so nothing in it can be markup. */
export const drawFlow = (flow: Flow[]): ComponentChildren => flow.map(drawOne);

/** Slack's mrkdwn in blocks. */
export const drawMrkdwn = (source: string): ComponentChildren => drawFlow(mrkdwn(source));

/** Slack's mrkdwn in a line. */
export const drawLine = (source: string): ComponentChildren => inline(source).map(drawInline);

function drawOne(flow: Flow): ComponentChildren {
  switch (flow.kind) {
    case 'paragraph':
      return html`<p>${flow.children.map(drawInline)}</p>`;
    case 'heading':
      return h(`h${Math.min(6, flow.level + 2)}`, null, flow.children.map(drawInline));
    case 'quote':
      return html`<blockquote>${drawFlow(flow.children)}</blockquote>`;
    case 'preformatted':
      return html`<pre tabindex="0">${flow.text}</pre>`;
    case 'rule':
      return html`<hr />`;
    case 'list':
      return drawList(flow);
    case 'table':
      return drawTable(flow);
  }
}

function drawList(list: Flow & { kind: 'list' }): ComponentChildren {
  const items = list.items.map((item) => html`<li>${drawFlow(item)}</li>`);
  const kind = `indent-${Math.min(8, list.indent)}`;
  return list.ordered
    ? html`<ol class=${kind} start=${list.start}>
        ${items}
      </ol>`
    : html`<ul class=${kind}>
        ${items}
      </ul>`;
}

function drawTable(table: Flow & { kind: 'table' }): ComponentChildren {
  const [first, ...rest] = table.rows;
  const body = table.header ? rest : table.rows;
  const cells = (row: Flow[][], tag: 'th' | 'td') =>
    row.map((cell, column) =>
      h(tag, { class: table.align[column] ?? 'left', ...(tag === 'th' ? { scope: 'col' } : {}) }, drawFlow(cell)),
    );
  return html`<div class="table" tabindex="0" role="group" aria-label="Table">
    <table>
      ${
        table.header &&
        first !== undefined &&
        html`<thead>
          <tr>
            ${cells(first, 'th')}
          </tr>
        </thead>`
      }
      <tbody>
        ${body.map(
          (row) =>
            html`<tr>
              ${cells(row, 'td')}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function drawInline(node: Inline): ComponentChildren {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return html`<br />`;
    case 'bold':
      return html`<strong>${node.children.map(drawInline)}</strong>`;
    case 'italic':
      return html`<em>${node.children.map(drawInline)}</em>`;
    case 'strike':
      return html`<s>${node.children.map(drawInline)}</s>`;
    case 'underline':
      return html`<u>${node.children.map(drawInline)}</u>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'link':
      return drawLink(node.url, node.children);
    case 'emoji':
      return html`<span class="emoji" role="img" aria-label=${node.name.replaceAll('_', ' ')}
        >${emoji(node.name)}</span
      >`;
    case 'date':
      return formatDate(node.at, node.format, node.fallback, view.value?.now ?? node.at * 1000);
    case 'everyone':
      return html`<span class="mention">@${node.name}</span>`;
    case 'person':
      return drawPerson(node.id, node.label);
    case 'group':
      return html`<span class="mention">${node.label || '@group'}</span>`;
    case 'channel':
      return drawChannel(node.id, node.label);
  }
}

function drawLink(url: string, children: Inline[]): ComponentChildren {
  const safe = safeUrl(url);
  const shown = children.map(drawInline);
  if (safe === undefined) return shown;
  const open = (event: MouseEvent) => {
    if (goToMessage(safe)) event.preventDefault();
  };
  return html`<a href=${safe} target="_blank" rel="noopener noreferrer" onClick=${open}>${shown}</a>`;
}

function drawPerson(id: string, label: string): ComponentChildren {
  const name = people.value.get(id)?.name ?? (label || id);
  return html`<span class=${id === view.value?.me.id ? 'mention me' : 'mention'}>@${name.replace(/^@/, '')}</span>`;
}

function drawChannel(id: string, label: string): ComponentChildren {
  const known = view.value?.channels.find((one) => one.id === id);
  const name = `#${known?.name ?? (label || 'private channel')}`;
  if (known === undefined || id === channel.value?.id) return html`<span class="mention">${name}</span>`;
  return html`<button type="button" class="mention" onClick=${() => go({ kind: 'channel', id })}>${name}</button>`;
}
