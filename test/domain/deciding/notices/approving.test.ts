import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../../src/calendar/index.ts';
import { mayLetGo, sendNoticeBack } from '../../../../src/domain/deciding/notices/approving.ts';
import type { Notice } from '../../../../src/domain/notice.ts';
import { say } from '../../../../src/domain/particulars.ts';
import { isRefusal } from '../../../../src/domain/request/decision.ts';
import { aRequest } from '../../request/a-request.ts';
import { noticeGiven } from '../../request/notice-given.ts';
import { day, people, sha } from '../../request/things.ts';

describe('an approver’s consent', () => {
  const notice: Notice = { kind: 'clarification', questions: [], closeAfter: day('2020-01-20') };
  const drafted = (by: 'olive' | 'otto' = 'olive', date = '2019-12-02', digest = sha('d')) =>
    aRequest().happened(by, {
      type: 'noticeDrafted',
      id: 'notice-1',
      kind: 'clarification',
      questions: [],
      on: day(date),
      bytes: { pdf: sha('1'), text: sha('2'), html: sha('3'), markdown: sha('4') },
      notice: say(notice),
      digest,
    });
  const at = { id: 'notice-1', digest: sha('d') } as const;
  const now = { today: day('2019-12-02'), holidays: shippedHolidays(), ownWorkAllowed: false };
  const back = drafted().happened('anna', { type: 'noticeSentBack', id: 'notice-1', reason: say('Say which roads.') });

  test('lets the very letter go that was shown, on its day', () => {
    const may = mayLetGo(drafted().state, people.anna, at, now);
    expect('written' in may ? may.written.notice : may).toEqual(notice);
  });

  test.each([
    [
      'by somebody who is no approver',
      drafted(),
      people.olive,
      at,
      now,
      'Only an approver may do this. Ask one of them.',
    ],
    [
      'by whoever wrote it',
      drafted('otto'),
      people.otto,
      at,
      now,
      'You wrote this letter, so somebody else has to approve it.',
    ],
    [
      'of one that was replaced',
      drafted(),
      people.anna,
      { ...at, digest: sha('e') },
      now,
      'This letter has been replaced by a newer one. Read and approve that one.',
    ],
    [
      'of one sent back',
      back,
      people.anna,
      at,
      now,
      'This letter was sent back. You are asked again when it is ready.',
    ],
    [
      'of yesterday’s',
      drafted(),
      people.anna,
      at,
      { ...now, today: day('2019-12-03') },
      'This letter bears Mon 2 December 2019, and today is Tue 3 December 2019. An officer has to write it again.',
    ],
    [
      'a second time',
      drafted().happened('anna', noticeGiven('clarification', '2019-12-02')),
      people.anna,
      at,
      now,
      'This letter was approved already. One approval counts, once; nothing more was sent.',
    ],
  ] as const)('is refused %s', (_, request, who, click, when, says) => {
    const refusal = mayLetGo(request.state, who, click, when);
    expect(isRefusal(refusal) ? refusal.refusal : 'it may').toBe(says);
  });

  test('where the council allows it, also by whoever wrote it', () => {
    expect(isRefusal(mayLetGo(drafted('otto').state, people.otto, at, { ...now, ownWorkAllowed: true }))).toBe(false);
  });

  test('sending back needs a reason, and happens once', () => {
    expect(sendNoticeBack(drafted().state, people.anna, at, ' ')).toMatchObject({ field: 'reason' });
    expect(sendNoticeBack(drafted().state, people.anna, at, 'Say which.')).toMatchObject({
      events: [{ type: 'noticeSentBack', id: 'notice-1' }],
    });
    expect(sendNoticeBack(back.state, people.anna, at, 'Again.')).toEqual({
      refusal: 'This letter does not wait for approval any more. Look at the newest one.',
    });
  });

  test('another of its kind takes its place, and one drawn again overnight is still of whoever wrote it', () => {
    const again = back.happened('olive', {
      type: 'noticeDrafted',
      id: 'notice-2',
      kind: 'clarification',
      questions: [],
      on: day('2019-12-03'),
      bytes: { pdf: sha('1'), text: sha('2'), html: sha('3'), markdown: sha('4') },
      notice: say(notice),
      digest: sha('f'),
    });
    expect(again.state.draftedNotices.map(({ id, sentBack }) => [id, sentBack])).toEqual([['notice-2', undefined]]);
    const overnight = again.happened('desk', {
      type: 'noticeDrafted',
      id: 'notice-2',
      kind: 'clarification',
      questions: [],
      on: day('2019-12-04'),
      bytes: { pdf: sha('6'), text: sha('7'), html: sha('8'), markdown: sha('9') },
      notice: say(notice),
      digest: sha('a'),
    });
    expect(overnight.state.draftedNotices).toMatchObject([{ on: '2019-12-04', by: people.olive.user }]);
  });
});

describe('a letter that says it is late, written again because the mail server refused the first', () => {
  const holding: Notice = { kind: 'holding', reason: 'it takes longer', until: day('2020-01-20') };
  const refused = aRequest()
    .happened('olive', noticeGiven('holding', '2019-12-18', { says: holding, until: '2020-01-20' }))
    .happened('desk', { type: 'attemptBegun', what: 'notice-1', attempt: 1 })
    .happened('desk', {
      type: 'sendingFailed',
      what: 'notice-1',
      attempt: 1,
      outcome: 'refused',
      serverSaid: say('550 no such mailbox'),
    });
  const again = (request = refused) =>
    request.happened('olive', {
      type: 'noticeDrafted',
      id: 'notice-2',
      kind: 'holding',
      questions: [],
      on: day('2019-12-19'),
      until: day('2020-01-20'),
      bytes: { pdf: sha('1'), text: sha('2'), html: sha('3'), markdown: sha('4') },
      notice: say(holding),
      digest: sha('d'),
    });
  const posted = { type: 'recordedAsSent', what: 'notice-1', on: day('2019-12-19'), how: say('Post') } as const;
  const at = { id: 'notice-2', digest: sha('d') } as const;
  const now = { today: day('2019-12-19'), holidays: shippedHolidays(), ownWorkAllowed: false };

  test('goes while the first lies there', () => {
    expect(mayLetGo(again().state, people.anna, at, now)).toHaveProperty('written');
  });

  test('does not go once the first was posted after all', () => {
    expect(mayLetGo(again().happened('olive', posted).state, people.anna, at, now)).toEqual({
      refusal:
        'The letter in whose place this was written has been posted after all, on Thu 19 December 2019. Use Request changes, and say that this one need not go.',
    });
  });

  test('goes where it was written after another had been posted', () => {
    expect(mayLetGo(again(refused.happened('olive', posted)).state, people.anna, at, now)).toHaveProperty('written');
  });
});
