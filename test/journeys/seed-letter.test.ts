import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDesk, receivers } from './desk.ts';

/** The requester's letter, as it may have been: seven numbered questions between a greeting and a name. */
const request = `Dear Sir or Madam,

Under the Freedom of Information Act I would like to know the following:

1. Does the council use any CCTV cameras produced by Hikvision?
2. Does the council use any other hardware produced by Hikvision?
3. Does the council use any equipment produced by Pyronix?
4. If any hardware from either Hikvision or Pyronix is used, could you please tell me when they were installed?
5. If any hardware from either Hikvision or Pyronix is used, could you please tell me how many units are in use?
6. If any hardware from either Hikvision or Pyronix is used, could you please tell me where the cameras are located?
7. If any hardware from either Hikvision or Pyronix is used, could you please describe the type of cameras in use (facial recognition, standard CCTV, ANPR)?

Kind regards,
Jane Requester`;

const replies = [
  'Yes, we can confirm that the council uses CCTV cameras produced by Hikvision.',
  'Yes, the council uses other hardware produced by Hikvision.',
  'We can advise that we do not use any equipment produced by Pyronix.',
  'We never wrote down when they went in.',
  'We can advise that there are three Hikvision cameras used as internal council cameras.',
  'The public ones are on the website. Please do not say where the internal ones are.',
  'We can confirm that the type of hardware used is Standard CCTV.',
];

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim().replaceAll(/\]\([^)]*\)/gu, '](#)'))
    .filter((line) => line !== '');

test.each(receivers)('the letter a council really sent comes out of what people do in Slack (%s)', async (receiver) => {
  const desk = await openDesk({ receiver, at: '2019-11-12T10:00:00Z', councilFile: 'test/fixtures/coventry.yml' });
  const officer = desk.as('Olivia Bennett');

  await officer.slash('/foi new CCTV cameras', { channel: 'foi-team' });
  await officer.fills({
    "Requester's name": 'Jane Requester',
    'E-mail': 'jane.requester@example.org',
    Received: '2019-11-11',
    'The request as written': request,
  });
  expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
  for (const number of [1, 2, 3, 4, 5, 6, 7]) {
    await officer.fills({ [`Department for question ${number}`]: ['CCTV & Community Safety'] });
  }
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
  await desk.settled();
  expect(officer.latest('foi-team', 'REQ06487').words).toContain('CCTV cameras');

  const department = desk.as('Carl Jennings');
  for (const [index, reply] of replies.entries()) {
    await department.says(reply, { in: 'cctv-community-safety', thread: `question ${index + 1} of 7` });
  }
  await desk.settled();

  for (const number of [1, 2, 3, 5, 7]) {
    await officer.clicks('Settle answers', { on: officer.latest('foi-team', 'CCTV cameras') });
    await officer.chooses('Question', officer.modal().options['Question']?.[number - 1] ?? '');
    await officer.chooses('What the answer is', 'Disclosed');
    expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
    await desk.settled();
  }
  await officer.clicks('Settle answers');
  await officer.chooses('Question', officer.modal().options['Question']?.[3] ?? '');
  await officer.chooses('What the answer is', 'Not held');
  await officer.fills({ 'Why it is not held': 'This is because we do not record or store this information.' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await desk.settled();

  await officer.clicks('Settle answers');
  await officer.chooses('Question', officer.modal().options['Question']?.[5] ?? '');
  await officer.chooses('What the answer is', 'Already available');
  await officer.fills({
    Answer:
      'Coventry City Council publishes a list of their public cameras on their website and this is available to you via the following link:',
    'Where it is published': 'http://www.coventry.gov.uk/cctv',
  });
  await officer.clicks('Add another part');
  await officer.chooses('What the answer is', 'Withheld');
  await officer.chooses('Ground', officer.modal().options['Ground']?.find((each) => each.includes('31')) ?? '');
  await officer.fills({
    Answer: 'However, this does not include internal buildings.',
    Subsection: [officer.modal().options['Subsection']?.find((each) => each.startsWith('31(1)(a)')) ?? ''],
    Prejudice: 'the prevention or detection of crime',
    'How likely': 'Would be likely to',
    'Factors for disclosure':
      "Confirmation of location of internal cameras would demonstrate a commitment to transparency with regard to the council's undertaking and could provide assurance that the council have robust CCTV infrastructure in place.",
    'Factors against disclosure': [
      "Maintaining the integrity and security of the council's CCTV systems.",
      "Revealing the information may assist criminal's insight into not only the strengths of the Council's CCTV/security, but also any potential weaknesses that may exist.",
      'This could ultimately result in future criminal activity.',
    ].join('\n'),
    Balance:
      'On balance the public interest in maintaining the exemption outweighs that in disclosing this information, which is why Section 31 has been applied in this case.',
  });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await desk.settled();

  await desk.itIs('2019-12-10T10:00:00Z');
  await officer.clicks('Draft letter');
  await desk.settled();
  await officer.clicks('Ask for approval');
  await desk.settled();

  const approver = desk.as('Amara Okafor');
  const { asked } = await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', 'REQ06487') });
  expect(`${asked?.title} ${asked?.text}`).toMatch(/jane\.requester@example\.org[^]*cannot be recalled/u);
  await desk.settled();

  const seed = await readFile(join(import.meta.dirname, '../fixtures/response-letter-REQ06487.md'), 'utf8');
  const drafted = officer.sees('foi-team').flatMap((message) => message.files);
  expect(drafted.map((file) => file.name)).toContain('REQ06487 response, version 1.pdf');
  const history = await desk.running.register.read('request/REQ06487');
  const markdown = /"markdown":"([0-9a-f]{64})"/u.exec(JSON.stringify(history?.value))?.[1] ?? '';
  const letter = new TextDecoder().decode(await desk.running.register.blobs.get(markdown));
  expect(lines(letter)).toEqual(lines(seed));

  const mail = (await desk.workspace.mailbox()).at(-1);
  expect(mail?.subject).toBe('Response to your request for information: REQ06487');
  expect(mail?.attachments.map((attachment) => attachment.name)).toEqual(['REQ06487 response.pdf']);
});
