import type { Law } from '../../domain/letter.ts';
import type { Option } from '../forms/form.ts';

/** Which law a request is handled under, as a form offers it. */
export const lawsOffered: readonly (Option & { value: Law })[] = [
  { value: 'FOIA', label: 'FOIA' },
  { value: 'EIR', label: 'EIR' },
  { value: 'both', label: 'Both' },
];
