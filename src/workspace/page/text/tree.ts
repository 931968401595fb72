/** What a message says, whatever notation it came in (mrkdwn, Markdown, rich text): one tree that the page draws. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike' | 'underline'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; url: string; children: Inline[] }
  | { kind: 'person' | 'channel' | 'group'; id: string; label: string }
  | { kind: 'everyone'; name: string }
  | { kind: 'emoji'; name: string }
  /** `at` in seconds since 1970, `format` in Slack's own tokens such as `{date_short}`. */
  | { kind: 'date'; at: number; format: string; fallback: string }
  | { kind: 'break' };

/** On which side the cells of a column stand. */
export type Align = 'left' | 'center' | 'right';

/** What stands on lines of its own. */
export type Flow =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'heading'; level: number; children: Inline[] }
  | { kind: 'quote'; children: Flow[] }
  | { kind: 'preformatted'; text: string }
  | { kind: 'list'; ordered: boolean; start: number; indent: number; items: Flow[][] }
  | { kind: 'table'; header: boolean; align: Align[]; rows: Flow[][][] }
  | { kind: 'rule' };

/** A run of words. */
export const words = (text: string): Inline => ({ kind: 'text', text });

/** A paragraph of these runs. */
export const paragraph = (children: Inline[]): Flow => ({ kind: 'paragraph', children });

/** The address when a browser may be sent there (web, e-mail, telephone), nothing for any other scheme. */
export function safeUrl(url: string): string | undefined {
  return /^(?:https?:\/\/|mailto:|tel:|\/)/i.test(url) ? url : undefined;
}
