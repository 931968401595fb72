import type { Letter } from './letter.ts';

/** Whole letters as people send them: reasons, reminders of the law, asides and courtesies around what is asked. */
export const lettersAsSent: Letter[] = [
  {
    title: 'two questions in one sentence, and a reminder of the limit',
    text: `Dear Marlbury Borough Council,

Please tell me (1) how many potholes were reported to you between April 2022 and March 2023; (2) the cost of mending them.

I would remind you of the 20 working day limit that the Act lays down.

Yours faithfully,

Gareth Poole`,
    questions: [
      'how many potholes were reported to you between April 2022 and March 2023',
      'the cost of mending them.',
    ],
    leftOut: ['Please tell me', 'I would remind you of the 20 working day limit', 'Gareth Poole'],
  },
  {
    title: 'a long reason first, and bullets for a period',
    text: `Dear Sir or Madam,

My street has flooded three times this winter and nobody at the depot answers the telephone. It cannot be right that
council tax goes up every year while the drains are not cleaned.

Under the Freedom of Information Act I request the following for the last two financial years:

• how often the gullies in Canal Street were cleaned
• how much was spent on gully cleaning in the whole borough
• how many complaints about blocked gullies were received

I look forward to your prompt reply.

Mrs A Whitlock`,
    questions: [
      'how often the gullies in Canal Street were cleaned',
      'how much was spent on gully cleaning in the whole borough',
      'how many complaints about blocked gullies were received',
    ],
    context: [
      {
        text: 'Under the Freedom of Information Act I request the following for the last two financial years:',
        questions: 'all',
      },
    ],
    leftOut: ['My street has flooded', 'prompt reply', 'Mrs A Whitlock'],
  },
  {
    title: 'about answers within 20 working days, which is no reminder here',
    text: `Hello,

Please state the percentage of FOI requests answered within 20 working days in 2022.

How many of the late ones went to internal review?

Please acknowledge receipt of this request.

Regards,
Faisal`,
    questions: [
      'Please state the percentage of FOI requests answered within 20 working days in 2022.',
      'How many of the late ones went to internal review?',
    ],
    leftOut: ['Please acknowledge receipt', 'Faisal'],
  },
  {
    title: 'numbered questions and a page about the law',
    text: `Dear Information Governance,

FOI request: agency social workers

1. How many agency social workers did you employ on 1 October 2023?
2. What was the highest day rate paid to one of them?
3. What did agency social workers cost in 2022-23?

I understand that under the Act I am entitled to a response within twenty working days.

If any part of this request would exceed the appropriate limit, please answer the parts that would not, and advise me how
the rest could be narrowed, as section 16 requires.

If you decide to withhold anything, please cite the exemption and explain why it applies. May I remind you that the public
interest has to be weighed for each?

Yours sincerely,
C. Ferreira`,
    questions: [
      'How many agency social workers did you employ on 1 October 2023?',
      'What was the highest day rate paid to one of them?',
      'What did agency social workers cost in 2022-23?',
    ],
    leftOut: [
      'twenty working days',
      'appropriate limit',
      'please cite the exemption',
      'May I remind you',
      'C. Ferreira',
    ],
  },
  {
    title: 'a reporter’s letters a) to c) and years above them',
    text: `Hi,

I'm a reporter with the Marlbury Mercury. For each of the calendar years 2021, 2022 and 2023, could you tell me:

a) how many assaults on parking attendants were recorded
b) how many were passed to the police
c) how many led to a conviction, so far as you know

Happy to discuss on the phone. A spreadsheet would be ideal.

Best,
Tara Nwosu
Marlbury Mercury`,
    questions: [
      'how many assaults on parking attendants were recorded',
      'how many were passed to the police',
      'how many led to a conviction, so far as you know',
    ],
    context: [
      {
        text: "I'm a reporter with the Marlbury Mercury. For each of the calendar years 2021, 2022 and 2023, could you tell me:",
        questions: 'all',
      },
      { text: 'Happy to discuss on the phone. A spreadsheet would be ideal.', questions: 'all' },
    ],
    leftOut: ['Tara Nwosu'],
  },
  {
    title: 'a supplier’s questionnaire about a contract',
    text: `Good afternoon,

I would like to submit a request for information about the council's contract for photocopiers:

1. Name of the supplier
2. Start and end date of the contract
3. Number of machines
4. The name and job title of whoever is in charge of it

If there is no such contract, please tell me who decides on printing.

Kind regards
Neil Adair
Account manager, Copyworks`,
    questions: [
      'Name of the supplier',
      'Start and end date of the contract',
      'Number of machines',
      'The name and job title of whoever is in charge of it\n\nIf there is no such contract, please tell me who decides on printing.',
    ],
    leftOut: ['I would like to submit a request', 'Neil Adair'],
  },
  {
    title: 'environmental information, one thing asked and what it takes in',
    text: `Dear Council,

Environmental Information Regulations 2004

Please provide copies of all correspondence between the council and the Canal Trust about the weir at Mill Lane from 1 January 2021 to date.

This should include e-mails, letters and notes of meetings.

Yours faithfully
Friends of Mill Lane`,
    questions: [
      'Please provide copies of all correspondence between the council and the Canal Trust about the weir at Mill Lane from 1 January 2021 to date.\n\nThis should include e-mails, letters and notes of meetings.',
    ],
    leftOut: ['Environmental Information Regulations 2004', 'Friends of Mill Lane'],
  },
  {
    title: 'questions that point at each other by their numbers in brackets',
    text: `(1) How many homes does the council let?
(2) Of those in (1) above, how many have damp?
(3) What has been spent on the homes in (2), and how many of those in (1) and (2) were let again?`,
    questions: [
      'How many homes does the council let?',
      'Of those in (1) above, how many have damp?',
      'What has been spent on the homes in (2), and how many of those in (1) and (2) were let again?',
    ],
  },
  {
    title: 'hard-wrapped, with (i) to (iii) in one sentence and one of them named again',
    text: `Dear FOI Officer,

Under the Freedom of Information Act please let me know (i) how many
posts in the housing service are vacant; (ii) how long each of those in
(i) has been so; and (iii) what the vacancies saved in 2022-23.

Please send your answer by e-mail.

Yours sincerely,
Maureen Tate`,
    questions: [
      'how many posts in the housing service are vacant',
      'how long each of those in (i) has been so',
      'what the vacancies saved in 2022-23.',
    ],
    leftOut: ['please let me know', 'Please send your answer by e-mail.', 'Maureen Tate'],
  },
  {
    title: 'one question that says which columns its list should have',
    text: `Please provide a list of all grants to voluntary groups in 2023, giving (a) the name of the group; (b) the amount of the grant; (c) the date on which it was paid.

Thank you.`,
    questions: [
      'Please provide a list of all grants to voluntary groups in 2023, giving (a) the name of the group; (b) the amount of the grant; (c) the date on which it was paid.',
    ],
    leftOut: ['Thank you.'],
  },
  {
    title: 'a reply to our answer that asks for more',
    text: `Dear Ms Bennett,

Thank you for your response of 3 March, reference REQ00412.

You say that 14 bins were removed. Where were they, and why were they removed?

Please also send me the contract with the company that removed them.

Regards
P Lomax`,
    questions: [
      'You say that 14 bins were removed. Where were they, and why were they removed?',
      'Please also send me the contract with the company that removed them.',
    ],
    leftOut: ['Thank you for your response', 'P Lomax'],
  },
  {
    title: 'typed on a telephone',
    text: `hi can you tell me how much the council spent on the christmas lights last year and who put them up

thanks dave

Sent from my iPhone`,
    questions: ['hi can you tell me how much the council spent on the christmas lights last year and who put them up'],
    leftOut: ['thanks dave', 'Sent from my iPhone'],
  },
  {
    title: 'a student’s letter with a definition and two topics',
    text: `Dear Sir/Madam,

I am a student at the University of Marlbury and I am writing a dissertation about food waste.

For the purposes of this request "food waste" means waste collected in the brown caddies.

Collection

1. How many tonnes of food waste were collected in 2022?
2. How many homes have a caddy?

Treatment

3. Where is the food waste treated?
4. What is paid per tonne?

Many thanks for your time,
Ines Marques`,
    questions: [
      { wording: 'How many tonnes of food waste were collected in 2022?', heading: 'Collection' },
      { wording: 'How many homes have a caddy?', heading: 'Collection' },
      { wording: 'Where is the food waste treated?', heading: 'Treatment' },
      { wording: 'What is paid per tonne?', heading: 'Treatment' },
    ],
    context: [
      {
        text: 'For the purposes of this request "food waste" means waste collected in the brown caddies.',
        questions: 'all',
      },
    ],
    leftOut: ['I am a student', 'Ines Marques'],
  },
  {
    title: 'asks with (a) and (b) that begin the paragraph, and reasons after',
    text: `Dear Council

(a) how much did the new council chamber cost; (b) how much was set aside for it in the budget; and (c) who approved the difference?

The papers say it went over by a million, and residents deserve an explanation.

Sid Orme`,
    questions: [
      'how much did the new council chamber cost',
      'how much was set aside for it in the budget',
      'who approved the difference?',
    ],
    leftOut: ['The papers say', 'Sid Orme'],
  },
  {
    title: 'cites the law by section and paragraph, which is no list',
    text: `Dear Sirs,

Under section 1 (1) (a) of the Freedom of Information Act please confirm whether you hold a report on the Corn Exchange, and under section 1 (1) (b) send me a copy of it.

In your notice of 4 May you relied on regulation 12 (4) (e) and 12 (5) (b).

Yours faithfully,
Hollis & Webb LLP`,
    questions: [
      'Under section 1 (1) (a) of the Freedom of Information Act please confirm whether you hold a report on the Corn Exchange, and under section 1 (1) (b) send me a copy of it.',
    ],
    leftOut: ['Hollis & Webb LLP'],
  },
];
