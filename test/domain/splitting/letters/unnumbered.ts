import type { Letter } from './letter.ts';

/** Letters whose questions have bullets, letters, or no marks at all. */
export const unnumberedLetters: Letter[] = [
  {
    title: 'one paragraph that asks',
    text: `Dear Sir/Madam,

Please provide a copy of the council's most recent gritting plan and a map of the routes gritted in winter 2022-23.

Yours faithfully,
Eileen Marsh`,
    questions: [
      "Please provide a copy of the council's most recent gritting plan and a map of the routes gritted in winter 2022-23.",
    ],
    leftOut: ['Dear Sir/Madam,', 'Eileen Marsh'],
  },
  {
    title: 'three paragraphs that ask, after one that only announces them',
    text: `Hi there

I am writing to request information about children's homes under the FOI Act.

How many children's homes does the council run?

I would like to know how many placements were made outside the city in 2021 and 2022.

Please send me the latest Ofsted action plan for each home.

Thank you for your help`,
    questions: [
      "How many children's homes does the council run?",
      'I would like to know how many placements were made outside the city in 2021 and 2022.',
      'Please send me the latest Ofsted action plan for each home.',
    ],
    leftOut: ['Hi there', 'I am writing to request information', 'Thank you for your help'],
  },
  {
    title: 'the preamble is the only thing that asks',
    text: `Dear Council

Under the Freedom of Information Act 2000 I would like to request information about the closure of Foleshill baths.

Regards
M. Dunn`,
    questions: [
      'Under the Freedom of Information Act 2000 I would like to request information about the closure of Foleshill baths.',
    ],
    leftOut: ['Dear Council', 'M. Dunn'],
  },
  {
    title: 'nothing asks: the whole is one',
    text: `FOI. The accounts of the Godiva festival, 2018.`,
    questions: ['FOI. The accounts of the Godiva festival, 2018.'],
  },
  { title: 'one word', text: 'Potholes', questions: ['Potholes'] },
  { title: 'an emoji', text: '🐀❓', questions: ['🐀❓'] },
  { title: 'blank', text: ' \n\t\u00a0\r\n', questions: [] },
  {
    title: 'several questions in one paragraph stay one',
    text: `Dear all, how many allotments does the council own? How long is the waiting list? When was the rent last put up? Thanks, Bob`,
    questions: [
      'how many allotments does the council own? How long is the waiting list? When was the rent last put up?',
    ],
    leftOut: ['Dear all,', 'Thanks, Bob'],
  },
  {
    title: 'bullets under an announcement',
    text: `Good morning,

Please could you send me the following information about tree preservation orders:

- the number of orders in force
- the number of applications to fell a protected tree in 2022
- the number refused

Best regards,
Woodland Watch`,
    questions: [
      'the number of orders in force',
      'the number of applications to fell a protected tree in 2022',
      'the number refused',
    ],
    leftOut: ['Good morning,', 'Please could you send me the following information', 'Woodland Watch'],
  },
  {
    title: 'bullets that say what one question must give stay with it',
    text: `Please provide a list of all contracts with consultants worth over £10,000 in 2022/23, including:
• name of the consultant
• purpose
• amount

How many of these were let without competition?`,
    questions: [
      'Please provide a list of all contracts with consultants worth over £10,000 in 2022/23, including:\n• name of the consultant\n• purpose\n• amount',
      'How many of these were let without competition?',
    ],
  },
  {
    title: 'letters as the only numbers',
    text: `Please tell me:

a) how many councillors claimed travel expenses in 2022
b) the total claimed
c) the highest claim by one councillor`,
    questions: [
      'how many councillors claimed travel expenses in 2022',
      'the total claimed',
      'the highest claim by one councillor',
    ],
    leftOut: ['Please tell me:'],
  },
  {
    title: 'roman numerals as the only numbers',
    text: `I should like answers to these questions.

i. How many bus lane cameras are there?
ii. How many fines did each issue in 2022?
iii. How many fines were paid late?
iv. What happened to the money?`,
    questions: [
      'How many bus lane cameras are there?',
      'How many fines did each issue in 2022?',
      'How many fines were paid late?',
      'What happened to the money?',
    ],
    leftOut: ['I should like answers to these questions.'],
  },
  {
    title: 'a format and a period in paragraphs of their own',
    text: `How many members of staff were on sick leave with stress?

How many were dismissed while on sick leave?

Please give the figures for each of the last five years.

Please provide the answers in a spreadsheet.`,
    questions: [
      'How many members of staff were on sick leave with stress?',
      'How many were dismissed while on sick leave?',
    ],
    context: [
      { text: 'Please give the figures for each of the last five years.', questions: 'all' },
      { text: 'Please provide the answers in a spreadsheet.', questions: 'all' },
    ],
  },
  {
    title: 'one question a line, without blank lines',
    text: `Hello
How many parks does the council look after?
How many park keepers are employed?
What was the parks budget in 2012 and in 2022?
Thanks
Gwen`,
    questions: [
      'How many parks does the council look after?',
      'How many park keepers are employed?',
      'What was the parks budget in 2012 and in 2022?',
    ],
    leftOut: ['Hello', 'Thanks\nGwen'],
  },
  {
    title: 'what is told between two questions goes with the next',
    text: `How much did the resurfacing of the A45 cost?

The council said in May that a second phase would begin in spring.

When will it begin, and what is its budget?`,
    questions: ['How much did the resurfacing of the A45 cost?', 'When will it begin, and what is its budget?'],
    context: [{ text: 'The council said in May that a second phase would begin in spring.', questions: [2] }],
  },
  {
    title: 'headings over paragraphs that ask',
    text: `Dear Sir

Recycling

How many tonnes were recycled in 2022?

How many tonnes were sent to landfill?

Fly-tipping

How many prosecutions were brought?

Yours faithfully`,
    questions: [
      { wording: 'How many tonnes were recycled in 2022?', heading: 'Recycling' },
      { wording: 'How many tonnes were sent to landfill?', heading: 'Recycling' },
      { wording: 'How many prosecutions were brought?', heading: 'Fly-tipping' },
    ],
    leftOut: ['Dear Sir', 'Yours faithfully'],
  },
  {
    title: 'the law is cited in the paragraph that asks',
    text: `I am making a request under the Freedom of Information Act. How many staff earn more than £100,000 a year? Please name their posts.`,
    questions: ['How many staff earn more than £100,000 a year? Please name their posts.'],
    leftOut: ['I am making a request under the Freedom of Information Act.'],
  },
  {
    title: 'a letter wrapped at 60 columns',
    text: `Please let me have copies of all correspondence between the
council and the Football Association about the stadium, from
1 January 2020 to the date of this letter.

I would also like the minutes of every meeting at which the
stadium was discussed. 3 such meetings are mentioned on the
council's website.`,
    questions: [
      'Please let me have copies of all correspondence between the council and the Football Association about the stadium, from 1 January 2020 to the date of this letter.',
      "I would also like the minutes of every meeting at which the stadium was discussed. 3 such meetings are mentioned on the council's website.",
    ],
  },
  {
    title: 'a request quoted whole by whoever passed it on',
    text: `> Dear Sir
>
> How many food hygiene inspections were overdue on 1 May 2023?
>
> Regards`,
    questions: ['How many food hygiene inspections were overdue on 1 May 2023?'],
    leftOut: ['Dear Sir', 'Regards'],
  },
  {
    title: 'business rates exemptions and refused applications are things asked about',
    text: `How many properties hold an exemption from business rates?

How many applications for hardship relief were refused in 2022/23?

Please acknowledge receipt of this request.

If any part of it is unclear please contact me.`,
    questions: [
      'How many properties hold an exemption from business rates?',
      'How many applications for hardship relief were refused in 2022/23?',
    ],
    leftOut: ['Please acknowledge receipt', 'unclear'],
  },
  {
    title: 'questions with dashes, one without a space',
    text: `My questions:

- How many homeless people were given a room under "Everyone In"?
-How many are still housed?
– What has it cost?`,
    questions: [
      'How many homeless people were given a room under "Everyone In"?',
      'How many are still housed?',
      'What has it cost?',
    ],
    leftOut: ['My questions:'],
  },
  {
    title: 'a forwarded request under a note from a colleague',
    text: `Please log the request below.

From: resident@example.org
Sent: Monday, 4 March 2024 09:01
To: Customer Services
Subject: information

Hi, can you tell me how much the council spent on Christmas lights in 2023?`,
    questions: ['can you tell me how much the council spent on Christmas lights in 2023?'],
    leftOut: ['From: resident@example.org', 'Hi,'],
  },
  {
    title: 'years and money at the beginning of lines',
    text: `Please provide the amount spent on taxis in these years:
2019
2020
2021
How much of it was for children in care?`,
    questions: [
      'Please provide the amount spent on taxis in these years:\n2019\n2020\n2021\nHow much of it was for children in care?',
    ],
  },
  {
    title: 'thanks and an address before the signature, confidentiality after',
    text: `Could you confirm whether the council has a contract with any facial recognition company?

My e-mail address is press@example.org and my phone number is 07700 900123.

Kind regards

Reporter, The Post

CONFIDENTIALITY NOTICE: please delete this message if you are not the intended recipient.`,
    questions: ['Could you confirm whether the council has a contract with any facial recognition company?'],
    leftOut: ['My e-mail address is press@example.org', 'Reporter, The Post', 'CONFIDENTIALITY NOTICE'],
  },
  {
    title: 'a lettered list interrupted by its period',
    text: `Re: Blue Badge enforcement

I should be grateful to receive, pursuant to s.1 FOIA 2000:

(a) the number of Blue Badges inspected;
(b) the number seized; and
(c) the number of prosecutions,

in each financial year from 2018/19 to 2022/23.

(d) Please also provide any guidance given to officers on inspecting badges.`,
    questions: [
      'the number of Blue Badges inspected;',
      'the number seized; and',
      'the number of prosecutions,',
      'Please also provide any guidance given to officers on inspecting badges.',
    ],
    context: [{ text: 'in each financial year from 2018/19 to 2022/23.', questions: 'all' }],
    leftOut: ['Re: Blue Badge enforcement', 'I should be grateful to receive'],
  },
  {
    title: 'things asked for a line each, without bullets',
    text: `Could you please provide the following data for 2019, 2020 and 2021:

Number of food businesses inspected
Number rated 0 or 1
Number closed

Thank you.

Robert Ainsworth`,
    questions: ['Number of food businesses inspected', 'Number rated 0 or 1', 'Number closed'],
    context: [{ text: 'Could you please provide the following data for 2019, 2020 and 2021:', questions: 'all' }],
    leftOut: ['Thank you.', 'Robert Ainsworth'],
  },
  {
    title: 'a table to fill in',
    text: `Please complete the table below for each school in the authority:

School name | Exclusions 2021/22 | Exclusions 2022/23
1 |  |
2 |  |

Please also tell me how many permanent exclusions were overturned on appeal.`,
    questions: [
      'Please complete the table below for each school in the authority:\n\nSchool name | Exclusions 2021/22 | Exclusions 2022/23\n1 |  |\n2 |  |',
      'Please also tell me how many permanent exclusions were overturned on appeal.',
    ],
  },
  {
    title: 'crossing patrols, bullets under bullets and a title',
    text: `FOI request: School crossing patrols

* How many school crossing patrols were there in:
   * 2010
   * in 2020
* How many vacancies are there now?

Format: CSV please`,
    questions: [
      'How many school crossing patrols were there in:\n* 2010\n* in 2020',
      'How many vacancies are there now?',
    ],
    context: [{ text: 'Format: CSV please', questions: 'all' }],
    leftOut: ['FOI request: School crossing patrols'],
  },
  {
    title: 'a life told before what is asked',
    text: `Hello,
I'd like to make an FOI request please.
My son, who has autism, was refused transport in September 2023. I'd like to know:
How many other children have been refused transport since September 2022?
Of those, how many appealed?
Thanks,
Danielle Price`,
    questions: [
      'How many other children have been refused transport since September 2022?',
      'Of those, how many appealed?',
    ],
    leftOut: ["I'd like to make an FOI request please.", 'My son, who has autism', 'Danielle Price'],
  },
  {
    title: 'what looks like a greeting or small print, but is asked about',
    text: `Please provide the council's policy on how confidential information is sent by e-mail.

How many staff were disciplined for losing it?

Hi-vis jackets: how many were bought in 2022?`,
    questions: [
      "Please provide the council's policy on how confidential information is sent by e-mail.",
      'How many staff were disciplined for losing it?',
      'Hi-vis jackets: how many were bought in 2022?',
    ],
  },
];
