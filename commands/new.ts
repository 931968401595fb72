import { newRequestForm } from '../src/workflows/log-request/new-request.ts';
import { mayNotLog } from '../src/workflows/log-request/who-may-log.ts';
import type { Command } from './command.ts';

export const newRequest: Command = {
  verb: 'new',
  usage: 'new [subject]',
  summary: 'Log a request for information.',
  needs: ['log'],
  async run({ desk, user, words }) {
    const no = await mayNotLog(desk, user);
    if (no) return no;
    return { form: newRequestForm(desk, { subject: words }) };
  },
};
