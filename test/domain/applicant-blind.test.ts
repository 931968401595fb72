import { describe, expect, test } from 'vitest';
import { known, LEFT_OUT, saysWhoAsks, withoutRequester } from '../../src/domain/applicant-blind.ts';
import { aRequest } from './request/a-request.ts';
import { requester } from './request/things.ts';

describe('who asks never passes to a department', () => {
  test.each([
    ['their name', 'Send it to Margaret Holloway, please.', true],
    ['their e-mail', 'Reply to m.holloway@example.org.', true],
    ['their address', 'How often is 14 Larch Close, Marlbury, MK9 4QT swept?', true],
    ['a circumstance, which an officer judges', 'Why was my planning application refused?', false],
    ['somebody else’s name', 'Who is David Price?', false],
    ['nothing', 'How many potholes are there?', false],
  ])('a text with %s', (_, text, says) => {
    expect(saysWhoAsks(text, requester)).toBe(says);
    expect(withoutRequester(aRequest().state)(text)).toBe(says ? LEFT_OUT : text);
  });

  test('of somebody of whom nothing is known, nothing is found', () => {
    expect(known({})).toEqual({});
    expect(saysWhoAsks('Send it to Margaret Holloway, please.', {})).toBe(false);
  });
});
