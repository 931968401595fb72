import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import type { ShortLetter } from '../../../src/domain/request/events.ts';
import { listWrites } from '../../../src/register/index.ts';
import { placesOf } from '../../../src/workflows/derived/lists.ts';
import { aDraftedRequest, aRequest, aRequestForApproval, type ARequest } from '../../domain/request/a-request.ts';
import { anyHistory, play, tellTale } from '../../domain/request/any-history.ts';
import { noticeGiven } from '../../domain/request/notice-given.ts';
import { day, people, sha } from '../../domain/request/things.ts';
import { underReview } from '../../domain/request/under-review.ts';

const holidays = shippedHolidays();
const keys = (request: ARequest) => placesOf(request.state, holidays).map(({ key }) => key);
const due = '2019-12-17/REQ06487';

const toPost = (what: ShortLetter, request = aRequest()) =>
  request.happened('olive', {
    type: 'shortLetterToPost',
    what,
    on: day('2019-11-20'),
    bytes: { pdf: sha('1'), text: sha('2'), html: sha('3'), markdown: sha('4') },
  });

describe('the lists a request stands in', () => {
  const open = [`open/${due}`, `officer/${people.olive.user}/${due}`];
  const cases: [string, ARequest, string[]][] = [
    ['just logged', aRequest(), open],
    [
      'asked of departments',
      aRequest().asked(1).asked(2).asked(2, 'parks'),
      [...open, `department/highways/${due}`, `department/parks/${due}`, `with/highways/${due}`, `with/parks/${due}`],
    ],
    [
      'answered, and not settled',
      aRequest().asked(1).answered(1, 'Three.'),
      [...open, `to-settle/${due}`, `with/highways/${due}`],
    ],
    [
      'talked about, and not answered',
      aRequest().asked(1).answered(1, 'Who?', { discussion: true }),
      [...open, `department/highways/${due}`, `with/highways/${due}`],
    ],
    [
      'settled by an officer before the department answered',
      aRequest().asked(1).settled(1),
      [...open, `with/highways/${due}`],
    ],
    ['sent back', aRequest().asked(1).concern(1, 'notOurs'), open],
    ['drafted', aDraftedRequest(), [...open, 'drafted/2019-12-10/REQ06487', `with/highways/${due}`]],
    [
      'before the approvers',
      aRequestForApproval(),
      [...open, `approval/${due}`, 'drafted/2019-12-10/REQ06487', `with/highways/${due}`],
    ],
    [
      'overtaken',
      aRequestForApproval().answered(1, 'Four.', { at: 5 }),
      [...open, `to-settle/${due}`, `with/highways/${due}`],
    ],
    ['approved', aRequestForApproval().approved(), [...open, `with/highways/${due}`]],
    ['sent', aRequestForApproval().approved().begun().sent(), []],
    ['closed', aRequest().asked(1).closed(), []],
    [
      'closed, with a letter to post',
      toPost('closing', aRequest().closed()),
      [`officer/${people.olive.user}/2019-11-20/REQ06487`, 'to-post/2019-11-20/REQ06487'],
    ],
    ['with an acknowledgement to post', toPost('acknowledgement'), [...open, 'to-post/2019-11-20/REQ06487']],
    ['closed, with an acknowledgement that never went', toPost('acknowledgement').closed(), []],
    [
      'sent, with a letter to post that says it is late: the answer overtook it',
      aDraftedRequest()
        .happened('olive', noticeGiven('holding', '2019-12-10', { byPost: true, until: '2019-12-20' }))
        .answeredBy(),
      [],
    ],
    ['closed and under review', underReview, ['review/2019-12-16/REQ06487']],
    [
      'with a reviewer in charge',
      underReview.happened('olive', {
        type: 'reviewerNamed',
        review: 1,
        reviewer: people.rita.user,
        officer: false,
      }),
      ['review/2019-12-16/REQ06487', `reviewer/${people.rita.user}/2019-12-16/REQ06487`],
    ],
    [
      'handed over',
      aRequest().happened('olive', { type: 'handedOver', to: people.oscar.user }),
      [`open/${due}`, `officer/${people.oscar.user}/${due}`],
    ],
  ];
  test.each(cases)('%s', (_, request, expected) => expect(keys(request)).toEqual(expected));

  test('where its due date cannot be told, come after all that have one', () => {
    const [undated = ''] = keys(aRequest({ received: '2028-12-20' }));
    expect(undated).toBe('open/no-date/REQ06487');
    expect(undated > 'open/9999-12-31/REQ06487').toBe(true);
  });

  test('drawn again in the morning, it waits for the next one', () => {
    const again = aRequestForApproval().drafted({ by: 'desk', date: '2019-12-11' }).askedForApproval('desk');
    expect(keys(again)).toContain('drafted/2019-12-11/REQ06487');
    expect(keys(again)).not.toContain('drafted/2019-12-10/REQ06487');
  });
});

test('the lists as they were brought up to date are those made from the history, after every act', () => {
  fc.assert(
    fc.property(anyHistory, ({ from, acts }) => {
      const register = new Map<string, unknown>(placesOf(from.state, holidays).map(({ key, value }) => [key, value]));
      for (const { before, after } of play({ from, acts })) {
        for (const { key, value } of listWrites(placesOf(before, holidays), placesOf(after, holidays))) {
          if (value === undefined) register.delete(key);
          else register.set(key, value);
        }
        const rebuilt = placesOf(after, holidays);
        expect([...register.keys()].sort()).toEqual(rebuilt.map(({ key }) => key).sort());
        for (const { key, value } of rebuilt) expect(register.get(key)).toEqual(value);
      }
    }),
    { numRuns: 100 },
  );
});

test('no list says who asks, nor what', () => {
  fc.assert(
    fc.property(anyHistory, (played) => {
      for (const { after } of play(played)) {
        const text = JSON.stringify(placesOf(after, holidays));
        for (const words of [...tellTale, 'street light', 'Three']) expect(text).not.toContain(words);
      }
    }),
    { numRuns: 50 },
  );
});
