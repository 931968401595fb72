import { describe, expect, test } from 'vitest';
import { openDesk, type Desk } from '../journeys/desk.ts';
import { card, log } from '../journeys/way-to-a-letter.ts';
import { sendSigned, submission } from './signed.ts';

const byPost = { email: '', postalAddress: '1 High Street\nMarlbury\nMB1 2CD' };

const WAITS = 'The acknowledgement goes by post';

async function opensRecordAsSent(desk: Desk, person: string, reference: string) {
  const officer = desk.as(person);
  await officer.clicks('Record as sent', { on: card(desk, reference) });
  await officer.fills({ How: 'first class post' });
  return officer;
}

describe('the acknowledgement by post, recorded as sent', () => {
  test('by somebody whose form was opened before the address was put right: the new letter is not taken for posted', async () => {
    const desk = await openDesk();
    const reference = await log(desk, byPost);
    const olivia = await opensRecordAsSent(desk, 'Olivia Bennett', reference);
    const tom = desk.as('Tom Hughes');
    await tom.slash(`/foi correct ${reference}`, { channel: 'foi-team' });
    await tom.fills({ 'Postal address': '2 High Street\nMarlbury\nMB1 2CD', Why: 'She moved.' });
    expect(await tom.submits('Correct')).toEqual({ ok: true, errors: {} });
    await olivia.submits('Record as sent');
    expect(olivia.modal().words).toContain('It was written again meanwhile. Post the new one');
    expect(card(desk, reference).words).toContain(WAITS);
    await olivia.closes({ all: true });
    await opensRecordAsSent(desk, 'Olivia Bennett', reference);
    expect(await olivia.submits('Record as sent')).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).not.toContain(WAITS);
  });

  test('by two people at one instant: it is recorded once', async () => {
    const desk = await openDesk();
    const reference = await log(desk, byPost);
    const people = ['Olivia Bennett', 'Tom Hughes'];
    const forms: string[] = [];
    for (const person of people) {
      forms.push(submission(desk, person, (await opensRecordAsSent(desk, person, reference)).modal().view));
    }
    await Promise.all(forms.map((form) => sendSigned(desk, form)));
    await desk.settled();
    const record = await desk.running.register.read(`request/${reference}`);
    expect(JSON.stringify(record?.value).split('"recordedAsSent"')).toHaveLength(2);
  });
});
