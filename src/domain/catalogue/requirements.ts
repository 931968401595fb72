import { z } from 'zod';
import type { FieldId } from './fields.ts';

interface Requirement {
  /** The fields that meet it; none where the law leaves nothing to say and the letter's standing words meet it. */
  fields: readonly FieldId[];
  /** Asked for also when the council neither confirms nor denies: it says nothing of what is held. */
  evenWhenNeither?: true;
}

function of(...fields: FieldId[]): Requirement {
  return { fields };
}

function evenWhenNeither(...fields: FieldId[]): Requirement {
  return { fields, evenWhenNeither: true };
}

/** What grounds ask for, and the fields of a form that meet it. */
export const requirements = {
  accessibleToThisApplicant: of('accessibleToRequester'),
  /** "Would adversely affect" is the only threshold the EIR know: nothing to choose. */
  adverseEffectWould: evenWhenNeither(),
  advice: of('advice'),
  adviceToRefine: of('whatCouldBeDone'),
  balance: evenWhenNeither('balance'),
  burdenEstimate: of('burden'),
  causalLink: evenWhenNeither('prejudice'),
  certificateOrReason: of('privilegeOfParliament'),
  confidenceSource: of('confidenceSource'),
  costActivities: of('costActivities'),
  /** Added up from the activities, those of other requests too where s.12(4) allows it. */
  costEstimateHours: of('costActivities', 'addedTogether'),
  /** A dated setting, see `cost-estimate.ts`. */
  costLimit: of(),
  courtDocumentKind: of('courtDocument'),
  dataProtectionCondition: evenWhenNeither('subsections'),
  dataProtectionPrinciple: evenWhenNeither('dataProtectionPrinciple'),
  detriment: of('detriment'),
  emissionsCheck: of('emissions'),
  endangeredGroup: of('whoIsEndangered'),
  estimatedCompletionDate: of('completion'),
  factorsAgainst: evenWhenNeither('factorsAgainst'),
  factorsFor: evenWhenNeither('factorsFor'),
  /** Met by moving the question to the EIR: `Entry.law`. */
  handleUnderEir: of(),
  intervalReason: of('whyTooSoon'),
  investigationFunction: of('investigation'),
  legitimateInterestBalance: evenWhenNeither('rightsBalance'),
  legitimateInterestNecessity: of('necessity'),
  legitimateInterestPurpose: of('legitimateInterest'),
  locationLinkOrDirections: of('whereItIsPublished'),
  /** Standing words: "This says nothing about whether such information exists." */
  neitherStatement: evenWhenNeither(),
  noConsent: of('supplierConditions'),
  noGatewayApplies: of('noGateway'),
  noOtherPowerToDisclose: of('supplierConditions'),
  obligationOfConfidence: of('obligationOfConfidence'),
  prejudiceLevel: evenWhenNeither('likelihood'),
  preparingAuthorityName: of('preparingAuthority'),
  /** Standing words of every exception: reg 12(2). */
  presumptionInFavour: of(),
  previousReference: of('previousReference'),
  previousResponseDate: of('previousAnswerDate'),
  priorNoticeCheck: of('toldBefore'),
  privilegeNotWaived: of('privilegeNotWaived'),
  privilegeOrJusticeReason: of('justiceInterest'),
  privilegeType: of('privilegeType'),
  publicInterestDefence: of('publicInterestDefence'),
  publicationDateIfSet: of('publicationDate'),
  publicationIntentBeforeRequest: of('intendedBefore'),
  publicationWhere: of('publishedLaterWhere'),
  qualifiedPersonLevel: evenWhenNeither('likelihood'),
  qualifiedPersonLimb: evenWhenNeither('subsections'),
  qualifiedPersonMaterial: evenWhenNeither('materialSeen'),
  qualifiedPersonName: evenWhenNeither('qualifiedPerson', 'whyQualified'),
  qualifiedPersonOpinionDate: evenWhenNeither('opinionDate'),
  qualifiedPersonReasons: evenWhenNeither('opinionReasons'),
  qualifiedPersonRole: evenWhenNeither('qualifiedPersonRole'),
  qualityOfConfidence: of('qualityOfConfidence'),
  redirectToSubjectAccess: of('subjectAccess'),
  /** Reg 6(2): where it is public is the explanation. */
  regulation6Explanation: of('whereItIsPublished'),
  regulation9Done: of('particularsAsked'),
  searchesMade: of('whyNotHeld'),
  securityBody: of('securityBody'),
  /** Naming what forbids it tells nothing of what is held. */
  statutoryBarEnactment: evenWhenNeither('statutoryBar'),
  subjectAccessExemption: of('subjectAccessExemption'),
  thirdPartyViews: of('thirdPartyViews'),
  tradeSecretOwner: of('tradeSecretOwner'),
  vexatiousReasonsRecorded: of('vexatiousReasons'),
  volunteered: of('supplierConditions'),
  whoseCommunication: of('whoseCommunication'),
  whoseInterests: of('whoseInterests'),
  whyPersonalData: evenWhenNeither('whyPersonalData'),
  whyReasonableToWait: of('whyWait'),
  whyRequired: of('whyRequired'),
} as const satisfies Record<string, Requirement>;

/** The name of something a ground requires. */
export type RequirementId = keyof typeof requirements;

function isRequirementId(id: string): id is RequirementId {
  return Object.hasOwn(requirements, id);
}

/** Parses the name of a requirement in the catalogue's data; an unknown one is a fault of the data. */
export const requirementId = z.string().refine(isRequirementId, 'no such requirement');
