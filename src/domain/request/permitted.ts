import { londonDateOf, sayDate } from '../london.ts';
import { forbid, refuse, type Refusal } from './decision.ts';
import { phaseOf, type Phase } from './phase.ts';
import type { FoiRequest } from './request.ts';
import type { UserId } from './user-id.ts';
import { howItStands, whatNext } from './permitted/what-next.ts';

/** In what role somebody acts on a request. */
export type Role = 'officer' | 'department' | 'approver' | 'reviewer';
const roles = ['officer', 'department', 'approver', 'reviewer'] as const satisfies readonly Role[];

/** What can be done to a request, in the field's words. */
export const verbs = [
  'assign',
  'claim',
  'raiseConcern',
  'reply',
  'pickAnswer',
  'settle',
  'reopenAnswer',
  'recordElsewhere',
  'draft',
  'acceptWarnings',
  'askApproval',
  'approve',
  'requestChanges',
  'sendAgain',
  'acknowledgeAgain',
  'sendClosingAgain',
  'recordAsSent',
  'handOver',
  'closeAsNoRequest',
  'askToEnd',
  'endWithoutLetter',
  'sendEndingBack',
  'askClarification',
  'askPayment',
  'extend',
  'sayItIsLate',
  'closeUnanswered',
  'letNoticeGo',
  'sendNoticeBack',
  'sendNoticeAgain',
  'correct',
  'recordFromRequester',
  'withdraw',
  'reopen',
  'recordReview',
  'decideReview',
  'recordComplaint',
] as const;
export type Verb = (typeof verbs)[number];

/** Somebody may be discontent at any time: with a late answer, a fee, a letter. */
const discontent = {
  officer: ['recordReview', 'recordComplaint'],
  reviewer: ['decideReview'],
} as const satisfies Partial<Record<Role, readonly Verb[]>>;
// Letters besides the response may wait for an approver whatever became of the request.
const overNotices: readonly Verb[] = ['letNoticeGo', 'sendNoticeBack'];
const answering: Record<Role, readonly Verb[]> = {
  officer: [
    ...discontent.officer,
    'assign',
    'reply',
    'pickAnswer',
    'settle',
    'reopenAnswer',
    'recordElsewhere',
    'acknowledgeAgain',
    'handOver',
    'closeAsNoRequest',
    'askToEnd',
    'draft',
    'askClarification',
    'askPayment',
    'extend',
    'sayItIsLate',
    'closeUnanswered',
    'sendNoticeAgain',
    'correct',
    'recordFromRequester',
    'withdraw',
    'reopen',
  ],
  department: ['claim', 'raiseConcern', 'reply', 'pickAnswer'],
  approver: [...overNotices, 'endWithoutLetter', 'sendEndingBack'],
  reviewer: discontent.reviewer,
};
const lettered: Record<Role, readonly Verb[]> = {
  ...answering,
  officer: [...answering.officer, 'acceptWarnings', 'askApproval'],
};

/** The one table of who may do what when: state × role × verb. Commands, clicks, submissions and replies all read it. */
export const permitted: Record<Phase, Record<Role, readonly Verb[]>> = {
  open: answering,
  settled: answering,
  drafted: lettered,
  awaitingApproval: { ...lettered, approver: [...answering.approver, 'approve', 'requestChanges'] },
  approved: {
    officer: [
      'reply',
      'sendAgain',
      'acknowledgeAgain',
      'recordAsSent',
      'handOver',
      'sendNoticeAgain',
      'correct',
      'recordFromRequester',
      ...discontent.officer,
    ],
    department: ['reply'],
    approver: overNotices,
    reviewer: discontent.reviewer,
  },
  sent: {
    officer: ['reply', 'handOver', 'sendNoticeAgain', 'reopen', ...discontent.officer],
    department: ['reply'],
    approver: overNotices,
    reviewer: discontent.reviewer,
  },
  closed: {
    officer: ['sendClosingAgain', 'handOver', 'sendNoticeAgain', 'reopen', ...discontent.officer],
    department: [],
    approver: overNotices,
    reviewer: discontent.reviewer,
  },
};

/** Who somebody is now: an answer of Slack's and the council's file, never remembered from before. */
export interface Who {
  user: UserId;
  officer: boolean;
  approver: boolean;
  /** May review what others decided: by the council's file, or any officer and approver. */
  reviewer: boolean;
  /** Departments in whose channel they are, guests only where the council's file names them. */
  departments: readonly string[];
}

/** Nothing if this person may do this now; otherwise the words that say who may, or why not now. */
export function mayNot(request: FoiRequest, who: Who, verb: Verb, department?: string): Refusal | undefined {
  if (request.erased) {
    return refuse(
      `${request.reference} was erased on ${sayDate(londonDateOf(request.erased.at))}, as the council keeps it no longer. Its history is all there is: /foi show ${request.reference}.`,
    );
  }
  const phase = phaseOf(request);
  const allowed = permitted[phase];
  const holds = rolesOf(who, department);
  if (holds.some((role) => allowed[role].includes(verb))) return undefined;
  const ever = rolesThatEver(verb);
  if (!holds.some((role) => ever.includes(role))) return forbid(`${whoMay(ever)} Ask one of them.`);
  return refuse(
    `${request.reference} ${howItStands[phase]}, so this cannot be done now. ${whatNext(request, phase, who.officer)}`,
  );
}

function rolesOf(who: Who, department: string | undefined): Role[] {
  const inDepartment = department === undefined ? who.departments.length > 0 : who.departments.includes(department);
  return [
    ...(who.officer ? (['officer'] as const) : []),
    ...(who.approver ? (['approver'] as const) : []),
    ...(who.reviewer ? (['reviewer'] as const) : []),
    ...(inDepartment ? (['department'] as const) : []),
  ];
}

function rolesThatEver(verb: Verb): Role[] {
  return roles.filter((role) => Object.values(permitted).some((roles) => roles[role].includes(verb)));
}

function whoMay(roles: readonly Role[]): string {
  const names = {
    officer: 'an FOI officer',
    department: 'somebody of the department asked',
    approver: 'an approver',
    reviewer: 'a reviewer',
  };
  return `Only ${roles.map((role) => names[role]).join(' or ')} may do this.`;
}
