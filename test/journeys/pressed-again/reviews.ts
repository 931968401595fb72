import type { Filling } from '../../../src/workspace/index.ts';
import type { Desk } from '../desk.ts';
import { decides, openReview, underReview, upheld } from '../review.ts';
import { answered, olivia, type Forms } from './filled.ts';

/** She says what to do in *Internal review*, and fills in. */
async function inReview(desk: Desk, reference: string, what: string, fields: { [label: string]: Filling }) {
  const officer = desk.as(olivia);
  await openReview(desk, reference);
  if (officer.modal().values['What to do'] !== what) await officer.chooses('What to do', what);
  await officer.fills(fields);
}

async function reviewed(desk: Desk): Promise<string> {
  const reference = await answered(desk);
  await underReview(desk, reference);
  return reference;
}

/** Forms about what comes after the letter: each thing recorded of a review or complaint. */
export const reviews = {
  review: {
    'that a review is asked for': {
      async filled(desk) {
        await openReview(desk, await answered(desk));
        await desk.as(olivia).fills({ 'What they complain of': 'The figure is too low.' });
        return [olivia, 'Record'];
      },
      leadsTo: 'Internal review',
    },
    'its acknowledgement': {
      async filled(desk) {
        await openReview(desk, await answered(desk));
        await desk.as(olivia).fills({ 'What they complain of': 'The figure is too low.' });
        await desk.as(olivia).submits('Record');
        return [olivia, 'Send'];
      },
      leadsTo: 'Internal review',
    },
    'another reviewer': {
      async filled(desk) {
        await inReview(desk, await reviewed(desk), 'Put a reviewer in charge', { Reviewer: 'Tom Hughes' });
        return [olivia, 'Put in charge'];
      },
    },
    'the decision': {
      async filled(desk) {
        await desk.as('David Price').slash(`/foi review ${await reviewed(desk)}`);
        await desk.as('David Price').fills(upheld);
        return ['David Price', 'Read the letter'];
      },
      leadsTo: 'Read it, then send it',
    },
    'the day they asked': {
      async filled(desk) {
        const fields = { 'When they asked': '2026-11-30', Why: 'It came on the day before.' };
        await inReview(desk, await reviewed(desk), 'Correct the day they asked', fields);
        return [olivia, 'Correct'];
      },
    },
    'that they no longer want it': {
      async filled(desk) {
        const fields = { 'How they told us': 'By telephone.' };
        await inReview(desk, await reviewed(desk), 'The requester no longer wants it', fields);
        return [olivia, 'Record'];
      },
    },
    'more time': {
      async filled(desk) {
        const fields = { 'What makes it exceptional': 'there are 400 files to look at again' };
        await inReview(desk, await reviewed(desk), 'Take 40 working days', fields);
        await desk.as(olivia).submits('Next');
        return [olivia, 'Send'];
      },
    },
    'a complaint': {
      async filled(desk) {
        await inReview(desk, await answered(desk), 'The regulator has a complaint', { 'Their reference': 'IC-1' });
        return [olivia, 'Record'];
      },
    },
    'what the regulator decided': {
      async filled(desk) {
        const reference = await answered(desk);
        await inReview(desk, reference, 'The regulator has a complaint', { 'Their reference': 'IC-1' });
        await desk.as(olivia).submits('Record');
        const fields = { 'What was decided': 'The complaint is upheld' };
        await inReview(desk, reference, 'The regulator has decided', fields);
        return [olivia, 'Record'];
      },
    },
  },
  sendOutcome: {
    'the outcome of a review': {
      async filled(desk) {
        await decides(desk, await reviewed(desk), upheld);
        return ['David Price', 'Approve and send'];
      },
    },
  },
} satisfies Forms;
