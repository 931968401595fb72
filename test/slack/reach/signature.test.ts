import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { signatureCheck } from '../../../src/slack/reach/signature.ts';

/** The secret, request and signature that Slack's own documentation shows. */
const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
const AT = 1531420618;
const BODY =
  'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
const SIGNATURE = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503';

interface Request {
  signature?: string | undefined;
  timestamp?: string | undefined;
  body?: string | Buffer;
  nowS?: number;
}

function looked(request: Request = {}) {
  const { signature, timestamp, body, nowS } = {
    signature: SIGNATURE,
    timestamp: String(AT),
    body: BODY,
    nowS: AT,
    ...request,
  };
  const check = signatureCheck(SECRET, () => nowS * 1000);
  return check({ 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature }, Buffer.from(body));
}

const signed = (timestamp: string, body: Buffer) =>
  `v0=${createHmac('sha256', SECRET).update(`v0:${timestamp}:`).update(body).digest('hex')}`;

test('the request of Slack’s documentation is Slack’s', () => {
  expect(looked()).toBeUndefined();
});

test('bytes that are no text are signed as they are', () => {
  const body = Buffer.from([0x7b, 0xff, 0xfe, 0x7d]);
  expect(looked({ body, signature: signed(String(AT), body) })).toBeUndefined();
});

describe('is not signed', () => {
  test.each([
    ['no signature', { signature: undefined }],
    ['an empty one', { signature: '' }],
    ['half of one', { signature: SIGNATURE.slice(0, 30) }],
    ['one with more behind it', { signature: `${SIGNATURE}00` }],
    ['one in capitals', { signature: SIGNATURE.toUpperCase() }],
    ['one of another version', { signature: SIGNATURE.replace('v0', 'v1') }],
    ['no version', { signature: SIGNATURE.slice(3) }],
    ['one of another body', { body: `${BODY}&text=help` }],
    ['one of another second', { timestamp: String(AT + 1) }],
    ['no time', { timestamp: undefined }],
    ['a time in words', { timestamp: 'now', signature: signed('now', Buffer.from(BODY)) }],
    ['an empty time', { timestamp: '', signature: signed('', Buffer.from(BODY)), nowS: 0 }],
  ])('%s', (_, request: Request) => {
    expect(looked(request)).toBe('not signed');
  });
});

test.each([
  [-301, 'of another time'],
  [-300, undefined],
  [300, undefined],
  [301, 'of another time'],
])('signed %d seconds from now', (seconds, why) => {
  expect(looked({ nowS: AT - seconds })).toBe(why);
});
