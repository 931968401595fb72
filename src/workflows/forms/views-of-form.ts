import type { Field } from './form.ts';

/** Slack takes 100 blocks and 250 kB a view; some are left for the rest of the form. */
const BLOCKS = 80;
const BYTES = 170_000;

/** The groups of fields that fit one view, beginning with this one; a group is never torn apart. */
export function inViews(groups: readonly (readonly Field[])[], from: number): { fields: Field[]; to: number } {
  const fields: Field[] = [];
  let bytes = 0;
  let to = from;
  for (const group of groups.slice(from)) {
    // An option as Slack wants it is about three times its own words.
    const size = 3 * Buffer.byteLength(JSON.stringify(group));
    if (to > from && (fields.length + group.length > BLOCKS || bytes + size > BYTES)) break;
    fields.push(...group);
    bytes += size;
    to += 1;
  }
  return { fields, to };
}
