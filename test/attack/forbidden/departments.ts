import { actions } from '../../../src/slack/ids.ts';
import type { Desk } from '../../journeys/desk.ts';
import { card, log } from '../../journeys/way-to-a-letter.ts';
import { from, interaction, press, sendSigned } from '../signed.ts';
import type { Forbidden } from './act.ts';
import { carriedBy, presses, toldSince, types } from './presses.ts';

const cameras = { questions: [{ asks: 'How many cameras are there?', department: 'CCTV & Community Safety' }] };
const question = (reference: string) => JSON.stringify({ reference, question: 1, department: 'highways' });
const asked = (desk: Desk) => log(desk);

/** A verb typed by somebody of a department. */
const typed = (verb: string): Forbidden => ({
  who: 'somebody of a department',
  tries: `/foi ${verb} REQ00001`,
  before: asked,
  does: (desk) => types(desk, 'Helen Marsh', `${verb} REQ00001`),
});

/** What people of departments, guests and people of elsewhere may not do. */
export const byDepartments: readonly Forbidden[] = [
  {
    who: 'a guest the council’s file does not name',
    tries: 'I have this',
    before: (desk) => log(desk, cameras),
    does(desk) {
      const { blocks } = desk.as('Gemma Stone').latest('cctv-community-safety', 'question 1 of 1');
      const value = carriedBy(blocks, actions.claim);
      return presses(desk, 'Gemma Stone', { action: actions.claim, value, channel: 'cctv-community-safety' });
    },
  },
  {
    who: 'a guest the council’s file does not name',
    tries: 'to answer, by a reply in the thread',
    before: (desk) => log(desk, cameras),
    async does(desk) {
      const gemma = desk.as('Gemma Stone');
      const told = toldSince(desk, 'Gemma Stone');
      await gemma.says('There are nine.', { thread: gemma.latest('cctv-community-safety', 'question 1 of 1') });
      return told();
    },
  },
  {
    who: 'somebody of another workspace, in a shared channel',
    tries: 'I have this',
    async before(desk) {
      const reference = await asked(desk);
      desk.workspace.administrator.changesPerson('Sean Doyle', { isStranger: true });
      await desk.settled();
      return reference;
    },
    does: (desk, reference) => presses(desk, 'Sean Doyle', { action: actions.claim, value: question(reference) }),
  },
  {
    who: 'somebody of another workspace, in a shared channel',
    tries: 'to answer, by a reply in the thread',
    async before(desk) {
      const reference = await asked(desk);
      desk.workspace.administrator.changesPerson('Sean Doyle', { isStranger: true });
      await desk.settled();
      return reference;
    },
    async does(desk) {
      const told = toldSince(desk, 'Sean Doyle');
      await desk
        .as('Sean Doyle')
        .says('We have 412.', { thread: desk.as('Sean Doyle').latest('highways', 'question 1 of 2') });
      return told();
    },
  },
  {
    who: 'somebody who was deactivated',
    tries: 'I have this',
    async before(desk) {
      const reference = await asked(desk);
      desk.workspace.administrator.changesPerson('Sean Doyle', { isDeactivated: true });
      await desk.settled();
      return reference;
    },
    does: (desk, reference) => presses(desk, 'Sean Doyle', { action: actions.claim, value: question(reference) }),
  },
  {
    who: 'a bot',
    tries: 'I have this',
    before: asked,
    async does(desk, reference) {
      const click = { ...press({ action: actions.claim, value: question(reference) }), ...from(desk, 'Helen Marsh') };
      await sendSigned(desk, interaction({ ...click, user: { id: 'U0FOIDESK' } }));
      await desk.settled();
      return 'nothing: nobody is there to be told';
    },
  },
  {
    who: 'somebody Slack does not know',
    tries: 'We don’t hold this',
    before: asked,
    async does(desk, reference) {
      const click = { ...press({ action: actions.notHeld, value: question(reference) }), ...from(desk, 'Helen Marsh') };
      await sendSigned(desk, interaction({ ...click, user: { id: 'U0NOBODY' } }));
      await desk.settled();
      return 'nothing: nobody is there to be told';
    },
  },
  ...[
    ['I have this', actions.claim],
    ['Not ours', actions.notOurs],
    ['We don’t hold this', actions.notHeld],
    ['Should not be released', actions.shouldNotBeReleased],
  ].map(([tries = '', action = '']): Forbidden => ({
    who: 'somebody of another department, by a forged value',
    tries,
    before: asked,
    does: (desk, reference) => presses(desk, 'Priya Shah', { action, value: question(reference), channel: 'housing' }),
  })),
  {
    who: 'somebody of another department',
    tries: 'Use as the answer, in a thread they are not in',
    before: asked,
    async does(desk) {
      const told = toldSince(desk, 'Priya Shah');
      const thread = desk.as('Helen Marsh').latest('highways', 'question 1 of 2').ts;
      const message = {
        type: 'message',
        ts: '1793620000.000100',
        user: 'U0HELEN',
        text: 'We counted 412.',
        thread_ts: thread,
      };
      const body = { type: 'message_action', callback_id: 'use_as_the_answer', channel: { id: 'C0HIGHWAYS' }, message };
      await sendSigned(desk, interaction({ ...body, ...from(desk, 'Priya Shah') }));
      await desk.settled();
      return told();
    },
  },
  {
    who: 'a department from which the question was taken back',
    tries: 'I have this, on an old screen',
    async before(desk) {
      const reference = await asked(desk);
      const officer = desk.as('Olivia Bennett');
      await officer.clicks('Assign questions', { on: card(desk, reference) });
      await officer.fills({ 'Department for question 1': ['Housing'] });
      await officer.submits('Assign');
      return reference;
    },
    does: (desk, reference) => presses(desk, 'Helen Marsh', { action: actions.claim, value: question(reference) }),
  },
  ...[
    'show',
    'history',
    'find',
    'letter',
    'assign',
    'correct',
    'record',
    'clarify',
    'extend',
    'withdraw',
    'reopen',
    'review',
    'clock',
    'new',
  ].map(typed),
  {
    who: 'somebody of a department',
    tries: 'Log as FOI request',
    async before(desk) {
      const reference = await asked(desk);
      await desk.as('Helen Marsh').says('Somebody asks me how many there are.', { in: 'highways' });
      return reference;
    },
    async does(desk) {
      const told = toldSince(desk, 'Helen Marsh');
      await desk
        .as('Helen Marsh')
        .shortcut('Log as FOI request', desk.as('Helen Marsh').latest('highways', 'Somebody asks me'));
      return told();
    },
  },
];
