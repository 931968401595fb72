import type { Block } from '../../protocol.ts';
import { fieldsOf, textOf } from '../kit/json.ts';
import type { Form } from './form.ts';
import { wrong } from './wrong.ts';

/** What Slack itself refuses before a submission reaches the app: by block id, in the order of the blocks. */
export function refusals(blocks: Block[], form: Form): Map<string, string> {
  const found = new Map<string, string>();
  for (const block of blocks) {
    if (block.type !== 'input') continue;
    const element = fieldsOf(block['element']);
    const blockId = textOf(block['block_id']);
    const state = form.held[blockId]?.[textOf(element['action_id'])]?.state;
    const says = state && wrong(element, state, block['optional'] === true);
    if (says !== undefined) found.set(blockId, says);
  }
  return found;
}
