import { createHmac, randomBytes } from 'node:crypto';
import { historiesSaved, type Register, type Row, type Write } from '../../register/index.ts';
import { PRESSED, pressed } from '../../workflows/forms/pressed.ts';
import type { RecordOnce } from '../bot.ts';
import type { Submission } from '../inputs.ts';

/** The very same was recorded while this was being decided. */
class RecordedMeanwhile extends Error {
  override readonly name = 'RecordedMeanwhile';
}

/** @param now the machine's instant, in milliseconds */
export function createRecordOnce(now: () => number): RecordOnce {
  return async (register, press, decide) => {
    const key = PRESSED + press.view.id;
    const isRecorded = async () => isOf(await register.read(key), press);
    if (await isRecorded()) return 'before';
    let left: 'something' | 'nothing' = 'nothing';
    const remembering: Register = {
      ...register,
      async commit(writes) {
        const references = historiesSaved(writes);
        if (references.length === 0) return register.commit(writes);
        for (;;) {
          const row = await register.read(key);
          if (isOf(row, press)) throw new RecordedMeanwhile('This was recorded meanwhile.');
          const result = await register.commit([...writes, markOf(key, row, press, { at: now(), references })]);
          if (result.committed) left = 'something';
          if (result.committed || result.conflict !== key) return result;
        }
      },
    };
    try {
      const outcome = await decide(remembering);
      // Where it was refused, it may be because the first press is worked only now.
      return left === 'nothing' && (await isRecorded()) ? 'before' : { outcome, left };
    } catch (error) {
      if (error instanceof RecordedMeanwhile) return 'before';
      throw error;
    }
  };
}

/** Whether a form was recorded with exactly this. */
function isOf(row: Row | undefined, press: Submission): boolean {
  if (!row) return false;
  const { salt, digest } = pressed.parse(row.value);
  return digest === digestOf(press, salt);
}

function markOf(
  key: string,
  before: Row | undefined,
  press: Submission,
  kept: { at: number; references: readonly string[] },
): Write {
  const salt = randomBytes(16).toString('base64');
  return { key, was: before?.version ?? 'new', value: { ...kept, salt, digest: digestOf(press, salt) } };
}

/** Over who pressed, the view as it was drawn, and what they filled in. */
function digestOf({ user, view }: Submission, salt: string): string {
  const sent = [user.id, view.callback_id, view.hash, view.private_metadata, view.state.values];
  return createHmac('sha256', salt).update(JSON.stringify(sent)).digest('base64');
}
