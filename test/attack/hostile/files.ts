import { card, log } from '../../journeys/way-to-a-letter.ts';
import { alone } from './acts.ts';
import { recorded, says } from './replies.ts';
import type { Row } from './row.ts';

/** Files that come with a reply. */
export const files: readonly Row[] = [
  {
    where: 'files of a reply',
    sent: '../../etc/passwd, plan‮fdp.exe, CON.txt, a name of 300 characters, <!channel>.csv',
    async does(desk) {
      await log(desk);
      const helen = desk.as('Helen Marsh');
      await helen.says('We counted 412.', {
        thread: helen.latest('highways', 'question 1 of 2'),
        files: ['../../etc/passwd', 'plan\u202Efdp.exe', 'CON.txt', `${'n'.repeat(300)}.csv`, '<!channel>.csv'].map(
          (name) => ({
            name,
            bytes: Buffer.from(name),
          }),
        ),
      });
      const officer = desk.as('Olivia Bennett');
      await officer.clicks('Settle answers', { on: card(desk, 'REQ00001') });
      await officer.chooses('What the answer is', 'Disclosed');
      return `Files to release offers ${officer.modal().options['Files to release']?.join(', ')}`;
    },
  },
  {
    where: 'a file of a reply',
    sent: 'film.mp4, of which Slack says that it has 900 MB',
    async does(desk) {
      await log(desk);
      await says(desk, {
        text: 'We counted 412.',
        files: [{ id: 'F0FILM', name: 'film.mp4', mimetype: 'video/mp4', size: 900 * 1024 * 1024 }],
      });
      return alone(desk, 'Helen Marsh');
    },
  },
  {
    where: 'a file of a reply',
    sent: 'linked at an address of this machine: http://127.0.0.1:9/metadata',
    async does(desk) {
      await log(desk);
      const linked = {
        id: 'F0LINK',
        mode: 'external',
        is_external: true,
        title: 'Plan',
        url_private: 'http://127.0.0.1:9/metadata',
      };
      await says(desk, { text: 'See the plan.', files: [linked] });
      return `${desk.workspace.journal.of('file').length} files are fetched; ${await recorded(desk)}`;
    },
  },
];
