import type { Council } from '../domain/council.ts';
import type { Addressee, Law } from '../domain/letter.ts';
import { type LondonDate, sayLetterDate } from '../domain/london.ts';
import { sayReviewPeriod } from '../domain/review/period.ts';
import { addresseeScope } from './addressee-scope.ts';
import { councilScope } from './council-scope.ts';
import type { TemplateName } from './placeholders.ts';
import type { Templates } from './templates.ts';
import type { LetterTree } from './tree.ts';

/** What every letter says at its head. */
export interface Head {
  reference: string;
  received: LondonDate;
  /** The day the letter bears. */
  date: LondonDate;
  law: Law;
  subject: string;
  addressee: Addressee;
  council: Council;
}

/** What a letter is about, for its standing paragraphs on review and complaint. */
export type About = 'response' | 'handling' | 'notARequest' | 'reviewUnderWay' | 'reviewRefused' | 'reviewOutcome';

/** A letter: the blocks that every one may have, and what its own template prints besides. */
export function wholeLetter(
  templates: Templates,
  name: TemplateName,
  from: Head,
  { about, more }: { about: About; more: object },
): LetterTree {
  const head = {
    ...councilScope(from.council, from.date),
    ...addresseeScope(from.addressee, from.council.letter.salutation),
    date: sayLetterDate(from.date),
  };
  const law = { eir: from.law !== 'FOIA', both: from.law === 'both' };
  const reviewPeriod = sayReviewPeriod(from.council.letter, from.law);
  const standing = { ...head, ...law, about, reference: from.reference, reviewPeriod };
  const scope = {
    ...standing,
    letterhead: templates.drawn('parts/letterhead', head, { role: 'address' }),
    heading: templates.drawn('parts/heading', standing, { role: 'law' }),
    reUse: templates.drawn('parts/re-use', standing, { role: 'closing' }),
    furtherInformation: templates.drawn('parts/further-information', standing, { role: 'closing' }),
    review: templates.drawn('parts/review', standing, { role: 'closing' }),
    complaint: templates.drawn('parts/regulator', standing, { role: 'closing' }),
    signature: templates.drawn('parts/signature', head, { role: 'signature' }),
    received: sayLetterDate(from.received),
    subject: from.subject.trim(),
    ...more,
  };
  return { type: 'root', children: templates.draw(name, scope, { role: 'intro' }) };
}
