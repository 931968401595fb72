import { log } from '../../journeys/way-to-a-letter.ts';
import { command, sendSigned } from '../signed.ts';
import { alone } from './acts.ts';
import type { Row } from './row.ts';

/** The first lines of what only the officer is told. */
const typed = (sent: string, what = sent): Row => ({
  where: '/foi',
  sent: what,
  async does(desk) {
    await log(desk);
    const officer = desk.as('Olivia Bennett');
    await officer.slash(`/foi ${sent}`, { channel: 'foi-team' });
    if (officer.hasModal())
      return `the form “${officer.modal().title}”, Subject: ${String(officer.modal().values['Subject'])}`;
    const [first = '', second = ''] = alone(desk, 'Olivia Bennett').split('\n');
    return second.startsWith('*') ? `${first} ${second}` : first;
  },
});

/** What is typed after `/foi`. */
export const words: readonly Row[] = [
  typed('<script>alert(1)</script> REQ00001'),
  typed('@channel @Tom Hughes'),
  typed('__proto__ constructor'),
  typed('{{ council.name }} {% raw %}'),
  typed('\u202Ewohs\u202C REQ00001'),
  typed('show ../../etc/passwd'),
  typed("show REQ00001'; drop table records; --"),
  typed(`show REQ${'9'.repeat(30)}`, 'show REQ9999… (30 digits)'),
  typed('show REQ00000'),
  typed('find "potholes" OR NEAR(a b) * - ^ : ('),
  typed("find '; drop table search_words; --"),
  typed('find \u200B\u2060'),
  typed('find <!channel>'),
  typed('new <!channel> {{ council.name }} =1+1 <b>x</b>'),
  typed(`new ${'x'.repeat(5000)}`, 'new and a subject of 5,000 characters'),
  {
    where: '/foi',
    sent: '20,000 characters without a space',
    async does(desk) {
      const { status, says } = await sendSigned(desk, command(desk, 'Olivia Bennett', 'x'.repeat(20_000)));
      return `HTTP ${status}: ${says.slice(0, 140)}`;
    },
  },
];
