import { mayNotEver } from '../src/domain/request/permitted/always.ts';
import type { Command } from './command.ts';

export const mine: Command = {
  verb: 'mine',
  usage: 'mine',
  summary: 'What waits for you.',
  needs: [],
  further: {
    needs: ['find'],
    usage: 'mine [late]',
    summary: 'What waits for you. Add late, or a department’s name: then all that is late, or waits for it.',
  },
  async run({ desk, user, words }) {
    if (words === '') return { queue: true };
    const no = mayNotEver(await desk.directory.who(user), 'find');
    if (no) return no;
    const asked = words.toLowerCase();
    if (asked === 'late') return { queue: true, only: 'late' };
    const { departments } = desk.council;
    const meant =
      departments.find(({ id, name }) => asked === id || asked === name.toLowerCase()) ??
      departments.find(({ name }) => name.toLowerCase().startsWith(asked));
    if (meant) return { queue: true, only: { department: meant.id } };
    return {
      says: `Type /foi mine late, or /foi mine and a department: ${departments.map(({ name }) => name).join(', ')}.`,
    };
  },
};
