import { initialState, stateFrom, stateKey } from '../views/element-state.ts';
import { elementAt, fieldsOf, putIn, reported, type Field } from '../views/fields.ts';
import { viewObject } from '../views/view-object.ts';
import type { View } from '../views/view.ts';
import type { Core } from '../core.ts';
import { messageObject } from '../events/message-object.ts';
import { basis, channelName, interact, responseUrl } from '../interactions/payload.ts';
import { compact, isObject, textOf, type JsonObject } from '../json.ts';
import type { ActResult, Block, Json, ViewValues } from '../protocol.ts';
import type { ChannelRecord, MessageRecord, PersonRecord } from '../state/records.ts';
import { refineFiles } from './files-in.ts';
import { ok, says } from './result.ts';

/** Which element was acted on, and what a client says stands in it and around it. */
export interface Acted {
  blockId: string;
  actionId: string;
  state: JsonObject;
  values: ViewValues;
}

/** Acting on an element of a modal or of Home. */
export async function actInView(core: Core, person: PersonRecord, view: View, acted: Acted): Promise<ActResult> {
  const found = elementAt(view.content.blocks, acted.blockId, acted.actionId);
  if (found === undefined) return says('That is no longer there.');
  const values = withOwn(found.element, acted);
  putIn(view.fields, values, (_field, state) => refineFiles(core, person, state));
  core.changed();
  if (!dispatches(found.block)) return ok;
  const trigger = core.triggers.issue({ person: person.id, channel: view.channel, view });
  return sent(core, person, {
    ...basis(core, person),
    container: { type: 'view', view_id: view.id },
    trigger_id: trigger,
    view: viewObject(core.state, view),
    actions: [action(core, found.block, found.element, acted)],
  });
}

/** Acting on an element of a message. */
export async function actInMessage(
  core: Core,
  person: PersonRecord,
  channel: ChannelRecord,
  message: MessageRecord,
  acted: Acted,
): Promise<ActResult> {
  const found = elementAt(message.blocks, acted.blockId, acted.actionId);
  if (found === undefined) return says('That is no longer there.');
  const fields = fieldsOf(message.blocks, [], channel.id);
  putIn(fields, withOwn(found.element, acted), (_field: Field, state) => state);
  if (!dispatches(found.block)) return ok;
  const isEphemeral = message.onlyFor !== undefined;
  const threadTs = message.threadTs ?? null;
  const response = core.responses.issue({
    person: person.id,
    channel: channel.id,
    message: { ts: message.ts, isEphemeral },
    threadTs,
  });
  const trigger = core.triggers.issue({ person: person.id, channel: channel.id, view: null });
  return sent(
    core,
    person,
    compact({
      ...basis(core, person),
      container: compact({
        type: 'message',
        message_ts: message.ts,
        channel_id: channel.id,
        is_ephemeral: isEphemeral,
        thread_ts: message.threadTs,
      }),
      trigger_id: trigger,
      channel: { id: channel.id, name: channelName(channel) },
      // An ephemeral message is not kept, so Slack cannot send it along.
      message: isEphemeral ? undefined : messageObject(core.state, core.base(), channel, message, false),
      state: { values: reported(fields) },
      response_url: responseUrl(core, response),
      actions: [action(core, found.block, found.element, acted)],
    }),
  );
}

async function sent(core: Core, person: PersonRecord, payload: JsonObject): Promise<ActResult> {
  const answer = await interact(core, 'block_actions', payload);
  if (answer.ok) return ok;
  const notice = 'This app did not respond in time. Try again.';
  core.screens.tell(person.id, notice);
  core.changed();
  return says(notice);
}

/** Elements in an input block are quiet unless the app asked to hear of them. */
function dispatches(block: Block): boolean {
  return block.type !== 'input' || block['dispatch_action'] === true;
}

function withOwn(element: JsonObject, acted: Acted): ViewValues {
  if (stateKey(element) === undefined) return acted.values;
  const block = { ...acted.values[acted.blockId], [acted.actionId]: acted.state };
  return { ...acted.values, [acted.blockId]: block };
}

/** The action as Slack sends it: the element's identity, and what was chosen or pressed. */
function action(core: Core, block: Block, element: JsonObject, acted: Acted): JsonObject {
  const type = textOf(element, 'type') ?? '';
  const common = {
    type,
    action_id: acted.actionId,
    block_id: textOf(block, 'block_id') ?? '',
    action_ts: core.state.nextTs(),
  };
  if (type === 'button') {
    return compact({ ...common, text: element['text'], value: element['value'], style: element['style'] });
  }
  if (type === 'overflow') return { ...common, selected_option: acted.state['selected_option'] ?? null };
  const key = stateKey(element);
  const state = stateFrom(element, acted.state);
  if (key === undefined || state === null) return common;
  const initial = initialState(element, null);
  const before: Json | undefined = initial?.[key];
  const hadInitial = isObject(before) || typeof before === 'string' || (Array.isArray(before) && before.length > 0);
  return compact({
    ...common,
    [key]: state[key] ?? null,
    [key.replace('selected_', 'initial_')]: hadInitial && key.startsWith('selected_') ? before : undefined,
    placeholder: element['placeholder'],
  });
}
