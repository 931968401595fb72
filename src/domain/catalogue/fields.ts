/** How a field is filled in on a form. */
export type Element = 'text' | 'longText' | 'richText' | 'radio' | 'select' | 'multiSelect' | 'date' | 'checkboxes';

/** One of several to choose from: what is kept, and what people read. */
export interface Choice {
  value: string;
  label: string;
}

/** What a field is, the same for every ground that asks for it. */
export interface FieldDefinition {
  label: string;
  element: Element;
  /** Whether what is typed reaches the requester or is kept on the file. */
  goes: 'letter' | 'file';
  /** May be left empty when the part is settled. Whether the letter needs it is for the check to say. */
  optional: boolean;
  hint?: string;
  example?: string;
  choices?: readonly Choice[];
  /** Stands where nothing is chosen; several values stand on lines of their own. */
  default?: string;
}

const yesOrNo: readonly Choice[] = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
];

/** A text of several lines that the letter carries and that may be left empty when settling. */
function said(label: string, example: string, hint?: string): FieldDefinition {
  const field = { label, element: 'longText', goes: 'letter', optional: true, example } as const;
  return hint === undefined ? field : { ...field, hint };
}

/** The same in one line. */
function line(label: string, example: string, hint?: string): FieldDefinition {
  return { ...said(label, example, hint), element: 'text' };
}

/**
 * Every field a part may have, in the order a form shows them. A field named after a property of `Part` lives there;
 * every other lives in `part.fields` under its id, dates as yyyy-MM-dd, several ticks on lines of their own.
 */
export const fieldDefinitions = {
  answer: {
    label: 'Answer',
    element: 'richText',
    goes: 'letter',
    optional: true,
    example: 'We hold this information. The figures you asked for are in the table below.',
  },
  ground: { label: 'Ground', element: 'select', goes: 'letter', optional: false },
  subsections: { label: 'Subsection', element: 'multiSelect', goes: 'letter', optional: false },
  whatIsWithheld: said(
    'What is withheld',
    'The names of the two suppliers that were not chosen',
    'Describe it without giving it away.',
  ),

  whereItIsPublished: {
    ...line('Where it is published', 'https://www.marlbury.example/parking/fines'),
    optional: false,
    hint: 'The exact page, or directions in words. A home page is not enough.',
  },
  accessibleToRequester: {
    ...said('Whether this requester can use it', 'They wrote by e-mail and can open the page'),
    goes: 'file',
  },

  whyNotHeld: {
    ...said('Why it is not held', 'we do not record the date on which a camera was installed'),
    optional: false,
    hint: 'Where it was looked for, or why it was never recorded. The letter says: "This is because …"',
  },
  searchedOn: { label: 'Searched on', element: 'date', goes: 'letter', optional: true },
  whoMayHoldIt: line('Who may hold it', 'National Highways, for trunk roads'),

  costActivities: said(
    'Work it would take',
    'Finding and opening case files: 1,240 × 3 minutes each',
    'One activity to a line: what, how many × minutes each. Only finding out whether it is held, locating, retrieving and extracting count.',
  ),
  addedTogether: line(
    'Other requests counted with it',
    'REQ06210 and REQ06233',
    'Only where their cost is in the sum: for the same or similar information, from one person or people acting together, received within 60 working days.',
  ),
  whatCouldBeDone: said(
    'What could be done in 18 hours',
    'We could give you the last three months.',
    'Or say that nothing could be done within it.',
  ),

  vexatiousReasons: {
    ...said('Why the request is vexatious', 'Burden, motive, value and distress, looked at together'),
    goes: 'file',
    hint: 'For the file only. About the request, never the person.',
  },
  toldBefore: {
    label: 'Told before that such a request is vexatious or repeated',
    element: 'radio',
    goes: 'file',
    optional: true,
    hint: 'If so, and another letter would be unreasonable, More… on the card can end it without one (FOIA s.17(6)).',
    choices: yesOrNo,
  },
  previousReference: line('Reference of the earlier request', 'REQ06102'),
  previousAnswerDate: { label: 'Earlier request answered on', element: 'date', goes: 'letter', optional: true },
  whyTooSoon: said('Why it is too soon', 'The figures are made once a year and have not changed since.'),

  qualifiedPerson: { ...line('Qualified person', 'Amara Okafor'), optional: false },
  qualifiedPersonRole: { ...line('Qualified person’s role', 'Monitoring Officer'), optional: false },
  whyQualified: {
    ...said('Why this person is qualified', 'The monitoring officer was away, and her deputy acted for her.'),
    goes: 'file',
    hint: 'Only for somebody whom the council’s file does not name: who authorised them, or for whom they acted.',
  },
  opinionDate: { label: 'Date of the opinion', element: 'date', goes: 'letter', optional: false },
  opinionReasons: said('Reasons for the opinion', 'Officers would give less candid advice while options are open.'),
  materialSeen: {
    ...said('Material the qualified person saw', 'The two reports, and the arguments for and against'),
    goes: 'file',
  },

  whyPersonalData: said('Why it is personal data', 'The names identify the members of staff who took part.'),
  dataProtectionPrinciple: {
    label: 'Principle that disclosure would breach',
    element: 'select',
    goes: 'letter',
    optional: true,
    default: 'lawfulness',
    choices: [
      { value: 'lawfulness', label: 'Lawfulness, fairness and transparency (UK GDPR, Article 5(1)(a))' },
      { value: 'purpose', label: 'Purpose limitation (UK GDPR, Article 5(1)(b))' },
      { value: 'minimisation', label: 'Data minimisation (UK GDPR, Article 5(1)(c))' },
      { value: 'accuracy', label: 'Accuracy (UK GDPR, Article 5(1)(d))' },
      { value: 'storage', label: 'Storage limitation (UK GDPR, Article 5(1)(e))' },
      { value: 'security', label: 'Integrity and confidentiality (UK GDPR, Article 5(1)(f))' },
    ],
  },
  legitimateInterest: said('Legitimate interest in disclosure', 'Knowing how decisions on complaints are made'),
  necessity: said('Whether disclosure is necessary for it', 'It is not: the procedure shows it without names.'),
  rightsBalance: said('Balance with the person’s rights', 'Junior staff do not expect their names to be published.'),
  subjectAccessExemption: line('Exemption from the person’s own access', 'Schedule 2, paragraph 2 of the 2018 Act'),
  subjectAccess: said(
    'How it goes on as a subject access request',
    'We have passed this on to our data protection team, who answer within one month.',
  ),

  intendedBefore: said('Since when it was to be published', 'Cabinet agreed in March to publish the review.'),
  publishedLaterWhere: line('Where it will be published', 'The open data page of our website'),
  publicationDate: { label: 'Date of publication', element: 'date', goes: 'letter', optional: true },
  whyWait: said('Why it is reasonable to wait', 'The figures are still being audited.'),
  securityBody: line('Which kind of body', 'A body listed in section 23(3)'),
  whyRequired: said('Why the exemption is required', 'The list would show which sites are least protected.'),
  investigation: said('Which investigation, under which power', 'Trading Standards, under the 2015 Act'),
  courtDocument: said('Which document, in which proceedings', 'A statement filed in the county court'),
  privilegeOfParliament: said('Certificate, or why it is required', 'Evidence to a committee, not yet published'),
  whoseCommunication: line('Whose communication', 'The Royal Household'),
  whoIsEndangered: said('Who would be endangered', 'Residents of the refuge'),
  confidenceSource: said('Who gave it', 'The care provider, in its tender of May 2025'),
  qualityOfConfidence: said('Why it is confidential', 'It is not public and matters to the provider.'),
  obligationOfConfidence: said('Duty of confidence', 'It was marked and accepted as confidential.'),
  detriment: said('Harm to whoever gave it', 'Competitors could undercut its prices.'),
  publicInterestDefence: said(
    'Public interest in breaching the confidence',
    'None that would outweigh it: the total price is published.',
  ),
  privilegeType: {
    label: 'Kind of privilege',
    element: 'radio',
    goes: 'letter',
    optional: true,
    choices: [
      { value: 'advice', label: 'Advice privilege' },
      { value: 'litigation', label: 'Litigation privilege' },
    ],
  },
  privilegeNotWaived: {
    ...said('Privilege has not been lost', 'The advice went only to the two officers who asked for it.'),
    goes: 'file',
  },
  tradeSecretOwner: line('Whose trade secret', 'The manufacturer of the ticket machines'),
  whoseInterests: line('Whose interests', 'The council’s and the contractor’s'),
  thirdPartyViews: said(
    'What the third party itself says',
    'The contractor wrote on 3 March that its day rates are not known to competitors.',
  ),
  statutoryBar: {
    ...line('Enactment and section that forbid it', 'Section 18 of the 2005 Act'),
    optional: false,
    hint: 'For 44(1)(b) the obligation, for 44(1)(c) the court’s order.',
  },
  noGateway: said('Why no exception to it applies', 'The person concerned has not agreed.'),

  burden: said('Burden of the request', 'About 90 hours of two officers’ time'),
  advice: said('Advice to the requester', 'A request for one ward, or one year, could be answered.'),
  particularsAsked: said('How particulars were asked for', 'On 3 March we asked which site is meant; no answer came.'),
  completion: line('When it will be finished', 'By the end of March 2027'),
  preparingAuthority: line('Other authority that prepares it', 'The Environment Agency'),
  justiceInterest: said('Which part of the course of justice', 'Legal advice on the enforcement notice'),
  emissions: {
    label: 'Information on emissions',
    element: 'radio',
    goes: 'file',
    optional: true,
    choices: yesOrNo,
  },
  supplierConditions: {
    label: 'The supplier',
    element: 'checkboxes',
    goes: 'letter',
    optional: true,
    choices: [
      { value: 'volunteered', label: 'was not obliged by law to supply it' },
      { value: 'noOtherPower', label: 'did not supply it where it may be disclosed anyway' },
      { value: 'noConsent', label: 'has not agreed to its disclosure' },
    ],
  },

  likelihood: {
    label: 'How likely',
    element: 'radio',
    goes: 'letter',
    optional: false,
    hint: '"Would" means more likely than not; "would be likely to" a real and significant risk.',
    default: 'wouldBeLikelyTo',
    choices: [
      { value: 'would', label: 'Would' },
      { value: 'wouldBeLikelyTo', label: 'Would be likely to' },
    ],
  },
  prejudice: said(
    'Prejudice',
    'With the locations, someone could walk around the cameras unseen.',
    'How disclosing this leads to the harm: what would happen, to whom, by what step.',
  ),
  factorsFor: {
    ...said('Factors for disclosure', 'It would show that the building is well protected.'),
    optional: false,
    hint: 'One to a line, about this information.',
  },
  factorsAgainst: {
    ...said('Factors against disclosure', 'It would show where the building is not watched.'),
    optional: false,
    hint: 'One to a line, about this information.',
  },
  balance: {
    ...said('Balance', 'On balance, keeping the building safe matters more in this case.'),
    optional: false,
    hint: 'Which side weighs more, and why.',
  },

  filesToRelease: { label: 'Files to release', element: 'checkboxes', goes: 'letter', optional: true },
  coversQuestions: {
    label: 'Covers questions',
    element: 'multiSelect',
    goes: 'letter',
    optional: true,
    hint: 'Further questions this part answers; the letter prints it once.',
  },
  noteForTheFile: {
    label: 'Note for the file',
    element: 'longText',
    goes: 'file',
    optional: true,
    hint: 'Never reaches a letter.',
  },
} as const satisfies Record<string, FieldDefinition>;

/** The name of a field, under which a part keeps what was filled in. */
export type FieldId = keyof typeof fieldDefinitions;
