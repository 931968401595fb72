import { RegisterFailed, seenKey, type Inbox, type Register } from '../../register/index.ts';
import type { Log } from '../../workflows/desk.ts';
import { decidedAtOnce, inputOf } from './accepted.ts';
import type { Bot } from '../bot.ts';
import type { Accept } from './desk-app.ts';
import { recordRefusal } from '../refused.ts';
import { createNotStored } from './not-stored.ts';
import { eventOfAnother } from './whose.ts';

interface Parts {
  register: Register;
  inbox: Inbox;
  log: Log;
  /** Nothing while it is being put together. */
  bot: () => Bot | undefined;
}

/** Takes what comes in: stores what must not be lost before Slack is told that it has it, and knows what came before. */
export function createTaking({ register, inbox, log, bot }: Parts): Accept {
  const notStored = createNotStored();

  async function taken(id: string, input: ReturnType<typeof inputOf>): Promise<'new' | 'seen'> {
    try {
      if (input) return await inbox.accept(input);
      return (await register.read(seenKey(id))) ? 'seen' : 'new';
    } catch (error) {
      // What is decided before it is acknowledged says by itself that nothing can be saved.
      if (!input && error instanceof RegisterFailed) return 'new';
      const running = bot();
      if (input && running) await notStored(running, input.body);
      throw error;
    }
  }

  return async (body) => {
    const team = bot()?.team;
    const others = team === undefined ? undefined : eventOfAnother(body, team);
    if (others) {
      recordRefusal(log, { user: others.user, act: others.type, about: '', input: others.id }, { forbidden: true });
      return 'acknowledge';
    }
    const input = inputOf(body);
    const id = input?.id ?? decidedAtOnce(body);
    if (id === undefined) return 'answer';
    if ((await taken(id, input)) === 'new') return input?.next ?? 'answer';
    log.info({ id }, 'This came before; nothing more was done.');
    return 'acknowledge';
  };
}
