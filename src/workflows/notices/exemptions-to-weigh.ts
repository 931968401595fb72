import { grounds, mayBeWeighed, type Ground } from '../../domain/catalogue/index.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Field } from '../forms/form.ts';

/** Exemptions whose public interest a council weighs: those settled in this request first. */
export function exemptionsToWeigh(
  request: FoiRequest,
  weighing: 'disclosing' | 'confirming',
): Extract<Field, { kind: 'groupedSelect' }>['groups'] {
  const weighed = grounds.filter((ground) => mayBeWeighed(ground, weighing));
  const used = new Set(
    request.questions.flatMap(({ settlement }) => (settlement?.parts ?? []).flatMap(({ ground }) => ground ?? [])),
  );
  const group = (label: string, belongs: (ground: Ground) => boolean) => ({
    label,
    options: weighed.filter(belongs).map(({ id, shortTitle }) => ({ value: id, label: shortTitle })),
  });
  return [
    group('Settled in this request', ({ id }) => used.has(id)),
    group('Used often', ({ id, councilUse }) => !used.has(id) && councilUse === 'common'),
    group('Used seldom', ({ id, councilUse }) => !used.has(id) && councilUse !== 'common'),
  ].filter(({ options }) => options.length > 0);
}
