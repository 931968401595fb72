import type { Block, DeskChannel, DeskMessage, DeskPerson, DeskView } from '../../../src/workspace/protocol.ts';

const person = (id: string, name: string, title: string, isBot = false): DeskPerson => ({
  id,
  name,
  title,
  isBot,
  isGuest: false,
});

const olivia = person('U1', 'Olivia Bennett', 'Information governance officer');

export const people = [
  olivia,
  person('U2', 'Amara Okafor', 'Approver, monitoring officer'),
  person('U3', 'Helen Marsh', 'Highways, network manager'),
  person('U4', 'Sean Doyle', 'Highways, street works'),
  person('UBOT', 'FOI Desk', '', true),
];

/** Noon on Tuesday 10 December 2019. */
export const noon = Date.UTC(2019, 11, 10, 12);

export const message = (
  channel: string,
  after: number,
  user: string,
  text: string,
  more: Partial<DeskMessage> = {},
): DeskMessage => ({
  channel,
  ts: `${noon / 1000 + after}.000100`,
  user,
  text,
  blocks: [],
  files: [],
  edited: false,
  reactions: [],
  ephemeral: false,
  replyCount: 0,
  ...more,
});

export const channel = (
  id: string,
  name: string,
  kind: DeskChannel['kind'],
  messages: DeskMessage[] = [],
): DeskChannel => ({
  id,
  name,
  kind,
  members: ['U1', 'U2', 'UBOT'],
  topic: `What ${name} is for`,
  messages,
});

/** A workspace in which nothing has happened. */
export function emptyView(): DeskView {
  return {
    team: 'Marlbury Borough Council',
    now: noon,
    me: olivia,
    people,
    channels: [channel('C1', 'general', 'public'), channel('G1', 'foi-team', 'private')],
    joinable: [{ id: 'C9', name: 'highways' }],
    commands: [
      { command: '/foi', description: 'Freedom of Information requests', usage: 'new [subject] | show REQ… | help' },
    ],
    messageShortcuts: [{ name: 'Log as FOI request', callbackId: 'log' }],
    globalShortcuts: [],
    home: null,
    modals: [],
    mail: [],
    notices: [],
  };
}

const text = (words: string, type = 'plain_text') => ({ type, text: words });
export const input = (
  blockId: string,
  label: string,
  element: Block,
  more: { [key: string]: boolean } = {},
): Block => ({
  type: 'input',
  block_id: blockId,
  label: text(label),
  element: { action_id: 'a', ...element },
  ...more,
});
export const option = (label: string, value = label.toLowerCase()) => ({ text: text(label), value });
