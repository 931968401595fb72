import { isFirst, RegisterFailed, seenKey, seenWrite, type Register } from '../../register/index.ts';
import { onlyKeepsBytes } from '../../workflows/kept/bytes.ts';
import { decidedAtOnce } from './accepted.ts';
import type { Bot, DecideOnce } from '../bot.ts';

/** The same was decided already: by another process, or a moment ago. */
class CameBefore extends Error {
  override readonly name = 'CameBefore';
}

/**
 * Submissions, shortcuts and verbs come in unstored, and their workflows do not know it: the mark goes into whatever commit they
 * make first. A stored input has its mark from the inbox, and its workflow commits it (`By.also`).
 * @param now the machine's instant, in milliseconds
 */
export function createDecideOnce(register: Register, now: () => number): DecideOnce {
  return async (body, decide) => {
    const id = decidedAtOnce(body);
    if (id === undefined) return decide(register);
    let isMarked = false;
    const marking: Register = {
      ...register,
      async commit(writes) {
        // Bytes are kept before anything is decided, several at a time: killed then, the same is still to be decided.
        if (isMarked || onlyKeepsBytes(writes)) return register.commit(writes);
        const result = await register.commit([...writes, seenWrite(id, now())]);
        if (!result.committed && result.conflict === seenKey(id)) throw new CameBefore('This came before.');
        isMarked = result.committed;
        return result;
      },
    };
    // What was refused, or failed, changed nothing and was said: the same must not change something later.
    const mark = async () => isMarked || (await isFirst(register, id, now()));
    try {
      const outcome = await decide(marking);
      return (await mark()) ? outcome : undefined;
    } catch (error) {
      if (error instanceof CameBefore) return undefined;
      if (!(error instanceof RegisterFailed)) await mark();
      throw error;
    }
  };
}

/** The bot with another register. */
export function withRegister(bot: Bot, register: Register): Bot {
  return { ...bot, desk: { ...bot.desk, register } };
}
