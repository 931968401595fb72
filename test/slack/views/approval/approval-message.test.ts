import { describe, expect, test } from 'vitest';
import { say } from '../../../../src/domain/particulars.ts';
import type { Happened } from '../../../../src/domain/request/events.ts';
import { aboutLetter } from '../../../../src/slack/ids.ts';
import { approvalMessage } from '../../../../src/slack/views/approval/approval-message.ts';
import { labels, pressed, primary, wordsOf } from '../reading.ts';
import {
  after,
  asksApproval,
  at,
  drafts,
  fails,
  history,
  on,
  opened,
  people,
  requester,
  settles,
} from '../seed-case.ts';

const approval = (events: readonly Happened[], asking = 1, more = {}, changed?: readonly number[]) =>
  approvalMessage(after(events), asking, on('2019-12-10', more), changed);

const changes = at('2019-12-10T10:00', people.amara, {
  type: 'changesRequested',
  version: 1,
  questions: [5, 6],
  reason: say('Say which cameras.'),
});
const reopens = at('2019-12-12T10:00', people.olivia, {
  type: 'requestReopened',
  reason: say('Another twelve were found.'),
});
const postal: Happened = { ...opened, requester: say({ name: 'Alex Morgan', postalAddress: '1 Mill Lane, Marlbury' }) };

describe('a letter before the approvers', () => {
  const shown = approval(history.awaiting);
  const words = wordsOf(shown);

  test('what is asked, by when, and of whom it goes to', () => {
    expect(words).toContain('Approve letter 1 of REQ06487?');
    expect(words).toContain('Due Wed 11 December 2019, 1 working day left. Olivia Bennett asks for approval.');
    expect(words).toContain('Goes by e-mail to Alex Morgan, alex.morgan@example.org.');
    expect(shown.text).toContain('Read the letter, then approve and send it or request changes.');
  });

  test('what goes out and which files, what does not and why, what departments said, what the check found: in this order', () => {
    const order = [
      'Due Wed 11 December 2019',
      'Answered in full: questions 1 to 3, 5 and 7.',
      '1 file: cameras.csv.',
      'Question 4: Not held: we do not record or store this information',
      'Question 6, part 1: Already available',
      'Question 6, part 2: Withheld, s.31 Law enforcement, 31(1)(a): Knowing where cameras are would help burglars',
      'Question 6, CCTV & Community Safety: should not be released (Rita Shah). What exactly should not be released? Where the internal cameras are',
      'Check: found 2 warnings, accepted.',
      'Olivia Bennett: “The postcode is the council’s own.”',
    ].map((each) => words.indexOf(each));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('what changed since the first letter, where there was one', () => {
    expect(words).not.toContain('first letter');
    expect(wordsOf(approval(history.awaiting, 1, {}, [2, 5]))).toContain(
      'Changed since the first letter: questions 2 and 5.',
    );
    expect(wordsOf(approval(history.awaiting, 1, {}, []))).toContain('Since the first letter no answer has changed.');
  });

  test('warnings that nobody accepted are shown', () => {
    const open = wordsOf(approval([...history.drafted, asksApproval(1)]));
    expect(open).toContain('Warnings nobody has accepted');
    expect(open).toContain('Question 6 holds a postcode.');
  });

  test('the buttons carry exactly this letter', () => {
    expect(labels(shown).toSorted()).toEqual(['Approve and send', 'Read the letter', 'Request changes']);
    expect(primary(shown)).toEqual(['Approve and send']);
    for (const label of labels(shown)) {
      expect(aboutLetter.parse(JSON.parse(pressed(shown, label).value))).toEqual({
        reference: 'REQ06487',
        version: 1,
        digest: 'd1'.padEnd(64, '0'),
      });
    }
  });

  test('before it is sent, the recipient and address are named, and that it cannot be recalled', () => {
    const { confirm } = pressed(shown, 'Approve and send');
    expect(confirm).toContain('Alex Morgan, alex.morgan@example.org');
    expect(confirm).toContain('cannot be recalled');
  });

  test('a very long address cannot push the warning out of the dialog', () => {
    const long: Happened = {
      ...opened,
      requester: say({ name: 'N'.repeat(400), email: `${'e'.repeat(400)}@example.org` }),
    };
    expect(pressed(approval([long, ...history.awaiting.slice(1)]), 'Approve and send').confirm).toContain(
      'cannot be recalled.',
    );
  });

  test('by post: approved, printed, not e-mailed', () => {
    const { confirm } = pressed(approval([postal, ...history.awaiting.slice(1)]), 'Approve and send');
    expect(confirm).toContain('It goes by post to Alex Morgan, 1 Mill Lane, Marlbury. The PDF is then ready to print.');
    expect(confirm).not.toContain('e-mail');
  });

  test('where the channel is not private, nobody is named', () => {
    const blind = approval(history.awaiting, 1, { mayNameRequester: false });
    expect(JSON.stringify(blind)).not.toContain(requester.email);
    expect(JSON.stringify(blind)).not.toContain(requester.name);
    expect(pressed(blind, 'Approve and send').confirm).toContain('to the requester');
  });
});

describe('once it is decided or overtaken', () => {
  const overtaken = [...history.awaiting, settles(5, { kind: 'notHeld' })];
  const redrafted = [...overtaken, drafts(2, overtaken.length)];
  test.each([
    ['approved', history.approved, 1, 'Approved by Amara Okafor on Tue 10 December 2019, 11:30. It is on its way.'],
    ['sent', history.sent, 1, 'Sent by e-mail on Tue 10 December 2019, 11:31.'],
    ['not gone', [...history.approved, fails('refused')], 1, 'It has not gone yet; an officer sees to it.'],
    ['of unknown fate', [...history.approved, fails('unknown')], 1, 'Nobody can say yet whether it arrived'],
    [
      'sent back',
      [...history.awaiting, changes],
      1,
      'Amara Okafor asked for changes to questions 5 and 6: “Say which cameras.”',
    ],
    ['overtaken', overtaken, 1, 'Out of date: something changed after the letter was drawn.'],
    ['drafted again', redrafted, 1, 'Taken back: the letter was drafted again.'],
    ['asked again', [...redrafted, asksApproval(2)], 1, 'Replaced: approval was asked for again, in a newer message.'],
  ])('%s: it says so, and nothing can be pressed', (_, events, asking, says) => {
    const shown = approval(events, asking);
    expect(labels(shown)).toEqual([]);
    expect(wordsOf(shown)).toContain(says);
    expect(shown.text).toContain(says);
  });

  test('yesterday’s letter is being drawn again', () => {
    const shown = approvalMessage(after(history.awaiting), 1, on('2019-12-11'));
    expect(labels(shown)).toEqual([]);
    expect(wordsOf(shown)).toContain(
      'the letter bears Tue 10 December 2019. It is being drawn again with today’s date.',
    );
  });

  test('what was approved stays to be read', () => {
    const words = wordsOf(approval(history.sent));
    expect(words.indexOf('Sent by e-mail')).toBeLessThan(words.indexOf('What went out'));
    expect(words).toContain('What went out: the letter of Tue 10 December 2019.');
    expect(words).toContain('Question 6, part 2: Withheld');
    expect(wordsOf(approval(overtaken))).not.toContain('What goes out');
  });

  test('of a request that was reopened it is not said anew what the letter gave: its answers may read otherwise now', () => {
    const reopened = [...history.sent, reopens];
    const words = wordsOf(approval(reopened));
    expect(words).toContain('What went out: the letter of Tue 10 December 2019, whose files are in this thread.');
    expect(words).toContain('The request was reopened after it');
    expect(words).not.toContain('Question 6, part 2: Withheld');
  });

  test('the newer asking can be approved', () => {
    expect(labels(approval([...redrafted, asksApproval(2)], 2))).toContain('Approve and send');
  });

  test('an approver’s own work is said', () => {
    const own = history.approved.map((event) => (event.type === 'approved' ? { ...event, ownWork: true } : event));
    expect(wordsOf(approval(own))).toContain('The approver had a hand in this letter');
  });
});
