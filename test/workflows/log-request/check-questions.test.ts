import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Requester } from '../../../src/domain/request/events.ts';
import type { Field, Filled } from '../../../src/workflows/forms/form.ts';
import { checkQuestionsForm, PART_OF_BEFORE } from '../../../src/workflows/log-request/check-questions.ts';
import { settled, withFilled } from '../../../src/workflows/log-request/checked-questions.ts';
import type { Checking, DraftQuestion } from '../../../src/workflows/log-request/draft.ts';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import { day, requester } from '../../domain/request/things.ts';
import { marlbury } from '../../domain/check/letters.ts';

const asked = (wording: string, ...departments: string[]): DraftQuestion => ({ wording, departments });

function checking(questions: DraftQuestion[], more: Partial<Checking> = {}): Checking {
  return {
    step: 'checking',
    by: 'U0OLIVE',
    request: {
      requester,
      received: day('2019-11-18'),
      howItCame: 'email',
      law: 'FOIA',
      subject: 'street lights',
      wording: questions.map(({ wording }) => wording).join('\n'),
      original: [],
    },
    questions,
    context: [],
    leftOut: [],
    told: [],
    acknowledge: true,
    ...more,
  };
}

function filled(texts: Record<string, string>, choices: Record<string, string[]> = {}): Filled {
  return { texts, choices, prose: {}, files: {} };
}

const ids = (fields: readonly Field[]) => fields.flatMap((field) => ('id' in field ? [field.id] : []));
const all = { from: 0, to: 3 };
const on = { today: day('2019-11-20'), holidays: shippedHolidays(), warningDays: 3 };
const three = checking([asked('How many?'), asked('What cost?'), asked('Who mends?')]);

describe('the questions as they will be logged', () => {
  const logged = (questions: DraftQuestion[]) =>
    settled(checking(questions)).questions.map(({ wording, departments }) => [wording, departments]);

  test('are those there are, in order', () => {
    expect(logged(three.questions)).toEqual([
      ['How many?', []],
      ['What cost?', []],
      ['Who mends?', []],
    ]);
  });

  test('leave out those that were emptied', () => {
    expect(logged([asked('How many?'), asked(''), asked('Who mends?')]).map(([wording]) => wording)).toEqual([
      'How many?',
      'Who mends?',
    ]);
  });

  test('join a part to the question before, with the departments of both, each once', () => {
    expect(
      logged([
        asked('How many?', 'highways'),
        asked('And since when?', PART_OF_BEFORE, 'parks', 'highways'),
        asked('Who?'),
      ]),
    ).toEqual([
      ['How many?\nAnd since when?', ['highways', 'parks']],
      ['Who?', []],
    ]);
  });

  test('join several parts one after the other', () => {
    expect(logged([asked('How many?'), asked('a', PART_OF_BEFORE), asked('b', PART_OF_BEFORE)])).toEqual([
      ['How many?\na\nb', []],
    ]);
  });

  test('join a part past one that was emptied', () => {
    expect(logged([asked('How many?'), asked(''), asked('Since when?', PART_OF_BEFORE)])).toEqual([
      ['How many?\nSince when?', []],
    ]);
  });

  test('keep a part as a question where none stands before it', () => {
    expect(logged([asked(''), asked('Since when?', PART_OF_BEFORE, 'parks')])).toEqual([['Since when?', ['parks']]]);
  });

  test('go to the department for the other questions where nobody is chosen, also after a part was joined', () => {
    const questions = [asked('How many?'), asked('Since when?', PART_OF_BEFORE), asked('Who?', 'parks'), asked('Why?')];
    const departments = settled(checking(questions, { others: 'highways' })).questions.map((each) => each.departments);
    expect(departments).toEqual([['highways'], ['parks'], ['highways']]);
  });

  test('keep a wording for departments whole when parts are joined', () => {
    const reworded = { ...asked('And near my home?', PART_OF_BEFORE), departmentWording: 'And near a home?' };
    expect(settled(checking([asked('How many?'), reworded])).questions[0]?.departmentWording).toBe(
      'How many?\nAnd near a home?',
    );
    const first = { ...asked('How many near my home?'), departmentWording: 'How many near a home?' };
    expect(settled(checking([first, asked('Since when?', PART_OF_BEFORE)])).questions[0]?.departmentWording).toBe(
      'How many near a home?\nSince when?',
    );
    expect(settled(checking([asked('a'), asked('b', PART_OF_BEFORE)])).questions[0]).not.toHaveProperty(
      'departmentWording',
    );
  });

  const some = (questions: number[]) => ({ text: 'Since 2015.', questions });
  const contexts: [string, DraftQuestion[], number[], number[] | undefined][] = [
    ['stays with its questions', three.questions, [2, 3], [2, 3]],
    ['follows them when one before is dropped', [asked(''), asked('b'), asked('c')], [2, 3], [1, 2]],
    ['leaves out those that were dropped', [asked('a'), asked(''), asked('c')], [2, 3], [2]],
    ['goes when all its questions are dropped', [asked('a'), asked(''), asked('')], [2, 3], undefined],
    [
      'follows a part into the question it was joined to',
      [asked('a'), asked('b', PART_OF_BEFORE), asked('c')],
      [2, 3],
      [1, 2],
    ],
    [
      'names a question once, of which it named two parts',
      [asked('a'), asked('b', PART_OF_BEFORE), asked('c')],
      [1, 2],
      [1],
    ],
  ];
  test.each(contexts)('the context of some %s', (_, questions, before, after) => {
    expect(settled(checking(questions, { context: [some(before)] })).context).toEqual(after ? [some(after)] : []);
  });

  test('the context of all stays as it is', () => {
    const context = [{ text: 'For each year.', questions: 'all' as const }];
    expect(settled(checking([asked(''), asked('b')], { context })).context).toEqual(context);
  });

  test('hold every word that was not dropped, once and in order; contexts name questions that are there', () => {
    const anyQuestions = fc.array(
      fc
        .tuple(fc.constantFrom('', 'a', 'b', 'c', 'd'), fc.boolean())
        .map(([letter, part]) => asked(letter === '' ? '' : `${letter}?`, ...(part ? [PART_OF_BEFORE] : []))),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(anyQuestions, fc.array(fc.integer({ min: 1, max: 8 })), (questions, numbers) => {
        const result = settled(checking(questions, { context: [some(numbers)] }));
        expect(result.questions.map(({ wording }) => wording).join('\n')).toBe(
          questions
            .map(({ wording }) => wording)
            .filter((wording) => wording !== '')
            .join('\n'),
        );
        for (const question of result.questions) expect(question.departments).not.toContain(PART_OF_BEFORE);
        for (const { questions: named } of result.context) {
          expect(named).not.toEqual([]);
          for (const number of named === 'all' ? [] : named) expect(result.questions[number - 1]).toBeDefined();
        }
      }),
    );
  });
});

describe('what was filled in', () => {
  test('changes the wording, the departments and the wording for departments', () => {
    const after = withFilled(
      three,
      filled({ question2: ' What did they cost? ', departmentWording2: ' The cost? ' }, { departments2: ['highways'] }),
      all,
    );
    expect(after.questions).toEqual([
      asked('How many?'),
      { wording: 'What did they cost?', departments: ['highways'], departmentWording: 'The cost?' },
      asked('Who mends?'),
    ]);
  });

  test('leaves as it was what Slack does not tell of', () => {
    const before = checking([{ ...asked('How many?', 'highways'), departmentWording: 'Number?', heading: 'Lights' }], {
      context: [{ text: 'Since 2015.', questions: 'all' }],
    });
    expect(withFilled(before, filled({}), { from: 0, to: 1 })).toEqual(before);
  });

  test('drops a question that was emptied, and departments that were taken away', () => {
    const before = checking([asked('How many?', 'highways'), asked('What cost?', 'parks')]);
    const after = withFilled(before, filled({ question1: ' ' }, { departments2: [] }), { from: 0, to: 2 });
    expect(after.questions).toEqual([asked('', 'highways'), asked('What cost?')]);
  });

  test('takes a wording for departments away that was emptied', () => {
    const before = checking([{ ...asked('How many?'), departmentWording: 'Number?' }]);
    expect(withFilled(before, filled({ departmentWording1: ' ' }), { from: 0, to: 1 }).questions).toEqual([
      asked('How many?'),
    ]);
  });

  test('takes the department for the other questions, leaves it where Slack tells nothing, and takes it away', () => {
    const chosen = withFilled(three, filled({}, { departmentsOthers: ['highways'] }), all);
    expect(chosen.others).toBe('highways');
    expect(withFilled(chosen, filled({}), all).others).toBe('highways');
    expect(withFilled(chosen, filled({}, { departmentsOthers: [] }), all)).not.toHaveProperty('others');
  });

  test('is of the questions of that view alone', () => {
    const after = withFilled(three, filled({ question1: 'No.', question2: 'Yes?', question3: 'No.' }), {
      from: 1,
      to: 2,
    });
    expect(after.questions.map(({ wording }) => wording)).toEqual(['How many?', 'Yes?', 'Who mends?']);
  });

  test('replaces the beginning of a question longer than one input, and leaves its end', () => {
    const long = checking([asked(`${'a'.repeat(3000)} and the end`)]);
    const shown = (text: string) =>
      withFilled(long, filled({ question1: text }), { from: 0, to: 1 }).questions[0]?.wording;
    expect(shown('Short')).toBe('Short and the end');
    expect(shown('a'.repeat(3000))).toBe(`${'a'.repeat(3000)} and the end`);
    expect(shown('')).toBe('and the end');
  });

  describe('the context, of all and of some, each in a paragraph of its own', () => {
    const before = checking(three.questions, {
      context: [
        { text: 'For each year,\n\nby ward.', questions: [1, 2, 3] },
        { text: 'Since 2015.', questions: 'all' },
        { text: 'By street.', questions: [2] },
      ],
    });
    const shown = 'Since 2015.\n\nQuestions 1 to 3: For each year,\nby ward.\n\nQuestion 2: By street.';
    const read = (context: string) => withFilled(before, filled({ context }), all).context;

    test('is shown whole', () => {
      const field = checkQuestionsForm(marlbury, 'd1', before, { from: 0, on }).fields.find(
        (each) => 'id' in each && each.id === 'context',
      );
      expect(field).toMatchObject({ initial: shown });
    });

    test('stays as it was found where nobody changed it', () => {
      expect(read(`${shown}\n`)).toEqual(before.context);
    });

    test.each([
      ['one changed', shown.replace('2015', '2016'), ['Since 2016.', 'all'], ['For each year,\nby ward.', [1, 2, 3]]],
      ['one of some for others', 'Questions 1 and 3: By month.', ['By month.', [1, 3]]],
      ['as people write numbers', 'question 1–2, 3: By month.', ['By month.', [1, 2, 3]]],
      ['a new one', 'Only adults.\n\nquestion 3: By month.', ['Only adults.', 'all'], ['By month.', [3]]],
      [
        'a question that is not there: for all, no word lost',
        'Question 9: By month.',
        ['Question 9: By month.', 'all'],
      ],
      ['words that only begin like it', 'Question 2 asks much.', ['Question 2 asks much.', 'all']],
    ])('%s', (_, context, ...expected) => {
      expect(read(context).slice(0, expected.length)).toEqual(
        expected.map(([text, questions]) => ({ text, questions })),
      );
    });

    test('is gone where it was emptied', () => {
      expect(read('')).toEqual([]);
    });
  });

  test('what is kept from departments is said', () => {
    const { fields } = checkQuestionsForm(
      marlbury,
      'd1',
      { ...three, told: ['I live at Mill Lane.'] },
      { from: 0, on },
    );
    expect(JSON.stringify(fields)).toContain(
      'Left out of what departments see, as it may tell who asks or why: “I live at Mill Lane.”',
    );
  });

  test('keeps the end of a context longer than one input that nobody changed', () => {
    const text = `${'Since 2015. '.repeat(300)}And before.`;
    const before = checking(three.questions, { context: [{ text, questions: 'all' }] });
    const form = checkQuestionsForm(marlbury, 'd1', before, { from: 0, on });
    const shown = form.fields.find((field) => 'id' in field && field.id === 'context');
    const initial = shown?.kind === 'longText' ? (shown.initial ?? '') : '';
    expect(initial.length).toBeLessThanOrEqual(3000);
    expect(withFilled(before, filled({ context: initial }), all).context).toEqual(before.context);
  });

  test('says whether the acknowledgement goes', () => {
    expect(withFilled(three, filled({}, { acknowledge: [] }), all).acknowledge).toBe(false);
    expect(withFilled({ ...three, acknowledge: false }, filled({}, { acknowledge: ['yes'] }), all).acknowledge).toBe(
      true,
    );
    expect(withFilled(three, filled({}), all).acknowledge).toBe(true);
  });

  test('changes nothing where the form comes back as it was shown', () => {
    const question = fc.record({
      wording: fc
        .string({ minLength: 1, maxLength: 4000 })
        .map((text) => text.trim())
        .filter((text) => text !== ''),
      departments: fc.subarray(['highways']),
    });
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 5 }), (questions) => {
        const before = checking(questions);
        const form = checkQuestionsForm(marlbury, 'd1', before, { from: 0, on });
        const texts = Object.fromEntries(
          form.fields.flatMap((field) => (field.kind === 'longText' ? [[field.id, field.initial ?? '']] : [])),
        );
        expect(withFilled(before, filled(texts), { from: 0, to: questions.length }).questions).toEqual(questions);
      }),
    );
  });
});

describe('the form', () => {
  const received = (text: string) => ({ ...three, request: { ...three.request, received: day(text) } });
  const fieldsOn = (today: string, checked = three) =>
    checkQuestionsForm(marlbury, 'd1', checked, { from: 0, on: { ...on, today: day(today) } }).fields;
  const saidOn = (today: string) => fieldsOn(today)[1];

  test.each([
    ['2019-11-18', 'Received on Mon 18 November 2019; to be answered by Tue 17 December 2019.'],
    ['2019-12-11', 'Received on Mon 18 November 2019; to be answered by Tue 17 December 2019.'],
    [
      '2019-12-12',
      'Received on Mon 18 November 2019; to be answered by Tue 17 December 2019: only 3 working days left. Have it answered first.',
    ],
    [
      '2019-12-16',
      'Received on Mon 18 November 2019; to be answered by Tue 17 December 2019: only 1 working day left. Have it answered first.',
    ],
    [
      '2019-12-17',
      'Received on Mon 18 November 2019; to be answered today, Tue 17 December 2019. Have it answered first.',
    ],
    [
      '2019-12-20',
      'Received on Mon 18 November 2019, so the answer was due on Tue 17 December 2019: it is late already by 3 working days. If it came on another day, cancel and begin again with that day. If not, log it and have it answered first.',
    ],
  ])('says on %s what the clock says of it', (today, text) => {
    expect(saidOn(today)).toEqual({ kind: 'says', text });
  });

  test('says of one that was due on Friday, on Saturday, that it is late and by no working day yet', () => {
    expect(fieldsOn('2019-12-14', received('2019-11-14'))[1]).toMatchObject({
      text: expect.stringContaining('so the answer was due on Fri 13 December 2019: it is late already. If'),
    });
  });

  const came = (wording: string) => ({ ...three, request: { ...three.request, wording, received: day('2019-11-18') } });
  const checks = (wording: string) =>
    fieldsOn('2019-11-20', came(wording)).flatMap((field) =>
      field.kind === 'says' && field.text.startsWith('Check the day of receipt') ? [field.text] : [],
    );

  test('warns where the forwarded e-mail was sent before the day of receipt', () => {
    expect(checks('From: Jane\nSent: Mon, 28 Oct 2019 10:12\n\nHow many?')).toEqual([
      'Check the day of receipt: the e-mail in the request names an earlier day, Mon 28 October 2019. The time to answer runs from the day it reached the council, whoever it reached first. If that was not Mon 18 November 2019, cancel and begin again with the right day in Received.',
    ]);
    expect(checks('From: A\nSent: 4 Nov 2019\n\nFrom: B\nSent: 28 Oct 2019\n\nHow many?')[0]).toContain(
      'names earlier days, Mon 28 October 2019 and Mon 4 November 2019. The',
    );
    const many = [1, 2, 3, 4].map((on) => `From: A\nSent: ${on} Nov 2019`).join('\n\n');
    expect(checks(`${many}\n\nHow many?`)[0]).toContain('Fri 1 November 2019, Sat 2 November 2019 and later days. The');
  });

  test('warns of no e-mail sent on that day or after it, and of none whose day may be read two ways', () => {
    for (const sent of ['18 Nov 2019', '19 Nov 2019', '03/04/2019', 'yesterday']) {
      expect(checks(`From: Jane\nSent: ${sent}\n\nHow many?`)).toEqual([]);
    }
  });

  test('says of the acknowledgement of a late one, and of no other, that it owns to being late', () => {
    const hintOn = (today: string) => {
      const field = fieldsOn(today).find((each) => 'id' in each && each.id === 'acknowledge');
      return field && 'hint' in field ? field.hint : undefined;
    };
    expect(hintOn('2019-12-17')).toBeUndefined();
    expect(hintOn('2019-12-18')).toBe('It says that our answer is late, and that we are sorry.');
  });

  test('of a short request is one view that logs it', () => {
    const form = checkQuestionsForm(marlbury, 'd1', three, { from: 0, on });
    expect(form).toMatchObject({ submit: 'Log request', about: { draft: 'd1', from: 0, to: 3 } });
    expect(ids(form.fields)).toEqual([
      'departmentsOthers',
      'question1',
      'departments1',
      'question2',
      'departments2',
      'question3',
      'departments3',
      'addQuestion',
      'context',
      'ownReference',
      'acknowledge',
    ]);
  });

  test('of a long request is several, each in turn, and every question in one of them', () => {
    const many = checking(Array.from({ length: 60 }, (_, index) => asked(`${index} ${'words '.repeat(480)}`)));
    const seen: string[] = [];
    let from = 0;
    for (let views = 0; from < 60; views += 1) {
      const form = checkQuestionsForm(marlbury, 'd1', many, { from, on });
      expect(form.about['from']).toBe(from);
      expect(form.fields.length).toBeLessThanOrEqual(100);
      expect(Buffer.byteLength(JSON.stringify(form))).toBeLessThan(250_000);
      seen.push(...ids(form.fields).filter((id) => /^question\d/u.test(id)));
      const to = Number(form.about['to']);
      expect(form.submit).toBe(to < 60 ? 'Next' : 'Log request');
      expect(to).toBeGreaterThan(from);
      expect(views).toBeLessThan(60);
      from = to;
    }
    expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => `question${index + 1}`));
  });

  test('asks for a wording for departments only where the question tells who asks', () => {
    const form = checkQuestionsForm(
      marlbury,
      'd1',
      checking([asked('How many?'), asked('What of Margaret Holloway?')]),
      { from: 0, on },
    );
    expect(ids(form.fields)).toContain('departmentWording2');
    expect(ids(form.fields)).not.toContain('departmentWording1');
  });

  test('offers “Part of the question before” from the second on', () => {
    const offered = checkQuestionsForm(marlbury, 'd1', three, { from: 0, on }).fields.flatMap((field) =>
      field.kind === 'multiSelect' ? [field.options.some(({ value }) => value === PART_OF_BEFORE)] : [],
    );
    expect(offered).toEqual([false, true, true]);
  });

  test('says that the acknowledgement goes by post where there is no e-mail address', () => {
    const hintOf = (requester: Requester) => {
      const to = checking(three.questions, { request: { ...three.request, requester } });
      const field = checkQuestionsForm(marlbury, 'd1', to, { from: 0, on }).fields.find(
        (each) => 'id' in each && each.id === 'acknowledge',
      );
      return field && 'hint' in field ? field.hint : undefined;
    };
    expect(hintOf({ postalAddress: 'x' })).toBe('It goes by post: a PDF to print comes into the card’s thread.');
    expect(hintOf({ email: 'jane@example.org' })).toBeUndefined();
  });
});
