import { capital } from '../../../domain/words/in-words.ts';
import type { Became } from '../../../workflows/intents.ts';
import type { CouncilChannel } from '../../people/council-channel.ts';
import type { Message } from '../message.ts';
import { paragraphs, spoken } from '../pieces.ts';

/** Tells the officers that FOI Desk lost one of the council's channels, or has it again, and what to do. */
export function channelMessage(became: Became, channel: CouncilChannel): Message {
  const says = sentences(became, channel);
  return { text: spoken(says), blocks: [paragraphs([says])] };
}

function sentences(became: Became, { name, uses, answers }: CouncilChannel): string {
  const without = `Until then nothing is posted there${answers ? ', and no answer given there is recorded' : ''}.`;
  const then = 'What waits to be posted then goes by itself.';
  switch (became) {
    case 'removed':
      return `FOI Desk was removed from ${name}, ${uses}. Bring it back: type /invite @FOI Desk in ${name}. ${without} ${then}`;
    case 'archived':
      return `${capital(name)}, ${uses}, was archived. Unarchive it, and type /invite @FOI Desk in it. ${without} ${then}`;
    case 'unarchived':
      return `${capital(name)}, ${uses}, was unarchived, but FOI Desk is not in it any more. Type /invite @FOI Desk in it. ${without} ${then}`;
    case 'back':
      return `FOI Desk is back in ${name}, ${uses}. What waited to be posted goes now.${answers ? ' Answers given there meanwhile were not seen: use the message shortcut “Use as the answer” on each.' : ''}`;
  }
}
