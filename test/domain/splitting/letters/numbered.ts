import type { Letter } from './letter.ts';

/** Letters whose questions are numbered, in the styles people use. */
export const numberedLetters: Letter[] = [
  {
    title: 'the seven questions of the letter about CCTV cameras',
    text: `1. Does the council use any CCTV cameras produced by Hikvision?
2. Does the council use any other hardware produced by Hikvision?
3. Does the council use any equipment produced by Pyronix?
4. If any hardware from either Hikvision or Pyronix is used, could you please tell me when they were installed?
5. If any hardware from either Hikvision or Pyronix is used, could you please tell me how many units are in use?
6. If any hardware from either Hikvision or Pyronix is used, could you please tell me where the cameras are located?
7. If any hardware from either Hikvision or Pyronix is used, could you please describe the type of cameras in use (facial recognition, standard CCTV, ANPR)?`,
    questions: [
      'Does the council use any CCTV cameras produced by Hikvision?',
      'Does the council use any other hardware produced by Hikvision?',
      'Does the council use any equipment produced by Pyronix?',
      'If any hardware from either Hikvision or Pyronix is used, could you please tell me when they were installed?',
      'If any hardware from either Hikvision or Pyronix is used, could you please tell me how many units are in use?',
      'If any hardware from either Hikvision or Pyronix is used, could you please tell me where the cameras are located?',
      'If any hardware from either Hikvision or Pyronix is used, could you please describe the type of cameras in use (facial recognition, standard CCTV, ANPR)?',
    ],
  },
  {
    title: 'potholes, with greeting and signature',
    text: `Dear Sir or Madam,

Under the Freedom of Information Act 2000 I would like to request the following information:

1. How many potholes were reported to the council in 2022?
2. How many of these were repaired within 28 days?
3. How much has the council paid in compensation for pothole damage since 1 April 2021?

I look forward to hearing from you within 20 working days.

Yours faithfully,

Margaret Hollis
12 Acacia Avenue
Coventry
CV3 4LD`,
    questions: [
      'How many potholes were reported to the council in 2022?',
      'How many of these were repaired within 28 days?',
      'How much has the council paid in compensation for pothole damage since 1 April 2021?',
    ],
    leftOut: ['Dear Sir or Madam,', 'the following information', 'I look forward', 'Margaret Hollis', 'CV3 4LD'],
  },
  {
    title: 'business rates, 1) and a period for every question',
    text: `Hello,

Please could you provide the following for each of the last three financial years (2020/21, 2021/22 and 2022/23):

1) The number of business properties in receipt of small business rate relief.

2) The total value of that relief.

3) The number of summonses issued for non-payment of business rates.

Many thanks
Tom`,
    questions: [
      'The number of business properties in receipt of small business rate relief.',
      'The total value of that relief.',
      'The number of summonses issued for non-payment of business rates.',
    ],
    context: [
      {
        text: 'Please could you provide the following for each of the last three financial years (2020/21, 2021/22 and 2022/23):',
        questions: 'all',
      },
    ],
    leftOut: ['Hello,', 'Many thanks\nTom'],
  },
  {
    title: 'SEND transport, (1) with continuing paragraphs',
    text: `To whom it may concern

This is a request under the Freedom of Information Act.

(1) How many children with an EHCP receive home to school transport?

Please count each child once, whatever the number of journeys.

(2) What was the total cost of that transport in 2022-23?

(3) How many appeals against refusal of transport were heard, and how many succeeded?

Kind regards
P. Osei`,
    questions: [
      'How many children with an EHCP receive home to school transport?\n\nPlease count each child once, whatever the number of journeys.',
      'What was the total cost of that transport in 2022-23?',
      'How many appeals against refusal of transport were heard, and how many succeeded?',
    ],
    leftOut: ['This is a request under', 'P. Osei'],
  },
  {
    title: 'council housing, Q1 and lettered sub-questions',
    text: `Dear FOI team

Q1 How many council homes were empty on 31 March 2023?
a) Of these, how many had been empty for more than six months?
b) How many were awaiting repair?
Q2 How much rent was lost through empty homes in 2022/23?
Q3 What is the average time to re-let a home?

Regards
Sandra`,
    questions: [
      'How many council homes were empty on 31 March 2023?\na) Of these, how many had been empty for more than six months?\nb) How many were awaiting repair?',
      'How much rent was lost through empty homes in 2022/23?',
      'What is the average time to re-let a home?',
    ],
    leftOut: ['Dear FOI team', 'Sandra'],
  },
  {
    title: 'parking fines, Question 1: and a definition',
    text: `Good afternoon

Question 1: How many penalty charge notices were issued in King William Street in 2022?

Question 2: How many were cancelled on appeal?

Question 3: What was the income from them?

By "penalty charge notices" I mean those issued by civil enforcement officers, not by camera.

Thank you`,
    questions: [
      'How many penalty charge notices were issued in King William Street in 2022?',
      'How many were cancelled on appeal?',
      'What was the income from them?',
    ],
    context: [
      {
        text: 'By "penalty charge notices" I mean those issued by civil enforcement officers, not by camera.',
        questions: 'all',
      },
    ],
    leftOut: ['Good afternoon', 'Thank you'],
  },
  {
    title: 'trees, numbers inside sentences are no questions',
    text: `Dear Council,

1. The council planted 200 trees in 2019. 5 cameras were put up to watch them. How many trees survive?
2. Under section 12. of the strategy the council promised 10.5 miles of hedge and £1.5m of spending. How much has been planted?
3. How many trees were felled on
12 March 2023 in Allesley Park, and by whom?

Yours sincerely
K Patel`,
    questions: [
      'The council planted 200 trees in 2019. 5 cameras were put up to watch them. How many trees survive?',
      'Under section 12. of the strategy the council promised 10.5 miles of hedge and £1.5m of spending. How much has been planted?',
      'How many trees were felled on\n12 March 2023 in Allesley Park, and by whom?',
    ],
    leftOut: ['Dear Council,', 'K Patel'],
  },
  {
    title: 'agency staff, hard-wrapped by an e-mail program',
    text: `Dear Sir/Madam,

I am writing to make a request under the Freedom of Information Act
2000. Please would you answer the questions that follow.

1. What was the total amount spent by the council on agency workers in
   adult social care between 1 April 2021 and 31 March 2022, including
   any fees paid to the agencies themselves?

2. Which five agencies received the most, and how much did each of
   them receive?

3. How many agency workers had been with the council for more than 12
   months on 31 March 2022?

Yours faithfully
Derek Lyons`,
    questions: [
      'What was the total amount spent by the council on agency workers in adult social care between 1 April 2021 and 31 March 2022, including any fees paid to the agencies themselves?',
      'Which five agencies received the most, and how much did each of them receive?',
      'How many agency workers had been with the council for more than 12 months on 31 March 2022?',
    ],
    leftOut: ['I am writing to make a request under the Freedom of Information Act 2000.', 'Derek Lyons'],
  },
  {
    title: 'contracts, sections whose numbers begin again',
    text: `Dear FOI Officer,

I request the following information.

Section A: Telephony

1. Who supplies the council's telephone system?
2. When does the contract end?

Section B: Mobile phones

1. Who supplies the council's mobile phones?
2. How many handsets are in use?
3. When does the contract end?

Kind regards,
Lucy Brandt
Comparatel Ltd`,
    questions: [
      { wording: "Who supplies the council's telephone system?", heading: 'Section A: Telephony' },
      { wording: 'When does the contract end?', heading: 'Section A: Telephony' },
      { wording: "Who supplies the council's mobile phones?", heading: 'Section B: Mobile phones' },
      { wording: 'How many handsets are in use?', heading: 'Section B: Mobile phones' },
      { wording: 'When does the contract end?', heading: 'Section B: Mobile phones' },
    ],
    leftOut: ['I request the following information.', 'Comparatel Ltd'],
  },
  {
    title: 'two topics with plain headings, one with a period of its own',
    text: `FOI REQUEST

Fly tipping

1. How many incidents were reported?
2. How many fixed penalty notices were issued?

Street cleaning

For the financial year 2022/23 only:

1. How many street cleaners did the council employ?
2. What was the budget?

Thanks in advance`,
    questions: [
      { wording: 'How many incidents were reported?', heading: 'Fly tipping' },
      { wording: 'How many fixed penalty notices were issued?', heading: 'Fly tipping' },
      { wording: 'How many street cleaners did the council employ?', heading: 'Street cleaning' },
      { wording: 'What was the budget?', heading: 'Street cleaning' },
    ],
    context: [{ text: 'For the financial year 2022/23 only:', questions: [3, 4] }],
    leftOut: ['FOI REQUEST', 'Thanks in advance'],
  },
  {
    title: 'IT systems, a list of columns inside a question',
    text: `Hi,

1. Which software does the council use for revenues and benefits?
2. Please list every contract for software worth more than £5,000, giving:
   1. supplier
   2. start date
   3. end date
   4. annual value
3. Who is responsible for IT procurement?

Cheers, Ben`,
    questions: [
      'Which software does the council use for revenues and benefits?',
      'Please list every contract for software worth more than £5,000, giving:\n1. supplier\n2. start date\n3. end date\n4. annual value',
      'Who is responsible for IT procurement?',
    ],
    leftOut: ['Hi,', 'Cheers, Ben'],
  },
  {
    title: 'planning enforcement, roman sub-questions and 1 -',
    text: `1 - How many enforcement complaints were received in 2021?
   (i) how many were about listed buildings?
   (ii) how many led to a notice?
2 - How many planning officers are employed?

The information can be sent as a spreadsheet.`,
    questions: [
      'How many enforcement complaints were received in 2021?\n(i) how many were about listed buildings?\n(ii) how many led to a notice?',
      'How many planning officers are employed?',
    ],
    context: [{ text: 'The information can be sent as a spreadsheet.', questions: 'all' }],
  },
  {
    title: 'libraries, everything on one line from a web form',
    text: `Please answer: 1. How many libraries has the council closed since 2010? 2. How many staff lost their jobs? 3. What is the opening time of Central Library?`,
    questions: [
      'How many libraries has the council closed since 2010?',
      'How many staff lost their jobs?',
      'What is the opening time of Central Library?',
    ],
    leftOut: ['Please answer:'],
  },
  {
    title: 'temporary accommodation, 1a, 1b and 2a without a question above them',
    text: `1a) How many households were in temporary accommodation on 1 June 2023?
1b) How many of them had children?
2a) What did it cost in 2022/23?
2b) How much of that was recovered from housing benefit?`,
    questions: [
      'a) How many households were in temporary accommodation on 1 June 2023?\n1b) How many of them had children?',
      'a) What did it cost in 2022/23?\n2b) How much of that was recovered from housing benefit?',
    ],
  },
  {
    title: 'school places, bold numbers and Windows line ends',
    text: 'Dear Sirs,\r\n\r\n**1.** How many applications for a reception place were received?\r\n\r\n**2.** How many got their first choice?\r\n\r\nRegards,\r\nA. Khan\r\n',
    questions: ['How many applications for a reception place were received?', 'How many got their first choice?'],
    leftOut: ['Dear Sirs,', 'A. Khan'],
  },
  {
    title: 'a forwarded e-mail whose header is left out',
    text: `From: Jane Whitfield <jane.whitfield@example.org>
Sent: 03 December 2019 10:12
To: Freedom of Information
Subject: FOI request - taxis

Dear Sir/Madam

1. How many private hire licences are in force?
2. How many were revoked in 2018?

Jane Whitfield

This email and any attachments are confidential and intended solely for the addressee. Please notify the sender if you are not the intended recipient.`,
    questions: ['How many private hire licences are in force?', 'How many were revoked in 2018?'],
    leftOut: ['Sent: 03 December 2019', 'Jane Whitfield', 'confidential'],
  },
  {
    title: 'a reply with the older messages under it',
    text: `Thank you for your e-mail. My clarified questions are:

1. How many grants were made to voluntary groups in 2022?
2. What was the largest?

Best wishes
Oluwaseun

On Tue, 3 Oct 2023 at 10:12, FOI Team <foi@council.example>
wrote:
> Dear Mr Adeyemi
> 1. Please tell us which grants you mean.
> 2. Please tell us which years.`,
    questions: ['How many grants were made to voluntary groups in 2022?', 'What was the largest?'],
    leftOut: ['Thank you for your e-mail.', 'Oluwaseun', 'On Tue, 3 Oct 2023', 'Please tell us which years.'],
  },
  {
    title: 'a number of a house and a phone in the signature',
    text: `1. What is the weekly cost of a place in each of the council's care homes?
2. How many places are empty?

John Mbeki
14 Beech Road
Coventry CV6 1AA
Tel: 024 7600 0000
Sent from my iPhone`,
    questions: [
      "What is the weekly cost of a place in each of the council's care homes?",
      'How many places are empty?',
    ],
    leftOut: ['John Mbeki', '14 Beech Road', 'Sent from my iPhone'],
  },
  {
    title: 'leisure centres, headings with the numbers going on',
    text: `Dear team,

Please see my questions below.

MEMBERSHIP
1. How many members do the leisure centres have?
2. How many left in 2023?

STAFF
3. How many lifeguards are employed?
4. How many vacancies are there?

Yours
Priya`,
    questions: [
      { wording: 'How many members do the leisure centres have?', heading: 'MEMBERSHIP' },
      { wording: 'How many left in 2023?', heading: 'MEMBERSHIP' },
      { wording: 'How many lifeguards are employed?', heading: 'STAFF' },
      { wording: 'How many vacancies are there?', heading: 'STAFF' },
    ],
    leftOut: ['Please see my questions below.', 'Priya'],
  },
  {
    title: 'waste collection, tabs and non-breaking spaces after the numbers',
    text: '1.\tHow many missed bins were reported in\u00a02022?\n2.\u00a0How many complaints were upheld?\n\u200b3.\tWho holds the contract?',
    questions: [
      'How many missed bins were reported in 2022?',
      'How many complaints were upheld?',
      'Who holds the contract?',
    ],
  },
  {
    title: 'licensing, in Arabic with marks that turn the writing',
    text: '\u200f1. كم عدد تراخيص سيارات الأجرة؟\n\u200f2. كم عدد الشكاوى في 2022؟',
    questions: ['كم عدد تراخيص سيارات الأجرة؟', 'كم عدد الشكاوى في 2022؟'],
  },
  {
    title: 'street lights, numbers with nothing after them but a space',
    text: `Could you let me know:

1 How many street lights does the council maintain
2 How many are LED
3 What does it cost to run them each year?

ta`,
    questions: [
      'How many street lights does the council maintain',
      'How many are LED',
      'What does it cost to run them each year?',
    ],
  },
  {
    title: 'a questionnaire whose numbers stand above the questions',
    text: `Question 1
How many foster carers does the council have?

Question 2
How many left in the past year?

Question 3
How much is the weekly allowance?`,
    questions: [
      'How many foster carers does the council have?',
      'How many left in the past year?',
      'How much is the weekly allowance?',
    ],
  },
  {
    title: 'a PS after the signature is not lost',
    text: `1. How many electric vehicles does the council own?
2. How many charging points are there?

Regards
Hugh

PS Please also tell me 3) nothing about the refuse fleet.`,
    questions: [
      'How many electric vehicles does the council own?',
      'How many charging points are there?\n\nPS Please also tell me 3) nothing about the refuse fleet.',
    ],
    leftOut: ['Hugh'],
  },
  {
    title: 'an e-mail in HTML',
    text: '<html><body><p>Dear Sir,</p><p>1. How many pest control visits were made?</p><p>2. What is the charge for rats &amp; mice?</p><p>Thanks</p></body></html>',
    questions: ['How many pest control visits were made?', 'What is the charge for rats & mice?'],
    leftOut: ['Dear Sir,', 'Thanks'],
  },
  {
    title: 'littering fines, in the words of a request site',
    text: `Dear Coventry City Council,

I am writing to make an open government request for all the
information to which I am entitled under the Freedom of Information
Act 2000.

Please send me:

1. The number of Fixed Penalty Notices issued for littering in each of
the last 5 years.

2. Any contract with a company employed to issue them (redacted if need be).

Please could you provide the information in the form of a spreadsheet
where possible.

If you need any clarification then please do not hesitate to contact
me. Under Section 16 it is your duty to provide advice and assistance
and so I would expect you to contact me if you find this request
unmanageable in any way.

I would be grateful if you could confirm in writing that you have
received this request, and I look forward to hearing from you within
the 20-working day statutory time period.

Yours faithfully,

Simon Turner`,
    questions: [
      'The number of Fixed Penalty Notices issued for littering in each of the last 5 years.',
      'Any contract with a company employed to issue them (redacted if need be).',
    ],
    context: [
      {
        text: 'Please could you provide the information in the form of a spreadsheet where possible.',
        questions: 'all',
      },
    ],
    leftOut: ['Please send me:', 'do not hesitate to contact me', '20-working day', 'Simon Turner'],
  },
  {
    title: 'public toilets, lettered parts on the number line, years and a definition',
    text: `I'm a researcher and I would like to request the following under the Freedom of Information Act.

For each of the years 2018, 2019 and 2020 please tell me:

1. a. The number of public toilets maintained by the council
   b. The number closed

2. a. The budget for public toilets
   b. The actual spend

By public toilets, I mean those open to the public free of charge.

Please respond by email.`,
    questions: [
      'a. The number of public toilets maintained by the council\nb. The number closed',
      'a. The budget for public toilets\nb. The actual spend',
    ],
    context: [
      { text: 'For each of the years 2018, 2019 and 2020 please tell me:', questions: 'all' },
      { text: 'By public toilets, I mean those open to the public free of charge.', questions: 'all' },
    ],
    leftOut: ["I'm a researcher", 'Please respond by email.'],
  },
  {
    title: 'adaptations, a definition for all and a format for one',
    text: `1. How many people died while waiting for a Disabled Facilities Grant?

2. In each case please give:
• age
• ward

By "waiting" I mean from the date of application.

Please break down question 1 by year.

T. Byrne
(Tel. 07700 900222)`,
    questions: [
      'How many people died while waiting for a Disabled Facilities Grant?',
      'In each case please give:\n• age\n• ward',
    ],
    context: [
      { text: 'By "waiting" I mean from the date of application.', questions: 'all' },
      { text: 'Please break down question 1 by year.', questions: [1] },
    ],
    leftOut: ['07700 900222'],
  },
  {
    title: 'dates that look like numbers, and a number with nothing after it',
    text: `1. Copies of the minutes of the Highways Panel held on:
12. 01. 2022
15. 03. 2022
2.
3. The number of staff employed as at:
1 April 2020
1 April 2021`,
    questions: [
      'Copies of the minutes of the Highways Panel held on:\n12. 01. 2022\n15. 03. 2022',
      'The number of staff employed as at:\n1 April 2020\n1 April 2021',
    ],
  },
  {
    title: 'a site search, chapters 1.0 with 1.1 and 1.2 under them',
    text: `We act for a purchaser of the former gas works and should be grateful for answers to these enquiries:

1.0 Contaminated land
1.1 Is the site entered on the contaminated land register?
1.2 Has the Council investigated it?
2.0 Landfill
2.1 Are there any former landfill sites within 250m?`,
    questions: [
      'Contaminated land\n1.1 Is the site entered on the contaminated land register?\n1.2 Has the Council investigated it?',
      'Landfill\n2.1 Are there any former landfill sites within 250m?',
    ],
    leftOut: ['We act for a purchaser'],
  },
  {
    title: 'a question outright before the numbers is not lost',
    text: `How many care homes does the council run?

For each of them:

1. How many residents are there?
2. What is the weekly fee?`,
    questions: [
      'How many care homes does the council run?',
      'How many residents are there?',
      'What is the weekly fee?',
    ],
    leftOut: ['For each of them:'],
  },
  {
    title: 'a sign-off and a first name on one line, under the last question',
    text: '1. How many potholes were mended in 2025?\n2. What did that cost?\nYours, Jane',
    questions: ['How many potholes were mended in 2025?', 'What did that cost?'],
    leftOut: ['Yours, Jane'],
  },
  {
    title: 'questions named Q1, Q2 that a web form has run together',
    text: 'I have three questions. Q1: How many fines were issued? Q2: How many were paid? Q3: What was collected?',
    questions: ['How many fines were issued?', 'How many were paid?', 'What was collected?'],
    leftOut: ['I have three questions.'],
  },
  {
    title: 'the same from the beginning, in full words',
    text: 'Question 1. How many fines were issued? Question 2. How many were paid?',
    questions: ['How many fines were issued?', 'How many were paid?'],
  },
];
