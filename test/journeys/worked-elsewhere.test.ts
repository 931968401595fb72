import { expect, test } from 'vitest';
import { openRegister, type Register } from '../../src/register/index.ts';
import { openDesk } from './desk.ts';
import { subjects } from './seen.ts';
import { awaitingApproval, card, told } from './way-to-a-letter.ts';

/** A desk that is so slow, once it is said, that another has taken the inbox over and works each input before it. */
async function slowDesk() {
  let isSlow = false;
  const slow = (register: Register): Register => ({
    ...register,
    async commit(writes) {
      const marks = writes.find(({ key, value }) => key.startsWith('inbox/') && value === undefined);
      const result = await register.commit(writes);
      return isSlow && marks && writes.length > 1 ? { committed: false, conflict: marks.key } : result;
    },
  });
  const desk = await openDesk({ trial: { openRegister: async (url) => slow(await openRegister(url)) } });
  return { desk, falls: () => void (isSlow = true) };
}

test('a press that another bot worked meanwhile is done once, and nobody is told that it was refused', async () => {
  const { desk, falls } = await slowDesk();
  const reference = await awaitingApproval(desk);
  const approver = desk.as('Amara Okafor');
  falls();
  await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', reference) });
  await desk.settled();
  expect(card(desk, reference).words).toContain('The letter was sent by e-mail');
  expect(await subjects(desk)).toHaveLength(2);
  expect(told(desk, 'Amara Okafor')).toBe('');
});
