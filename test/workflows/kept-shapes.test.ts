import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { event } from '../../src/domain/request/events.ts';
import { openRegister } from '../../src/register/index.ts';
import { anyIntent } from '../../src/workflows/intents.ts';

/**
 * What histories and intents may hold, by the format that a register is marked with. Whoever changes either adds a step to
 * `formatSteps`, so that an older FOI Desk refuses the register instead of failing on one request after the other, and here
 * a line; what no FOI Desk in use has written yet may change its line.
 */
const shapes: Readonly<Record<number, string>> = {
  2: '1cac0fc8882c73f280baabc541530f5cb732b0f1a4b89dba2ce1f2316953534a',
};

test('what histories and intents may hold is of the format that a register is marked with', async () => {
  const shape = [event, anyIntent].map((each) => z.toJSONSchema(each, { io: 'input', unrepresentable: 'any' }));
  const register = await openRegister('sqlite::memory:');
  const { version } = z.object({ version: z.int() }).parse((await register.read('format'))?.value);
  await register.close();
  expect(createHash('sha256').update(JSON.stringify(shape)).digest('hex')).toBe(shapes[version]);
});
