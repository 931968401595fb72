import { actions } from '../../../src/slack/ids.ts';
import { card, log } from '../../journeys/way-to-a-letter.ts';
import { from, interaction, press, sendSigned } from '../signed.ts';
import { alone } from './acts.ts';
import type { Row } from './row.ts';

/** A press of a button that carries what no button could. */
const pressed = (sent: string, action: string, value: string): Row => ({
  where: `the value of a button, ${action}`,
  sent,
  async does(desk) {
    const reference = await log(desk);
    const click = { ...press({ action, value }), ...from(desk, 'Helen Marsh') };
    await sendSigned(desk, interaction(click));
    await desk.settled();
    const changed = /claimed|not ours|has this/iu.test(card(desk, reference).words);
    return `${alone(desk, 'Helen Marsh')}${changed ? ' The question has changed.' : ''}`;
  },
});
const question = (more: object) =>
  JSON.stringify({ reference: 'REQ00001', question: 1, department: 'highways', ...more });

/** What a button, a menu or a message may carry that was forged. */
export const buttons: readonly Row[] = [
  pressed('nothing', actions.claim, ''),
  pressed('not JSON', actions.claim, 'not JSON'),
  pressed('null', actions.claim, 'null'),
  pressed(
    'keys a program keeps to itself',
    actions.claim,
    '{"__proto__":{"reference":"REQ00001","question":1,"department":"highways"}}',
  ),
  pressed('a request of another name: ../../etc/passwd', actions.claim, question({ reference: '../../etc/passwd' })),
  pressed(
    'a request with a key of the register’s: REQ00001/../counter',
    actions.claim,
    question({ reference: 'REQ00001/../counter' }),
  ),
  pressed('a request of 1,900 characters', actions.claim, question({ reference: 'R'.repeat(1900) })),
  pressed('question 0', actions.claim, question({ question: 0 })),
  pressed('question -1', actions.claim, question({ question: -1 })),
  pressed('question 1.5', actions.claim, question({ question: 1.5 })),
  pressed('question 1e308', actions.claim, question({ question: 1e308 })),
  pressed('question "1"', actions.claim, question({ question: '1' })),
  pressed('a department named __proto__', actions.claim, question({ department: '__proto__' })),
  pressed('another department', actions.claim, question({ department: 'housing' })),
  pressed('an item no menu has', actions.furtherConcerns, 'destroy:REQ00001:1:highways'),
  pressed('a reply that is not there', actions.notTheAnswer, question({ ts: '0.0' })),
  pressed('a button nobody drew', 'destroy_everything', question({})),
];
