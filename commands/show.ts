import { isRefusal } from '../src/domain/request/decision.ts';
import { mayNotEver } from '../src/domain/request/permitted/always.ts';
import { found } from '../src/workflows/act.ts';
import type { Command } from './command.ts';
import { askReference, readReference } from './reference.ts';

export const show: Command = {
  verb: 'show',
  usage: 'show REQ…',
  summary: 'Look at a request: its questions, its due date, how far it is.',
  needs: ['look'],
  async run({ desk, user, words }) {
    const no = mayNotEver(await desk.directory.who(user), 'look');
    if (no) return no;
    const reference = readReference(words, desk.council);
    if (reference === undefined) return words === '' ? { queue: true } : { says: askReference('show', desk.council) };
    const request = await found(desk, reference);
    return isRefusal(request) ? request : { request };
  },
};
