import { given } from '../letters.ts';
import {
  type Case,
  cctv,
  investigation,
  evenToConfirm,
  notHeld,
  prices,
  frank,
  neither,
  draftPlan,
  says,
  answers,
  one,
  inTown,
} from './parts.ts';

export const cited: readonly Case[] = [
  [
    'grounds.30with31',
    { letter: one(answers(investigation, 'It is also exempt under section 31(1)(a).')) },
    inTown,
    { letter: one(answers(investigation, 'It is exempt under section 30(1)(a).')) },
  ],
  ['grounds.30beside31', { letter: one([investigation, cctv]) }, 'Question 1', { letter: one([investigation]) }],
  [
    'grounds.environmental',
    { letter: one(prices, { wording: 'What does the waste disposal contract pay per tonne?' }) },
    'Question 1, Ground',
    { letter: one(prices, { wording: 'What does the catering contract pay per meal?' }) },
  ],
  [
    'opinion.afterLetter',
    { letter: one(says(frank, { opinionDate: '2026-11-25' })) },
    'Question 1, Date of the opinion',
    { letter: one(says(frank, { opinionDate: '2026-11-24' })) },
  ],
  [
    'cited.otherLaw',
    { letter: one(answers(draftPlan, 'The plan is exempt under section 22 of the Act.'), { law: 'EIR' }) },
    inTown,
    { letter: one(answers(draftPlan, 'The plan is excepted under regulation 12(4)(d).'), { law: 'EIR' }) },
  ],
  [
    'cited.otherLaw',
    { letter: one(answers(draftPlan, 'Section 43(2) applies to it.'), { law: 'EIR' }) },
    inTown,
    { letter: one(answers(draftPlan, 'Regulation 12(4)(d) applies to it.'), { law: 'EIR' }) },
  ],
  [
    'cited.otherLaw',
    { letter: one(answers(prices, 'This is withheld under regulation 12(5)(e).')) },
    inTown,
    { letter: one(answers(prices, 'This is withheld under section 43(2).')) },
  ],
  [
    'cited.otherLaw',
    { letter: one(answers(draftPlan, 'The names of the authors: s.40(2).'), { law: 'EIR' }) },
    inTown,
    { letter: one(answers(draftPlan, 'The path is by a section 31(6) deposit.'), { law: 'EIR' }) },
  ],
  [
    'cited.otherLaw',
    { letter: one(answers(prices, 'The prices stay out (regulation 12(5)(e)).')) },
    inTown,
    { letter: one(answers(prices, 'The prices stay out (section 43(2)).')) },
  ],
  [
    'cited.perhapsOtherLaw',
    { letter: one(answers(draftPlan, 'We stop here under s 12.'), { law: 'EIR' }) },
    inTown,
    { letter: one(answers(draftPlan, 'We stop here under section 12 of the Housing Act 2004.'), { law: 'EIR' }) },
  ],
  [
    'cited.perhapsOtherLaw',
    { letter: one(answers(prices, 'These names stay out: reg. 13.')) },
    inTown,
    { letter: one(answers(prices, 'These names stay out: section 40.')) },
  ],
  [
    'cited.unknown',
    { letter: one(answers(cctv, 'This is exempt under section 31(1)(z).')) },
    inTown,
    { letter: one(answers(cctv, 'This is exempt under section 31(1)(b).')) },
  ],
  [
    'cited.unknown',
    { letter: one(answers(cctv, 'This is withheld under section 99 of the Act.')) },
    inTown,
    { letter: one(answers(cctv, 'This is withheld under section 31 of the Act.')) },
  ],
  [
    'cited.notOpen',
    { letter: one([frank, answers(frank, 'It is exempt under section 35(1)(a).')]) },
    'Question 1, part 2, Answer',
    { letter: one([frank, answers(frank, 'It is exempt under section 36(2)(b)(i).')]) },
  ],
  [
    'cited.otherTitle',
    { letter: one(answers(cctv, 'This is exempt under Section 31(1)(a) – Commercial interests.')) },
    inTown,
    { letter: one(answers(cctv, 'This is exempt under Section 31(1)(a) – Law Enforcement.')) },
  ],
  [
    'cited.inDisclosure',
    { letter: one(given('Names are exempt under section 40(2) of the Act.')) },
    inTown,
    { letter: one(given('The section 21 notice was served under the Housing Act 1988 and is public.')) },
  ],
  [
    'cited.besideGround',
    { letter: one(answers(cctv, 'It is withheld under section 43(2).')) },
    inTown,
    { letter: one([answers(cctv, 'It is withheld under section 43(2).'), prices]) },
  ],
  [
    'neither.tells',
    { letter: one(answers(neither, 'We do not hold any complaint about this person.')) },
    inTown,
    {
      letter: one(
        answers(neither, 'We neither confirm nor deny that we hold this. If it were held, it would be personal data.'),
      ),
    },
  ],
  [
    'neither.tells',
    { letter: one([evenToConfirm, answers(evenToConfirm, 'The information is held in 4,000 files.')]) },
    'Question 1, part 2, Answer',
    {
      letter: one([
        evenToConfirm,
        answers(evenToConfirm, 'To find out whether it is held would mean opening 4,000 files.'),
      ]),
    },
  ],
  ['neither.besideOther', { letter: one([neither, notHeld]) }, 'Question 1, part 2', { letter: one(neither) }],
];
