import type { Council } from '../council.ts';
import type { Spot } from './finding.ts';
import { bare, emailsIn, nationalInsuranceNumbersIn, phonesIn, postcodesIn } from './particulars-found.ts';
import { fewOf } from './sentences.ts';
import type { Written } from './written.ts';

/** What is released, and the council whose own particulars are known. */
interface Released {
  texts: readonly Written[];
  council: Council;
}

/** Particulars in what is released that are not the council's own, one finding for each text. */
function found(what: string, find: (text: string) => string[]): (of: Released) => Spot[] {
  return ({ texts, council }) => {
    const own = ownParticulars(council);
    return texts.flatMap((text) => {
      const hits = find(text.text).filter((hit) => !own.has(bare(hit)));
      return hits.length === 0
        ? []
        : [{ ...text.at, says: `${fewOf(hits)} looks like ${what}. Make sure it may be released, or take it out.` }];
    });
  };
}

/** E-mail addresses of people, those of colleagues too. */
export const emailAddresses = found('an e-mail address', emailsIn);
/** Telephone numbers of people. */
export const phoneNumbers = found('a telephone number', phonesIn);
/** National Insurance numbers. */
export const nationalInsuranceNumbers = found('a National Insurance number', nationalInsuranceNumbersIn);
/** Postcodes: where somebody lives, or only where something stands. */
export const postcodes = found('a postcode', postcodesIn);

/** What is known and may stand anywhere: how to reach the council and the regulator. */
function ownParticulars(council: Council): Set<string> {
  const written = [
    ...council.address,
    council.website,
    council.contact.email,
    council.contact.phone ?? '',
    ...council.regulator.flatMap((each) => [each.address, each.email ?? '']),
  ].join('\n');
  return new Set([...emailsIn(written), ...phonesIn(written), ...postcodesIn(written)].map(bare));
}
