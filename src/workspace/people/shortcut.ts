import type { Core } from '../core.ts';
import { messageObject } from '../events/message-object.ts';
import { basis, channelName, interact, responseUrl } from '../interactions/payload.ts';
import { isObject, parseJson, textOf } from '../json.ts';
import type { ActResult, Json } from '../protocol.ts';
import type { ChannelRecord, MessageRecord, PersonRecord } from '../state/records.ts';
import { elementAt } from '../views/fields.ts';
import type { View } from '../views/view.ts';
import { ok, says } from './result.ts';

const noAnswer = 'This app did not respond in time. Try again.';

/** A shortcut from the menu of a message. */
export async function messageShortcut(
  core: Core,
  person: PersonRecord,
  channel: ChannelRecord,
  message: MessageRecord,
  callbackId: string,
): Promise<ActResult> {
  const known = core.manifest.features.shortcuts.some(
    (one) => one.type === 'message' && one.callback_id === callbackId,
  );
  if (!known) return says('There is no such shortcut.');
  const response = core.responses.issue({
    person: person.id,
    channel: channel.id,
    message: { ts: message.ts, isEphemeral: false },
    threadTs: message.threadTs ?? null,
  });
  const answer = await interact(core, 'message_action', {
    ...basis(core, person),
    callback_id: callbackId,
    trigger_id: core.triggers.issue({ person: person.id, channel: channel.id, view: null }),
    action_ts: core.state.nextTs(),
    response_url: responseUrl(core, response),
    message_ts: message.ts,
    channel: { id: channel.id, name: channelName(channel) },
    message: messageObject(core.state, core.base(), channel, message, false),
  });
  return answer.ok ? ok : says(noAnswer);
}

/** A shortcut from the search bar or the composer's menu. */
export async function globalShortcut(core: Core, person: PersonRecord, callbackId: string): Promise<ActResult> {
  const known = core.manifest.features.shortcuts.some((one) => one.type === 'global' && one.callback_id === callbackId);
  if (!known) return says('There is no such shortcut.');
  const answer = await interact(core, 'shortcut', {
    ...basis(core, person),
    callback_id: callbackId,
    trigger_id: core.triggers.issue({ person: person.id, channel: null, view: null }),
    action_ts: core.state.nextTs(),
  });
  return answer.ok ? ok : says(noAnswer);
}

/** Options the app offers for what was typed into an external select of a modal. */
export async function suggest(
  core: Core,
  person: PersonRecord,
  view: View,
  asked: { blockId: string; actionId: string; typed: string },
): Promise<{ ok: true; options: Json[] } | { ok: false; says: string }> {
  const found = elementAt(view.content.blocks, asked.blockId, asked.actionId);
  if (found === undefined || !(textOf(found.element, 'type') ?? '').endsWith('external_select')) {
    return { ok: false, says: 'There is nothing to look up here.' };
  }
  const least = found.element['min_query_length'] ?? 3;
  if (typeof least === 'number' && asked.typed.length < least) return { ok: true, options: [] };
  const answer = await interact(core, 'block_suggestion', {
    ...basis(core, person),
    container: { type: 'view', view_id: view.id },
    action_id: asked.actionId,
    block_id: asked.blockId,
    value: asked.typed,
  });
  const body = answer.ok ? parseJson(answer.body) : undefined;
  const options = isObject(body) ? (body['options'] ?? body['option_groups']) : undefined;
  if (!Array.isArray(options) || options.length > 100) return { ok: false, says: 'The options could not be loaded.' };
  return { ok: true, options };
}

/** Opens the app's Home. The app is told each time, and draws it when it will. */
export function openHome(core: Core, person: PersonRecord): ActResult {
  const home = core.screens.home(person.id);
  core.events.emit(
    {
      type: 'app_home_opened',
      user: person.id,
      channel: core.state.directWith(person.id).id,
      tab: 'home',
      event_ts: core.state.nextTs(),
      ...(home === undefined ? {} : { view: { id: home.id, type: 'home', callback_id: home.content.callbackId } }),
    },
    null,
  );
  core.changed();
  core.events.flush();
  return ok;
}
