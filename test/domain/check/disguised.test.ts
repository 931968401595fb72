import { assert, array, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../../src/domain/answer.ts';
import { soundPart } from '../catalogue/sound-parts.ts';
import { answers, cctv, costly, notHeld, one, published, says, toBePublished } from './broken/parts.ts';
import { check, checkAnswer, codes, fixture, given } from './letters.ts';

const found = (part: string | Part, code: string) => codes(checkAnswer(part)).includes(code);

describe('a refusal on cost that was settled as disclosed', () => {
  test.each([
    'It would take more than 18 hours, so we have not.',
    'To find this would take us 40 hours.',
    'It would take three weeks to go through the files.',
    'This would exceed the appropriate limit.',
    'This would be over the cost limit.',
    'We would have to search all files by hand, which would take too long.',
    'Answering this would take too much time.',
    'We estimate that it would take 25 hours to locate and extract the information.',
    'A manual search of our records would take over 40 hours.',
    'Locating the files would take three weeks.',
    'It would take weeks to do by hand.',
    'We would need to open each case, which will take several days.',
    'We would have to check 3,000 paper files, which would take 100 hours.',
    'Answering all questions would take more than 18 hours.',
  ])('%s', (answer) => {
    expect(found(answer, 'wording.costInDisguise')).toBe(true);
  });

  test.each([
    'It took 18 hours to clear the road.',
    'The work would take three weeks and cost £4,000.',
    'The road would take 18 months to rebuild.',
    'Officers worked 18 hours on it.',
    'It would take six weeks to supply new bins, and three days to find another lorry.',
    'The repair would take 18 hours, with the road closed.',
    'The speed limit would be 20 miles an hour.',
    'We refused 27 requests as over the cost limit.',
    'The survey took more than 40 hours.',
    'Collecting every street in one day would need two more lorries.',
    'A local land charges search will take 10 working days.',
    'The search and rescue team would take two hours to arrive.',
    'Weeds are removed by hand, which will take two days a month.',
    'Searching for a missing person would take several hours.',
    'The council estimates that a full tree survey would take 18 months to collate.',
    'The works will require over 18 hours of closure.',
    'Nitrogen dioxide in Mill Lane would exceed the statutory limit.',
  ])('is not: %s', (answer) => {
    expect(found(answer, 'wording.costInDisguise')).toBe(false);
  });

  test('nor where the question is refused on cost by a part of its own', () => {
    const both = one([given('We can say that it would take more than 18 hours.'), costly]);
    expect(codes(check(both))).not.toContain('wording.costInDisguise');
  });
});

describe('not held, where the words are about the work', () => {
  test.each(['it would take too long', 'it would take several days', 'finding it would exceed the cost limit'])(
    '%s',
    (whyNotHeld) => {
      expect(found(says(notHeld, { whyNotHeld }), 'wording.costInDisguise')).toBe(true);
    },
  );

  test.each([
    'we do not record it',
    'the figures are made by the county',
    'records are kept for six years',
    'the audit is not finished and will take another three weeks',
    'the new system, which will take 18 months to build, is not in use yet',
    'the appeal is open and would need to be heard within 28 days',
  ])('is not: %s', (whyNotHeld) => {
    expect(found(says(notHeld, { whyNotHeld }), 'wording.costInDisguise')).toBe(false);
  });
});

test.each<[string, boolean]>([
  ['We decided to publish it after we received your request.', true],
  ['Since you asked, we have decided to publish it.', true],
  ['Following your request it will be published.', true],
  ['Cabinet agreed in March to publish the review, before your request.', false],
  ['It has been published each June since 2019.', false],
  ['It was decided following the question from Councillor Smith in March.', false],
  ['In response to the request of the audit committee, in January.', false],
  ['It was to be published after the letter of approval from the Minister.', false],
])('to be published (section 22): “%s” %s', (intendedBefore, isFound) => {
  expect(found(says(toBePublished, { intendedBefore }), 'publication.decidedAfter')).toBe(isFound);
});

const tender = soundPart({ kind: 'withheld', ground: 'foia-41', law: 'FOIA' });

test.each<[string, boolean]>([
  ['Our own officers', true],
  ['The council itself', true],
  ['Council staff', true],
  ['One of our housing officers', true],
  ['The care provider, in its tender', false],
  ['A tenant, who told our officers', false],
  ['Council tax payers', false],
  ['The councillor’s constituent', false],
  ['It was from our legal team.', true],
  ['Our managers, who wrote it for the Cabinet', true],
  ['Our employee’s doctor', false],
  ['Our staff union', false],
  ['The council’s contractor, Smith Ltd', false],
  ['The Council of Mortgage Lenders', false],
])('in confidence (section 41) from “%s” %s', (confidenceSource, isFound) => {
  expect(found(says(tender, { confidenceSource }), 'confidence.ownInformation')).toBe(isFound);
});

test.each<[string, boolean]>([
  ['You can ask us for it.', true],
  ['Please contact our planning team.', true],
  ['It is available on request.', true],
  ['By asking us, under our publication scheme', false],
  ['You can ask us for help with https://www.marlbury.example/parking/fines', false],
  ['At the central library, on the first floor', false],
  ['The Licensing Act has us give it to whoever asks: please contact us.', false],
  ['In the annual report at marlbury.gov.uk, page 4. Please contact us if you cannot open it.', false],
  ['The agendas are at the town hall; please ring our reception for its hours.', false],
  ['The register may be inspected at the town hall on weekdays.', false],
])('already available (section 21): “%s” %s', (whereItIsPublished, isFound) => {
  expect(found({ ...published, whereItIsPublished }, 'published.onRequest')).toBe(isFound);
});

test('nor what the law has the council give to whoever asks (section 21(2)(b))', () => {
  const register = { ...published, whereItIsPublished: 'You can ask us for it.' };
  expect(found({ ...register, subsections: ['21(2)(b)'] }, 'published.onRequest')).toBe(false);
});

const vexatious = soundPart({ kind: 'vexatious', ground: 'foia-14-1', law: 'FOIA' });

test.each<[string, boolean]>([
  ['You are a vexatious person.', true],
  ['The requester is vexatious.', true],
  ['We treat you as a vexatious complainant.', true],
  ['Your request is vexatious.', false],
  ['We do not say that you are vexatious.', false],
  ['Your requests of May and June are alike: they are vexatious.', false],
  ['The law speaks of vexatious requests, not vexatious requesters.', false],
  ['We have a policy on vexatious complainants.', false],
  ['We do not say that you are unreasonable; the request is vexatious.', false],
])('vexatious (section 14): “%s” %s', (answer, isFound) => {
  expect(found(answers(vexatious, answer), 'wording.vexatiousPerson')).toBe(isFound);
});

test('what a council says of others is no matter of section 14', () => {
  expect(found('Our policy on vexatious complainants is attached.', 'wording.vexatiousPerson')).toBe(false);
});

test.each<[string, boolean]>([
  ['Knowing the places might prejudice the detection of crime.', true],
  ['It could well endanger the people who work there.', true],
  ['Knowing the places would be likely to prejudice the detection of crime.', false],
  ['With the places, thieves could walk around the cameras unseen.', false],
  ['A burglar who could endanger staff would find them.', false],
  ['We asked whether it might prejudice the detection of crime: it would.', false],
])('harm (section 31): “%s” %s', (prejudice, isFound) => {
  expect(found(says(cctv, { prejudice }), 'wording.belowThreshold')).toBe(isFound);
});

test('sentences of the letter REQ06487, in any order, sound no such alarm', () => {
  const sentences = fixture('test/fixtures/response-letter-REQ06487.md').split(/(?<=[.?:])\s+/u);
  const alarms = ['wording.costInDisguise', 'wording.vexatiousPerson', 'wording.belowThreshold'];
  assert(
    property(array(constantFrom(...sentences), { minLength: 1, maxLength: 6 }), (some) => {
      const said = some.join(' ');
      const all = [given(said), says(cctv, { prejudice: said }), answers(vexatious, said)].flatMap((part) =>
        codes(checkAnswer(part)),
      );
      expect(all.filter((code) => alarms.includes(code))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
