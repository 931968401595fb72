import { expect, onTestFinished, test, vi } from 'vitest';
import { scriptedServer } from '../mail/server.ts';
import { freshFolder } from '../register/places.ts';
import { postgresForThisFile } from '../register/postgres-server.ts';
import { openApart } from './apart.ts';
import { questionsPosted, subjects } from './seen.ts';
import { slowSlack } from './slow-slack.ts';
import { awaitingApproval, card, disclose, log, reply } from './way-to-a-letter.ts';

const server = postgresForThisFile();

/** What a killed bot left behind is done by then, in milliseconds. */
const TAKEN_OVER = 15_000;
const SLOW_MACHINE = 120_000;

const questions = ['A', 'B', 'C', 'D', 'E', 'F'].map((road, i) => `${i + 1}. How many potholes are in ${road} Street?`);

test(
  'two bots on one register, the one that does the work killed in the middle: the other goes on, and nothing goes twice',
  { timeout: SLOW_MACHINE },
  async () => {
    const desk = await openApart(await server.database(freshFolder()));
    const officer = desk.as('Olivia Bennett');
    await officer.slash('/foi new potholes', { channel: 'foi-team' });
    await officer.fills({
      "Requester's name": 'Jane Requester',
      'E-mail': 'jane.requester@example.org',
      'The request as written': questions.join('\n'),
    });
    await officer.submits('Next');
    for (const number of [1, 2, 3, 4, 5, 6])
      await officer.fills({ [`Department for question ${number}`]: ['Highways'] });
    await desk.startsAsProcess();
    await desk.stops();
    await desk.workspace.as('Olivia Bennett').submits('Log request');
    await vi.waitFor(() => expect(questionsPosted(desk).length).toBeGreaterThan(0), { timeout: TAKEN_OVER });
    await desk.starts();
    await desk.kills();
    expect(questionsPosted(desk).length).toBeLessThan(6);
    const inOrder = [1, 2, 3, 4, 5, 6].map((number) => `question ${number} of 6`);
    await vi.waitFor(() => expect(questionsPosted(desk)).toEqual(inOrder), { timeout: TAKEN_OVER });
    await vi.waitFor(() => expect(card(desk, 'REQ00001').words).toContain('Being answered'), { timeout: TAKEN_OVER });
    expect(await subjects(desk)).toEqual(['Your request for information: REQ00001']);
  },
);

test(
  'what one bot is told is worked by the other, and when it is gone the other is told',
  { timeout: SLOW_MACHINE },
  async () => {
    const desk = await openApart(await server.database(freshFolder()));
    const reference = await log(desk);
    // From here on Slack calls the second; the first, which has been there longer, has the work.
    await desk.startsAsProcess();
    await reply(desk, reference);
    await vi.waitFor(() => expect(card(desk, reference).words.match(/answered by Helen Marsh/gu)).toHaveLength(2), {
      timeout: TAKEN_OVER,
    });
    await desk.kills();
    await disclose(desk, reference, [1, 2]);
    expect(card(desk, reference).words).toContain('Every question is settled');
  },
);

test(
  'a bot halted just before it hands a letter over, taken over from and continued, does not send it; it goes once',
  { timeout: SLOW_MACHINE },
  async () => {
    const messages: number[] = [];
    let hold: (() => void) | undefined;
    let answerAtLast = () => {};
    const inData = new WeakSet<object>();
    const mail = await scriptedServer((line, socket) => {
      if (inData.has(socket)) {
        if (line !== '.') return undefined;
        inData.delete(socket);
        return `250 taken as ${messages.push(messages.length)}`;
      }
      if (line.startsWith('EHLO') && hold) {
        answerAtLast = () => void socket.write('250 fine\r\n');
        hold();
        return undefined;
      }
      if (line === 'DATA') inData.add(socket);
      return line === 'DATA' ? '354 go on' : '250 fine';
    });
    onTestFinished(() => mail.close());
    const desk = await openApart(await server.database(freshFolder()), { mailUrl: mail.url });
    const reference = await awaitingApproval(desk);
    await desk.startsAsProcess();
    await desk.stops();
    const connected = new Promise<void>((connects) => (hold = connects));
    const approver = desk.workspace.as('Amara Okafor');
    await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', reference) });
    await connected;
    desk.halts();
    hold = undefined;
    await desk.starts();
    const says = (words: string) =>
      vi.waitFor(() => expect(card(desk, reference).words).toContain(words), { timeout: TAKEN_OVER });
    await says('Nobody can say whether the letter arrived');
    answerAtLast();
    desk.goesOn();
    await says('The letter did not go. It could not be handed to the mail server: “FOI Desk was held up');
    expect(messages).toHaveLength(1);
    await desk.as('Olivia Bennett').clicks('Try again', { on: card(desk, reference) });
    await says('The letter was sent by e-mail');
    expect(messages).toHaveLength(2);
  },
);

test(
  'a card that a halted bot still drew over what another had drawn since is drawn once more',
  { timeout: SLOW_MACHINE },
  async () => {
    const desk = await openApart(await server.database(freshFolder()));
    const reference = await log(desk);
    const slack = await slowSlack(desk.workspace.apiUrl);
    await desk.startsAsProcess(slack.url);
    await desk.stops();
    const answered = () => (card(desk, reference).words.match(/answered by Helen Marsh/gu) ?? []).length;
    const underWay = slack.holds('chat.update', 'answered by Helen Marsh');
    const helen = desk.workspace.as('Helen Marsh');
    const says = async (words: string, number: number) =>
      helen.says(words, { thread: helen.latest('highways', `${reference}, question ${number} of`) });
    await says('412 in 2025.', 1);
    await underWay;
    await says('£96,300.', 2);
    const recorded = () => helen.sees('highways').filter((each) => each.words.startsWith('Recorded as the answer'));
    await vi.waitFor(() => expect(recorded()).toHaveLength(2), { timeout: TAKEN_OVER });
    desk.halts();
    await desk.starts();
    await vi.waitFor(() => expect(answered()).toBe(2), { timeout: TAKEN_OVER });
    await slack.letsGo();
    expect(answered()).toBe(1);
    desk.goesOn();
    await vi.waitFor(() => expect(answered()).toBe(2), { timeout: TAKEN_OVER });
  },
);
