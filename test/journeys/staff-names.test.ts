import { expect, test, vi } from 'vitest';
import { openApart } from './apart.ts';
import { card, disclose, letter, log, reply } from './way-to-a-letter.ts';

test('a colleague whose name Slack does not give at that moment does not slip through the check: the letter waits for it', async () => {
  const desk = await openApart();
  const asking = {
    questions: [{ asks: 'Who counts the potholes?', replies: 'Helen Marsh counts them.' }],
  };
  const reference = await log(desk, asking);
  await reply(desk, reference, asking);
  await disclose(desk, reference, [1]);
  // Started anew it knows nobody's name, and Slack does not give Helen's.
  await desk.stops();
  await desk.starts();
  let asked = 0;
  desk.workspace.faults.goOn({
    method: (name) => (name === 'users.info' && (asked += 1) > 1 && asked < 6 ? { kind: 'serverError' } : undefined),
    mail: () => undefined,
  });
  await desk.workspace.as('Olivia Bennett').clicks('Draft letter', { on: card(desk, reference) });
  await vi.waitFor(() => expect(letter(desk, reference).words).toContain('Letter 1'), { timeout: 20_000 });
  expect(letter(desk, reference).words).toContain('is a member of staff');
});
