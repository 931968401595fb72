import type { KnownBlock } from '@slack/types';
import { needsReason, placed } from '../../../domain/check/index.ts';
import { blockingFindings } from '../../../domain/deciding/letter/lettering.ts';
import type { FindingSummary } from '../../../domain/request/events.ts';
import type { Draft } from '../../../domain/request/where-letters-stand.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { count, inWords, questionsNamed } from '../../../domain/words/in-words.ts';
import { beginning } from '../blocks.ts';
import { discreetly } from '../discreet.ts';
import { asManyAs, type Room } from '../drawn.ts';
import type { ViewContext } from '../message.ts';
import { mendingRow } from './mending.ts';
import { who } from '../names.ts';
import { paragraphs, points, type Piece } from '../pieces.ts';

/** What the check found in a letter, sorted by what it means. */
export interface Sorted {
  errors: readonly FindingSummary[];
  /** Warnings nobody has accepted. */
  warnings: readonly FindingSummary[];
  accepted: readonly { finding: FindingSummary; reason: string; by: string }[];
}

/** The findings of a letter: errors, open warnings, and warnings accepted with their newest reason. */
export function sortFindings(request: FoiRequest, letter: Draft): Sorted {
  const acceptance = new Map(request.acceptedWarnings.map((warning) => [warning.key, warning]));
  const warnings = letter.findings.filter(({ severity }) => severity === 'warning');
  return {
    errors: letter.findings.filter(({ severity }) => severity === 'error'),
    warnings: warnings.filter(({ key }) => !acceptance.has(key)),
    accepted: warnings.flatMap((finding) => {
      const found = acceptance.get(finding.key);
      return found ? [{ finding, reason: found.reason, by: found.by }] : [];
    }),
  };
}

/** `1 error, 3 warnings, 2 of them accepted`; `nothing` where the check found nothing. */
export function sayFound({ errors, warnings, accepted }: Sorted): string {
  const all = warnings.length + accepted.length;
  const found = [
    ...(errors.length > 0 ? [count(errors.length, 'error')] : []),
    ...(all > 0 ? [count(all, 'warning')] : []),
  ];
  if (found.length === 0) return 'nothing';
  const good = accepted.length === 0 ? '' : all === accepted.length ? ', accepted' : `, ${accepted.length} accepted`;
  return inWords(found) + good;
}

/**
 * Errors first, then open warnings, then what was accepted and why; alike ones together, with the buttons that open the
 * places where they are put right.
 */
export function findingBlocks(request: FoiRequest, letter: Draft, ctx: ViewContext, room: Room): KnownBlock[] {
  const sorted = sortFindings(request, letter);
  const discreet = discreetly(request, ctx);
  const accept = { version: letter.version, primary: acceptingIsNext(request, letter) };
  const group = (title: string, findings: readonly FindingSummary[], severity: FindingSummary['severity']) => {
    if (findings.length === 0) return [];
    const alike = alikeOf(findings);
    const shown = alike.slice(0, room(MOST_SHOWN));
    const left = findings.length - shown.flat().length;
    return [
      paragraphs([{ strong: title }]),
      ...shown.flatMap((each) => [
        points([saysOf(each, discreet, room)]),
        ...mendingRow(request, each, severity === 'warning' && !severalKinds(sorted) ? accept : undefined),
      ]),
      ...(left > 0 ? [points([`… and ${left} more, shown when these are mended or accepted.`])] : []),
    ];
  };
  return [
    ...group('Errors: the letter cannot go until these are mended', sorted.errors, 'error'),
    ...group('Warnings', sorted.warnings, 'warning'),
    ...acceptedBlocks(sorted, ctx, discreet, room),
  ];
}

/** Whether there are warnings of several kinds: they are accepted in one form, instead of each kind where it stands. */
export function severalKinds({ warnings }: Sorted): boolean {
  return alikeOf(warnings).length > 1;
}

/** Whether nothing is left to do for the letter but to accept warnings that need a reason. */
export function acceptingIsNext(request: FoiRequest, letter: Draft): boolean {
  const { errors, unexplained } = blockingFindings(request, letter, needsReason);
  return errors === 0 && unexplained > 0;
}

/** Findings in a line each, alike ones together. */
export function inLines(findings: readonly FindingSummary[], discreet: (text: string) => string, room: Room): string[] {
  return alikeOf(findings).map((group) => saysOf(group, discreet, room));
}

function alikeOf(findings: readonly FindingSummary[]): FindingSummary[][] {
  return [...Map.groupBy(findings, ({ code }) => code).values()];
}

/** Groups of alike findings under one title: two blocks each, of Slack's fifty. */
const MOST_SHOWN = 9;

/** Accepted warnings with who accepted them and why, those accepted for one reason together. */
export function acceptedBlocks(
  { accepted }: Sorted,
  ctx: ViewContext,
  discreet: (text: string) => string,
  room: Room,
): KnownBlock[] {
  if (accepted.length === 0) return [];
  const together = [
    ...Map.groupBy(accepted, ({ finding, reason, by }) => JSON.stringify([finding.code, reason, by])).values(),
  ];
  const lines = together.flatMap((group): Piece[][] => {
    const [first] = group;
    if (!first) return [];
    const says = saysOf(
      group.map(({ finding }) => finding),
      discreet,
      room,
    );
    return [[`${says} `, { strong: `${who(first.by, ctx)}: ` }, `“${beginning(discreet(first.reason), room(300))}”`]];
  });
  return [paragraphs([{ strong: 'Warnings accepted, and why' }]), points(...asManyAs(lines, room(12), andMore))];
}

function andMore(left: readonly unknown[]): Piece[] {
  return [`… and ${left.length} more.`];
}

/** One of them in full; the questions where the others are. */
function saysOf(group: readonly FindingSummary[], discreet: (text: string) => string, room: Room): string {
  const [first] = group;
  if (!first) return '';
  const says = beginning(discreet(placed(first)), room(400));
  const others = group.slice(1);
  if (others.length === 0) return says;
  const places = [...new Set(others.flatMap(({ question }) => (question === undefined ? [] : [question])))];
  const where = places.length > 0 ? `: ${questionsNamed(places)}` : '';
  return `${says} (${others.length} more like it${where}.)`;
}
