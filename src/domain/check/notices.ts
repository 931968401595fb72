import type { KindOfNotice, Notice } from '../notice.ts';
import type { About, Finding, Severity, Spot } from './finding.ts';
import * as leftOver from './left-overs.ts';
import * as names from './names.ts';
import * as neither from './neither.ts';
import * as reviewed from './neither-reviewed.ts';
import * as fields from './notice-fields.ts';
import * as law from './notice-law.ts';
import * as review from './notice-review.ts';
import { type NoticeContext, noticeSubject, type NoticeSubject } from './notice-subject.ts';
import * as personal from './personal-data.ts';
import * as letter from './whole-letter.ts';

export type { NoticeContext } from './notice-subject.ts';

type Find = (subject: NoticeSubject) => readonly Spot[];

/** Every rule for letters that are not the response. A code that the response has too means the same here. */
const rules: readonly (readonly [code: string, Severity, About, source: string, Find])[] = [
  // What the law wants in the letter.
  ['notice.wrongLaw', 'error', 'law', 'FOIA s.9, s.10(3); EIR reg 7, reg 8', law.wrongLaw],
  ['notice.missing', 'error', 'law', 'FOIA s.1(3), s.9, s.17(2); EIR reg 7, 8, 9, 11; s.45 Code', fields.missing],
  ['clarification.noExamples', 'warning', 'law', 'FOIA s.16; EIR reg 9(1)', fields.examplesMissing],
  ['lapsed.underEir', 'warning', 'law', 'EIR reg 12(4)(c), reg 14', law.lapsedUnderEir],
  ['payment.amountUnreadable', 'error', 'law', 'FOIA s.9(1); EIR reg 8(1)', law.amountUnreadable],
  ['payment.staffTime', 'warning', 'law', 'FOIA s.9, s.13; Fees Regulations 2004 reg 6', law.feeForStaffTime],
  ['payment.tooSoon', 'error', 'law', 'FOIA s.9(2); EIR reg 8', law.tooSoonToPay],
  ['payment.inTime', 'error', 'law', 'FOIA s.9(2); EIR reg 8(5)', law.paidInTime],
  ['extension.notQualified', 'error', 'law', 'FOIA s.10(3), s.17(2)', law.notQualified],
  ['extension.subsectionWrong', 'error', 'law', 'FOIA s.17(1)(b)', law.subsectionsWrong],
  ['extension.opinionMissing', 'error', 'law', 'FOIA s.36(2)', law.opinionMissing],
  ['extension.whyUnsaid', 'warning', 'law', 'FOIA s.17(1)(c), s.17(4)', law.whyUnsaid],
  ['neither.tells', 'error', 'law', 'FOIA s.2(1), s.10(3), s.17(4)', neither.toldByExtension],
  ['neither.tells', 'error', 'law', 'FOIA s.2(1) and s.12(2); EIR reg 12(6)', reviewed.toldByReview],
  ['neither.besideOther', 'warning', 'law', 'ICO guidance on confirming and denying', neither.toldOfTheRest],
  ['neither.besideOther', 'warning', 'law', 'ICO guidance on confirming and denying', reviewed.mayBeToldByReview],
  ['extension.notYetEngaged', 'warning', 'law', 'FOIA s.10(3), s.17(2)', law.notYetEngaged],
  ['extension.pastForty', 'warning', 'law', 'FOIA s.10(3); ICO guidance on time limits', law.pastForty],
  ['extension.pastCeiling', 'error', 'law', 'EIR reg 7(1)', law.pastCeiling],
  ['review.tooSlow', 'error', 'law', 'EIR reg 11(4)', review.tooSlow],
  ['review.askedInTime', 'error', 'law', 's.45 Code, part 5; EIR reg 11(2)', review.askedInTime],
  ['review.pastForty', 'warning', 'law', 's.45 Code, part 5', review.pastForty],
  ['review.failureUnstated', 'error', 'law', 'EIR reg 11(5)', review.failureUnstated],
  ['review.findingUnexplained', 'warning', 'law', 's.45 Code, part 5', review.findingUnexplained],
  ['review.nothingFollows', 'warning', 'law', 's.45 Code, part 5', review.nothingFollows],

  // Days.
  ['notice.notAhead', 'error', 'letter', 'house rule', fields.notAhead],
  ['notice.notBehind', 'error', 'letter', 'house rule', fields.notBehind],
  ['letter.latenessWrong', 'error', 'letter', 'FOIA s.10(1); EIR reg 5(2), reg 11(4)', fields.latenessWrong],

  // What is written, as in the response.
  ['wording.slackMarkUp', 'error', 'wording', 'house rule', leftOver.slackMarkUp],
  ['wording.placeholder', 'error', 'wording', 'house rule', leftOver.placeholders],
  ['wording.example', 'error', 'wording', 'FOIA s.16; EIR reg 9(1)', leftOver.noticeExamplesCopied],
  ['personal.email', 'warning', 'personalData', 'FOIA s.40(2); EIR reg 13', personal.emailAddresses],
  ['personal.phone', 'warning', 'personalData', 'FOIA s.40(2); EIR reg 13', personal.phoneNumbers],
  ['personal.nationalInsurance', 'warning', 'personalData', 'FOIA s.40(2)', personal.nationalInsuranceNumbers],
  ['personal.postcode', 'warning', 'personalData', 'FOIA s.40(2); EIR reg 13', personal.postcodes],
  ['personal.name', 'warning', 'personalData', 'FOIA s.40(2); EIR reg 13', fields.namedPeople],
  ['personal.signature', 'warning', 'personalData', 'FOIA s.40(2); EIR reg 13', names.signatures],
  ['smallNumbers', 'warning', 'smallNumbers', 'ICO guidance on s.40 and small numbers', fields.fewPeople],
  ['file.reasonMissing', 'error', 'files', 'ICO advisory note of 2023', review.files('file.reasonMissing')],
  ['file.legacy', 'error', 'files', 'ICO advisory note of 2023', review.files('file.legacy')],

  // The letter as a whole.
  ['letter.headIncomplete', 'error', 'letter', 'FOIA s.17(7); house rule', letter.headIncomplete],
  ['review.notWorkingDays', 'warning', 'letter', 's.45 Code, part 5', withRights(letter.reviewNotInWorkingDays)],
  ['regulator.none', 'error', 'letter', 'FOIA s.17(7)(b); EIR reg 14(5)(b)', withRights(letter.noRegulator)],
  ['regulator.stale', 'warning', 'letter', 'house rule', withRights(letter.staleRegulator)],
];

/** Everything the rules find in a notice before it goes, errors first. A sound one gives none. */
export function checkNotice(notice: Notice, context: NoticeContext): Finding[] {
  const subject = noticeSubject(notice, context);
  return rules
    .flatMap(([code, severity, about, source, find]) =>
      find(subject).map((found): Finding => ({ code, severity, about, source, ...found })),
    )
    .toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}

/** Letters that decide nothing against the requester, and so name no right to a review or to the regulator. */
const withoutRights: ReadonlySet<KindOfNotice> = new Set([
  'clarification',
  'clarificationReminder',
  'paymentReminder',
  'withdrawn',
]);

function withRights(find: Find): Find {
  return (subject) => (withoutRights.has(subject.notice.kind) ? [] : find(subject));
}
