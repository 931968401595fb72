import { day, given } from '../letters.ts';
import { type Case, cctv, published, file, one, withFile } from './parts.ts';

export const filesAndLinks: readonly Case[] = [
  [
    'file.reasonMissing',
    {
      letter: one(given('', { filesToRelease: [{ ...file, name: 'fines.xlsx' }] })),
    },
    'Question 1, Files to release',
    {
      letter: one(given('', { filesToRelease: [{ ...file, name: 'fines.xlsx', reason: 'formulas asked for' }] })),
    },
  ],
  [
    'file.legacy',
    { letter: one(given('', { filesToRelease: [{ ...file, name: 'fines.xls' }] })) },
    'Question 1, Files to release',
    { letter: withFile },
  ],
  [
    'file.withRefusal',
    { letter: one({ ...cctv, filesToRelease: [file] }) },
    'Question 1, Files to release',
    { letter: one(cctv) },
  ],
  [
    'file.empty',
    { letter: one(given('', { filesToRelease: [{ ...file, size: 0 }] })) },
    'Question 1, Files to release',
    { letter: withFile },
  ],
  [
    'file.tooLarge',
    { letter: one(given('', { filesToRelease: [{ ...file, size: 20_000_001 }] })) },
    'Files to release',
    { letter: one(given('', { filesToRelease: [{ ...file, size: 20_000_000 }] })) },
  ],
  [
    'file.notChecked',
    { letter: one(given('', { filesToRelease: [{ ...file, name: 'fines.docx', reason: 'asked for' }] })) },
    'Question 1, Files to release',
    { letter: withFile },
  ],
  [
    'link.fails',
    {
      letter: one(published),
      facts: {
        links: [{ url: 'https://www.marlbury.example/parking/fines', checkedOn: day('2026-11-24'), outcome: 'fails' }],
      },
    },
    'Question 1',
    { letter: one(published) },
  ],
  ['link.notChecked', { letter: one(published), facts: { links: [] } }, 'Question 1', { letter: one(published) }],
  [
    'link.notChecked',
    {
      letter: one(published),
      facts: {
        links: [
          { url: 'https://www.marlbury.example/parking/fines', checkedOn: day('2026-11-10'), outcome: 'answers' },
        ],
      },
    },
    'Question 1',
    { letter: one(published) },
  ],
  [
    'link.homePage',
    {
      letter: one({ ...published, whereItIsPublished: 'www.marlbury.example' }),
      facts: { links: [{ url: 'https://www.marlbury.example/', checkedOn: day('2026-11-24'), outcome: 'answers' }] },
    },
    'Question 1, Where it is published',
    {
      letter: one({
        ...published,
        whereItIsPublished: 'In the library on Market Square, in the blue folder at the desk',
      }),
    },
  ],
];
