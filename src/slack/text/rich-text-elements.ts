import type { RichTextElement } from '@slack/types';
import type { Run } from './runs.ts';

/** Slack refuses an empty text. */
export const EMPTY = { type: 'text', text: ' ' } as const;

/** Runs as elements of a rich text. */
export function elementsOf(runs: readonly Run[]): RichTextElement[] {
  return runs
    .filter((run) => run.text !== '')
    .map(({ text, url, bold, italic, strike, code }): RichTextElement => {
      const style = {
        ...(bold === true ? { bold } : {}),
        ...(italic === true ? { italic } : {}),
        ...(strike === true ? { strike } : {}),
        ...(code === true ? { code } : {}),
      };
      const styled = Object.keys(style).length === 0 ? {} : { style };
      return url === undefined || text === '\n'
        ? { type: 'text', text, ...styled }
        : { type: 'link', url, text, ...styled };
    });
}
