import { part } from '../../src/domain/answer.ts';
import { addDays, londonDateOf, type LondonDate } from '../../src/domain/london.ts';
import { say } from '../../src/domain/particulars.ts';
import { paragraphs } from '../../src/domain/words/prose.ts';
import type { Event, Happened } from '../../src/domain/request/events.ts';
import { TODAY } from './today.ts';

/** How far a request has come. */
export type Stage = 'sent' | 'awaitingApproval' | 'answered' | 'asked';

/** Stands in a request's words where each request has a word of its own. */
export const OWN_WORD = 'Ownword';

const today = londonDateOf(TODAY);
const DAY = 24 * 60 * 60 * 1000;
const about = ['potholes', 'street lighting', 'gritting', 'parking permits', 'roadworks', 'verges', 'traffic signals'];
const digest = (letter: string) => letter.repeat(64);
const bytes = { pdf: digest('a'), text: digest('b'), html: digest('c'), markdown: digest('d') };

const asks = (subject: string, number: number) =>
  [
    `How many reports about ${subject} in ${OWN_WORD} Road did the council receive in each of the last three financial years?`,
    `How much did the council spend on ${subject} in that time, and which contractors were paid?`,
    `Please give me a copy of the policy by which work on ${subject} is put in order of urgency.`,
    `How many complaints about ${subject} were upheld, and how long did each take to be answered?`,
    `Which officers are responsible for ${subject}, by their post and grade?`,
    `When is ${subject} in ${OWN_WORD} Road next inspected, and by whom?`,
    `Please list the claims for damage that name ${subject}, with their outcome.`,
  ][number - 1] ?? '';

const replies = (subject: string, number: number) =>
  `We looked in the highways system and in the contract file for question ${number}. There were 412 reports about ${subject} in 2023-24, 388 in 2024-25 and 401 in 2025-26. The figures count every report once, whoever made it, and leave out those that turned out to be on private land. The work is let under the term maintenance contract, which was awarded in April 2022.`;

/** What happened to a request, from its receipt to the stage it has come to, as a council's days go. */
export function history(
  reference: string,
  { stage, received, questions, variant }: { stage: Stage; received: LondonDate; questions: number; variant: number },
): Happened[] {
  const subject = about[variant % about.length] ?? 'potholes';
  const numbers = Array.from({ length: questions }, (_, index) => index + 1);
  let at = Date.parse(`${received}T09:00:00Z`);
  const happened = (by: string, events: readonly Event[]): Happened[] =>
    events.map((event) => ({ ...event, at: (at += 60_000), by }));
  const until = (days: number) => void (at += days * DAY);

  const opened = happened('U0OLIVIA', [
    {
      type: 'opened',
      reference,
      received,
      howItCame: 'email',
      law: 'FOIA',
      requester: say({ name: 'Jane Requester', email: 'jane.requester@example.org' }),
      subject: say(`${subject}, ${OWN_WORD} Road`),
      wording: say(
        [
          'Dear council, under the Freedom of Information Act I ask:',
          ...numbers.map((n) => `${n}. ${asks(subject, n)}`),
        ].join('\n'),
      ),
      original: say([]),
      questions: numbers.map((number) => ({ wording: say(asks(subject, number)) })),
      context: say([]),
      acknowledge: true,
    },
    {
      type: 'acknowledgementDrawn',
      message: digest('e'),
      messageId: `<${reference}@foi-desk>`,
      to: say('jane.requester@example.org'),
    },
    ...numbers.map((question): Event => ({
      type: 'questionAssigned',
      question,
      department: 'highways',
      neededBy: addDays(received, 14),
    })),
  ]);
  const acknowledged = happened('desk', [
    { type: 'attemptBegun', what: 'acknowledgement', attempt: 1 },
    { type: 'sent', what: 'acknowledgement', attempt: 1, serverSaid: say('250 OK') },
  ]);
  if (stage === 'asked') return [...opened, ...acknowledged];
  until(3);
  const answered = happened(
    'U0HELEN',
    numbers.map((question) => ({
      type: 'replyRecorded',
      question,
      department: 'highways',
      ts: `${Math.floor(at / 1000)}.${String(question).padStart(6, '0')}`,
      author: 'U0HELEN',
      words: say(paragraphs(replies(subject, question))),
      files: say([]),
      discussion: false,
      late: false,
    })),
  );
  if (stage === 'answered') return [...opened, ...acknowledged, ...answered];
  const date = stage === 'sent' ? addDays(received, 18) : today;
  at = Math.max(at, Date.parse(`${date}T08:00:00Z`));
  const settled = happened(
    'U0OLIVIA',
    numbers.map((question) => ({
      type: 'answerSettled',
      question,
      inLaw: [{ kind: 'disclosed', subsections: [], covers: [] }],
      parts: say([part.parse({ kind: 'disclosed', answer: paragraphs(replies(subject, question)), asItStood: true })]),
    })),
  );
  const before = [...opened, ...acknowledged, ...answered, ...settled];
  const lettered = happened('U0OLIVIA', [
    {
      type: 'letterDrafted',
      version: 1,
      date,
      digest: digest('f'),
      bytes,
      files: say([]),
      findings: say([]),
      drawnAfter: before.length,
    },
    { type: 'approvalAsked', version: 1, digest: digest('f') },
  ]);
  if (stage === 'awaitingApproval') return [...before, ...lettered];
  const sent = [
    ...happened('U0AMARA', [
      {
        type: 'approved',
        version: 1,
        digest: digest('f'),
        message: digest('9'),
        messageId: `<${reference}.letter@foi-desk>`,
        ownWork: false,
      },
    ]),
    ...happened('desk', [
      { type: 'attemptBegun', what: 'letter', attempt: 1 },
      { type: 'sent', what: 'letter', attempt: 1, serverSaid: say('250 OK') },
    ]),
  ];
  return [...before, ...lettered, ...sent];
}
