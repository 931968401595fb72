import { newRequestForm } from '../src/workflows/log-request/new-request.ts';
import type { Command } from './command.ts';

export const newRequest: Command = {
  verb: 'new',
  usage: 'new [subject]',
  summary: 'Log a request for information.',
  async run({ desk, user, words }) {
    const { officer } = await desk.directory.who(user);
    if (!officer) return { says: 'Only an FOI officer can log a request. Pass it on to the FOI team.' };
    return { form: newRequestForm(desk, { subject: words }) };
  },
};
