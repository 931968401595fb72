import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import type { Letter } from '../../../src/domain/letter.ts';
import { isRefusal } from '../../../src/domain/request/decision.ts';
import { digestOf, filesToRelease, lawOf, lawOfParts, letterOf } from '../../../src/domain/request/letter-of.ts';
import { aRequest, type ARequest } from './a-request.ts';
import { aFile, aPart, day, requester, sha, whyNot } from './things.ts';

const holidays = shippedHolidays();

function letter(request: ARequest, date = '2019-12-10'): Letter {
  const model = letterOf(request.state, day(date), holidays);
  if (isRefusal(model)) throw new Error(model.refusal);
  return model;
}

describe('the letter of a request', () => {
  test('says what was asked, by whom, when, and when the answer is due', () => {
    expect(letter(aRequest().allSettled())).toMatchObject({
      reference: 'REQ06487',
      date: '2019-12-10',
      received: '2019-11-18',
      due: '2019-12-17',
      daysLate: 0,
      law: 'FOIA',
      addressee: requester,
      subject: 'street lights',
    });
  });

  test('counts the working days it is late', () => {
    expect(letter(aRequest(), '2019-12-17').daysLate).toBe(0);
    expect(letter(aRequest(), '2019-12-20').daysLate).toBe(3);
  });

  test('is refused where the due date cannot be told', () => {
    const no = whyNot(letterOfUnknown());
    expect(no.refusal).toContain('holiday');
  });

  test('has an entry for every question, with its parts in order', () => {
    const { entries } = letter(
      aRequest()
        .settled(1, [aPart('One.'), aPart({ kind: 'notHeld' })])
        .settled(2),
    );
    expect(entries.map((entry) => [entry.number, entry.parts.map((part) => part.kind)])).toEqual([
      [1, ['disclosed', 'notHeld']],
      [2, ['disclosed']],
      [3, []],
    ]);
  });

  test('says which question covers another', () => {
    const { entries } = letter(aRequest().settled(2, aPart({ coversQuestions: [1, 3] })));
    expect(entries.map((entry) => entry.coveredBy)).toEqual([2, undefined, 2]);
  });

  test('says that a question was withdrawn, and nothing that was settled before', () => {
    const withdrawn = aRequest()
      .settled(1, aPart({ filesToRelease: [aFile('lights.pdf')] }))
      .withdrawn(1);
    expect(letter(withdrawn).entries[0]).toMatchObject({ parts: [], withdrawnOn: '2019-11-25' });
    expect(filesToRelease(letter(withdrawn))).toEqual([]);
  });
});

function letterOfUnknown() {
  const model = letterOf(aRequest({ received: '2028-12-20' }).state, day('2028-12-21'), holidays);
  if (!isRefusal(model)) throw new Error('A due date was told.');
  return model;
}

describe('the law of a question', () => {
  const parts = (ground: string) => aPart({ kind: 'withheld', ground });
  test.each([
    ['FOIA', 'foia-31', 'FOIA'],
    ['EIR', 'eir-12-5-e', 'EIR'],
    ['both', 'foia-31', 'FOIA'],
    ['both', 'eir-12-5-e', 'EIR'],
  ] as const)('in a request under %s, answered on %s, is %s', (law, ground, is) => {
    const request = aRequest({ law }).settled(1, parts(ground));
    expect(lawOf(request.state, request.question(1))).toBe(is);
  });

  test('that another one covers is the law of that one', () => {
    const request = aRequest({ law: 'both' }).settled(2, aPart({ ground: 'eir-12-4-b', coversQuestions: [1] }));
    expect(letter(request).entries.map((entry) => entry.law)).toEqual(['EIR', 'EIR', 'FOIA']);
  });
});

describe('files to release', () => {
  test('are those that somebody ticked, each once, in the order of the questions', () => {
    const plan = aFile('plan.pdf', sha('a'));
    const list = aFile('list.csv', sha('b'));
    const request = aRequest()
      .asked(3)
      .answered(3, 'See the file.', { files: [aFile('never-ticked.xlsx', sha('c'))] })
      .settled(2, aPart({ filesToRelease: [list] }))
      .settled(1, aPart({ filesToRelease: [plan, list] }));
    expect(filesToRelease(letter(request)).map((file) => file.name)).toEqual(['plan.pdf', 'list.csv']);
  });
});

describe('the digest that an approval is bound to', () => {
  const bytes = { pdf: sha('1'), text: sha('2'), html: sha('3') };
  const files = [aFile('plan.pdf', sha('a'))];
  const digest = digestOf(bytes, files, aRequest().state);

  const changed: [string, string][] = [
    ['the PDF', digestOf({ ...bytes, pdf: sha('9') }, files, aRequest().state)],
    ['the body', digestOf({ ...bytes, text: sha('9') }, files, aRequest().state)],
    ['the body as HTML', digestOf({ ...bytes, html: sha('9') }, files, aRequest().state)],
    ['a file’s bytes', digestOf(bytes, [aFile('plan.pdf', sha('b'))], aRequest().state)],
    ['a file’s name', digestOf(bytes, [aFile('plans.pdf', sha('a'))], aRequest().state)],
    ['a file too few', digestOf(bytes, [], aRequest().state)],
    [
      'the e-mail address',
      digestOf(bytes, files, aRequest({ requester: { ...requester, email: 'x@example.org' } }).state),
    ],
    ['the name', digestOf(bytes, files, aRequest({ requester: { ...requester, name: 'M. Holloway' } }).state)],
    ['the postal address', digestOf(bytes, files, aRequest({ requester: { ...requester, postalAddress: 'x' } }).state)],
  ];
  test.each(changed)('changes with %s', (_, other) => expect(other).not.toBe(digest));

  test('changes with the order of the files', () => {
    const two = [...files, aFile('list.csv', sha('b'))];
    expect(digestOf(bytes, two, aRequest().state)).not.toBe(digestOf(bytes, two.toReversed(), aRequest().state));
  });

  test('does not change with what the letter does not say', () => {
    expect(digestOf({ ...bytes }, [...files], aRequest().asked(1).answered(1, 'Three.').state)).toBe(digest);
  });
});

test.each([
  ['FOIA', 'eir-12-5-e', 'FOIA'],
  ['EIR', 'foia-40', 'EIR'],
  ['both', 'eir-12-5-e', 'EIR'],
  ['both', 'foia-40', 'FOIA'],
] as const)('parts of a request under %s with the ground %s are handled under %s', (law, ground, under) => {
  expect(lawOfParts({ law }, [aPart({ kind: 'withheld', ground })])).toBe(under);
});
