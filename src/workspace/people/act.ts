import type { Core } from '../core.ts';
import type { Act, ActResult } from '../protocol.ts';
import type { ChannelRecord, MessageRecord, PersonRecord } from '../state/records.ts';
import { isMember, joinableBy, messagesFor } from '../state/visibility.ts';
import type { View } from '../views/view.ts';
import { actInMessage, actInView } from './element-act.ts';
import { invite, remove } from './invite.ts';
import { join, leave } from './membership.ts';
import { says } from './result.ts';
import { edit, say, toggleReaction, unsay } from './say.ts';
import { globalShortcut, messageShortcut, openHome, suggest } from './shortcut.ts';
import { isCommand, refusedInThread, slash } from './slash.ts';
import { close, submit } from './submit.ts';

/** Does what a person does at their keyboard. Resolves when the app has acknowledged, where it is asked. */
export async function act(core: Core, as: string, act: Act): Promise<ActResult> {
  const person = core.state.person(as);
  if (person === undefined || person.isBot || person.isDeactivated) return says('Nobody is signed in as that.');
  switch (act.do) {
    case 'slash':
      return inChannel(core, person, act.channel, (channel) => slash(core, person, channel, act.text));
    case 'say':
      return inChannel(core, person, act.channel, (channel) => {
        if (!isCommand(act.text)) return say(core, person, channel, act);
        if (act.thread !== undefined) return refusedInThread(core, person, act.text);
        return slash(core, person, channel, act.text);
      });
    case 'edit':
      return onMessage(core, person, act, (channel, message) => edit(core, person, channel, message, act));
    case 'delete':
      return onMessage(core, person, act, (channel, message) => unsay(core, person, channel, message));
    case 'react':
      return onMessage(core, person, act, (channel, message) =>
        toggleReaction(core, person, channel, message, act.name),
      );
    case 'act': {
      if ('message' in act.where) {
        return onMessage(core, person, act.where.message, (channel, message) =>
          actInMessage(core, person, channel, message, act),
        );
      }
      if ('modal' in act.where)
        return inModal(core, person, act.where.modal, (view) => actInView(core, person, view, act));
      const home = core.screens.home(person.id);
      return home === undefined ? says('Home is not open.') : actInView(core, person, home, act);
    }
    case 'submit':
      return inModal(core, person, act.modal, (view) => submit(core, person, view, act.values));
    case 'close':
      return inModal(core, person, act.modal, (view) => close(core, person, view, act.all ?? false));
    case 'messageShortcut':
      return onMessage(core, person, act, (channel, message) =>
        messageShortcut(core, person, channel, message, act.callbackId),
      );
    case 'globalShortcut':
      return globalShortcut(core, person, act.callbackId);
    case 'openHome':
      return openHome(core, person);
    case 'join': {
      const channel = joinableBy(core.state, person.id).find((one) => one.id === act.channel);
      if (channel === undefined) return says('You cannot join that channel.');
      join(core, channel, person.id);
      return { ok: true };
    }
    case 'leave':
      return inChannel(core, person, act.channel, (channel) => {
        leave(core, channel, person.id);
        return { ok: true };
      });
    case 'invite':
      return inChannel(core, person, act.channel, (channel) => invite(core, person, channel, act.user));
    case 'remove':
      return inChannel(core, person, act.channel, (channel) => remove(core, person, channel, act.user));
    case 'suggest':
      return inModal(core, person, act.modal, (view) => suggest(core, person, view, act));
    case 'moveClock':
      if (act.to < core.state.now()) return says('The clock only moves forward.');
      core.state.moveClock(act.to);
      core.changed();
      return { ok: true };
  }
}

type Doing = ActResult | Promise<ActResult>;

function inChannel(core: Core, person: PersonRecord, id: string, doIt: (channel: ChannelRecord) => Doing): Doing {
  const channel = core.state.channel(id);
  return channel !== undefined && isMember(channel, person.id) ? doIt(channel) : says('You are not in that channel.');
}

function onMessage(
  core: Core,
  person: PersonRecord,
  at: { channel: string; ts: string },
  doIt: (channel: ChannelRecord, message: MessageRecord) => Doing,
): Doing {
  return inChannel(core, person, at.channel, (channel) => {
    const message = messagesFor(core.state, channel, person.id).find((one) => one.ts === at.ts);
    return message === undefined ? says('That message is gone.') : doIt(channel, message);
  });
}

/** Only the modal in front can be used. */
function inModal(core: Core, person: PersonRecord, id: string, doIt: (view: View) => Doing): Doing {
  const front = core.screens.stack(person.id).at(-1);
  return front !== undefined && front.id === id ? doIt(front) : says('That window is no longer in front.');
}
