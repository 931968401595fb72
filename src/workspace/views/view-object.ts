import type { JsonObject } from '../json.ts';
import type { Json } from '../protocol.ts';
import type { State } from '../state/state.ts';
import { reported } from './fields.ts';
import type { View } from './view.ts';

/** A view as Slack shows it to the app, with what the person has put in. */
export function viewObject(state: State, view: View): JsonObject {
  const { content } = view;
  const common: JsonObject = {
    id: view.id,
    team_id: state.team.id,
    type: content.type,
    blocks: content.blocks,
    private_metadata: content.privateMetadata,
    callback_id: content.callbackId,
    state: { values: reported(view.fields) },
    hash: view.hash,
    clear_on_close: content.clearOnClose,
    notify_on_close: content.notifyOnClose,
    root_view_id: view.rootId,
    previous_view_id: view.previousId,
    app_id: state.app.id,
    external_id: content.externalId,
    app_installed_team_id: state.team.id,
    bot_id: state.app.botId,
  };
  if (content.type === 'home') return { ...common, title: plain('View Title'), close: null, submit: null };
  return {
    ...common,
    title: plain(content.title),
    close: content.close === null ? null : plain(content.close),
    submit: content.submit === null ? null : plain(content.submit),
  };
}

function plain(text: string): Json {
  return { type: 'plain_text', text, emoji: true };
}
