import { describe, expect, test } from 'vitest';
import { councilFile } from './council-file.ts';
import { openDesk, type Desk } from './desk.ts';
import { decides, newestMail, openReview, underReview, upheld } from './review.ts';
import { approved, card, log, settled, told } from './way-to-a-letter.ts';

describe('from a letter that was sent to the outcome of its review', () => {
  test.each([
    [
      'upheld',
      {},
      ['**We uphold our first decision.**'],
      'Internal review asked for on Tue 1 December 2026: first decision upheld, by David Price, letter of Tue 1 December 2026.',
      '@Olivia Bennett: David Price decided the review: first decision upheld.',
    ],
    [
      'upheld in part',
      {
        'What becomes of it': 'Upheld in part, changed in part',
        'Breaches admitted': ['Too little advice and assistance (section 16)'],
        'What will be done': 'correct the figure in our disclosure log',
        'By when': '2026-12-18',
      },
      [
        '**We uphold our first decision in part, and change it in part.**',
        'we are sorry:\n\n- We did not give you the advice and assistance that we owed you (section 16 of the Freedom of Information Act 2000).',
        'To put this right, we will correct the figure in our disclosure log. We will do this by 18 December 2026.',
      ],
      'Internal review asked for on Tue 1 December 2026: first decision upheld in part, by David Price, letter of Tue 1 December 2026.',
      '@Olivia Bennett: David Price decided the review: first decision upheld in part. To be done by Fri 18 December 2026: “correct the figure in our disclosure log” If answers have to change, use /foi reopen.',
    ],
    [
      'overturned',
      {
        'What becomes of it': 'Overturned: this letter replaces it',
        'Breaches admitted': ['Information that was due was not given (section 1(1)(b))'],
        'Other breaches': '- We lost your first e-mail.',
        'Information given now': 'There were *413* potholes.',
      },
      [
        '**We do not uphold our first decision. This letter replaces it.**',
        '- We lost your first e-mail.',
        'We are now giving you this information, which you did not have from us before:\n\nThere were 413 potholes.',
      ],
      'Internal review asked for on Tue 1 December 2026: first decision overturned, by David Price, letter of Tue 1 December 2026.',
      '@Olivia Bennett: David Price decided the review: first decision overturned. If answers have to change, use /foi reopen.',
    ],
  ])('%s', async (_, words, inTheLetter, onTheCard, inTheThread) => {
    const desk = await openDesk();
    const reference = await approved(desk);
    await desk.itIs('2026-12-01T09:00:00Z');
    await underReview(desk, reference);
    expect(card(desk, reference).words).toContain('Next: *Wait for David Price to decide the review');

    expect(await decides(desk, reference, { ...upheld, ...words })).toEqual({});
    const david = desk.as('David Price');
    expect(david.modal().words).toContain(
      `${reference}. It goes by e-mail to Jane Requester, jane.requester@example.org. You approve it as the reviewer; it cannot be recalled.`,
    );
    expect(await david.submits('Approve and send')).toEqual({ ok: true, errors: {} });
    expect(david.hasModal()).toBe(false);

    const { text, attachments, envelope } = await newestMail(desk);
    expect(envelope.to).toEqual(['jane.requester@example.org']);
    expect(attachments.map(({ name }) => name)).toHaveLength(1);
    for (const says of [
      'You asked us on 1 December 2026 to review how we dealt with your request for information relating to potholes, which we received on 2 November 2026 and answered on 2 November 2026.',
      'The review was carried out by the Head of Governance, who took no part in our first decision.',
      'You said: The figure is too low.\n\nWe find: We counted again, and the figure is right.',
      'You said: Where did the money go?\n\nWe find: It all went to our own team.',
      'you have six weeks from the date of this letter to complain to the Information Commissioner',
      ...inTheLetter.map((each) => each.replaceAll('**', '')),
    ]) {
      expect(text).toContain(says);
    }
    expect(card(desk, reference).words).toContain(onTheCard);
    expect(card(desk, reference).words).toContain(
      'The outcome of the review was sent by e-mail on Tue 1 December 2026',
    );
    expect(card(desk, reference).controls).toEqual(['More…']);
    const thread = desk.as('Olivia Bennett').thread(card(desk, reference));
    expect(thread.map((each) => each.words)).toContain(inTheThread);
    const shown = david.latest('foi-approvals', `Internal review of ${reference}`);
    expect(shown.words).toContain('by David Price, letter of Tue 1 December 2026.');
    expect(shown.controls).toEqual([]);
  });
});

test('what is said on the way: to the officers, to the reviewer, in Home, in the history', async () => {
  const desk = await openDesk();
  const reference = await approved(desk);
  await desk.itIs('2026-12-01T09:00:00Z');
  const officer = desk.as('Olivia Bennett');
  await openReview(desk, reference);
  expect(officer.modal().words).toContain(
    'The answer went on Mon 2 November 2026. They may ask for a review until Thu 31 December 2026. Any message that says they are not content counts.',
  );
  await officer.closes();
  await underReview(desk, reference);
  expect(
    officer
      .thread(card(desk, reference))
      .map((each) => each.words)
      .slice(-3),
  ).toEqual([
    'The requester asked for an internal review on Tue 1 December 2026. Olivia Bennett recorded it. Due Thu 31 December 2026, 20 working days left. They complain: “The figure is too low.” “Where did the money go?”',
    'The acknowledgement of the review, as PDF.',
    'Olivia Bennett put David Price in charge of the review. Due Thu 31 December 2026, 20 working days left.',
  ]);
  expect((await newestMail(desk)).text).toContain('We will write to you with the outcome by 31 December 2026.');

  const david = desk.as('David Price');
  const shown = david.latest('foi-approvals', `Internal review of ${reference}`);
  expect(shown.controls).toEqual(['Internal review', 'Read the letter', 'Show what happened']);
  expect(david.thread(shown).map((each) => each.words)).toEqual([
    '@David Price: Olivia Bennett put you in charge of this review. Due Thu 31 December 2026, 20 working days left. Use Internal review to decide it.',
  ]);
  await david.clicks('Read the letter', { on: shown });
  expect(david.modal().words).toContain('We recorded 412 potholes in 2025.');
  await david.closes({ all: true });

  await david.opensHome();
  expect(david.home().words).toContain('Internal reviews');
  expect(david.home().words).toContain(`Decide it with /foi review ${reference}.`);
  await officer.opensHome();
  expect(officer.home().words).toContain('Wait for David Price to decide the review');
  await desk.as('Amara Okafor').opensHome();
  expect(desk.as('Amara Okafor').home().words).not.toContain('Internal reviews');

  await officer.slash(`/foi history ${reference}`);
  expect(officer.modal().words).toContain('Olivia Bennett put David Price in charge of the review.');
  expect(officer.modal().words).toContain('Olivia Bennett sent the acknowledgement of the review');
  expect(officer.modal().words).toContain('The acknowledgement of the review was sent.');
  await officer.closes();
  await officer.slash(`/foi clock ${reference}`);
  expect(told(desk, 'Olivia Bennett')).toContain('The internal review:');
  expect(told(desk, 'Olivia Bennett')).toContain('Due Thu 31 December 2026, working day 20, by the guidance');
});

test('whoever decided the first time is refused, and told why', async () => {
  const desk = await openDesk();
  const reference = await approved(desk);
  await underReview(desk, reference, { reviewer: 'Tom Hughes' });
  const officer = desk.as('Olivia Bennett');
  const refusals = {
    'Olivia Bennett':
      'You settled an answer, drafted the letter under review or asked for its approval, so somebody else has to review it. Pick somebody who took no part.',
    'Amara Okafor':
      'They approved the letter under review, so somebody else has to review it. Pick somebody who took no part.',
    'Helen Marsh': 'They may not review: pick a reviewer that the council’s file names, an officer or an approver.',
  };
  await officer.clicks('Internal review', { on: card(desk, reference) });
  for (const [person, says] of Object.entries(refusals)) {
    await officer.fills({ Reviewer: person });
    expect(await officer.submits('Put in charge')).toEqual({ ok: false, errors: { Reviewer: says } });
  }
  await officer.closes();
  expect(officer.thread(card(desk, reference)).at(-1)?.words).toBe(
    '@Tom Hughes: Olivia Bennett put you in charge of this review. Due Tue 1 December 2026, 20 working days left. Use Internal review to decide it.',
  );
  await desk.as('Helen Marsh').slash(`/foi review ${reference}`);
  expect(told(desk, 'Helen Marsh')).toBe('Only an FOI officer or the reviewer in charge may do this. Ask one of them.');
  await desk.as('David Price').slash(`/foi review ${reference}`);
  expect(told(desk, 'David Price')).toBe('Only the reviewer in charge decides it, and that is somebody else.');
  expect(await decides(desk, reference, upheld, 'Tom Hughes')).toEqual({});
  expect(await desk.as('Tom Hughes').submits('Approve and send')).toEqual({ ok: true, errors: {} });
  expect((await newestMail(desk)).text).toContain('We uphold our first decision.');
});

test('where the council’s file names reviewers, nobody else reviews', async () => {
  const desk = await openDesk({ councilFile: await councilFile({ reviewers: ['Grace Lim'] }) });
  const reference = await approved(desk);
  await openReview(desk, reference);
  const officer = desk.as('Olivia Bennett');
  await officer.fills({ 'What they complain of': 'It is too late.' });
  await officer.submits('Record');
  await officer.submits('Send');
  await officer.fills({ Reviewer: 'David Price' });
  expect((await officer.submits('Put in charge')).errors['Reviewer']).toMatch(/^They may not review/u);
  await officer.fills({ Reviewer: 'Grace Lim' });
  expect(await officer.submits('Put in charge')).toEqual({ ok: true, errors: {} });
  const grace = desk.as('Grace Lim');
  await grace.slash(`/foi review ${reference}`);
  expect(grace.modal().words).toContain('Point 1: It is too late.');
  await grace.closes();
  await grace.slash(`/foi history ${reference}`);
  expect(grace.modal().words).toContain('Amara Okafor approved letter 1.');
});

describe('after the 40 working days', () => {
  async function onDay41() {
    const desk = await openDesk();
    const reference = await approved(desk);
    await desk.itIs('2027-01-04T09:00:00Z');
    await openReview(desk, reference);
    const officer = desk.as('Olivia Bennett');
    await officer.fills({ 'What they complain of': 'It is not all there.' });
    return { desk, reference, officer };
  }

  test('the officer has to say what becomes of it, and why', async () => {
    const { officer } = await onDay41();
    expect(officer.modal().words).toContain(
      'Where you refuse it, it stands in the letter unless you take it out there.',
    );
    expect((await officer.submits('Record')).errors).toEqual({
      'If it came after the last day':
        'The last day to ask was Thu 31 December 2026, 40 working days after our letter (s.45 Code part 5, EIR reg 11(2)). Say whether you take it on or refuse it.',
    });
    await officer.fills({ 'If it came after the last day': 'Take it on all the same' });
    expect((await officer.submits('Record')).errors).toEqual({
      Why: 'Say why, in a sentence: it stays in the history.',
    });
    await officer.fills({ 'When they asked': '2026-12-31', 'If it came after the last day': null });
    expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
  });

  test('refused, it is over: a letter says so and why, and names the regulator', async () => {
    const { desk, reference, officer } = await onDay41();
    await officer.fills({ 'If it came after the last day': 'Refuse it as too late', Why: 'No reason was given.' });
    expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
    expect(officer.modal().words).toContain(
      'They asked on Mon 4 January 2027; the last day was Thu 31 December 2026, 40 working days after our letter of Mon 2 November 2026. The letter says so, and that they can complain to the regulator.',
    );
    await officer.closes();
    expect(officer.thread(card(desk, reference)).at(-1)?.words).toBe(
      'The requester asked for an internal review on Mon 4 January 2027. Olivia Bennett recorded it. It came after the 40 working days and was refused: “No reason was given.” Use Internal review to send the letter that says so, and that they can complain to the Information Commissioner.',
    );
    expect(card(desk, reference).words).toContain(
      'Internal review asked for on Mon 4 January 2027: refused as too late.',
    );
    expect(card(desk, reference).words).toContain(
      'Tell the requester that the review was refused: use Internal review.',
    );
    await officer.clicks('Internal review', { on: card(desk, reference) });
    expect(officer.modal().values['What the letter adds']).toBe('No reason was given.');
    await officer.fills({ 'What the letter adds': null });
    await officer.submits('Next');
    expect(officer.modal().words).toContain('The review is then over: it is not carried out.');
    expect(await officer.submits('Send')).toEqual({ ok: true, errors: {} });
    expect(officer.hasModal()).toBe(false);
    const { text } = await newestMail(desk);
    expect(text).toContain(
      'We wrote to you with our decision on 2 November 2026. A review has to be asked for within 40 working days of that, so the last day was 31 December 2026. Your request for a review came after it, and we will not carry one out.',
    );
    expect(text).toContain('you have the right to complain to the Information Commissioner');
    expect(card(desk, reference).words).toContain('refused as too late, letter of Mon 4 January 2027.');
    expect(card(desk, reference).controls).toEqual(['More…']);
    await officer.slash(`/foi clock ${reference}`);
    expect(told(desk, 'Olivia Bennett')).toContain(
      'A review was asked for on Mon 4 January 2027, after Thu 31 December 2026, 40 working days after our letter, and was refused (s.45 Code part 5, EIR reg 11(2)).',
    );
  });

  test('taken on, it goes its way', async () => {
    const { desk, reference, officer } = await onDay41();
    await officer.fills({ 'If it came after the last day': 'Take it on all the same', Why: 'They were in hospital.' });
    expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
    expect(officer.modal().submit).toBe('Send');
    expect(card(desk, reference).words).toContain('Due Mon 1 February 2027');
  });
});

test('the review period of the council’s file stands in the letter, and is what late requests are measured by', async () => {
  const desk = await openDesk({ councilFile: await councilFile({ reviewPeriod: 60 }) });
  const reference = await approved(desk);
  expect((await newestMail(desk)).text).toContain('Requests for reviews should be submitted within 60 working days of');
  await desk.itIs('2027-01-04T09:00:00Z');
  await openReview(desk, reference);
  const officer = desk.as('Olivia Bennett');
  expect(officer.modal().words).toContain('They may ask for a review until Mon 1 February 2027.');
  await officer.fills({ 'What they complain of': 'It is not all there.' });
  await officer.closes();
  await desk.itIs('2027-02-02T09:00:00Z');
  await openReview(desk, reference);
  await officer.fills({
    'What they complain of': 'It is not all there.',
    'If it came after the last day': 'Refuse it as too late',
    Why: 'No reason was given.',
  });
  expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
  expect(officer.modal().words).toContain('the last day was Mon 1 February 2027, 60 working days after our letter');
  await officer.submits('Next');
  expect(await officer.submits('Send')).toEqual({ ok: true, errors: {} });
  expect((await newestMail(desk)).text).toContain(
    'A review has to be asked for within 60 working days of that, so the last day was 1 February 2027.',
  );
  expect(
    officer
      .thread(card(desk, reference))
      .map(({ words }) => words)
      .join('\n'),
  ).toContain('It came after the 60 working days and was refused');
});

test('a late answer is reviewed before there is one', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  await desk.itIs('2026-12-02T09:00:00Z');
  await desk.as('Olivia Bennett').slash(`/foi review ${reference}`);
  const officer = desk.as('Olivia Bennett');
  expect(officer.modal().words).toContain(
    'Nothing has been answered yet. They may ask for a review all the same: of a late answer, or of anything else.',
  );
  await officer.fills({ 'What they complain of': 'I have heard nothing.' });
  await officer.submits('Record');
  await officer.submits('Send');
  await officer.fills({ Reviewer: 'David Price' });
  expect(await officer.submits('Put in charge')).toEqual({ ok: true, errors: {} });
  expect(card(desk, reference).words).toContain('Wait for David Price to decide the review.');
  const david = desk.as('David Price');
  await david.slash(`/foi review ${reference}`);
  expect(david.modal().values['Breaches admitted']).toEqual(['Late (section 10(1))']);
  await david.closes();
  await decides(desk, reference, {
    'What becomes of it': 'It was not',
    'What you find on point 1': 'You are right, and we are sorry.',
    'What will be done': 'we will answer your request',
    'By when': '2026-12-04',
    'Who reviewed': 'The Head of Governance',
  });
  await david.submits('Approve and send');
  const { text } = await newestMail(desk);
  expect(text).toContain('We find that we did not deal with your request as the law requires.');
  expect(text).toContain('- We did not answer within the time that the law allows (section 10(1)');
  expect(text).toContain('To put this right, we will answer your request. We will do this by 4 December 2026.');
  expect(text).toContain(
    'The review was carried out by the Head of Governance, who had decided nothing about your request before.',
  );
  expect(card(desk, reference).words).toContain('Next: *Ask Highways again in the threads of questions 1 and 2');
});

/** A letter under the EIR that was sent. */
async function approvedUnderEir(desk: Desk): Promise<string> {
  const reference = await settled(desk, { law: 'EIR' });
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval');
  await desk.as('Amara Okafor').clicks('Approve and send');
  return reference;
}

test('under the EIR the review has 40 working days, and a fault is stated with what is done about it', async () => {
  const desk = await openDesk();
  const reference = await approvedUnderEir(desk);
  await underReview(desk, reference);
  expect(card(desk, reference).words).toContain('Due Thu 31 December 2026');
  expect((await newestMail(desk)).text).toContain('Regulation 11');
  const errors = await decides(desk, reference, { ...upheld, 'What becomes of it': 'Upheld in part, changed in part' });
  expect(errors).toEqual({
    'Other breaches': 'Say what the council failed to do, with the regulation.',
    'What will be done': 'Say what the council will do to put it right, and by when.',
  });
});

test('files go with the outcome; an Office document only with a reason', async () => {
  const desk = await openDesk();
  const reference = await approved(desk);
  await underReview(desk, reference);
  const files = [
    { name: 'potholes.csv', bytes: Buffer.from('street,potholes\nHigh Street,413\n') },
    { name: 'costs.xlsx', bytes: Buffer.from('PK') },
  ];
  const words = { ...upheld, 'What becomes of it': 'Overturned: this letter replaces it', 'Files to release': files };
  expect(await decides(desk, reference, words)).toEqual({
    'Files to release':
      'costs.xlsx may hide sheets, changes or comments. Ask for it as PDF or CSV, or say why it must go as it is.',
  });
  const david = desk.as('David Price');
  await david.fills({ 'Why the original document may go': 'They asked for the spreadsheet; it was looked through.' });
  expect(await david.submits('Read the letter')).toEqual({ ok: true, errors: {} });
  expect(david.modal().words).toContain('With it: potholes.csv, costs.xlsx.');
  await david.submits('Approve and send');
  const { attachments, files: bytes } = await newestMail(desk);
  expect(attachments.map(({ name }) => name).slice(1)).toEqual(['potholes.csv', 'costs.xlsx']);
  expect(bytes[1]?.toString()).toContain('High Street,413');
  const shared = desk
    .as('Olivia Bennett')
    .thread(card(desk, reference))
    .find((each) => each.words.startsWith('The outcome of the review, as PDF'));
  expect(shared?.words).toBe('The outcome of the review, as PDF, and the files that go with it.');
  expect(shared?.files.map(({ name }) => name).slice(1)).toEqual(['potholes.csv', 'costs.xlsx']);
});

test('a file too large to be kept is named at its field, before anything of it is fetched', async () => {
  const desk = await openDesk();
  const reference = await approved(desk);
  await underReview(desk, reference);
  const film = [{ name: 'film.mp4', bytes: Buffer.alloc(50 * 1024 * 1024 + 1) }];
  const words = { ...upheld, 'What becomes of it': 'Overturned: this letter replaces it', 'Files to release': film };
  expect(await decides(desk, reference, words)).toEqual({
    'Files to release':
      '“film.mp4”: more than 50 MB, too large to be kept. Mail takes 20 MB: release a smaller one, or say in the letter where it can be had.',
  });
});

test('what was decided is kept, and begins the next time; a letter read yesterday does not go today', async () => {
  const desk = await openDesk();
  const reference = await approved(desk);
  await underReview(desk, reference);
  const david = desk.as('David Price');
  await decides(desk, reference, {
    ...upheld,
    'Information given now': 'There were *413*.',
    'Breaches admitted': ['Late (section 10(1))'],
  });
  await desk.itIs('2026-11-03T09:00:00Z');
  expect(await david.submits('Approve and send')).toEqual({ ok: true, errors: {} });
  expect(david.modal().words).toContain(
    'Something changed meanwhile, and the letter would read otherwise. Go back and read it again.',
  );
  await david.closes({ all: true });
  await david.slash(`/foi review ${reference}`);
  const { values, words } = david.modal();
  expect(values).toMatchObject({
    'What becomes of it': 'Upheld: the first decision stands',
    'What you find on point 2': 'It all went to our own team.',
    'Breaches admitted': ['Late (section 10(1))'],
    'Information written before': ['Give what stands above'],
  });
  expect(words).toContain('There were *413*.');
  await david.submits('Read the letter');
  expect(david.modal().words).toContain('There were 413.');
  expect(await david.submits('Approve and send')).toEqual({ ok: true, errors: {} });
  expect((await newestMail(desk)).text).toContain('3 November 2026');
});

test('an exceptional review takes 40 working days: the letter that tells so gives them, within the first 20', async () => {
  const desk = await openDesk();
  const reference = await approved(desk);
  await underReview(desk, reference);
  const officer = desk.as('Olivia Bennett');
  await desk.itIs('2026-12-01T09:00:00Z');
  await openReview(desk, reference);
  await officer.chooses('What to do', 'Take 40 working days');
  expect(officer.modal().words).toContain(
    'Guidance gives a review 20 working days, and 40 in exceptional cases (s.45 Code part 5). The requester is told by Tue 1 December 2026, the 20th. The outcome is then due on Thu 31 December 2026.',
  );
  await officer.fills({ 'What makes it exceptional': 'we have to hear three companies' });
  await officer.submits('Next');
  expect(officer.modal().words).toContain('The outcome of the review is then due on Thu 31 December 2026.');
  expect(await officer.submits('Send')).toEqual({ ok: true, errors: {} });
  expect(officer.hasModal()).toBe(false);
  const { text } = await newestMail(desk);
  expect(text).toContain('This one needs longer, because we have to hear three companies.');
  expect(text).toContain('by 31 December 2026 at the latest');
  expect(card(desk, reference).words).toContain('Due Thu 31 December 2026, 20 working days left.');
  expect(officer.thread(card(desk, reference)).map(({ words }) => words)).toContain(
    'Olivia Bennett gave the review 40 working days, as an exceptional case: “we have to hear three companies” Due Thu 31 December 2026, 20 working days left.',
  );
  await officer.slash(`/foi clock ${reference}`);
  expect(told(desk, 'Olivia Bennett')).toContain(
    'Extended on Tue 1 December 2026 to 40 working days, as an exceptional case (s.45 Code part 5).',
  );
});

test('more time for a review is not explained with the example that the form shows', async () => {
  const desk = await openDesk();
  const reference = await approved(desk);
  await underReview(desk, reference);
  await openReview(desk, reference);
  const officer = desk.as('Olivia Bennett');
  await officer.chooses('What to do', 'Take 40 working days');
  await officer.fills({ 'What makes it exceptional': 'we have to hear the three companies concerned' });
  expect((await officer.submits('Next')).errors).toEqual({
    'What makes it exceptional': 'This is the example that the field shows. Say in your own words what is so here.',
  });
});

test('a review answered late says so and apologises, and has no more time', async () => {
  const desk = await openDesk();
  const reference = await approved(desk);
  await underReview(desk, reference);
  await desk.itIs('2026-12-03T09:00:00Z');
  await desk.as('Olivia Bennett').slash(`/foi show ${reference}`);
  expect(told(desk, 'Olivia Bennett')).toContain('Late by 2 working days: it was due Tue 1 December 2026.');
  await decides(desk, reference, upheld);
  expect(desk.as('David Price').modal().words).toMatch(/2 working days/u);
  await desk.as('David Price').closes({ all: true });
  const officer = desk.as('Olivia Bennett');
  await openReview(desk, reference);
  await officer.chooses('What to do', 'Take 40 working days');
  expect(officer.modal().words).toContain(
    'The last day to tell them was Tue 1 December 2026, the 20th working day (s.45 Code part 5). Send the outcome as soon as it is ready: it is late.',
  );
});

test('by post: the PDF is ready to print', async () => {
  const desk = await openDesk();
  const reference = await settled(desk, {
    name: 'Jane Requester',
    email: '',
    postalAddress: '1 High Street\nMarlbury',
  });
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval');
  await desk.as('Amara Okafor').clicks('Approve and send');
  await officer.clicks('Record as sent', { on: card(desk, reference) });
  await officer.fills({ How: 'first class post' });
  await officer.submits('Record as sent');
  await underReview(desk, reference);
  await decides(desk, reference, upheld);
  expect(await desk.as('David Price').submits('Approve')).toEqual({ ok: true, errors: {} });
  expect(card(desk, reference).words).toContain(
    'The outcome of the review goes by post: its PDF is in the card’s thread',
  );
  expect(await desk.workspace.mailbox()).toEqual([]);
});

test('of an answer that went by post the time to ask runs from the day it counts as given', async () => {
  const desk = await openDesk();
  const reference = await settled(desk, { email: '', postalAddress: '1 High Street\nMarlbury' });
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval');
  await desk.as('Amara Okafor').clicks('Approve and send');
  await officer.clicks('Record as sent', { on: card(desk, reference) });
  expect(officer.modal().words).toContain(`${reference}, the letter dated Mon 2 November 2026.`);
  await officer.fills({ How: 'first class post' });
  await officer.submits('Record as sent');
  expect(card(desk, reference).words).toContain('By post it counts as given on Wed 4 November 2026.');
  // The 40th working day after that; by e-mail on Mon 2 November it was Thu 31 December.
  await desk.itIs('2027-01-06T09:00:00Z');
  await openReview(desk, reference);
  expect(officer.modal().words).toContain(
    'The answer went on Mon 2 November 2026. They may ask for a review until Wed 6 January 2027.',
  );
  await officer.closes();
  await desk.itIs('2027-01-07T09:00:00Z');
  await openReview(desk, reference);
  await officer.fills({ 'What they complain of': 'The figure is too low.' });
  expect((await officer.submits('Record')).errors).toEqual({
    'If it came after the last day':
      'The last day to ask was Wed 6 January 2027, 40 working days after Wed 4 November 2026, when our letter by post counts as given (s.45 Code part 5, EIR reg 11(2)). Say whether you take it on or refuse it.',
  });
  await officer.fills({ 'If it came after the last day': 'Refuse it as too late', Why: 'No reason was given.' });
  expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
  expect(officer.modal().words).toContain(
    'the last day was Wed 6 January 2027, 40 working days after Wed 4 November 2026, when our letter of Mon 2 November 2026 counts as given.',
  );
  await officer.submits('Next');
  expect(officer.modal().words).toContain(
    'We wrote to you with our decision on 2 November 2026. Our letter went by post, so it counts as given to you on 4 November 2026. A review has to be asked for within 40 working days of that, so the last day was 6 January 2027.',
  );
  await officer.submits('Send by post');
  await officer.slash(`/foi clock ${reference}`);
  expect(told(desk, 'Olivia Bennett')).toContain(
    'after Wed 6 January 2027, 40 working days after Wed 4 November 2026, when our letter by post counts as given, and was refused',
  );
});

test('a complaint to the regulator is recorded and its decision, also where there was no review', async () => {
  const desk = await openDesk();
  const reference = await approved(desk);
  const officer = desk.as('Olivia Bennett');
  await openReview(desk, reference);
  await officer.chooses('What to do', 'The regulator has a complaint');
  await officer.fills({ 'Their reference': 'IC-123456-A1B2' });
  expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
  expect(card(desk, reference).words).toContain(
    'Complaint to the Information Commissioner of Mon 2 November 2026, reference IC-123456-A1B2. Not decided yet.',
  );
  await desk.itIs('2027-02-01T09:00:00Z');
  await openReview(desk, reference);
  await officer.chooses('What to do', 'The regulator has decided');
  await officer.fills({ 'What was decided': 'It is upheld in part', 'What we have to do': 'Answer question 2 again.' });
  expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
  expect(card(desk, reference).words).toContain('Ended on Mon 1 February 2027: complaint upheld in part.');
  expect(officer.thread(card(desk, reference)).at(-1)?.words).toBe(
    'The Information Commissioner ended the complaint on Mon 1 February 2027: complaint upheld in part. “Answer question 2 again.” Olivia Bennett recorded it.',
  );
});

test('a day written down wrongly is put right; a review no longer wanted is over', async () => {
  const desk = await openDesk();
  const reference = await approved(desk);
  await desk.itIs('2026-11-09T09:00:00Z');
  await underReview(desk, reference);
  const officer = desk.as('Olivia Bennett');
  await openReview(desk, reference);
  await officer.chooses('What to do', 'Correct the day they asked');
  await officer.fills({ 'When they asked': '2026-11-06', Why: 'It came on Friday.' });
  expect(await officer.submits('Correct')).toEqual({ ok: true, errors: {} });
  expect(card(desk, reference).words).toContain(
    'Internal review asked for on Fri 6 November 2026. Due Mon 7 December 2026',
  );
  await openReview(desk, reference);
  await officer.chooses('What to do', 'The requester no longer wants it');
  await officer.fills({ 'How they told us': 'By telephone.' });
  expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
  expect(card(desk, reference).words).toContain(
    'Internal review asked for on Fri 6 November 2026: withdrawn on Mon 9 November 2026.',
  );
  const shown = desk.as('David Price').latest('foi-approvals', `Internal review of ${reference}`);
  expect(shown.controls).toEqual([]);
});
