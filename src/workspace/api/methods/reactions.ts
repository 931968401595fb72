import { z } from 'zod';
import type { Core } from '../../core.ts';
import type { MessageRecord } from '../../state/records.ts';
import { isMember } from '../../state/visibility.ts';
import { done, refused, type Answer } from '../answer.ts';
import { findConversation } from '../conversation.ts';
import { given, method } from '../method.ts';

const args = z.object({ channel: given.text, timestamp: given.text, name: given.text });

type Target = { ok: true; message: MessageRecord } | { ok: false; answer: Answer };

function target(core: Core, asked: z.output<typeof args>): Target {
  const found = findConversation(core, asked.channel);
  if (!found.ok) return found;
  if (!isMember(found.channel, core.state.app.botUser)) return { ok: false, answer: refused('not_in_channel') };
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(asked.name)) return { ok: false, answer: refused('invalid_name') };
  const message = found.channel.messages.find((one) => one.ts === asked.timestamp);
  return message === undefined ? { ok: false, answer: refused('message_not_found') } : { ok: true, message };
}

export const reactionsAdd = method({
  name: 'reactions.add',
  tier: 'tier3',
  scope: 'reactions:write',
  args,
  run(core, asked) {
    const found = target(core, asked);
    if (!found.ok) return found.answer;
    return react(core, found.message, asked.name, core.state.app.botUser) ? done() : refused('already_reacted');
  },
});

export const reactionsRemove = method({
  name: 'reactions.remove',
  tier: 'tier2',
  scope: 'reactions:write',
  args,
  run(core, asked) {
    const found = target(core, asked);
    if (!found.ok) return found.answer;
    const reaction = found.message.reactions.find((one) => one.name === asked.name);
    const user = core.state.app.botUser;
    if (reaction?.users.includes(user) !== true) return refused('no_reaction');
    reaction.users = reaction.users.filter((one) => one !== user);
    found.message.reactions = found.message.reactions.filter((one) => one.users.length > 0);
    core.changed();
    return done();
  },
});

/** Adds somebody's reaction; false when they had it already. */
export function react(core: Core, message: MessageRecord, name: string, user: string): boolean {
  const reaction = message.reactions.find((one) => one.name === name);
  if (reaction?.users.includes(user) === true) return false;
  if (reaction === undefined) message.reactions.push({ name, users: [user] });
  else reaction.users.push(user);
  core.changed();
  return true;
}
