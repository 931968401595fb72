import type { Browser } from 'playwright-core';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { atThePage } from './at-the-page.ts';
import { openDesk } from './desk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const request = `Dear council,

Under the Freedom of Information Act, please tell me:

1. How many potholes were reported in 2025?
2. Where are the cameras in the council's car parks?

Yours faithfully,
Jane Requester`;

test('a request is taken from its letter to the answer in the mailbox, at the page alone', async () => {
  const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  const me = atThePage(page);
  const card = me.message('REQ00001: potholes and cameras');

  await page.goto(desk.workspace.url);
  await page.getByRole('heading', { name: 'Start here' }).waitFor();
  await me.picture('an empty workspace');

  // The officer logs the request.
  await me.types('/foi new potholes and cameras');
  await me.sees('New FOI request');
  await me.fills({
    "Requester's name": 'Jane Requester',
    'E-mail': 'jane.requester@example.org',
    'The request as written': request,
  });
  await me.picture('New FOI request');
  await me.presses('Next');
  await me.sees('Check the questions');
  await me.chooses('Department for question 1', 'Highways');
  await me.chooses('Department for question 2', 'CCTV & Community Safety');
  await me.picture('Check the questions');
  await me.presses('Log request');
  await card.waitFor();
  await me.picture('the card of a new request');

  // Two departments answer.
  await me.becomes('Helen Marsh');
  await me.message('question 1 of 2').waitFor();
  await me.picture('a question in its channel');
  await me.replies('question 1 of 2', 'We recorded 412 potholes in 2025.');
  await me.inThread('Recorded as the answer').waitFor();
  await me.picture('a reply that is recorded');

  await me.becomes('Carl Jennings');
  await me.replies(
    'question 2 of 2',
    'The public ones are on the website. Please keep the staff car park to ourselves.',
  );
  await me.inThread('Recorded as the answer').waitFor();

  // The officer sees at Home what to do, goes to it, and settles what each answer is in law.
  await me.becomes('Olivia Bennett');
  await me.goesTo('Home');
  await page.getByText('Settle both questions.').waitFor();
  await me.picture('Home, what waits for the officer');
  await page.getByRole('button', { name: 'Show REQ00001' }).click();
  await card.getByText('answered').first().waitFor();
  await me.clicks('Settle answers', card);
  await me.sees('Settle the answer');
  await me.picture('Settle the answer, disclosed');
  await me.presses('Settle');
  await me.seesNoForm();
  await me.clicks('Settle answers', card);
  await me.sees('Settle the answer');
  await me.chooses('What the answer is', 'Already available');
  await me.fills({
    Answer: 'A list of our public cameras is published here:',
    'Where it is published': 'https://www.marlbury.example.gov.uk/cameras',
  });
  await me.picture('Settle the answer, first part');
  await me.presses('Add another part');
  await page.getByText('Part 1 is kept').waitFor();
  await me.chooses('What the answer is', 'Withheld');
  await me.chooses('Ground', /31/u);
  await me.chooses('Subsection', /^31\(1\)\(a\)/u);
  await me.fills({
    Answer: 'We do not say where the cameras of the staff car park are.',
    Prejudice: 'With the locations, somebody could walk around every camera unseen.',
    'Factors for disclosure': 'It would show that the car park is well protected.',
    'Factors against disclosure': 'It would show where the car park is not watched.',
    Balance: 'On balance, keeping the car park safe matters more in this case.',
  });
  await me.picture('Settle the answer, second part');
  await me.presses('Settle');
  await me.seesNoForm();

  // The letter is drafted, checked, and put before an approver.
  await me.clicks('Draft letter', card);
  await card.getByRole('button', { name: /repl/u }).click();
  const letter = me.inThread('Letter 1 of REQ00001');
  await letter.waitFor();
  await me.picture('the drafted letter');
  await me.clicks('Ask for approval', letter);
  await letter.getByText('asked for approval').waitFor();

  await me.becomes('Amara Okafor');
  const approval = me.message('Approve letter 1 of REQ00001?');
  await approval.waitFor();
  await approval.getByText('https://www.marlbury.example.gov.uk/cameras was not checked.').waitFor();
  await me.picture('a letter before the approvers');
  await me.clicks('Read the letter', approval);
  await me.picture('Read the letter');
  await me.presses('Close');
  await me.seesNoForm();
  await me.clicks('Approve and send', approval);
  const sure = await me.sees('Send the letter for REQ00001?');
  expect(await sure.innerText()).toMatch(/jane\.requester@example\.org[^]*cannot be recalled/u);
  await me.picture('before it is sent');
  await me.presses('Approve and send');
  await me.message('Sent by e-mail').waitFor();
  await me.picture('approved and sent');

  // The requester reads it.
  await me.goesTo('Mailbox');
  await page.getByRole('button', { name: /^Response to your request/u }).click();
  const answer = page.getByRole('article', { name: 'Response to your request for information: REQ00001' });
  await answer.frameLocator('iframe').getByText('We recorded 412 potholes in 2025.').waitFor();
  await me.picture('the letter in the mailbox');
  const address = await answer.getByRole('link', { name: 'REQ00001 response.pdf' }).getAttribute('href');
  const pdf = await page.request.get(new URL(address ?? '', desk.workspace.url).href);
  const { text } = await extractText(new Uint8Array(await pdf.body()), { mergePages: true });
  expect(text).toMatch(/We recorded 412 potholes[^]*section 31\(1\)\(a\)[^]*not watched/iu);

  // Everybody is told.
  await me.becomes('Helen Marsh');
  await me.message('The letter has been sent. Thank you.').waitFor();
  await me.picture('what the department sees at the end');
  await me.becomes('Olivia Bennett');
  await card.getByText('The letter was sent').waitFor();
  await me.picture('the card at the end');
  await desk.settled();
  expect(faults).toEqual([]);
}, 60_000);
