import type { Addressee } from '../domain/letter.ts';

/** Who the letter goes to, as templates see it. */
export function addresseeScope(addressee: Addressee, salutationOfCouncil: string | undefined) {
  const name = addressee.name?.trim() ?? '';
  const postal = addressee.postalAddress?.trim() ?? '';
  const named = name !== '' && salutationOfCouncil === undefined;
  return {
    /** Only a letter that goes by post bears its address; the name stands above it unless it is already there. */
    addressee: postal === '' ? null : postal.startsWith(name) ? postal : `${name}\n${postal}`,
    /** It goes by post: there is no e-mail address. */
    byPost: addressee.email === undefined,
    salutation: salutationOfCouncil ?? (named ? `Dear ${name}` : 'Dear Sir or Madam'),
    /** A letter to a name ends "Yours sincerely", any other "Yours faithfully". */
    named,
  };
}
