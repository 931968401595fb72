import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../src/domain/request/asked.ts';
import { plainText } from '../../../src/domain/words/prose.ts';
import { aRequest, type ARequest } from './a-request.ts';
import { aFile, people, sha, ts } from './things.ts';

const asked = aRequest().asked(1).asked(2);

/** What Highways says to question 1, in its own words; nothing while it says nothing. */
function answer(request: ARequest): string | undefined {
  const reply = answerOf(request.askedOf(1, 'highways'));
  return reply && plainText(reply.words);
}

describe('the department’s answer', () => {
  const cases: [string, ARequest, string | undefined][] = [
    ['is nothing at first', asked, undefined],
    ['is the reply', asked.answered(1, 'Three.'), 'Three.'],
    ['is the later reply', asked.answered(1, 'Three.').answered(1, 'Four.', { at: 2 }), 'Four.'],
    [
      'is the later one, whichever reached us first',
      asked.answered(1, 'Four.', { at: 2 }).answered(1, 'Three.'),
      'Four.',
    ],
    ['is no talk', asked.answered(1, 'Three.').answered(1, 'Right?', { at: 2, discussion: true }), 'Three.'],
    ['is its newest wording', asked.answered(1, 'Three.').edited(1, 'Four.', { editedAt: 5 }), 'Four.'],
    [
      'is its newest wording, whichever reached us first',
      asked.answered(1, 'Three.').edited(1, 'Five.', { editedAt: 6 }).edited(1, 'Four.', { editedAt: 5 }),
      'Five.',
    ],
    [
      'is no reply that was deleted',
      asked.answered(1, 'Three.').answered(1, 'Four.', { at: 2 }).deleted(1, 2),
      'Three.',
    ],
    ['is no reply whose deletion reached us first', asked.deleted(1, 1).answered(1, 'Three.'), undefined],
    ['is no reply set aside', asked.answered(1, 'Three.').answered(1, 'Four.', { at: 2 }).setAside(1, 2), 'Three.'],
    [
      'is the one set aside, once it is the answer after all',
      asked.answered(1, 'Three.').setAside(1).restored(1),
      'Three.',
    ],
    [
      'is what talk became when it was edited',
      asked.answered(1, 'Right?', { discussion: true }).edited(1, 'Three.', { editedAt: 5 }),
      'Three.',
    ],
    [
      'is nothing where an edit made talk of it',
      asked.answered(1, 'Three.').edited(1, 'note: wait', { editedAt: 5, discussion: true }),
      undefined,
    ],
  ];
  test.each(cases)('%s', (_, request, words) => expect(answer(request)).toBe(words));
});

describe('a message picked as the answer', () => {
  const two = asked.answered(1, 'Three.').answered(1, 'Four.', { at: 2 });
  const cases: [string, ARequest, string | undefined][] = [
    ['may be one from outside the thread', asked.picked(1, 'Five.', { at: 7 }), 'Five.'],
    ['takes the place of a later reply', two.picked(1, 'Three.', { at: 1 }), 'Three.'],
    ['may be talk', two.answered(1, 'Six?', { at: 3, discussion: true }).picked(1, 'Six?', { at: 3 }), 'Six?'],
    [
      'that was talk stays the answer when it is edited',
      asked
        .answered(1, 'Six?', { discussion: true })
        .picked(1, 'Six?', { at: 1 })
        .edited(1, 'Six, yes?', { editedAt: 5, discussion: true }),
      'Six, yes?',
    ],
    [
      'gives way to the one picked after it',
      two.picked(1, 'Four.', { at: 2 }).picked(1, 'Three.', { at: 1 }),
      'Three.',
    ],
    ['gives way to a reply written later', two.picked(1, 'Three.', { at: 1 }).answered(1, 'Five.', { at: 9 }), 'Five.'],
    [
      'does not give way to one written before it was picked that reached us late',
      asked
        .answered(1, 'Three.')
        .answered(1, 'Four.', { at: 3 })
        .picked(1, 'Three.', { at: 1 })
        .answered(1, 'No.', { at: 2 }),
      'Three.',
    ],
    ['does not give way to talk', two.picked(1, 'Three.').answered(1, 'OK?', { at: 9, discussion: true }), 'Three.'],
    ['gives way when it is set aside', two.picked(1, 'Three.').setAside(1, 1), 'Four.'],
    ['stands again when it is the answer after all', two.picked(1, 'Three.').setAside(1, 1).restored(1, 1), 'Three.'],
    [
      'that had been set aside is the answer now',
      asked.answered(1, 'Three.').setAside(1).picked(1, 'Three.'),
      'Three.',
    ],
    ['gives way when it is deleted', two.picked(1, 'Three.').deleted(1, 1), 'Four.'],
    ['that was deleted before it reached us is none', asked.deleted(1, 1).picked(1, 'Three.'), undefined],
  ];
  test.each(cases)('%s', (_, request, words) => expect(answer(request)).toBe(words));

  test('is in the record once, with its author', () => {
    const { replies } = asked.answered(1, 'Three.').picked(1, 'Three.').askedOf(1, 'highways');
    expect(replies).toMatchObject([{ ts: ts(1), author: people.helen.user, picked: true, before: [] }]);
  });

  test('edited before it was picked is no older for it', () => {
    const picked = asked.happened('olive', {
      type: 'replyUsed',
      question: 1,
      department: 'highways',
      ts: ts(1),
      editedTs: ts(6),
      author: people.helen.user,
      words: { said: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'New.' }] }] } },
      files: { said: [] },
    });
    expect(answer(picked.edited(1, 'Old.', { editedAt: 5 }))).toBe('New.');
  });
});

describe('the record', () => {
  test('keeps every wording, oldest first, with its files', () => {
    const request = asked
      .answered(1, 'Three.', { files: [aFile('list.pdf')] })
      .edited(1, 'Five.', { editedAt: 7 })
      .edited(1, 'Four.', { editedAt: 6, files: [aFile('new.pdf', sha('d'))] });
    const [reply] = request.askedOf(1, 'highways').replies;
    expect(
      [...(reply?.before ?? []), reply].map((each) => [
        plainText(each?.words ?? { type: 'root', children: [] }),
        each?.files.map(({ name }) => name),
      ]),
    ).toEqual([
      ['Three.', ['list.pdf']],
      ['Four.', ['new.pdf']],
      ['Five.', []],
    ]);
  });

  test('keeps what was deleted and what was set aside', () => {
    const { replies } = asked
      .answered(1, 'Three.')
      .deleted(1)
      .answered(1, 'Four.', { at: 2 })
      .setAside(1, 2)
      .askedOf(1, 'highways');
    expect(replies.map(({ words, deleted, setAside }) => [plainText(words), deleted, setAside])).toEqual([
      ['Three.', true, false],
      ['Four.', false, true],
    ]);
  });

  test('takes a repeated wording in once', () => {
    const request = asked.answered(1, 'Three.').edited(1, 'Four.', { editedAt: 5 });
    expect(request.edited(1, 'Four.', { editedAt: 5 }).askedOf(1, 'highways')).toEqual(request.askedOf(1, 'highways'));
  });

  test('tells departments and questions apart', () => {
    const both = asked
      .asked(1, 'parks')
      .answered(1, 'Three.')
      .answered(1, 'Four.', { from: 'pete', department: 'parks' });
    const deleted = both.answered(2, 'Two.').deleted(1);
    expect(deleted.askedOf(1, 'highways').replies[0]?.deleted).toBe(true);
    expect(deleted.askedOf(1, 'parks').replies[0]?.deleted).toBe(false);
  });
});
