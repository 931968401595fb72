import * as cited from './cited-sections.ts';
import * as files from './files.ts';
import type { About, Severity } from './finding.ts';
import * as choice from './ground-choice.ts';
import * as worded from './ground-wording.ts';
import { costInDisguise } from './in-disguise.ts';
import * as leftOver from './left-overs.ts';
import * as links from './links.ts';
import * as fields from './mandatory-fields.ts';
import * as names from './names.ts';
import * as neither from './neither.ts';
import * as personal from './personal-data.ts';
import * as test from './public-interest.ts';
import * as qualified from './qualified-person.ts';
import * as questions from './questions.ts';
import type { Rule } from './rule.ts';
import { smallNumbers } from './small-numbers.ts';
import * as letter from './whole-letter.ts';
import * as wording from './wording.ts';

const { settling } = fields;

/**
 * Every rule of the check: its code, how bad a finding is, what it is about, where it comes from and what looks for it.
 * What a statute demands is an error; what guidance adds is a warning.
 */
export const rules: readonly Rule[] = (
  [
    // Every question is answered.
    ['question.unsettled', 'error', 'question', 'FOIA s.1(1); EIR reg 5(1)', questions.unsettled],
    ['question.answersNothing', 'error', 'question', 'FOIA s.1(1); EIR reg 5(1)', questions.answersNothing],
    ['question.laterIsPast', 'error', 'question', 'FOIA s.10(1), (3); EIR reg 5(2), 7(1)', questions.laterIsPast],
    ['question.numbering', 'error', 'question', 'FOIA s.1(1)', questions.numbering],
    ['question.notAsAsked', 'error', 'question', 'FOIA s.1(1)', questions.notAsAsked],
    ['question.coveringBroken', 'error', 'question', 'FOIA s.1(1)', questions.coveringBroken],
    ['question.answeredTwice', 'warning', 'question', 's.45 Code', questions.answeredTwice],
    ['question.unresolved', 'error', 'question', 'FOIA s.1(4)', questions.unresolved],

    // Each part says what its kind and ground demand.
    ['kind.notInThisLaw', 'error', 'law', 'EIR reg 12(4)(b)', settling('kind.notInThisLaw')],
    ['ground.missing', 'error', 'law', 'FOIA s.17(1)(b); EIR reg 14(3)(a)', settling('ground.missing')],
    ['ground.notUsable', 'error', 'law', 'FOIA Part II; EIR reg 12', settling('ground.notUsable')],
    ['subsection.missing', 'error', 'law', 'FOIA s.17(1)(b); EIR reg 14(3)(a)', settling('subsection.missing')],
    ['subsection.notOfGround', 'error', 'law', 'FOIA s.17(1)(b)', settling('subsection.notOfGround')],
    [
      'subsection.purposeMissing',
      'error',
      'law',
      'FOIA s.31(1)(g), (h) and (2)',
      settling('subsection.purposeMissing'),
    ],
    ['likelihood.missing', 'error', 'law', 'FOIA s.17(1)(c)', settling('likelihood.missing')],
    ['likelihood.tooLow', 'error', 'law', 'EIR reg 12(5)', settling('likelihood.tooLow')],
    ['answer.missing', 'error', 'law', 'FOIA s.1(1)(b); EIR reg 5(1)', settling('answer.missing')],
    ['published.missing', 'error', 'law', 'FOIA s.21(1); EIR reg 6(1)(b)', settling('published.missing')],
    ['notHeld.whyMissing', 'error', 'law', 'FOIA s.1(1)(a) and s.16; EIR reg 14(3)', settling('notHeld.whyMissing')],
    ['why.missing', 'error', 'law', 'FOIA s.17(1)(c); EIR reg 14(3)', settling('why.missing')],
    ['qualifiedPerson.missing', 'error', 'law', 'FOIA s.36(2) and (5)', settling('qualifiedPerson.missing')],
    ['qualifiedPerson.another', 'error', 'law', 'FOIA s.36(2) and (5)', qualified.anotherThanNamed],
    ['qualifiedPerson.unusual', 'warning', 'law', 'FOIA s.36(5)(o)', qualified.unusualPost],
    ['opinionDate.missing', 'error', 'law', 'FOIA s.36(2)', settling('opinionDate.missing')],
    ['enactment.missing', 'error', 'law', 'FOIA s.44(1) and s.17(1)(c)', settling('enactment.missing')],
    ['date.unreadable', 'error', 'law', 'house rule', settling('date.unreadable')],
    ['emissions.excluded', 'error', 'law', 'EIR reg 12(9)', settling('emissions.excluded')],
    ['supplierConditions.unmet', 'error', 'law', 'EIR reg 12(5)(f)', settling('supplierConditions.unmet')],
    ['earlierRequest.missing', 'error', 'law', 'FOIA s.14(2)', settling('earlierRequest.missing')],
    ['earlierRequest.answeredAfter', 'error', 'law', 'FOIA s.14(2)', choice.earlierAnsweredAfter],
    ['publication.past', 'error', 'law', 'FOIA s.22(1)(a)', choice.publicationPast],
    ['publication.decidedAfter', 'warning', 'law', 'FOIA s.22(1)(b)', worded.decidedAfterRequest],
    ['published.onRequest', 'warning', 'law', 'FOIA s.21(3)', worded.accessibleOnRequest],
    ['confidence.ownInformation', 'warning', 'law', 'FOIA s.41(1)(a)', worded.confidenceInOwnInformation],
    ['particular.missing', 'warning', 'law', 'ICO guidance on the ground; FOIA s.16', fields.particularsMissing],
    ['causalLink.missing', 'warning', 'law', 'ICO guidance on the prejudice test', fields.causalLinkMissing],
    ['search.undated', 'warning', 'law', 'ICO guidance on information not held', fields.searchUndated],

    // The public interest test stands exactly where it belongs, with both sides and a result.
    ['factorsFor.missing', 'error', 'law', 'FOIA s.17(3)(b); EIR reg 14(3)(b)', settling('factorsFor.missing')],
    ['factorsAgainst.missing', 'error', 'law', 'FOIA s.17(3)(b); EIR reg 14(3)(b)', settling('factorsAgainst.missing')],
    ['balance.missing', 'error', 'law', 'FOIA s.17(3)(b); EIR reg 14(3)(b)', settling('balance.missing')],
    ['publicInterest.notWanted', 'error', 'law', 'FOIA s.2(3)', test.testNotWanted],
    ['balance.noResult', 'warning', 'law', 'ICO guidance on the public interest test', test.balanceWithoutResult],
    ['balance.owed', 'warning', 'law', 'FOIA s.17(3)', test.balanceOwed],
    ['factors.stock', 'warning', 'law', 'ICO guidance on the public interest test', test.stockFactors],

    // The cost of a refusal on cost.
    ['estimate.missing', 'error', 'law', 'FOIA s.12(1)', settling('estimate.missing')],
    ['estimate.unreadable', 'error', 'law', 'FOIA s.12(1)', settling('estimate.unreadable')],
    ['estimate.notCounted', 'error', 'law', 'Fees Regulations 2004 reg 4(3)', settling('estimate.notCounted')],
    ['estimate.withinLimit', 'error', 'law', 'FOIA s.12(1)', settling('estimate.withinLimit')],
    ['cost.requestsUnnamed', 'error', 'law', 'FOIA s.12(4); Fees Regulations 2004 reg 5', choice.addedUnnamed],
    ['cost.besideAnswers', 'warning', 'law', 'Fees Regulations 2004 reg 5; s.45 Code', choice.costBesideAnswers],

    // The grounds go together with each other, with the law and with the words.
    ['grounds.30with31', 'error', 'law', 'FOIA s.31(1)', cited.thirtyWithThirtyOne],
    ['grounds.30beside31', 'warning', 'law', 'FOIA s.31(1)', choice.thirtyBesideThirtyOne],
    ['grounds.environmental', 'warning', 'law', 'FOIA s.39; EIR reg 12(5)(e), (f)', choice.environmentalUnderFoia],
    ['opinion.afterLetter', 'error', 'law', 'FOIA s.36(2)', choice.opinionAfterLetter],
    ['cited.otherLaw', 'error', 'law', 'FOIA s.39', cited.citedFromOtherLaw],
    ['cited.perhapsOtherLaw', 'warning', 'law', 'FOIA s.39', cited.perhapsFromOtherLaw],
    ['cited.unknown', 'error', 'law', 'FOIA s.17(1)(b)', cited.citedUnknown],
    ['cited.notOpen', 'error', 'law', 'FOIA s.33(1) and s.35(1)', cited.citedNotOpen],
    ['cited.otherTitle', 'error', 'law', 'FOIA s.17(1)(b)', cited.citedWithOtherTitle],
    ['cited.inDisclosure', 'error', 'law', 'FOIA s.17(1)', cited.exemptionInDisclosure],
    ['cited.besideGround', 'warning', 'law', 'ICO guidance on refusal notices', cited.citedBesideGround],
    ['neither.tells', 'error', 'law', 'FOIA s.2(1) and s.12(2); EIR reg 12(6)', neither.tellsWhetherHeld],
    ['neither.besideOther', 'warning', 'law', 'ICO guidance on confirming and denying', neither.toldByOtherPart],

    // What is written.
    ['wording.slackMarkUp', 'error', 'wording', 'house rule', leftOver.slackMarkUp],
    ['wording.placeholder', 'error', 'wording', 'house rule', leftOver.placeholders],
    ['wording.example', 'error', 'wording', 'FOIA s.17(1)(c); EIR reg 14(3)', leftOver.examples],
    [
      'wording.refusesWithoutGround',
      'warning',
      'wording',
      'ICO guidance on refusal notices',
      wording.refusesWithoutGround,
    ],
    ['wording.costInDisguise', 'warning', 'wording', 'FOIA s.12(1), s.17(5)', costInDisguise],
    ['wording.vexatiousPerson', 'warning', 'wording', 'FOIA s.14(1); ICO guidance', worded.vexatiousPerson],
    ['wording.belowThreshold', 'warning', 'wording', 'ICO guidance on the prejudice test', worded.belowTheThreshold],
    ['wording.applicant', 'warning', 'wording', 'ICO guidance on identity and motive', wording.reasonsFromApplicant],
    ['wording.likelihoodMixed', 'warning', 'wording', 'ICO guidance on the prejudice test', wording.likelihoodMixed],
    ['wording.exemptionUnderEir', 'warning', 'wording', 'EIR reg 12', wording.exemptionUnderEir],
    ['published.noPaper', 'warning', 'wording', 'FOIA s.21(1) and s.16', wording.noPaperOffered],

    // Personal data in what is released.
    ['personal.email', 'warning', 'personalData', 'FOIA s.40(2); EIR reg 13', personal.emailAddresses],
    ['personal.phone', 'warning', 'personalData', 'FOIA s.40(2); EIR reg 13', personal.phoneNumbers],
    ['personal.nationalInsurance', 'warning', 'personalData', 'FOIA s.40(2)', personal.nationalInsuranceNumbers],
    ['personal.postcode', 'warning', 'personalData', 'FOIA s.40(2); EIR reg 13', personal.postcodes],
    ['personal.name', 'warning', 'personalData', 'FOIA s.40(2); EIR reg 13', names.namedPeople],
    ['personal.staff', 'warning', 'personalData', 'FOIA s.40(2); EIR reg 13', names.namedStaff],
    ['personal.signature', 'warning', 'personalData', 'FOIA s.40(2); EIR reg 13', names.signatures],
    ['smallNumbers', 'warning', 'smallNumbers', 'ICO guidance on s.40 and small numbers', smallNumbers],

    // Files and links.
    ['file.reasonMissing', 'error', 'files', 'ICO advisory note of 2023', settling('file.reasonMissing')],
    ['file.legacy', 'error', 'files', 'ICO advisory note of 2023', settling('file.legacy')],
    ['file.withRefusal', 'error', 'files', 'FOIA s.17(1)', files.filesWithRefusal],
    ['file.empty', 'error', 'files', 'FOIA s.1(1)(b)', files.filesEmpty],
    ['file.tooLarge', 'error', 'files', 'house rule', files.filesTooLarge],
    ['file.notChecked', 'warning', 'files', 'ICO advisory note of 2023', files.filesNotChecked],
    ['link.fails', 'warning', 'link', 'FOIA s.21(1); EIR reg 6(1)(b)', links.failingLinks],
    ['link.notChecked', 'warning', 'link', 'house rule', links.uncheckedLinks],
    ['link.homePage', 'warning', 'link', 'ICO guidance on s.21', links.homePages],

    // The letter as a whole.
    ['letter.headIncomplete', 'error', 'letter', 'FOIA s.17(7); house rule', letter.headIncomplete],
    ['letter.datedBeforeReceipt', 'error', 'letter', 'FOIA s.10(1)', letter.datedBeforeReceipt],
    ['letter.latenessWrong', 'error', 'letter', 'FOIA s.10(1); EIR reg 5(2)', letter.latenessWrong],
    ['letter.lawNotNamed', 'error', 'letter', 'FOIA s.17(1); EIR reg 14(1)', letter.lawNotNamed],
    ['review.notWorkingDays', 'warning', 'letter', 's.45 Code, part 5', letter.reviewNotInWorkingDays],
    ['regulator.none', 'error', 'letter', 'FOIA s.17(7)(b); EIR reg 14(5)(b)', letter.noRegulator],
    ['regulator.stale', 'warning', 'letter', 'house rule', letter.staleRegulator],
    [
      'standing.rightsLeftOut',
      'error',
      'letter',
      'FOIA s.17(7); EIR reg 14(5)',
      letter.leavesOut('review', 'regulator'),
    ],
    ['standing.section50LeftOut', 'warning', 'letter', 'FOIA s.17(7)(b); ICO guidance', letter.section50LeftOut],
    [
      'standing.leftOut',
      'warning',
      'letter',
      's.45 Code',
      letter.leavesOut('dateReceived', 'apology', 'reuse', 'reference', 'law', 'contact', 'description'),
    ],
  ] as const satisfies readonly (readonly [string, Severity, About, string, Rule['find']])[]
).map(([code, severity, about, source, find]) => ({ code, severity, about, source, find }));
