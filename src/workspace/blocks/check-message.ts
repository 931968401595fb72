import { z } from 'zod';
import type { Block, Json } from '../protocol.ts';
import { block } from '../state/records.ts';
import { anyBlock } from './blocks.ts';
import { faultsOf, type Fault } from './fault.ts';
import { misplaced } from './surfaces.ts';
import { togetherFaults } from './whole.ts';

/** Characters of a message's blocks, written as JSON, past which chat.* answers `msg_blocks_too_long`. */
const longestBlocks = 13_200;

export type Checked<T> = { ok: true; value: T } | { ok: false; error: string; faults: Fault[] };

const messageBlocks = z.array(anyBlock).max(50);

/** Checks the blocks of a message as chat.postMessage does. `invalid_blocks` comes with what is wrong and where. */
export function checkMessageBlocks(sent: Json): Checked<Block[]> {
  const shape = messageBlocks.safeParse(sent);
  if (!shape.success) return { ok: false, error: 'invalid_blocks', faults: faultsOf(shape.error, sent, ['blocks']) };
  const blocks = z.array(block).parse(sent);
  const faults = [...misplaced(blocks, 'message', ['blocks']), ...togetherFaults(blocks, ['blocks'])];
  if (faults.some((one) => one.code === 'only_one_table_allowed')) {
    return { ok: false, error: 'only_one_table_allowed', faults };
  }
  return faults.length > 0 ? { ok: false, error: 'invalid_blocks', faults } : { ok: true, value: blocks };
}

/** Whether blocks are more than one message carries. Slack does not say how it counts; this counts strictly. */
export function tooLongForOneMessage(blocks: readonly Block[]): boolean {
  return JSON.stringify(blocks).length > longestBlocks;
}
