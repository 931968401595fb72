import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import { part, type Part } from '../../../src/domain/answer.ts';
import { rules } from '../../../src/domain/check/index.ts';
import { council } from '../../../src/domain/council.ts';
import { londonDate } from '../../../src/domain/london.ts';
import { say } from '../../../src/domain/particulars.ts';
import { paragraphs } from '../../../src/domain/words/prose.ts';
import type { Event, FindingSummary, Happened } from '../../../src/domain/request/events.ts';
import { fold } from '../../../src/domain/request/evolve.ts';
import type { FoiRequest } from '../../../src/domain/request/request.ts';
import type { ViewContext } from '../../../src/slack/views/message.ts';

/** A request like that of the letter REQ06487, as its history; each step is an event with who and when. */

export const marlbury = council.parse(
  parse(readFileSync(fileURLToPath(new URL('../../../templates/council.yml', import.meta.url)), 'utf8')),
);

export const people = {
  olivia: 'U0OLIVIA',
  tom: 'U0TOM',
  carl: 'U0CARL',
  rita: 'U0RITA',
  amara: 'U0AMARA',
} as const;

const names: Record<string, string> = {
  U0OLIVIA: 'Olivia Bennett',
  U0TOM: 'Tom Hughes',
  U0CARL: 'Carl Jennings',
  U0RITA: 'Rita Shah',
  U0AMARA: 'Amara Okafor',
};

export const requester = { name: 'Alex Morgan', email: 'alex.morgan@example.org' };

export function day(date: string) {
  return londonDate.parse(date);
}

export const cctv = 'cctv-community-safety';

export function on(today: string, more: Partial<ViewContext> = {}): ViewContext {
  return {
    council: marlbury,
    holidays: shippedHolidays(),
    today: day(today),
    nameOf: (user) => names[user] ?? 'Somebody',
    mayNameRequester: true,
    ...more,
  };
}

/** An event at a time of day in London, in winter. */
export function at<E extends Event>(time: string, by: string, event: E): E & { at: number; by: string } {
  return { ...event, at: Date.parse(`${time}:00Z`), by };
}

const any = 'If any hardware from either Hikvision or Pyronix is used, could you please';

const wordings = [
  'Does the council use any CCTV cameras produced by Hikvision?',
  'Does the council use any other hardware produced by Hikvision?',
  'Does the council use any equipment produced by Pyronix?',
  `${any} tell me when they were installed?`,
  `${any} tell me how many units are in use?`,
  `${any} tell me where the cameras are located?`,
  `${any} describe the type of cameras in use (facial recognition, standard CCTV, ANPR)?`,
];

export const opened = at('2019-11-12T09:00', people.olivia, {
  type: 'opened',
  reference: 'REQ06487',
  received: day('2019-11-12'),
  howItCame: 'email',
  law: 'FOIA',
  requester: say(requester),
  subject: say('CCTV cameras'),
  wording: say('Dear Sir, please answer these questions. Yours, Alex Morgan'),
  original: say([]),
  questions: wordings.map((wording) => ({ wording: say(wording) })),
  context: say([{ text: 'Cameras owned or leased by the council.', questions: 'all' }]),
  acknowledge: true,
});

const acknowledged: Happened[] = [
  at('2019-11-12T09:01', 'desk', {
    type: 'acknowledgementDrawn',
    message: 'a1',
    messageId: '<a1@x>',
    to: say('alex.morgan@example.org'),
  }),
  at('2019-11-12T09:01', 'desk', { type: 'attemptBegun', what: 'acknowledgement', attempt: 1 }),
  at('2019-11-12T09:02', 'desk', { type: 'sent', what: 'acknowledgement', attempt: 1, serverSaid: say('250 OK') }),
];

export function asks(question: number, department = cctv): Happened {
  return at('2019-11-12T09:10', people.olivia, {
    type: 'questionAssigned',
    question,
    department,
    neededBy: day('2019-11-26'),
  });
}

export function replies(question: number, words: string, more: { time?: string; ts?: string; late?: boolean } = {}) {
  const { time = '2019-11-20T10:42', ts = `1574246520.00000${question}`, late = false } = more;
  return at(time, people.carl, {
    type: 'replyRecorded',
    question,
    department: cctv,
    ts,
    editedTs: ts,
    author: people.carl,
    words: say(paragraphs(words)),
    files: say([]),
    discussion: false,
    late,
  });
}

export function settles(question: number, ...parts: Partial<Part>[]): Happened {
  const all = parts.map((each) => part.parse({ kind: 'disclosed', answer: paragraphs(''), ...each }));
  return at('2019-12-09T15:00', people.olivia, {
    type: 'answerSettled',
    question,
    inLaw: all.map(({ kind, subsections }) => ({ kind, subsections, covers: [] })),
    parts: say(all),
  });
}

const answers = [
  'Yes, we use CCTV cameras produced by Hikvision.',
  'Yes, the council uses other hardware produced by Hikvision.',
  'We do not use any equipment produced by Pyronix.',
  'We do not record or store this information.',
  'There are three Hikvision cameras used as internal council cameras.',
  'Public cameras are on our website. The internal ones should stay secret.',
  'The type of hardware used is Standard CCTV.',
];

const settled: Happened[] = answers.map((words, index) => {
  const question = index + 1;
  if (question === 4) {
    return settles(4, { kind: 'notHeld', fields: { whyNotHeld: 'we do not record or store this information' } });
  }
  if (question === 6) {
    return settles(
      6,
      {
        kind: 'alreadyAvailable',
        ground: 'foia-21',
        subsections: ['21(1)'],
        whereItIsPublished: 'https://www.marlbury.example.gov.uk/cctv',
      },
      {
        kind: 'withheld',
        ground: 'foia-31',
        subsections: ['31(1)(a)'],
        likelihood: 'wouldBeLikelyTo',
        fields: { prejudice: 'Knowing where cameras are would help burglars to avoid them.' },
      },
    );
  }
  return settles(question, { answer: paragraphs(words) });
});

export const findings: FindingSummary[] = [
  {
    code: 'searchDate',
    severity: 'warning',
    question: 4,
    key: 'k1',
    says: 'Say on which day you searched, in Settle the answer.',
  },
  {
    code: 'postcode',
    severity: 'warning',
    question: 6,
    key: 'k2',
    says: 'Question 6 holds a postcode. Take it out, or accept this with a reason.',
  },
];

export function drafts(version: number, drawnAfter: number, more: { date?: string; findings?: FindingSummary[] } = {}) {
  return at('2019-12-10T09:00', people.olivia, {
    type: 'letterDrafted',
    version,
    date: day(more.date ?? '2019-12-10'),
    digest: `d${version}`.padEnd(64, '0'),
    bytes: { pdf: 'p', text: 't', html: 'h', markdown: 'm' },
    files: say([{ name: 'cameras.csv', sha256: 'f'.repeat(64), size: 2048, mimeType: 'text/csv' }]),
    findings: say(more.findings ?? findings),
    drawnAfter,
  });
}

export const accepts = at('2019-12-10T09:05', people.olivia, {
  type: 'warningsAccepted',
  keys: ['k1', 'k2'],
  reason: say('The postcode is the council’s own.'),
});

export function asksApproval(version: number): Happened {
  return at('2019-12-10T09:10', people.olivia, {
    type: 'approvalAsked',
    version,
    digest: `d${version}`.padEnd(64, '0'),
  });
}

const approves = at('2019-12-10T11:30', people.amara, {
  type: 'approved',
  version: 1,
  digest: 'd1'.padEnd(64, '0'),
  message: 'm1',
  messageId: '<m1@x>',
  ownWork: false,
});

const begins = at('2019-12-10T11:30', 'desk', { type: 'attemptBegun', what: 'letter', attempt: 1 });

export function fails(outcome: 'refused' | 'notReached' | 'unknown'): Happened {
  return at('2019-12-10T11:31', 'desk', {
    type: 'sendingFailed',
    what: 'letter',
    attempt: 1,
    outcome,
    serverSaid: say('550 mailbox unavailable'),
  });
}

export const goes = at('2019-12-10T11:31', 'desk', {
  type: 'sent',
  what: 'letter',
  attempt: 1,
  serverSaid: say('250 queued'),
});

export const notReleased: Happened[] = [
  at('2019-11-20T10:40', people.rita, {
    type: 'concernRaised',
    question: 6,
    department: cctv,
    concern: 'shouldNotBeReleased',
    id: 'c1',
  }),
  at('2019-11-20T10:41', people.rita, {
    type: 'concernExplained',
    question: 6,
    department: cctv,
    id: 'c1',
    said: say({ what: 'Where the internal cameras are', harm: 'Burglars could avoid them', likely: 'likely' }),
  }),
];

/** A warning that may be accepted only with a written reason. */
export const personal: FindingSummary = {
  code: rules.find((rule) => rule.about === 'personalData' && rule.severity === 'warning')?.code ?? '',
  severity: 'warning',
  question: 2,
  key: 'p',
  says: 'A phone number.',
};

/** The history up to a stage of the seed letter's life. */
export const history = {
  opened: [opened, ...acknowledged],
  asked: [opened, ...acknowledged, ...wordings.map((_, index) => asks(index + 1))],
  answered: [] as Happened[],
  settled: [] as Happened[],
  drafted: [] as Happened[],
  accepted: [] as Happened[],
  awaiting: [] as Happened[],
  approved: [] as Happened[],
  sent: [] as Happened[],
};
history.answered = [...history.asked, ...notReleased, ...answers.map((words, index) => replies(index + 1, words))];
history.settled = [...history.answered, ...settled];
history.drafted = [...history.settled, drafts(1, history.settled.length)];
history.accepted = [...history.drafted, accepts];
history.awaiting = [...history.accepted, asksApproval(1)];
history.approved = [...history.awaiting, approves];
history.sent = [...history.approved, begins, goes];

/** The request after a history. */
export function after(events: readonly Happened[]): FoiRequest {
  const request = fold(events);
  if (!request) throw new Error('An empty history.');
  return request;
}
