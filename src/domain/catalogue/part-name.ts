import { kindsOfAnswer, type Part } from '../answer.ts';
import { groundById } from './grounds.ts';

/** A part in a few words, such as "Withheld, s.31 Law enforcement". */
export function namePart(part: Pick<Part, 'kind' | 'ground'>): string {
  const ground = part.ground === undefined ? undefined : groundById(part.ground);
  return ground ? `${kindsOfAnswer[part.kind]}, ${ground.shortTitle}` : kindsOfAnswer[part.kind];
}
