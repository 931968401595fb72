import { setTimeout as pause } from 'node:timers/promises';
import { openRegister } from '../../../src/register/index.ts';
import { smallDesk } from './desk.ts';

/** A small desk that is sent every input twice, in three lanes, and prints each once it has accepted it. */
const [, , url = '', posts = '', first = '', pace = '0'] = process.argv;
const desk = smallDesk(await openRegister(url), posts);
await desk.start();

async function arrive(number: number): Promise<void> {
  const input = { id: `event-${number}.`, lane: `lane-${number % 3}`, kind: 'reply', body: { number } };
  await Promise.all([desk.inbox.accept(input), desk.inbox.accept(input)]);
  process.stdout.write(`${number}\n`);
}

for (let number = Number(first); ; number += 2) {
  await Promise.all([arrive(number), arrive(number + 1)]);
  await pause(Number(pace));
}
