import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { mailServer } from '../mail/server.ts';
import { openDesk } from './desk.ts';
import { answer, approved, card, letter, log, told } from './way-to-a-letter.ts';
import { silent } from '../silent.ts';

describe('/foi reopen', () => {
  test('a request that was sent: an answer is changed, and a further letter goes that is not called late', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await approved(desk);
    await desk.itIs('2027-01-20T09:00:00Z');
    await officer.chooses('More…', 'Reopen the request', { on: card(desk, reference) });
    expect(officer.modal().words).toContain('another letter drafted, approved and sent');
    await officer.fills({ Why: 'Highways found another 12.' });
    expect(await officer.submits('Reopen')).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain(
      'Answered on Tue 10 November 2026; the next letter is a further one.',
    );
    expect(card(desk, reference).words).toContain('Change the answers that need it, then draft a further letter.');
    expect(officer.thread(card(desk, reference)).at(-1)?.words).toBe(
      'Olivia Bennett reopened the request: “Highways found another 12.” Use Settle answers on the card to change an answer, then draft the letter.',
    );

    await answer(desk, reference, 1);
    await officer.clicks('Draft letter', { on: card(desk, reference) });
    await officer.clicks('Ask for approval', { on: letter(desk, reference) });
    const approver = desk.as('Amara Okafor');
    await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', reference) });
    const sent = (await desk.workspace.mailbox()).filter(({ subject }) => subject.startsWith('Response'));
    expect(sent).toHaveLength(2);
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(2);
    expect(sent[1]?.text).not.toContain('late');
    expect(sent[0]?.text).not.toContain('replaces');
    expect(sent[1]?.text).toContain(
      'We answered your request on 10 November 2026. We have looked at it again, and this letter replaces what we wrote then.',
    );
    expect(card(desk, reference).words).toContain('Sent');
  });

  test('a request that was closed: its questions are open again, by the days of the law', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, { received: '2026-11-09' });
    await officer.chooses('More…', 'Close: no request for information', { on: card(desk, reference) });
    await officer.fills({ 'What is it?': 'A routine enquiry', Why: 'A question about a bill.' });
    await officer.submits('Close it');
    const highways = desk.as('Helen Marsh');
    expect(highways.latest('highways', `${reference}, question 1`).controls).toEqual([]);

    await officer.slash(`/foi reopen ${reference}`, { channel: 'foi-team' });
    await officer.fills({ Why: 'She asks for figures after all.' });
    expect(await officer.submits('Reopen')).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain('Due Tue 8 December 2026');
    const asked = highways.latest('highways', `${reference}, question 1`);
    expect(asked.controls).toContain('I have this');
    expect(highways.thread(asked).at(-1)?.words).toBe(
      'Question 1 is with you again. Please answer it by Mon 23 November 2026.',
    );

    await officer.chooses('More…', 'Close: no request for information', { on: card(desk, reference) });
    await officer.fills({ 'What is it?': 'A routine enquiry', Why: 'She says it was only about her bill.' });
    await officer.submits('Close it');
    const closing = (await desk.workspace.mailbox()).slice(-2);
    expect(new Set(closing.map(({ messageId }) => messageId)).size).toBe(2);
  });

  test('a request that was withdrawn: who has answered is not asked again, and who has not is', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, { received: '2026-11-09' });
    const highways = desk.as('Helen Marsh');
    const thread = (question: number) =>
      highways.thread(highways.latest('highways', `${reference}, question ${question}`)).map(({ words }) => words);
    await highways.says('We mended 412.', { thread: highways.latest('highways', `${reference}, question 1`) });
    await officer.slash(`/foi withdraw ${reference}`, { channel: 'foi-team' });
    await officer.fills({ 'How they told us': 'By e-mail: not needed any more.' });
    expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
    expect(thread(2).at(-1)).toBe('Question 2 needs no answer any more: it was withdrawn. Thank you.');

    await desk.itIs('2027-01-12T09:00:00Z');
    await officer.slash(`/foi reopen ${reference}`, { channel: 'foi-team' });
    await officer.fills({ Why: 'She wants it after all.' });
    expect(await officer.submits('Reopen')).toEqual({ ok: true, errors: {} });
    expect(thread(2).at(-1)).toBe('Question 2 is with you again. Please answer it by Tue 12 January 2027.');
    expect(thread(1)).not.toContainEqual(expect.stringContaining('with you again'));
  });

  test('what is still open cannot be reopened', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const reference = await log(desk);
    await desk.as('Olivia Bennett').slash(`/foi reopen ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toBe(`${reference} is still being worked on, so there is nothing to reopen.`);
  });
});

test.each([
  ['takes it', undefined, 'The letter that closes the request went all the same', 'The requester has it'],
  ['refuses it', 550, 'The letter that closes the request did not go', undefined],
])(
  'a request that is reopened while its closing letter is handed over: what came of that stands in the history, where the mail server %s',
  async (_, refusal, says, tells) => {
    let held: (() => void) | undefined;
    let holds = false;
    const server = await mailServer({
      onData(stream, __, done) {
        stream.resume();
        const answer = () =>
          refusal === undefined ? done(null, 'taken') : done(Object.assign(new Error('No'), { responseCode: refusal }));
        stream.on('end', () => (holds ? (held = answer) : answer()));
      },
    });
    onTestFinished(() => server.close());
    const desk = await openDesk({
      at: '2026-11-10T09:00:00Z',
      mailUrl: server.url,
      trial: { log: silent },
    });
    const reference = await log(desk);
    // Nobody waits here until FOI Desk has nothing left to do: it has, until the mail server answers.
    const officer = desk.workspace.as('Olivia Bennett');
    await desk
      .as('Olivia Bennett')
      .chooses('More…', 'Close: no request for information', { on: card(desk, reference) });
    holds = true;
    await officer.fills({ 'What is it?': 'A routine enquiry', Why: 'A question about a bill.' });
    await officer.submits('Close it');
    await vi.waitFor(() => expect(held).toBeDefined());
    await officer.slash(`/foi reopen ${reference}`, { channel: 'foi-team' });
    await vi.waitFor(() => expect(officer.hasModal()).toBe(true));
    await officer.fills({ Why: 'She asks for figures after all.' });
    expect(await officer.submits('Reopen')).toEqual({ ok: true, errors: {} });
    holds = false;
    held?.();
    await desk.settled();
    await desk.as('Olivia Bennett').slash(`/foi history ${reference}`, { channel: 'foi-team' });
    expect(officer.modal().words).toContain(says);
    const inThread = officer.thread(card(desk, reference)).map(({ words }) => words);
    const onItsWay = inThread.filter((words) => words.includes('on its way when'));
    expect(onItsWay).toHaveLength(tells === undefined ? 0 : 1);
    expect(onItsWay.join()).toContain(tells ?? '');
  },
);
