import * as fc from 'fast-check';
import { part } from '../../../src/domain/answer.ts';
import type { Notice } from '../../../src/domain/notice.ts';
import { say } from '../../../src/domain/particulars.ts';
import { paragraphs } from '../../../src/domain/words/prose.ts';
import type { ConcernKind, FindingSummary, Happened } from '../../../src/domain/request/events.ts';
import { at, day, people } from './seed-case.ts';

/** Text that would mention, notify, format, hide or overflow, if a view let it. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '<!channel> <!here> <!everyone> <@U0ADMIN> <!subteam^S0ALL> <#C0GENERAL>',
    '<https://evil.example|click me>',
    '&lt;!channel&gt; &amp;lt;',
    '*bold* _italic_ ~struck~ `code` ```block``` :fire: > quote',
    '@channel @here @everyone',
    'evil\u202Etxt.exe\u202C \u200Bhidden\u2066',
    '',
    ' \n\t ',
    '\u200B',
    'a'.repeat(20_000),
    'word '.repeat(4_000),
    '"\\'.repeat(1_500),
    '\n'.repeat(3_000),
    '&<>'.repeat(1_000),
    '😀👩‍👩‍👧‍👦'.repeat(500),
    'm\u0301'.repeat(2_000),
  ),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.lorem({ maxCount: 60 }),
);

const concernKinds: readonly ConcernKind[] = [
  'notHeld',
  'shouldNotBeReleased',
  'tooLong',
  'notUnderstood',
  'moreTime',
  'handOver',
  'notOurs',
];

export interface Written {
  /** What people typed, used one after the other wherever they type. */
  texts: readonly string[];
  questions: number;
  departments: readonly string[];
  requester: { name: string; email: string; postalAddress?: string };
  post: boolean;
  /** The letter leaves the first question for later. */
  inPart?: boolean;
}

/** A whole life of a request in which everything people type is hostile, asked of every department. */
export function hostileHistory({
  texts,
  questions,
  departments,
  requester,
  post,
  inPart = false,
}: Written): Happened[] {
  let used = 0;
  const typed = () => texts[used++ % texts.length] ?? '';
  const name = () => typed().slice(0, 200) || 'file.csv';
  const numbers = Array.from({ length: questions }, (_, index) => index + 1);
  const findings = numbers.flatMap((question): FindingSummary[] => [
    { code: `c${question % 4}`, severity: 'warning', question, key: `w${question}`, says: typed() },
    ...(question % 3 === 0
      ? [{ code: `e${question}`, severity: 'error', question, part: 2, key: `e${question}`, says: typed() } as const]
      : []),
  ]);
  const files = numbers.map(() => ({ name: name(), sha256: 'f'.repeat(64), size: 1, mimeType: 'text/csv' }));
  const happened: Happened[] = [
    at('2019-11-12T09:00', people.olivia, {
      type: 'opened',
      reference: 'REQ06487',
      received: day('2019-11-12'),
      howItCame: 'email',
      law: 'both',
      requester: say(post ? { name: requester.name, postalAddress: `${requester.name}, Mill Lane` } : requester),
      subject: say(typed()),
      wording: say(typed()),
      original: say([]),
      questions: numbers.map(() => ({ wording: say(typed()), heading: say(typed()) })),
      context: say([{ text: typed(), questions: 'all' }]),
      acknowledge: true,
    }),
  ];
  const then = (by: string, ...events: Parameters<typeof at>[2][]) =>
    events.forEach((event) => happened.push(at('2019-11-13T10:42', by, event)));
  numbers.forEach((question) =>
    departments.forEach((department, index) => {
      const where = { question, department };
      then(people.olivia, { type: 'questionAssigned', ...where, neededBy: day('2019-11-26') });
      if (index === 0) then(people.carl, { type: 'questionClaimed', ...where });
      const kind = concernKinds[(question + index) % concernKinds.length] ?? 'notHeld';
      const id = `c${question}${index}`;
      then(people.rita, { type: 'concernRaised', ...where, concern: kind, id });
      if (index % 2 === 0) {
        const said = { what: typed(), harm: typed(), why: typed(), looked: typed(), known: typed() };
        then(people.rita, { type: 'concernExplained', ...where, id, said: say(said) });
      }
      then(people.carl, {
        type: 'replyRecorded',
        ...where,
        ts: `15736${question}.0000${index}`,
        editedTs: `15736${question}.0000${index}`,
        author: people.carl,
        words: say(paragraphs(typed())),
        files: say(files.slice(0, 1)),
        discussion: false,
        late: false,
      });
    }),
  );
  numbers.forEach((question) => {
    then(people.olivia, {
      type: 'answerRecordedElsewhere',
      question,
      from: say(typed()),
      words: say(paragraphs(typed())),
    });
    const parts = [
      part.parse({ kind: 'disclosed', answer: paragraphs(typed()), filesToRelease: files.slice(0, 3) }),
      part.parse({
        kind: 'withheld',
        answer: paragraphs(''),
        ground: 'foia-31',
        subsections: ['31(1)(a)'],
        fields: { prejudice: typed(), balance: typed() },
      }),
    ];
    then(people.olivia, {
      type: 'answerSettled',
      question,
      inLaw: parts.map(({ kind, subsections }) => ({ kind, subsections, covers: [] })),
      parts: say(parts),
    });
  });
  const drawn = { questions: [1], on: day('2019-12-09'), bytes: { pdf: 'p', text: 't', html: 'h', markdown: 'm' } };
  const holding = { kind: 'holding', reason: typed(), until: day('2019-12-20') } as const;
  then(people.olivia, {
    type: 'noticeDrafted',
    id: 'notice-1',
    kind: 'holding',
    ...drawn,
    notice: say(holding),
    digest: 'n'.repeat(64),
  });
  then(people.amara, { type: 'noticeSentBack', id: 'notice-1', reason: say(typed()) });
  const ending = {
    type: 'endingAsked',
    as: 'repeated',
    toldOn: day('2019-10-01'),
    reason: say(typed()),
    earlier: say(typed()),
    why: say(typed()),
  } as const;
  then(people.olivia, ending);
  then(people.amara, { type: 'endingSentBack', reason: say(typed()) });
  then(people.olivia, ending);
  const clarification: Notice = {
    kind: 'clarification',
    questions: [{ number: 1, wording: typed(), ask: typed(), why: typed() }],
    closeAfter: day('2019-12-09'),
  };
  then(people.olivia, {
    type: 'noticeGiven',
    id: 'notice-2',
    kind: 'clarification',
    ...drawn,
    until: day('2019-12-09'),
    notice: say(clarification),
  });
  const letter = (version: number, found: readonly FindingSummary[]) =>
    then(people.olivia, {
      type: 'letterDrafted',
      version,
      date: day('2019-12-10'),
      digest: `${version}`.repeat(64),
      bytes: { pdf: 'p', text: 't', html: 'h', markdown: 'm' },
      files: say(files),
      findings: say([...found]),
      drawnAfter: happened.length,
      ...(inPart && { later: [1] }),
    });
  letter(1, findings);
  letter(
    2,
    findings.filter(({ severity }) => severity === 'warning'),
  );
  then(people.olivia, {
    type: 'warningsAccepted',
    keys: findings.map(({ key }) => key).filter((_, i) => i % 2 === 0),
    reason: say(typed()),
  });
  then(people.olivia, { type: 'approvalAsked', version: 2, digest: '2'.repeat(64) });
  then(people.amara, { type: 'changesRequested', version: 2, questions: numbers, reason: say(typed()) });
  then(people.olivia, { type: 'approvalAsked', version: 2, digest: '2'.repeat(64) });
  then(people.amara, {
    type: 'approved',
    version: 2,
    digest: '2'.repeat(64),
    ...(!post && { message: 'm', messageId: '<m@x>' }),
    ownWork: true,
  });
  if (post) {
    then(people.olivia, { type: 'recordedAsSent', on: day('2019-12-10'), how: say(typed()) });
  } else {
    then('desk', { type: 'attemptBegun', what: 'letter', attempt: 1 });
    then('desk', { type: 'sendingFailed', what: 'letter', attempt: 1, outcome: 'unknown', serverSaid: say(typed()) });
    then(people.olivia, { type: 'sendAgainAsked', what: 'letter' });
    then('desk', { type: 'sendingFailed', what: 'letter', attempt: 2, outcome: 'refused', serverSaid: say(typed()) });
    then('desk', { type: 'sent', what: 'letter', attempt: 3, serverSaid: say(typed()) });
  }
  const [first] = departments;
  if (first !== undefined) {
    then(people.carl, {
      type: 'replyEdited',
      question: 1,
      department: first,
      ts: '157361.00000',
      editedTs: '1999999999.0',
      discussion: false,
      words: say(paragraphs(typed())),
      files: say([]),
    });
  }
  then(
    people.rita,
    {
      type: 'reviewAsked',
      review: 1,
      on: day('2019-12-10'),
      howItCame: 'email',
      points: say(Array.from({ length: 20 }, typed)),
      respondedOn: day('2019-12-10'),
      late: { decided: 'takenOn', reason: say(typed()) },
    },
    { type: 'reviewerNamed', review: 1, reviewer: people.olivia, officer: false },
    { type: 'reviewDateCorrected', review: 1, on: day('2019-12-10'), to: day('2019-12-09'), reason: say(typed()) },
    { type: 'reviewExtended', review: 1, on: day('2019-12-10'), reason: say(typed()) },
    { type: 'complaintReceived', complaint: 1, on: day('2019-12-10'), theirReference: say(typed()) },
    {
      type: 'complaintDecided',
      complaint: 1,
      on: day('2019-12-10'),
      decided: 'partlyUpheld',
      words: say(typed()),
    },
    { type: 'reviewWithdrawn', review: 1, on: day('2019-12-10'), reason: say(typed()) },
  );
  then(people.olivia, {
    type: 'closedAsNoRequest',
    as: 'anotherAuthority',
    reason: say(typed()),
    authority: say(typed()),
  });
  return happened;
}
