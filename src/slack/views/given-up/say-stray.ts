import type { Stray } from '../../../domain/deciding/given-up/seeing-to-strays.ts';
import { capital } from '../../../domain/words/in-words.ts';
import { sayDate } from '../../../domain/london.ts';
import type { ViewContext } from '../message.ts';
import { who } from '../names.ts';
import type { Piece } from '../pieces.ts';

/** What views of strays need: the names of channels besides those of people. */
export interface StrayContext extends ViewContext {
  /** `#highways`; nothing for a channel that is none of the council's. */
  channelCalled: (channel: string) => string | undefined;
}

/** What could not be done, and what helps besides trying again; nothing of what anybody wrote. */
export function sayStray({ kind, user, channel, reference, day }: Stray, ctx: StrayContext): Piece[] {
  const person: Piece = user === undefined ? 'somebody' : { person: user, name: who(user, ctx) };
  const where = (channel !== undefined && ctx.channelCalled(channel)) || 'another channel';
  switch (kind) {
    case 'home':
      return ['Home could not be shown to ', person, '.'];
    case 'people':
      return [
        channel === undefined
          ? 'A change among Slack’s people or groups could not be taken in.'
          : `That somebody came to ${where} or left it could not be taken in.`,
        ' Until it is, FOI Desk may take somebody for who they are no longer.',
      ];
    case 'channel':
      return [`That FOI Desk lost ${where}, or has it back, could not be taken in.`];
    case 'message':
      return [
        'Something written by ',
        person,
        ` in ${where} could not be read. If it answers a question, use the message shortcut “Use as the answer” on it.`,
      ];
    case 'press':
      return ['What ', person, ' pressed could not be carried out.'];
    case 'news':
      return [`${capital(where)} was lost or is back, and not every officer could be told.`];
    case 'morning':
      return [
        `What is due on ${sayDate(day ?? ctx.today)} could not be told here. Trying again tells it on that day; /foi mine and Home list what waits for you on any day.`,
      ];
    case 'history':
      return [
        `Something of ${reference ?? 'a request'} could not be done, and its history could not be written either.`,
      ];
  }
}
