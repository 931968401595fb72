import { z } from 'zod';
import { richText } from '../blocks/rich-text.ts';
import { table } from '../blocks/tables.ts';
import { richTextToMrkdwn } from '../composer/mrkdwn.ts';
import { mentionables } from '../composer/names.ts';
import { typedToRichText } from '../composer/rich-text.ts';
import type { Core } from '../core.ts';
import type { Block } from '../protocol.ts';

/** What a person's composer can hold: formatted text and pasted tables. */
const composed = z.array(z.discriminatedUnion('type', [richText, table]));

/** What somebody wrote, as Slack keeps it: blocks, and the same words in mark-up. `null` when no composer makes it. */
export function written(
  core: Core,
  said: { text: string; blocks?: readonly Block[] | undefined },
): { text: string; blocks: Block[] } | null {
  const blocks = blocksOf(core, said);
  if (blocks === null) return null;
  const text = richTextToMrkdwn(blocks);
  return { text, blocks: text.trim() === '' ? [] : blocks };
}

function blocksOf(core: Core, said: { text: string; blocks?: readonly Block[] | undefined }): Block[] | null {
  if (said.blocks === undefined || said.blocks.length === 0) {
    return [typedToRichText(said.text, mentionables(core.state), core.state.nextId('b'))];
  }
  if (!composed.safeParse(said.blocks).success) return null;
  return said.blocks.map((block) => ({ ...block, type: block.type, block_id: core.state.nextId('b') }));
}
