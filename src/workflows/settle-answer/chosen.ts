import { kindOfAnswer } from '../../domain/answer.ts';
import { fieldsFor, onlyGround } from '../../domain/catalogue/index.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Filled } from '../forms/form.ts';
import type { SoFar } from './form.ts';
import { typedIn, type Typed } from './typed.ts';

/** What a view of *Settle the answer* is about. */
export interface AboutSettling {
  reference: string;
  question: number;
  kind?: string | undefined;
  ground?: string | undefined;
  draft?: string | undefined;
  /** 1-based, the part in the view. */
  part: number;
  /** When the question was settled as the view shows it, in milliseconds; 0 while it was not. */
  settledAt: number;
  /** Names what was typed so far, where something was. */
  typed?: string | undefined;
  /** What the departments had answered as the view shows it, by its digest. */
  shown?: string | undefined;
}

/** The question that a view is for, as chosen in it. */
export function chosenQuestion(about: AboutSettling, filled: Filled): number {
  return Number(filled.choices['question']?.[0] ?? about.question);
}

/**
 * A choice that Slack does not tell of is the one the view was drawn with: it was ours, and is kept in the view. Where
 * another kind or ground is chosen, what was chosen for that before comes back.
 */
export function chosenSoFar(
  request: FoiRequest,
  about: Pick<AboutSettling, 'kind' | 'ground'>,
  filled: Filled,
  soFar?: Typed,
): Pick<SoFar, 'kind' | 'ground' | 'subsections'> {
  const kind = kindOfAnswer.safeParse(filled.choices['kind']?.[0] ?? about.kind);
  if (!kind.success) return {};
  const only = onlyGround({ kind: kind.data, law: request.law });
  const said = filled.choices['ground']?.[0];
  const asked =
    about.kind === kind.data
      ? (said ?? about.ground)
      : (typedIn(soFar, { kind: kind.data }).choices['ground']?.[0] ?? said);
  const offered = fieldsFor({ kind: kind.data, law: request.law })
    .flatMap((field) => field.groups ?? [])
    .flatMap((group) => group.choices)
    .some((choice) => choice.value === asked);
  const ground = offered ? asked : only?.id;
  const subsections = typedIn(soFar, { ground }).choices['subsections'] ?? filled.choices['subsections'] ?? [];
  return { kind: kind.data, subsections, ...(ground !== undefined && { ground }) };
}

/** What was chosen before in a part that is come back to. */
export function chosenBefore(request: FoiRequest, soFar: Typed): Pick<SoFar, 'kind' | 'ground' | 'subsections'> {
  const kind = soFar.choices['kind']?.[0];
  const { ground } = typedIn(soFar, { kind }).choices;
  return chosenSoFar(request, { kind, ground: ground?.[0] }, { texts: {}, choices: {}, prose: {}, files: {} }, soFar);
}
