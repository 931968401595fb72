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
function found(one: string, several: string, find: (text: string) => string[]): (of: Released) => Spot[] {
  return ({ texts, council }) => {
    const own = ownParticulars(council);
    return texts.flatMap((text) => {
      const hits = find(text.text).filter((hit) => !own.has(bare(hit)));
      if (hits.length === 0) return [];
      const says =
        new Set(hits).size === 1
          ? `looks like ${one}. Make sure it may be released, or take it out.`
          : `look like ${several}. Make sure they may be released, or take them out.`;
      return [{ ...text.at, says: `${fewOf(hits)} ${says}` }];
    });
  };
}

/** E-mail addresses of people, those of colleagues too. */
export const emailAddresses = found('an e-mail address', 'e-mail addresses', emailsIn);
/** Telephone numbers of people. */
export const phoneNumbers = found('a telephone number', 'telephone numbers', phonesIn);
/** National Insurance numbers. */
export const nationalInsuranceNumbers = found(
  'a National Insurance number',
  'National Insurance numbers',
  nationalInsuranceNumbersIn,
);
/** Postcodes: where somebody lives, or only where something stands. */
export const postcodes = found('a postcode', 'postcodes', postcodesIn);

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
