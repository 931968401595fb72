import { z } from 'zod';
import { beginAttempt } from '../../domain/deciding/sending/attempts.ts';
import { isRefusal } from '../../domain/request/decision.ts';
import { sendingOf } from '../../domain/request/evolve/messages.ts';
import { fold } from '../../domain/request/evolve.ts';
import { loadHistory, saveWrites, takeForBegun, type Register } from '../../register/index.ts';
import { readHappened } from '../history-schema.ts';
import { intent } from '../intents.ts';
import { outgoing } from '../outgoing.ts';
import { surfaceNamed, surfacesUnder } from '../surface-name.ts';

/**
 * What is done to a register that was put back, before FOI Desk goes on with it: nothing that has left since goes again by
 * itself. Answers of which requests messages to requesters may have gone.
 * @param now the instant, in milliseconds
 */
export async function nothingTwice(register: Register, now: number): Promise<readonly string[]> {
  const held = await holdMessages(register, now);
  await showAsItWas(register, now);
  return held;
}

const waiting = z.looseObject({ kind: z.string(), body: z.unknown() });

/**
 * After a backup is put back: messages to requesters that waited when it was made may have gone since. Their attempt is
 * taken as begun, so that none goes again by itself and an officer says what became of it. Answers which requests they
 * are of.
 * @param now the instant, in milliseconds
 */
export async function holdMessages(register: Register, now: number): Promise<readonly string[]> {
  const held: string[] = [];
  for (const { value } of await register.scan('outbox/')) {
    const { kind, body } = waiting.parse(value);
    if (kind !== 'mail') continue;
    const mail = intent.parse(body);
    if (mail.kind !== 'mail') continue;
    const history = await loadHistory(register, mail.reference, readHappened);
    const request = fold(history.events);
    if (!request || sendingOf(request, mail.what).stands !== 'toBeSent') continue;
    const begun = beginAttempt(request, mail.what);
    if (isRefusal(begun)) continue;
    await register.commit(
      saveWrites(
        history,
        begun.events.map((event) => ({ ...event, at: now, by: 'desk' })),
      ),
    );
    held.push(mail.reference);
  }
  return held;
}

const listed = z.looseObject({ reference: z.string() });

/**
 * After a backup is put back: what waited for Slack when it was made may be there, so it is looked for first; and what Slack
 * shows of requests that are open or under review is drawn again, as it may be of a time that is not in the register.
 * @param now the instant, in milliseconds
 */
async function showAsItWas(register: Register, now: number): Promise<void> {
  const rows = [...(await register.scan('open/')), ...(await register.scan('review/'))];
  for (const reference of new Set(rows.map(({ value }) => listed.parse(value).reference))) {
    const under = surfacesUnder(reference);
    const names = (await register.keys(under)).map((key) => key.slice(under.length));
    const surfaces = names.flatMap((name) => surfaceNamed(name) ?? []);
    await register.commit(surfaces.flatMap((surface) => outgoing([{ kind: 'show', reference, surface }], 0)));
  }
  await takeForBegun(register, now);
}
