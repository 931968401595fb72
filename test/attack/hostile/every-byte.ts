import { expect } from 'vitest';
import { z } from 'zod';
import type { JournalEntry } from '../../../src/workspace/index.ts';
import type { Desk } from '../../journeys/desk.ts';
import { command, sendSigned } from '../signed.ts';

/** Whom FOI Desk itself mentions: whoever is in charge, and the channels it points to. */
const OURS = /^<(?:@U0(?:OLIVIA|TOM|DAVID)|#[CG]0[A-Z]+)>$/u;

/** Looks at every byte sent to Slack and by e-mail: nobody was mentioned, nothing came alive; and the next command is answered. */
export async function harmless(desk: Desk): Promise<void> {
  const said = desk.workspace.journal.entries.flatMap(toSlack);
  expect(said.length).toBeGreaterThan(0);
  for (const fields of said) {
    for (const alive of Object.entries(fields).flatMap(([name, value]) => aliveIn(name, value))) {
      expect.soft(alive).toBe('nothing that comes alive');
    }
  }
  for (const mail of await desk.workspace.mailbox()) {
    const [head = ''] = mail.raw.toString('latin1').split('\r\n\r\n');
    const names = [...head.matchAll(/^([\w-]+):/gmu)].map(([, name = '']) => name.toLowerCase()).toSorted();
    expect.soft(names).toEqual(HEADERS);
    expect.soft(mail.envelope.to).toHaveLength(1);
    const [, body = ''] = mail.html.split('<body>');
    expect
      .soft(body.match(/<(?!\/?(?:p|br|a|h[1-3]|[uo]l|li|strong|em|code|table|t[rdh]|body|html)\b)\w+[^>]*>/gu))
      .toBe(null);
    for (const [, target = '', shown = ''] of body.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gu)) {
      expect.soft(disguised(target, shown)).toBe(false);
    }
    expect.soft(body).not.toMatch(/<[^>]*(?:\son\w+=|javascript:)/iu);
  }
  expect((await sendSigned(desk, command(desk, 'Helen Marsh', 'help'))).status).toBe(200);
}

const HEADERS = ['content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'];

/** The fields of a call to Slack, or what an interaction was answered with. */
function toSlack(entry: JournalEntry): Record<string, string>[] {
  if (entry.kind === 'interaction') return [{ answer: entry.answered.toString() }];
  if (entry.kind === 'response') return [{ answer: entry.sent.toString() }];
  return entry.kind === 'api' ? [Object.fromEntries(new URLSearchParams(entry.sent.toString()))] : [];
}

/** What Slack would bring to life: a mention or link in a text, an element that mentions, or a text of mark-up. */
function aliveIn(name: string, value: string): string[] {
  if (name === 'text' || name === 'initial_comment')
    return (value.match(/<[^>]*>/gu) ?? []).filter((each) => !OURS.test(each));
  if (!/^[[{]/u.test(value)) return [];
  return inside(JSON.parse(value));
}

function inside(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const typed = 'type' in value && typeof value.type === 'string';
  return [
    ...(typed ? elementAlive(value) : []),
    ...Object.entries(value).flatMap(([name, each]) =>
      typeof each === 'string' ? (typed ? [] : aliveIn(name, each)) : inside(each),
    ),
  ];
}

function elementAlive(element: object): string[] {
  const { type, url, text, user_id: user } = seen.parse(element);
  if (type === 'mrkdwn' || type === 'broadcast' || type === 'usergroup') return [type];
  if (type === 'user' && !OURS.test(`<@${user}>`)) return [`a mention of ${user}`];
  return url !== undefined && disguised(url, typeof text === 'string' ? text : url) ? [`a link to ${url}`] : [];
}

/** Whether a link goes where no page is, or somewhere else than its words say. */
function disguised(target: string, shown: string): boolean {
  const to = URL.parse(target);
  if (to === null || !['https:', 'http:', 'mailto:', 'tel:'].includes(to.protocol)) return true;
  return /^https?:/u.test(shown) && URL.parse(shown)?.hostname !== to.hostname;
}

const seen = z.looseObject({
  type: z.string(),
  url: z.string().optional(),
  text: z.unknown().optional(),
  user_id: z.string().optional(),
});
