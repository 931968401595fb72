import type { File, Part } from '../../../src/domain/answer.ts';
import type { KindOfNotice } from '../../../src/domain/notice.ts';
import { say } from '../../../src/domain/particulars.ts';
import { paragraphs } from '../../../src/domain/words/prose.ts';
import type { Decision } from '../../../src/domain/request/decision.ts';
import type { ConcernKind, Event, FindingSummary, Happened, Requester } from '../../../src/domain/request/events.ts';
import { fold } from '../../../src/domain/request/evolve.ts';
import type { FoiRequest } from '../../../src/domain/request/request.ts';
import { noticeGiven } from './notice-given.ts';
import { aPart, day, eventsOf, people, requester, sha, ts, type Person } from './things.ts';

interface ReplyMade {
  from?: Person;
  department?: string;
  at?: number;
  editedAt?: number;
  discussion?: boolean;
  late?: boolean;
  files?: File[];
}

interface Opening {
  questions?: string[];
  requester?: Requester;
  law?: 'FOIA' | 'EIR' | 'both';
  received?: string;
  acknowledge?: boolean;
}

const received = '2019-11-18';
const morning = Date.parse('2019-11-18T09:40:00Z');

/** A request as the field tells of it: what happened, in order. Every word gives a new one; the old stays as it was. */
export class ARequest {
  readonly history: readonly Happened[];

  constructor(history: readonly Happened[]) {
    this.history = history;
  }

  /** The request as it now stands. */
  get state(): FoiRequest {
    const state = fold(this.history);
    if (!state) throw new Error('Nothing has happened yet.');
    return state;
  }

  /** Question `number` as one department has it. */
  askedOf(number: number, department: string) {
    const asked = this.question(number).asked.find((each) => each.department === department);
    if (!asked) throw new Error(`Question ${number} is not with ${department}.`);
    return asked;
  }

  question(number: number) {
    const question = this.state.questions[number - 1];
    if (!question) throw new Error(`There is no question ${number}.`);
    return question;
  }

  /** Something happened, done by this person or by the desk; a minute after what was before. */
  happened(by: Person | 'desk', ...events: readonly Event[]): ARequest {
    const stamped = events.map((event, index): Happened => ({
      ...event,
      at: morning + 60_000 * (this.history.length + index),
      by: by === 'desk' ? 'desk' : people[by].user,
    }));
    return new ARequest([...this.history, ...stamped]);
  }

  /** Somebody did what a rule decided; a refusal is a mistake of the test. */
  did(by: Person | 'desk', decide: (request: FoiRequest) => Decision): ARequest {
    return this.happened(by, ...eventsOf(decide(this.state)));
  }

  asked(question: number, department = 'highways', departmentWording?: string): ARequest {
    return this.happened('olive', {
      type: 'questionAssigned',
      question,
      department,
      neededBy: day('2019-12-02'),
      ...(departmentWording !== undefined && { departmentWording: say(departmentWording) }),
    });
  }

  takenBack(question: number, department = 'highways'): ARequest {
    return this.happened('olive', { type: 'questionTakenBack', question, department });
  }

  claimed(question: number, by: Person = 'helen', department = 'highways'): ARequest {
    return this.happened(by, { type: 'questionClaimed', question, department });
  }

  concern(question: number, concern: ConcernKind, id = 'c1', department = 'highways'): ARequest {
    return this.happened('helen', { type: 'concernRaised', question, department, concern, id });
  }

  explained(question: number, said: Record<string, string>, id = 'c1', department = 'highways'): ARequest {
    return this.happened('helen', { type: 'concernExplained', question, department, id, said: say(said) });
  }

  /** A reply in the question's thread, written by Helen of Highways as the first message unless it says otherwise. */
  answered(question: number, words: string, made: ReplyMade = {}): ARequest {
    const { from = 'helen', department = 'highways', at = 1, editedAt, discussion = false, late = false } = made;
    return this.happened(from, {
      type: 'replyRecorded',
      question,
      department,
      ts: ts(at),
      ...(editedAt !== undefined && { editedTs: ts(editedAt) }),
      author: people[from].user,
      words: say(paragraphs(words)),
      files: say(made.files ?? []),
      discussion,
      late,
    });
  }

  edited(question: number, words: string, made: ReplyMade & { editedAt: number }): ARequest {
    const { from = 'helen', department = 'highways', at = 1, editedAt, discussion = false } = made;
    return this.happened(from, {
      type: 'replyEdited',
      question,
      department,
      ts: ts(at),
      editedTs: ts(editedAt),
      words: say(paragraphs(words)),
      files: say(made.files ?? []),
      discussion,
    });
  }

  deleted(question: number, at = 1, department = 'highways'): ARequest {
    return this.happened('helen', { type: 'replyDeleted', question, department, ts: ts(at) });
  }

  picked(question: number, words: string, made: ReplyMade = {}): ARequest {
    const { from = 'helen', department = 'highways', at = 1 } = made;
    return this.happened('olive', {
      type: 'replyUsed',
      question,
      department,
      ts: ts(at),
      author: people[from].user,
      words: say(paragraphs(words)),
      files: say(made.files ?? []),
    });
  }

  setAside(question: number, at = 1, department = 'highways'): ARequest {
    return this.happened('helen', { type: 'replySetAside', question, department, ts: ts(at) });
  }

  restored(question: number, at = 1, department = 'highways'): ARequest {
    return this.happened('helen', { type: 'replyRestored', question, department, ts: ts(at) });
  }

  toldElsewhere(question: number, words: string): ARequest {
    return this.happened('olive', {
      type: 'answerRecordedElsewhere',
      question,
      from: say('Helen Marsh, by telephone'),
      words: say(paragraphs(words)),
    });
  }

  settled(question: number, parts: Part | readonly Part[] = aPart(), by: Person = 'olive'): ARequest {
    const all = 'kind' in parts ? [parts] : [...parts];
    return this.happened(by, {
      type: 'answerSettled',
      question,
      inLaw: all.map(({ kind, subsections, coversQuestions }) => ({ kind, subsections, covers: coversQuestions })),
      parts: say(all),
    });
  }

  /** Every question that is not settled, disclosed. */
  allSettled(by: Person = 'olive'): ARequest {
    return this.state.questions
      .filter((question) => !question.settlement)
      .reduce<ARequest>((request, { number }) => request.settled(number, aPart(), by), this);
  }

  reopened(question: number): ARequest {
    return this.happened('olive', { type: 'answerReopened', question });
  }

  withdrawn(question: number): ARequest {
    return this.happened('olive', { type: 'questionWithdrawn', question, on: day('2019-11-25') });
  }

  /** The council wrote to the requester, on Mon 25 November unless it says otherwise. */
  wrote(kind: KindOfNotice, questions: number[] = [], made: { on?: string; until?: string } = {}): ARequest {
    const id = `notice-${this.state.notices.length + 1}` as const;
    return this.happened('olive', noticeGiven(kind, made.on ?? '2019-11-25', { id, questions, ...made }));
  }

  /** The requester said what is meant. */
  madeClear(questions: number[], on = '2019-11-29'): ARequest {
    return this.happened('olive', {
      type: 'clarificationAnswered',
      on: day(on),
      questions,
      words: say('Only the ring road.'),
    });
  }

  paid(on = '2019-11-29'): ARequest {
    return this.happened('olive', { type: 'paymentReceived', payment: 'fee', on: day(on) });
  }

  /** The newest letter is put before the approvers, let go and sent. */
  answeredBy(): ARequest {
    return this.askedForApproval().approved().begun().sent();
  }

  /** A letter drawn from the record as it now stands; version n has the digest of the letter n, `1` is `aaa…`. */
  drafted(
    made: {
      by?: Person | 'desk';
      date?: string;
      digest?: string;
      findings?: FindingSummary[];
      files?: File[];
      later?: number[];
      reviewWithin?: number;
    } = {},
  ): ARequest {
    const { by = 'olive', date = '2019-12-10', findings = [], files = [], later, reviewWithin } = made;
    const { drafts, length } = this.state;
    const version = drafts.length + 1;
    const digest = made.digest ?? sha('abcdef'[drafts.length] ?? '0');
    return this.happened(by, {
      type: 'letterDrafted',
      version,
      date: day(date),
      digest,
      bytes: { pdf: sha('1'), text: sha('2'), html: sha('3'), markdown: sha('4') },
      files: say(files),
      findings: say(findings),
      drawnAfter: length,
      ...(later && { later }),
      ...(reviewWithin && { reviewWithin }),
    });
  }

  accepted(keys: string[], reason = 'The numbers are published already.'): ARequest {
    return this.happened('olive', { type: 'warningsAccepted', keys, reason: say(reason) });
  }

  askedForApproval(by: Person | 'desk' = 'olive'): ARequest {
    return this.happened(by, { type: 'approvalAsked', ...this.newest() });
  }

  sentBack(reason = 'Question 2 is not answered.', questions = [2]): ARequest {
    const { version } = this.newest();
    return this.happened('anna', { type: 'changesRequested', version, questions, reason: say(reason) });
  }

  approved(made: { byPost?: boolean; by?: Person } = {}): ARequest {
    const message = made.byPost === true ? {} : { message: sha('9'), messageId: '<req06487.response.1@x>' };
    return this.happened(made.by ?? 'anna', { type: 'approved', ...this.newest(), ...message, ownWork: false });
  }

  begun(what: 'letter' | 'acknowledgement' | 'closing' = 'letter', attempt = 1): ARequest {
    return this.happened('desk', { type: 'attemptBegun', what, attempt });
  }

  sent(what: 'letter' | 'acknowledgement' | 'closing' = 'letter', attempt = 1): ARequest {
    return this.happened('desk', { type: 'sent', what, attempt, serverSaid: say('250 queued') });
  }

  failed(
    outcome: 'refused' | 'notReached' | 'unknown',
    what: 'letter' | 'acknowledgement' | 'closing' = 'letter',
    attempt = 1,
  ): ARequest {
    return this.happened('desk', { type: 'sendingFailed', what, attempt, outcome, serverSaid: say('550 no') });
  }

  sendAgain(what: 'letter' | 'acknowledgement' | 'closing' = 'letter'): ARequest {
    return this.happened('olive', { type: 'sendAgainAsked', what });
  }

  posted(on = '2019-12-11'): ARequest {
    return this.happened('olive', { type: 'recordedAsSent', on: day(on), how: say('first class post') });
  }

  acknowledgementDrawn(): ARequest {
    const { email = '' } = requester;
    return this.happened('olive', {
      type: 'acknowledgementDrawn',
      message: sha('8'),
      messageId: '<req06487.acknowledgement@x>',
      to: say(email),
    });
  }

  closed(): ARequest {
    return this.happened('olive', {
      type: 'closedAsNoRequest',
      as: 'subjectAccess',
      reason: say('Asks for her own file.'),
    });
  }

  private newest(): { version: number; digest: string } {
    const newest = this.state.drafts.at(-1);
    if (!newest) throw new Error('No letter has been drafted.');
    return { version: newest.version, digest: newest.digest };
  }
}

/** A request of Margaret Holloway about street lights, received on Mon 18 November 2019, logged by Olive. */
export function aRequest(opening: Opening = {}): ARequest {
  const { questions = ['How many street lights are there?', 'What did they cost?', 'Who mends them?'] } = opening;
  return new ARequest([]).happened('olive', {
    type: 'opened',
    reference: 'REQ06487',
    received: day(opening.received ?? received),
    howItCame: 'email',
    law: opening.law ?? 'FOIA',
    requester: say(opening.requester ?? requester),
    subject: say('street lights'),
    wording: say(questions.join('\n')),
    original: say([]),
    questions: questions.map((wording) => ({ wording: say(wording) })),
    context: say([]),
    acknowledge: opening.acknowledge ?? true,
  });
}

/** Every answer settled, the letter of 10 December drafted by Olive. */
export function aDraftedRequest(): ARequest {
  return aRequest().asked(1).answered(1, 'There are 41,000.').allSettled().drafted();
}

/** The letter before the approvers. */
export function aRequestForApproval(): ARequest {
  return aDraftedRequest().askedForApproval();
}
