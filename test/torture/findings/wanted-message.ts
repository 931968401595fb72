import type { Message } from '../../../src/slack/views/message.ts';
import type { Standing } from './in-slack.ts';

/** A message that should stand in Slack. */
export interface Wanted {
  name: string;
  is: (message: Standing) => boolean;
  /** As it should read; nothing where it is enough that it is there. */
  message?: Message;
  /** It need not be there: what it would say may have become so only afterwards. */
  maybe?: boolean;
  /** How often it stands there, where that is not once: two letters may be the same to the byte. */
  times?: number;
  /** It stood there and was taken down again: any of it that is left is one too many. */
  gone?: boolean;
}
