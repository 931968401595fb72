import { describe, expect, test } from 'vitest';
import { isDiscussion } from '../../../src/slack/text/discussion.ts';

describe('talk among colleagues', () => {
  test.each([
    'note: check with legal',
    'NOTE: check with legal',
    '*Note:* check with legal',
    'Note : check',
    '<@U1> note: check',
    '<@U1> do you know?',
    'Do you know, <@W1>?',
    'Hi <@U1>, can you check the total? Thanks',
    '<@U1> is it three? Or four?',
    '<!subteam^S1> who has this?\n\nMany thanks, Bob',
    'Good morning <@U1>! Which year?',
    'Thanks',
    'Thanks <@U1>',
    'OK, thank you very much!',
    'Great. Will do.',
  ])('%j', (text) => {
    expect(isDiscussion({ text })).toBe(true);
  });

  test.each([
    'Three cameras.',
    'Is it the cameras inside as well?',
    '<@U1> says it is three.',
    '<@U1> is it three? We found three in the list.',
    'We found three. <@U1> can you confirm?',
    'Yes',
    'No',
    'None. Thanks',
    'OK: three of them',
    'Done in 2019',
    'See <#C1>?',
    '<!here> who knows?',
    'Notes: three cameras',
    'Please note: three cameras',
    '',
  ])('not %j', (text) => {
    expect(isDiscussion({ text })).toBe(false);
  });

  test('is seen in blocks', () => {
    const elements = [
      { type: 'user', user_id: 'U1' },
      { type: 'text', text: ' do you know?' },
    ];
    const blocks = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
    expect(isDiscussion({ text: '', blocks })).toBe(true);
  });
});
