import type { Core } from '../core.ts';
import type { DeskChannel, DeskFile, DeskMail, DeskMessage, DeskModal, DeskPerson, DeskView } from '../protocol.ts';
import type { ChannelRecord, MessageRecord, PersonRecord } from '../state/records.ts';
import { channelsOf, joinableBy, messagesFor } from '../state/visibility.ts';
import type { View } from '../views/view.ts';
import { slacksCommands } from './invite.ts';

/** What a person sees: the channels they are in, their modals, their Home, and the requester's mailbox. */
export function deskView(core: Core, me: PersonRecord, mail: readonly DeskMail[]): DeskView {
  const { state, manifest, screens } = core;
  const { slash_commands: commands, shortcuts } = manifest.features;
  const offered = (type: 'message' | 'global') =>
    shortcuts.filter((one) => one.type === type).map((one) => ({ name: one.name, callbackId: one.callback_id }));
  return {
    team: state.team.name,
    now: state.now(),
    me: deskPerson(me),
    people: state.record.people.filter((person) => !person.isDeactivated).map(deskPerson),
    channels: channelsOf(state, me.id).map((channel) => deskChannel(core, channel, me.id)),
    joinable: joinableBy(state, me.id).map(({ id, name }) => ({ id, name })),
    commands: [
      ...commands.map((one) => ({ command: one.command, description: one.description, usage: one.usage_hint })),
      ...slacksCommands,
    ],
    messageShortcuts: offered('message'),
    globalShortcuts: offered('global'),
    home: screens.home(me.id)?.content.blocks ?? null,
    modals: screens.stack(me.id).map(deskModal),
    mail: [...mail],
    notices: screens.notices(me.id),
  };
}

function deskPerson(person: PersonRecord): DeskPerson {
  const { id, name, title, isBot, isGuest } = person;
  return { id, name, title, isBot, isGuest };
}

function deskChannel(core: Core, channel: ChannelRecord, me: string): DeskChannel {
  const other = channel.members.find((member) => member !== me);
  return {
    id: channel.id,
    name: channel.kind === 'direct' ? (core.state.person(other ?? '')?.name ?? '') : channel.name,
    kind: channel.kind,
    members: channel.members,
    topic: channel.topic,
    messages: messagesFor(core.state, channel, me).map((message) => deskMessage(core, channel, message)),
  };
}

/** A message as a person sees it. */
export function deskMessage(core: Core, channel: ChannelRecord, message: MessageRecord): DeskMessage {
  return {
    channel: channel.id,
    ts: message.ts,
    ...(message.threadTs === undefined ? {} : { threadTs: message.threadTs }),
    user: message.user,
    text: message.text,
    blocks: message.blocks,
    files: message.files.flatMap((id) => deskFile(core, id)),
    edited: message.edited !== undefined,
    reactions: message.reactions,
    ephemeral: message.onlyFor !== undefined,
    replyCount: channel.messages.filter((one) => one.threadTs === message.ts).length,
  };
}

function deskFile(core: Core, id: string): DeskFile[] {
  const file = core.state.file(id);
  return file === undefined ? [] : [{ id, name: file.name, mimetype: file.mimetype, size: file.size }];
}

function deskModal(view: View): DeskModal {
  const { content } = view;
  return {
    viewId: view.id,
    hash: view.hash,
    callbackId: content.callbackId,
    title: content.title,
    submit: content.submit,
    close: content.close ?? 'Cancel',
    blocks: content.blocks,
    errors: view.errors,
    waiting: view.isWaiting,
  };
}
