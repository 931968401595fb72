import { expect, test } from 'vitest';
import { councilFile } from '../journeys/council-file.ts';
import { openDesk, type Desk } from '../journeys/desk.ts';
import { recordedIn, type Line } from './forbidden/act.ts';
import { byApprovers } from './forbidden/approvals.ts';
import { endings } from './forbidden/endings.ts';
import { byDepartments } from './forbidden/departments.ts';
import { withOfficersForms } from './forbidden/officers-forms.ts';
import { byForgedChoices } from './forbidden/forged-choices.ts';
import { byRequests } from './forbidden/requests.ts';
import { harmless } from './hostile/every-byte.ts';
import { table } from './hostile/row.ts';

const acts = [...byDepartments, ...withOfficersForms, ...byApprovers, ...endings, ...byRequests, ...byForgedChoices];
const answers: string[] = [];
const recorded: string[] = [];

test.each(acts)('$who: $tries', async ({ before, does, council, mixed, troubled }) => {
  const [lines, trouble]: [Line[], Line[]] = [[], []];
  const desk = await openDesk({
    ...(council && { councilFile: await councilFile(council) }),
    trial: {
      log: {
        info: (what, message) => void lines.push({ what, message }),
        warn: (what, message) => void trouble.push({ what, message }),
        error: (what, message) => void trouble.push({ what, message }),
      },
    },
  });
  const reference = await before(desk);
  lines.length = 0;
  const was = await whatStands(desk);
  answers.push(await does(desk, reference));
  recorded.push(recordedIn(lines));
  expect(answers.at(-1)).not.toBe('');
  expect(troubled ? [] : trouble).toEqual([]);
  const stands = await whatStands(desk);
  expect(stands).toEqual(mixed ? stands : was);
  expect(stands.responses).toBeLessThanOrEqual(1);
  await harmless(desk);
});

/** Every request's whole record, and how many letters went. */
async function whatStands({ running, workspace }: Desk) {
  const mails = await workspace.mailbox();
  return {
    records: await running.register.scan('request/'),
    mails: mails.length,
    responses: mails.filter(({ subject }) => subject.startsWith('Response')).length,
  };
}

test('every forbidden act is refused, said and recorded, in the words of the table', async () => {
  expect(acts.length).toBeGreaterThanOrEqual(30);
  const rows = acts.map(({ who, tries }, index) => [who, tries, answers[index] ?? '', recorded[index] ?? '']);
  expect(rows.filter(([, , , log]) => log === '').map(([who, tries]) => [who, tries])).toEqual([]);
  await expect(
    table('# Forbidden acts, each with the answer given', ['who', 'tries', 'the answer', 'the log'], rows),
  ).toMatchFileSnapshot('forbidden-acts.md');
});
