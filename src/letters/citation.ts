import { restsOnStatistics, type Ground } from '../domain/catalogue/index.ts';
import { inWords } from '../domain/in-words.ts';

/**
 * The provision or provisions a letter cites: `Section 31(1)(a)`, `Sections 31(1)(a) and 31(1)(b)`, `Regulation
 * 12(5)(e)`, `Section 40(2) by virtue of Section 40(3A)(a)`. Statistics alone are exempt under `Section 36(2) by virtue of
 * Section 36(4)`, which is no exemption of its own. The ground's own section where no subsection was chosen.
 */
export function cite(ground: Ground, subsections: readonly string[]): { provision: string; several: boolean } {
  const word = ground.regime === 'EIR' ? 'Regulation' : 'Section';
  const [main = '', through] = ground.section.split(' by ');
  if (through !== undefined) {
    const conditions = subsections.filter((ref) => ref !== main);
    return {
      provision: `${word} ${main} by virtue of ${word} ${conditions.length === 0 ? through : inWords(conditions)}`,
      several: false,
    };
  }
  if (restsOnStatistics(ground, subsections)) {
    return { provision: `${word} ${ground.section}(2) by virtue of ${word} ${inWords(subsections)}`, several: false };
  }
  const refs = subsections.length === 0 ? [ground.section] : subsections;
  return { provision: `${word}${refs.length > 1 ? 's' : ''} ${inWords(refs)}`, several: refs.length > 1 };
}

/**
 * The provision under which a council may neither confirm nor deny that it holds something, to the limb chosen where it has
 * limbs (`Section 40(5B)(a)(i)`); the ground's own where it has none apart.
 */
export function citeNeither(ground: Ground, subsections: readonly string[]): string {
  const provision = ground.ncnd ?? ground.section;
  const limbs = subsections.filter((ref) => ref.startsWith(`${provision}(`));
  return `${ground.regime === 'EIR' ? 'Regulation' : 'Section'} ${limbs.length > 0 ? inWords(limbs) : provision}`;
}

/**
 * The same, with the limb that it turns on where that is another provision: `Section 31(3) read with Section 31(1)(a)`. For
 * a letter that does not say in words what the limb is about.
 */
export function citeNeitherAndWhy(ground: Ground, subsections: readonly string[]): string {
  const { ncnd = ground.section } = ground;
  const neither = citeNeither(ground, subsections);
  const turnsOnAnother = subsections.length > 0 && !subsections.some((ref) => ref.startsWith(ncnd));
  return turnsOnAnother ? `${neither} read with ${cite(ground, subsections).provision}` : neither;
}
