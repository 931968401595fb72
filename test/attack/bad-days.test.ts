import { describe, expect, test } from 'vitest';
import { awaitingApproval, card, log, told } from '../journeys/way-to-a-letter.ts';
import { forgedClick } from '../journeys/forge.ts';
import { openFailing, type Failing } from './register-at-hand.ts';
import { from, interaction, press, replyBody, sendSigned } from './signed.ts';

const days: [string, (desk: Failing) => void][] = [
  ['the disk is full', (desk) => desk.fillsDisk()],
  ['the register’s file is read-only', (desk) => desk.makesReadOnly()],
];

/** More words than a page that is half empty takes. */
const long = 'We recorded 412 potholes. '.repeat(400);

describe.each(days)('a day on which %s', (_, spoil) => {
  test('a button is not taken, whoever pressed it is told, and it works when it is pressed again', async () => {
    const desk = await openFailing();
    const reference = await log(desk);
    spoil(desk);
    const claim = { action: 'claim', value: JSON.stringify({ reference, question: 1, department: 'highways' }) };
    // Of a click only what is worked is stored, so its value is what fills the disk.
    const filler = { ...claim, value: claim.value.replace('{', `{${' '.repeat(50_000)}`) };
    const pressed = interaction({ ...press(filler), ...from(desk, 'Helen Marsh') });
    expect(await sendSigned(desk, pressed)).toMatchObject({ status: 500 });
    await desk.settled();
    expect(told(desk, 'Helen Marsh')).toBe(
      'FOI Desk cannot save anything just now, so this was not done. Press it again in a few minutes; if it goes on, tell your administrator that the register cannot be written.',
    );
    desk.mends();
    expect(await forgedClick(desk, 'Helen Marsh', claim)).toBe(200);
    expect(card(desk, reference).words).toContain('Helen Marsh');
  });

  test('a form stays as it was filled in, says so, and is taken when there is room', async () => {
    const desk = await openFailing();
    const officer = desk.as('Olivia Bennett');
    await officer.slash('/foi new potholes', { channel: 'foi-team' });
    await officer.fills({ 'E-mail': 'jane@example.org', 'The request as written': long.slice(0, 2900) });
    spoil(desk);
    const { ok, errors } = await officer.submits('Next');
    expect(ok).toBe(false);
    expect(errors["Requester's name"]).toMatch(
      /^FOI Desk cannot save anything just now, so nothing was changed\. Try again in a few minutes; if it goes on, tell your administrator that the register cannot be written \(FOI-[0-9A-F]{6}\)\.$/u,
    );
    expect(officer.modal().values['E-mail']).toBe('jane@example.org');
    desk.mends();
    expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
    expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
    expect(card(desk, 'REQ00001').words).toContain('potholes');
  });

  test('a reply is not acknowledged, its author is told once, and Slack brings it again', async () => {
    const desk = await openFailing();
    const reference = await log(desk);
    const body = replyBody(desk, 'EvFull', { text: long });
    spoil(desk);
    const refused = { status: 500 };
    expect(await sendSigned(desk, body, { type: 'application/json' })).toMatchObject(refused);
    expect(await sendSigned(desk, body, { type: 'application/json' })).toMatchObject(refused);
    await desk.settled();
    expect(
      desk
        .as('Helen Marsh')
        .ephemerals()
        .map((each) => each.words),
    ).toEqual([
      'FOI Desk cannot save anything just now, so your reply is not recorded yet. It is tried again for some minutes; if no tick appears by then, post it again and tell your administrator that the register cannot be written.',
    ]);
    desk.mends();
    expect(await sendSigned(desk, body, { type: 'application/json' })).toMatchObject({ status: 200 });
    await desk.settled();
    expect(card(desk, reference).words).toContain('answered by Helen Marsh');
  });

  test('an approval accepted before sends one letter, when there is room', async () => {
    const desk = await openFailing();
    const reference = await awaitingApproval(desk);
    const approver = desk.workspace.as('Amara Okafor');
    const on = approver.latest('foi-approvals', reference);
    spoil(desk);
    await approver.clicks('Approve and send', { on }).catch(() => undefined);
    desk.mends();
    await desk.settled();
    await desk
      .as('Amara Okafor')
      .clicks('Approve and send', { on: approver.latest('foi-approvals', reference) })
      .catch(() => undefined);
    const mails = await desk.workspace.mailbox();
    expect(mails.filter(({ subject }) => subject.startsWith('Response'))).toHaveLength(1);
  });

  test('what is only read is answered as ever', async () => {
    const desk = await openFailing();
    const reference = await log(desk);
    spoil(desk);
    const officer = desk.as('Olivia Bennett');
    await officer.slash(`/foi show ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain(`${reference}: potholes`);
    await officer.slash('/foi letter REQ00001', { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toMatch(/^Question|^Settle|cannot save|settled/u);
    desk.mends();
  });
});
