import type { Fault } from './fault.ts';
import { fault } from './fault.ts';
import type { Block } from '../protocol.ts';
import { textOf } from '../json.ts';

export type Surface = 'message' | 'modal' | 'home';

/** Blocks that a surface does not take. */
const refused: { [surface in Surface]: ReadonlySet<string> } = {
  message: new Set(['alert', 'file']),
  modal: new Set([
    'card',
    'carousel',
    'container',
    'context_actions',
    'data_table',
    'file',
    'markdown',
    'plan',
    'table',
    'task_card',
  ]),
  home: new Set(['alert', 'context_actions', 'file', 'markdown', 'plan', 'task_card']),
};

/** Inputs that only modals have. */
const modalInputs: ReadonlySet<string> = new Set(['email_text_input', 'number_input', 'url_text_input', 'file_input']);

/** Blocks and inputs that may not stand on a surface. */
export function misplaced(blocks: readonly Block[], surface: Surface, root: readonly PropertyKey[]): Fault[] {
  return blocks.flatMap((block, index) => {
    const path = [...root, index];
    if (refused[surface].has(block.type)) {
      return [fault([...path, 'type'], 'unsupported_type', `unsupported type: ${block.type} in a ${surface}`)];
    }
    const asked = block.type === 'input' ? textOf(block['element'], 'type') : undefined;
    if (asked === undefined || surface === 'modal' || !modalInputs.has(asked)) return [];
    return [fault([...path, 'element', 'type'], 'unsupported_type', `unsupported type: ${asked} in a ${surface}`)];
  });
}
