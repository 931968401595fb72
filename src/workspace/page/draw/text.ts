import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import type { Json } from '../../protocol.ts';
import { fieldsOf, textOf } from '../kit/json.ts';
import { withEmoji } from '../text/emoji.ts';
import { drawLine, drawMrkdwn } from './flow.ts';

/** A Slack text object, in paragraphs; plain text keeps its lines. */
export function drawText(value: Json | undefined): ComponentChildren {
  const { type, text } = fieldsOf(value);
  return type === 'mrkdwn' ? drawMrkdwn(textOf(text)) : html`<p>${withEmoji(textOf(text))}</p>`;
}

/** A Slack text object in a line, for places where no paragraph may stand. */
export function drawLabel(value: Json | undefined): ComponentChildren {
  const { type, text } = fieldsOf(value);
  return type === 'mrkdwn' ? drawLine(textOf(text)) : withEmoji(textOf(text));
}
