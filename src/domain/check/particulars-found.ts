import { postcodeAreas } from './postcode-areas.ts';

const E_MAIL = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** Geographic and mobile numbers. 03, 08 and 09 are service lines of organisations, never a person's. */
const PHONE =
  /(?<![\p{L}\p{N}£$.,/-])(?:(?:\+|00)44[\s.-]?(?:\(0\))?[\s.-]?|\(?0)[127](?:[\s().-]{0,2}\d){8,9}(?![\p{L}\p{N}]|[.,/-]\d)/gu;

/** Two letters, six digits, a letter A to D; D, F, I, Q, U, V and some pairs are never given. */
const NATIONAL_INSURANCE =
  /(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][\s-]?\d{2}[\s-]?\d{2}[\s-]?\d{2}[\s-]?[A-D](?![\p{L}\p{N}])/giu;

const POSTCODE =
  /(?<![\p{L}\p{N}])(?<area>[A-Z]{1,2})\d[A-Z\d]?\s?\d(?!(?:st|nd|rd|th)\b)[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])/giu;

/** E-mail addresses in a text. */
export function emailsIn(text: string): string[] {
  return text.match(E_MAIL) ?? [];
}

/** Telephone numbers of places and mobiles in the United Kingdom. */
export function phonesIn(text: string): string[] {
  return (text.match(PHONE) ?? []).map((each) => each.trim());
}

/** National Insurance numbers. */
export function nationalInsuranceNumbersIn(text: string): string[] {
  return text.match(NATIONAL_INSURANCE) ?? [];
}

/** Postcodes, with an area that exists. */
export function postcodesIn(text: string): string[] {
  return [...text.matchAll(POSTCODE)]
    .filter((match) => postcodeAreas.has((match.groups?.['area'] ?? '').toUpperCase()))
    .map((match) => match[0]);
}

/** A particular without what may be written one way or another: spaces, brackets, capitals, +44. */
export function bare(particular: string): string {
  return particular
    .toLowerCase()
    .replaceAll(/[\s()-]|\.(?=\d)/gu, '')
    .replace(/^(?:\+|00)440?/u, '0');
}
