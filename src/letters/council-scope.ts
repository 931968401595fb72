import { regulatorOn, type Council } from '../domain/council.ts';
import type { LondonDate } from '../domain/london.ts';
import { urlOf } from './links.ts';

/** The council's own details as templates see them. Nothing is undefined: what a council has not got is null. */
export function councilScope(council: Council, date: LondonDate) {
  const regulator = regulatorOn(council.regulator, date);
  return {
    council: {
      name: council.name,
      place: placeOf(council.name),
      address: council.address,
      website: council.website,
      team: council.contact.team,
      heading: council.contact.heading ?? `Please contact ${council.contact.team}`,
      phone: council.contact.phone ?? null,
      email: council.contact.email,
      signature: council.letter.signature ?? council.contact.team,
      sayReceived: council.letter.sayReceived,
      nameSection50: council.letter.nameSection50,
      openLicence: council.letter.reuse === 'openGovernmentLicence',
      links: {
        website: urlOf(council.links.website),
        disclosureLog: urlOf(council.links.disclosureLog),
        publicationScheme: urlOf(council.links.publicationScheme),
        openData: urlOf(council.links.openData),
        facts: urlOf(council.links.facts),
        privacy: urlOf(council.links.privacy),
      },
    },
    regulator: {
      name: regulator?.name ?? null,
      address: regulator?.address ?? null,
      email: regulator?.email ?? null,
      web: regulator?.web ?? null,
    },
  };
}

/** The place a council is named after: `Coventry City Council` → `Coventry`, `London Borough of Camden` → `Camden`. */
function placeOf(name: string): string {
  return name
    .replace(/^(?:the\s+)?(?:(?:london|royal)\s+)*(?:borough|city|county|council)\s+of\s+/iu, '')
    .replace(/(?:\s+(?:metropolitan|city|borough|county|district|town|unitary))*\s+council$/iu, '');
}
