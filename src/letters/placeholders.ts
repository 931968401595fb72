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
  'council.reviewPeriod',
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
const letter = [...council, 'letterhead', 'signature', 'reference', 'subject', 'eir', 'both', 'received'] as const;
const always = ['letterhead', 'signature', 'reference'] as const;

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
    known: [...letter, 'due', 'daysLate', 'questions', 'apology'],
    required: [...always, 'subject', 'questions', 'apology', 'council.email', 'regulator.name', 'regulator.address'],
  },
  'letters/acknowledgement': {
    known: [...letter, 'due'],
    required: [...always, 'received', 'due'],
  },
  'letters/not-a-request': {
    known: [...letter, 'reason', 'words'],
    required: [...always, 'words'],
  },
  'parts/letterhead': {
    known: head,
    required: ['addressee', 'council.address', 'council.email', 'date', 'salutation'],
  },
  'parts/signature': { known: head, required: ['council.signature'] },
  'parts/apology': { known: ['daysLate', 'due'], required: ['daysLate'] },
  'parts/question-under-eir': { known: [], required: [] },
  'parts/disclosed': { known: kind, required: ['answer', 'files'] },
  'parts/disclosed-in-part': { known: kind, required: ['answer', 'files', 'exemption'] },
  'parts/not-held': { known: kind, required: ['answer', 'why.text'] },
  'parts/already-available': { known: kind, required: ['answer', 'published'] },
  'parts/withheld': { known: kind, required: ['answer', 'exemption'] },
  'parts/neither-confirm-nor-deny': { known: kind, required: ['ground.provision', 'reasonsGiven', 'test'] },
  'parts/over-cost-limit': { known: kind, required: ['cost.limit', 'cost.activities', 'fields.whatCouldBeDone'] },
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
  'parts/unsettled': { known: [], required: [] },
} as const satisfies Record<string, { known: readonly string[]; required: readonly string[] }>;

/** The templates there are, by their path under `templates/` without `.md`. */
export type TemplateName = keyof typeof contracts;
