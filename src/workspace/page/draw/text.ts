import type { ComponentChildren } from 'preact';
import type { Json } from '../../protocol.ts';
import { fieldsOf, textOf } from '../kit/json.ts';
import { withEmoji } from '../text/emoji.ts';
import { drawLine, drawMrkdwn } from './flow.ts';

/** A Slack text object, in paragraphs where it is mrkdwn. */
export function drawText(value: Json | undefined): ComponentChildren {
  const { type, text } = fieldsOf(value);
  return type === 'mrkdwn' ? drawMrkdwn(textOf(text)) : withEmoji(textOf(text));
}

/** A Slack text object in a line, for places where no paragraph may stand. */
export function drawLabel(value: Json | undefined): ComponentChildren {
  const { type, text } = fieldsOf(value);
  return type === 'mrkdwn' ? drawLine(textOf(text)) : withEmoji(textOf(text));
}
