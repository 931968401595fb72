import type { ApiFault, MailFault, Trouble } from '../../src/workspace/index.ts';
import type { Counts } from './counts.ts';
import type { Chance } from './random.ts';

/** How often a call of the Web API goes wrong. */
const API = 0.08;
/** How often a message on its way to the requester does. */
const MAIL = 0.35;

/** What goes wrong with what the bots send, by chance. */
export function troubleBy(chance: Chance, counts: Counts): Trouble {
  return {
    method() {
      if (!chance.happens(API)) return undefined;
      const fault = chance.oneOf<ApiFault>([
        { kind: 'rateLimited', retryAfterS: 1 },
        { kind: 'serverError' },
        { kind: 'resetAfterAccept' },
        { kind: 'resetAfterAccept' },
        { kind: 'slow', ms: Math.round(chance.between(50, 900)) },
      ]);
      counts.add(`Slack: ${fault.kind}`);
      return fault;
    },
    mail(address) {
      if (!chance.happens(MAIL)) return undefined;
      const fault = chance.oneOf<MailFault>([
        { kind: 'refuseRecipient', address, code: 450 },
        { kind: 'refuseRecipient', address, code: 550 },
        { kind: 'temporary' },
        { kind: 'hang' },
        { kind: 'dropAfterData', kept: true },
        { kind: 'dropAfterData', kept: false },
      ]);
      counts.add(`mail: ${fault.kind}`);
      return fault;
    },
  };
}
