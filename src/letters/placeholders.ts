import { placedFields } from './reasons.ts';

const council = [
  'council.name',
  'council.place',
  'council.address',
  'council.website',
  'council.team',
  'council.heading',
  'council.phone',
  'council.email',
  'council.signature',
  'council.sayReceived',
  'council.nameSection50',
  'council.openLicence',
  'council.links.website',
  'council.links.disclosureLog',
  'council.links.publicationScheme',
  'council.links.openData',
  'council.links.facts',
  'council.links.privacy',
  'regulator.name',
  'regulator.address',
  'regulator.email',
  'regulator.web',
] as const;

const head = [...council, 'addressee', 'salutation', 'named', 'date'] as const;
const standing = [...head, 'eir', 'both', 'about', 'reference', 'reviewPeriod'] as const;
const letter = [
  ...council,
  'letterhead',
  'heading',
  'signature',
  'reference',
  'subject',
  'eir',
  'both',
  'received',
  'reUse',
  'furtherInformation',
  'review',
  'complaint',
] as const;
const always = ['letterhead', 'signature'] as const;
/** Where the requester has a right to a review, and after it to the regulator. */
const rights = ['review', 'complaint'] as const;
/** What a notice concerns: `your request` or some questions, these questions, and what becomes of the others. */
const concerning = ['what', 'it', 'concerned', 'rest'] as const;
const why = ['why.fragment', 'why.text'] as const;
const payment = ['amount', 'breakdown', 'howToPay', 'payBy', 'workingDays'] as const;

/** What is known of a part of an answer. */
const part = [
  'council.name',
  'eir',
  'answer',
  'alsoAnswers',
  'ground.provision',
  'ground.several',
  'ground.title',
  'ground.kind',
  'likelihood',
  'harm.effect',
  'harm.said',
  'why.fragment',
  'why.text',
  'within.fragment',
  'within.text',
  'published',
  'balance',
  'factorsFor',
  'factorsAgainst',
  'neither',
  'costOfConfirming',
  'saysHeld',
  'cost.limit',
  'cost.rate',
  'cost.hours',
  'cost.activities',
  'cost.sum',
  'reasons',
  ...placedFields.map((field) => `fields.${field}` as const),
] as const;

/** With what other templates have drawn of it. */
const ground = [...part, 'test', 'reasonsGiven'] as const;
const kind = [...ground, 'exemption', 'files'] as const;

/** What each template may print or ask about, and what it has to print. */
export const contracts = {
  'letters/response': {
    known: [...letter, 'due', 'daysLate', 'questions', 'again', 'partly', 'extended', 'apology'],
    required: [...always, 'heading', 'subject', 'partly', 'extended', 'apology', 'questions', ...rights],
  },
  'letters/acknowledgement': {
    known: [...letter, 'due', 'late'],
    required: [...always, 'heading', 'received', 'due'],
  },
  'letters/not-a-request': {
    known: [...letter, 'reason', 'authority', 'words'],
    required: [...always, 'reference', 'reason', 'authority', 'words', 'complaint'],
  },
  'letters/clarification': {
    known: [...letter, 'what', 'questions', 'examples', 'closeAfter', 'rest'],
    required: [...always, 'heading', 'questions', 'examples', 'closeAfter', 'rest'],
  },
  'letters/clarification-reminder': {
    known: [...letter, ...concerning, 'askedOn', 'ask', 'closeAfter'],
    required: [...always, 'heading', 'concerned', 'rest', 'askedOn', 'ask', 'closeAfter'],
  },
  'letters/lapsed': {
    known: [...letter, ...concerning, 'askedOn'],
    required: [...always, 'heading', 'concerned', 'rest', 'askedOn', ...rights],
  },
  'letters/fees-notice': {
    known: [...letter, ...concerning, ...payment, 'extended', 'byPost'],
    required: [...always, 'heading', 'concerned', 'rest', ...payment],
  },
  'letters/charge': {
    known: [...letter, ...concerning, ...payment, 'extended', 'byPost', 'schedule'],
    required: [...always, 'heading', 'concerned', 'rest', ...payment, 'schedule', ...rights],
  },
  'letters/payment-reminder': {
    known: [...letter, ...concerning, 'payment', 'askedOn', 'amount', 'howToPay', 'payBy'],
    required: [...always, 'heading', 'concerned', 'rest', 'askedOn', 'amount', 'howToPay', 'payBy'],
  },
  'letters/unpaid': {
    known: [...letter, ...concerning, 'payment', 'askedOn', 'lastDay', 'paidOn'],
    required: [...always, 'heading', 'concerned', 'rest', 'askedOn', 'lastDay', 'paidOn', ...rights],
  },
  'letters/public-interest-extension': {
    known: [
      ...letter,
      ...concerning,
      'confirming',
      'ground.provision',
      'ground.several',
      'ground.title',
      'whyEngaged',
      'opinionOn',
      'until',
      'answeredNow',
      'again',
      'firstOn',
      ...why,
    ],
    required: [
      ...always,
      'heading',
      'concerned',
      'rest',
      'confirming',
      'ground.provision',
      'whyEngaged',
      'opinionOn',
      'until',
      'answeredNow',
      'why.text',
      ...rights,
    ],
  },
  'letters/complexity-extension': {
    known: [...letter, ...concerning, 'until', ...why],
    required: [...always, 'heading', 'concerned', 'rest', 'until', 'why.text', ...rights],
  },
  'letters/holding': {
    known: [...letter, ...concerning, 'until', 'due', 'daysLate', ...why],
    required: [...always, 'heading', 'concerned', 'rest', 'until', 'daysLate', 'why.text', ...rights],
  },
  'letters/withdrawn': {
    known: [...letter, ...concerning, 'on'],
    required: [...always, 'heading', 'concerned', 'rest'],
  },
  'letters/review-refused': {
    known: [...letter, 'askedOn', 'respondedOn', 'givenOn', 'workingDays', 'lastDay', ...why],
    required: [...always, 'heading', 'askedOn', 'respondedOn', 'lastDay', 'why.text', 'complaint'],
  },
  'letters/review-extension': {
    known: [...letter, 'askedOn', 'until', ...why],
    required: [...always, 'heading', 'askedOn', 'until', 'why.text', 'complaint'],
  },
  'letters/review-acknowledgement': {
    known: [...letter, 'askedOn', 'due'],
    required: [...always, 'heading', 'askedOn', 'due', 'complaint'],
  },
  'letters/review-outcome': {
    known: [
      ...letter,
      'askedOn',
      'respondedOn',
      'reviewer',
      'outcome',
      'points',
      'breaches',
      'freshInformation',
      'files',
      'given',
      'action.fragment',
      'action.text',
      'actionBy',
      'apology',
    ],
    required: [
      ...always,
      'heading',
      'askedOn',
      'reviewer',
      'outcome',
      'points',
      'breaches',
      'freshInformation',
      'files',
      'action.text',
      'actionBy',
      'apology',
      'complaint',
    ],
  },
  'parts/letterhead': {
    known: head,
    required: ['addressee', 'council.address', 'council.email', 'date', 'salutation'],
  },
  'parts/heading': { known: standing, required: ['reference'] },
  'parts/re-use': { known: standing, required: [] },
  'parts/further-information': { known: standing, required: [] },
  'parts/review': { known: standing, required: ['council.email', 'reviewPeriod'] },
  'parts/regulator': { known: standing, required: ['regulator.name', 'regulator.address', 'council.nameSection50'] },
  'parts/signature': { known: head, required: ['council.signature'] },
  'parts/again': { known: ['days', 'part'], required: ['days'] },
  'parts/extended': { known: ['on', 'because'], required: ['on'] },
  'parts/concerned': { known: ['questions'], required: ['questions'] },
  'parts/rest': { known: ['restBy'], required: ['restBy'] },
  'parts/question-to-clarify': { known: ['ask', ...why], required: ['ask', 'why.text'] },
  'parts/point-of-complaint': { known: ['complaint', 'finding'], required: ['complaint', 'finding'] },
  'parts/apology': { known: ['daysLate', 'due', 'ofReview'], required: ['daysLate'] },
  'parts/question-under-eir': { known: [], required: [] },
  'parts/disclosed': { known: kind, required: ['answer', 'files'] },
  'parts/disclosed-in-part': { known: kind, required: ['answer', 'files', 'exemption'] },
  'parts/not-held': { known: kind, required: ['answer', 'why.text'] },
  'parts/already-available': { known: kind, required: ['answer', 'published'] },
  'parts/withheld': { known: kind, required: ['answer', 'exemption'] },
  'parts/neither-confirm-nor-deny': { known: kind, required: ['ground.provision', 'reasonsGiven', 'test'] },
  'parts/over-cost-limit': { known: kind, required: ['cost.limit', 'cost.activities', 'within.text'] },
  'parts/vexatious': { known: kind, required: ['answer'] },
  'parts/repeated': { known: kind, required: ['answer'] },
  'parts/exemption': {
    known: ground,
    required: ['ground.provision', 'ground.title', 'harm.effect', 'harm.said', 'reasonsGiven', 'test'],
  },
  'parts/reasons': { known: part, required: ['reasons', 'fields.qualifiedPerson', 'fields.statutoryBar'] },
  'parts/public-interest-test': { known: part, required: ['factorsFor', 'factorsAgainst', 'balance'] },
  'parts/files': { known: ['names'], required: ['names'] },
  'parts/also-answers': { known: ['alsoAnswers'], required: ['alsoAnswers'] },
  'parts/covered-elsewhere': { known: ['number'], required: ['number'] },
  'parts/withdrawn': { known: ['withdrawnOn'], required: ['withdrawnOn'] },
  'parts/lapsed': { known: ['lapsedOn', 'unpaid'], required: ['lapsedOn'] },
  'parts/answered-later': { known: ['because', 'on', 'until'], required: ['on', 'until'] },
  'parts/part-of-request': {
    known: ['before', 'answers', 'later'],
    required: ['before', 'answers', 'later'],
  },
  'parts/unsettled': { known: [], required: [] },
} as const satisfies Record<string, { known: readonly string[]; required: readonly string[] }>;

/** The templates there are, by their path under `templates/` without `.md`. */
export type TemplateName = keyof typeof contracts;
