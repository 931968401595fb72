import type { DeskMessage, DeskView } from '../../protocol.ts';
import type { MenuItem } from '../kit/menu.ts';
import { ask, plainText } from '../modal/confirm.ts';
import { actOrTell } from '../state/desk.ts';

interface Openers {
  edit: () => void;
  reply: () => void;
}

/** What this person may do with a message: their own can be edited and deleted; the app's shortcuts come last. */
export function messageMenu(now: DeskView, message: DeskMessage, { edit, reply }: Openers): MenuItem[] {
  const { channel, ts } = message;
  const mine = message.user === now.me.id;
  const remove = async () => {
    const sure = await ask({
      title: 'Delete this message?',
      text: plainText('It is taken away for everybody. This cannot be undone.'),
      confirm: 'Delete',
      deny: 'Keep',
      danger: true,
    });
    if (sure) await actOrTell({ do: 'delete', channel, ts });
  };
  return [
    { label: 'Reply in thread', choose: reply },
    ...(mine ? [{ label: 'Edit message', choose: edit }] : []),
    ...now.messageShortcuts.map(({ name, callbackId }) => ({
      label: name,
      choose: () => void actOrTell({ do: 'messageShortcut', callbackId, channel, ts }),
    })),
    ...(mine ? [{ label: 'Delete message', danger: true, choose: () => void remove() }] : []),
  ];
}
