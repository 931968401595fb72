import type { Json } from '../../protocol.ts';

/**
 * What a rich text editor holds, between the browser's elements and Slack's `rich_text`. `kept` carries a piece of the
 * app's value that the editor shows but does not edit (a table, a mention) through unchanged.
 */
export type EditNode =
  | string
  | { tag: string; href?: string; start?: number; indent?: number; kept?: Json; children: EditNode[] };
