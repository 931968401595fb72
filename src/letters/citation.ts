import type { Ground } from '../domain/catalogue/index.ts';
import { inWords } from '../domain/words/in-words.ts';

/**
 * The provision or provisions a letter cites: `Section 31(1)(a)`, `Sections 31(1)(a) and 31(1)(b)`, `Regulation
 * 12(5)(e)`, `Section 40(2) by virtue of Section 40(3A)(a)`. Statistics are exempt under `Section 36(2) by virtue of
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
  const { statistics } = ground;
  if (statistics !== undefined && subsections.includes(statistics)) {
    const provision = `${word} ${ground.section}(2) by virtue of ${word} ${statistics}`;
    const others = subsections.filter((ref) => ref !== statistics);
    if (others.length === 0) return { provision, several: false };
    return { provision: `${cite(ground, others).provision} and, for statistics, ${provision}`, several: true };
  }
  const refs = subsections.length === 0 ? [ground.section] : subsections;
  return { provision: `${word}${refs.length > 1 ? 's' : ''} ${inWords(refs)}`, several: refs.length > 1 };
}

/**
 * The provision under which a council may neither confirm nor deny that it holds something, to the limb that it turns on
 * (FOIA s.17(1)(b)): one of its own (`Section 40(5B)(a)(i)`), or one of the exemption (`Section 31(3) read with Section
 * 31(1)(a)`). The ground's own section where it has none apart.
 */
export function citeNeither(ground: Ground, subsections: readonly string[]): string {
  const provision = ground.ncnd ?? ground.section;
  const own = subsections.filter((ref) => ref.startsWith(`${provision}(`));
  const neither = `${ground.regime === 'EIR' ? 'Regulation' : 'Section'} ${own.length > 0 ? inWords(own) : provision}`;
  const others = subsections.filter((ref) => !ref.startsWith(provision));
  return turnsOnALimb(ground) && others.length > 0 ? `${neither} read with ${cite(ground, others).provision}` : neither;
}

/**
 * Of several limbs one was chosen. Not those of personal data, whose own provision says it all (s.40(5B), reg 13(5A)), nor
 * those that only apply together (s.22(1), s.41(1)).
 */
function turnsOnALimb({ section, subsections, usual }: Ground): boolean {
  return subsections.length > 1 && usual.length <= 1 && !section.includes(' by ');
}
