import type { Part } from '../answer.ts';
import type { Law } from '../letter.ts';
import { fieldDefinitions } from './fields.ts';
import { fieldsFor, onlyGround } from './fields-for.ts';
import { groundById } from './grounds.ts';
import { valueOf } from './value.ts';

/**
 * The part with what nobody had to choose: the ground where the law has only one, the usual subsections, "would be
 * likely to", the usual principle. What was chosen stays. Done once, when a part is settled.
 */
export function withDefaults(part: Part, law: Law): Part {
  const ground = part.ground === undefined ? onlyGround({ kind: part.kind, law }) : groundById(part.ground);
  if (ground === undefined) return part;
  const asked = new Set(fieldsFor({ kind: part.kind, ground: ground.id, law }).map((field) => field.id));
  return {
    ...part,
    ground: ground.id,
    subsections: part.subsections.length > 0 ? part.subsections : [...ground.usual],
    ...(asked.has('likelihood') ? { likelihood: part.likelihood ?? 'wouldBeLikelyTo' } : {}),
    ...(asked.has('dataProtectionPrinciple') && valueOf(part, 'dataProtectionPrinciple') === ''
      ? { fields: { ...part.fields, dataProtectionPrinciple: fieldDefinitions.dataProtectionPrinciple.default } }
      : {}),
  };
}
