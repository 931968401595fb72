import { describe, expect, test } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { card, disclose, letter, log, reply, type Asking } from './way-to-a-letter.ts';
import { newest, reads, sends, writes } from './write-to-requester.ts';

const DISCLOSE = 'Whether to disclose it: the letter says that we hold it';
const CONFIRM = 'Whether to confirm or deny: the letter does not say whether we hold it';
const TELLS = /(?<!whether )(?<!that )\bwe (?:do )?hold\b|\bis held\b(?! by us)/iu;

const asking: Asking = {
  subject: 'a licensed club',
  questions: [
    { asks: 'How many visits were made to the club?', replies: 'We made 12 visits.' },
    { asks: 'Is the owner under investigation?', replies: 'I would rather not say.' },
  ],
};
const crime = { Subsection: ['31(1)(a) Prevention or detection of crime'] };
const secret = {
  'Which questions': ['2. Is the owner under investigation?'],
  ...crime,
  'Why it applies': 'To say whether we hold this would tell people whether they are being looked at.',
  'We expect to decide by': '2026-12-14',
};
const confirming = { 'What is weighed': CONFIRM, Exemption: 's.31' };

/** Settles question 2 so that nobody says whether anything is held. */
async function settleAsNeither(desk: Desk, reference: string): Promise<void> {
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Settle answers', { on: card(desk, reference) });
  await officer.chooses('Question', officer.modal().options['Question']?.[1] ?? '');
  await officer.chooses('What the answer is', 'Neither confirm nor deny');
  await officer.chooses('Ground', 's.31 Law enforcement');
  await officer.fills({
    ...crime,
    Prejudice: 'An offender who is told that they are looked at would destroy what proves the offence.',
    'Factors for disclosure': 'It would show that clubs are looked after.',
    'Factors against disclosure': 'An offender would destroy what proves the offence.',
    Balance: 'The second outweighs the first.',
  });
  expect((await officer.submits('Settle')).errors).toEqual({});
}

/** Question 2 is settled so that nobody says whether anything is held, and an officer begins to take more time. */
async function extendsWhatIsNeither() {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, asking);
  await reply(desk, reference, asking);
  await settleAsNeither(desk, reference);
  await officer.slash(`/foi extend ${reference}`, { channel: 'foi-team' });
  return { desk, officer };
}

async function refused(desk: Desk): Promise<Readonly<Record<string, string>>> {
  return (await desk.as('Olivia Bennett').submits('Next')).errors;
}

describe('more time to weigh whether to confirm or deny', () => {
  test('the letter names the exemption and the day, and never says whether anything is held', async () => {
    const desk = await openDesk();
    const reference = await log(desk, asking);
    const shown = await reads(desk, `/foi extend ${reference}`, secret, confirming);
    expect(shown.words).toContain('Question 2 is then due on Mon 14 December 2026.');
    await sends(desk);
    const { text } = await newest(desk);
    expect(text).toContain(
      'We rely on Section 31(3) read with Section 31(1)(a) of the Act (Law Enforcement), under which we may neither confirm',
    );
    expect(text).toContain('Section 10(3) of the Act allows us the time that is reasonable for that decision.');
    expect(text).toContain('Until then we neither confirm nor deny that we hold what you asked for.');
    expect(text).toContain('We expect to decide by 14 December 2026');
    expect(text).not.toMatch(TELLS);
  });

  test('the question has its date and the other keeps its own; the clock says what is weighed', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, asking);
    await reads(desk, `/foi extend ${reference}`, secret, confirming);
    await sends(desk);
    expect(card(desk, reference).words).toContain(
      'Due Tue 1 December 2026, 20 working days left. The last question is due Mon 14 December 2026.',
    );
    await desk.itIs('2026-12-15T09:00:00Z');
    expect(card(desk, reference).words).toContain(
      'it was due Tue 1 December 2026. The last question was due Mon 14 December 2026.',
    );
    await officer.slash(`/foi clock ${reference}`, { channel: 'foi-team' });
    expect(officer.latest('foi-team', 'The clock of').words).toContain(
      'Extended on Mon 2 November 2026 to weigh the public interest in saying whether we hold it, until Mon 14 December 2026 (FOIA s.10(3)).',
    );
    const helen = desk.as('Helen Marsh');
    expect(JSON.stringify(helen.sees('highways'))).not.toMatch(/confirm|deny|public interest/iu);
  });

  test('only exemptions that lift the duty to confirm are offered', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, asking);
    await officer.slash(`/foi extend ${reference}`, { channel: 'foi-team' });
    expect(officer.modal().values['What is weighed']).toBe(DISCLOSE);
    expect(officer.modal().options['Exemption']).toContain('s.43(1) Trade secrets');
    await officer.chooses('What is weighed', CONFIRM);
    expect(officer.modal().options['Exemption']).not.toContain('s.43(1) Trade secrets');
    expect(officer.modal().options['Exemption']).toContain('s.43(2) Commercial interests');
  });

  test('what is typed may not tell either', async () => {
    const desk = await openDesk();
    const reference = await log(desk, asking);
    const telling = { ...secret, 'Why it applies': 'We do hold a file, and to show it would help an offender.' };
    await writes(desk, `/foi extend ${reference}`, telling, confirming);
    expect(await refused(desk)).toEqual({
      'Why it applies':
        '"We do hold a file, and to show it would help an offender." tells whether it is held, which this letter may not. Take it out.',
    });
  });

  test('what is told of other questions needs a reason why it is no hint', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, asking);
    const beside = { ...secret, 'What is answered now': 'We hold the number of visits, which is 12.' };
    const shown = await reads(desk, `/foi extend ${reference}`, beside, confirming);
    expect(shown.words).toContain('Make sure it is about other questions than this letter.');
    expect((await officer.submits('Send')).ok).toBe(false);
    await officer.fills({ 'Why is this all right?': 'It answers question 1.' });
    await sends(desk);
  });
});

describe('a question that is settled so', () => {
  test('begins with that choice, and no letter can say that it is held', async () => {
    const { desk, officer } = await extendsWhatIsNeither();
    expect(officer.modal().values['What is weighed']).toBe(CONFIRM);
    expect(officer.modal().values['Which questions']).toEqual(['2. Is the owner under investigation?']);
    expect(officer.modal().options['Exemption']?.[0]).toBe('s.31 Law enforcement');
    await officer.chooses('What is weighed', DISCLOSE);
    await officer.chooses('Exemption', 's.31 Law enforcement');
    await officer.fills(secret);
    expect(await refused(desk)).toEqual({
      'What is weighed':
        'This letter says that the information is held, and question 2 is settled as “Neither confirm nor deny”. Choose that what is weighed is whether to confirm or deny, or leave it out.',
    });
    await officer.chooses('What is weighed', CONFIRM);
    await officer.chooses('Exemption', 's.31 Law enforcement');
    await officer.fills(secret);
    expect((await officer.submits('Next')).errors).toEqual({});
    await sends(desk);
  });

  test('the decision that follows gives the balance it promised, and still does not tell', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, asking);
    await reply(desk, reference, asking);
    await reads(desk, `/foi extend ${reference}`, secret, confirming);
    await sends(desk);
    await disclose(desk, reference, [1]);
    await settleAsNeither(desk, reference);
    await officer.clicks('Draft letter', { on: card(desk, reference) });
    expect(letter(desk, reference).words).not.toContain('gives no balance');
    await officer.clicks('Ask for approval', { on: letter(desk, reference) });
    await desk.as('Amara Okafor').clicks('Approve and send');
    const { text } = await newest(desk);
    expect(text).toContain('We can neither confirm nor deny that Marlbury Borough Council holds');
    expect(text).not.toMatch(TELLS);
  });

  test('is the only one picked, also when nobody touches the list before the rest is chosen', async () => {
    const { officer } = await extendsWhatIsNeither();
    await officer.chooses('Exemption', 's.31 Law enforcement');
    const { 'Which questions': _, ...rest } = secret;
    await officer.fills(rest);
    expect((await officer.submits('Next')).errors).toEqual({});
    expect(officer.modal().words).toContain('Question 2 is then due on Mon 14 December 2026.');
  });
});
