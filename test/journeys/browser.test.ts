import type { Browser } from 'playwright-core';
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
  page.setDefaultTimeout(10_000);
  const {
    becomes,
    goesTo,
    types,
    replies,
    chooses,
    fills,
    presses,
    clicks,
    sees,
    seesNoForm,
    message,
    inThread,
    picture,
  } = atThePage(page);
  const card = message('REQ00001: potholes and cameras');

  await page.goto(desk.workspace.url);
  await page.getByRole('heading', { name: 'Start here' }).waitFor();
  await picture('an empty workspace');

  // The officer logs the request.
  await types('/foi new potholes and cameras');
  await sees('New FOI request');
  await fills({
    "Requester's name": 'Jane Requester',
    'E-mail': 'jane.requester@example.org',
    'The request as written': request,
  });
  await picture('New FOI request');
  await presses('Next');
  await sees('Check the questions');
  await chooses('Department for question 1', 'Highways');
  await chooses('Department for question 2', 'CCTV & Community Safety');
  await picture('Check the questions');
  await presses('Log request');
  await card.waitFor();
  await picture('the card of a new request');

  // Two departments answer.
  await becomes('Helen Marsh');
  await message('question 1 of 2').waitFor();
  await picture('a question in its channel');
  await replies('question 1 of 2', 'We recorded 412 potholes in 2025.');
  await inThread('Recorded as the answer').waitFor();
  await picture('a reply that is recorded');

  await becomes('Carl Jennings');
  await replies('question 2 of 2', 'The public ones are on the website. Please keep the staff car park to ourselves.');
  await inThread('Recorded as the answer').waitFor();

  // The officer settles what each answer is in law.
  await becomes('Olivia Bennett');
  await card.getByText('answered').first().waitFor();
  await clicks('Settle answers', card);
  await sees('Settle the answer');
  await picture('Settle the answer, disclosed');
  await presses('Settle');
  await seesNoForm();
  await clicks('Settle answers', card);
  await sees('Settle the answer');
  await chooses('What the answer is', 'Already available');
  await fills({
    Answer: 'A list of our public cameras is published here:',
    'Where it is published': 'https://www.marlbury.example.gov.uk/cameras',
  });
  await picture('Settle the answer, first part');
  await presses('Add another part');
  await page.getByText('Part 1 is kept').waitFor();
  await chooses('What the answer is', 'Withheld');
  await chooses('Ground', /31/u);
  await chooses('Subsection', /^31\(1\)\(a\)/u);
  await fills({
    Answer: 'We do not say where the cameras of the staff car park are.',
    Prejudice: 'With the locations, someone could walk around the cameras unseen.',
    'Factors for disclosure': 'It would show that the car park is well protected.',
    'Factors against disclosure': 'It would show where the car park is not watched.',
    Balance: 'On balance, keeping the car park safe matters more in this case.',
  });
  await picture('Settle the answer, second part');
  await presses('Settle');
  await seesNoForm();

  // The letter is drafted, checked, and put before an approver.
  await clicks('Draft letter', card);
  await card.getByRole('button', { name: /repl/u }).click();
  const letter = inThread('Letter 1 of REQ00001');
  await letter.waitFor();
  await picture('the drafted letter');
  await clicks('Ask for approval', letter);
  await letter.getByText('asked for approval').waitFor();

  await becomes('Amara Okafor');
  const approval = message('Approve letter 1 of REQ00001?');
  await approval.waitFor();
  await picture('a letter before the approvers');
  await clicks('Read the letter', approval);
  await picture('Read the letter');
  await presses('Close');
  await seesNoForm();
  await clicks('Approve and send', approval);
  const sure = await sees('Send the letter for REQ00001?');
  expect(await sure.innerText()).toMatch(/jane\.requester@example\.org[^]*cannot be recalled/u);
  await picture('before it is sent');
  await presses('Approve and send');
  await message('Sent by e-mail').waitFor();
  await picture('approved and sent');

  // The requester reads it.
  await goesTo('Mailbox');
  await page.getByRole('button', { name: /^Response to your request/u }).click();
  await picture('the letter in the mailbox');
  await desk.settled();
});
