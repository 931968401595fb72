import { describe, expect, test } from 'vitest';
import { closeAsNoRequest, type NoRequest } from '../../../../src/domain/deciding/ending/closing.ts';
import { say } from '../../../../src/domain/particulars.ts';
import { aRequest } from '../../request/a-request.ts';
import { day, eventsOf, people, sha, whyNot } from '../../request/things.ts';

const herFile: NoRequest = { as: 'subjectAccess', reason: 'Her own file. ' };
const close = (request = aRequest(), because = herFile, letter?: Parameters<typeof closeAsNoRequest>[3]) =>
  closeAsNoRequest(request.state, people.olive, because, letter);

describe('closing what is no request for information', () => {
  const byEmail = { type: 'closingDrawn', message: sha('7'), messageId: '<c@x>', to: say('m@x.org') } as const;
  const bytes = { pdf: sha('1'), text: sha('2'), html: sha('3'), markdown: sha('4') };
  const byPost = { type: 'shortLetterToPost', what: 'closing', on: day('2019-11-20'), bytes } as const;

  test.each([byEmail, byPost])('keeps why, and the letter that says so: $type', (letter) => {
    expect(eventsOf(close(aRequest(), herFile, letter))).toEqual([
      { type: 'closedAsNoRequest', as: 'subjectAccess', reason: { said: 'Her own file.' } },
      letter,
    ]);
  });

  test('keeps whose it is, where it is another authority’s, and nowhere else', () => {
    const theirs: NoRequest = {
      as: 'anotherAuthority',
      reason: 'A school.',
      authority: ' Severnshire County Council ',
    };
    expect(eventsOf(close(aRequest(), theirs))).toEqual([
      {
        type: 'closedAsNoRequest',
        as: 'anotherAuthority',
        reason: { said: 'A school.' },
        authority: { said: 'Severnshire County Council' },
      },
    ]);
    expect(eventsOf(close(aRequest(), { ...herFile, authority: 'Severnshire' }))[0]).not.toHaveProperty('authority');
  });

  test.each([undefined, ' '])('of another authority needs its name, and not %j', (authority) => {
    expect(whyNot(close(aRequest(), { as: 'anotherAuthority', reason: 'A school.', authority }))).toEqual({
      field: 'authority',
      refusal: 'Name the authority: the letter tells the requester whom to ask.',
    });
  });

  test('needs a reason', () => {
    expect(whyNot(close(aRequest(), { ...herFile, reason: ' ' }))).toEqual({
      field: 'reason',
      refusal: expect.stringContaining('Say why'),
    });
  });

  test('is over once it is closed', () => {
    expect(whyNot(close(aRequest().closed())).refusal).toMatch(/is closed/u);
  });
});
