import type { Button, KnownBlock, StaticSelect } from '@slack/types';
import { mendedIn, type MendedIn } from '../../../domain/check/index.ts';
import type { FindingSummary } from '../../../domain/request/events.ts';
import { permitted } from '../../../domain/request/permitted.ts';
import { phaseOf } from '../../../domain/request/phase.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { actions, carried } from '../../ids.ts';
import { limits } from '../../limits.ts';
import { button, literal, row } from '../blocks.ts';
import { questionOf } from '../../../domain/request/question-of.ts';

/**
 * The buttons under alike findings: each opens the place where they are put right.
 * @param accept the only warnings there are, which may be accepted here; several kinds are accepted below, together
 */
export function mendingRow(
  request: FoiRequest,
  alike: readonly FindingSummary[],
  accept?: { version: number; primary: boolean },
): KnownBlock[] {
  const may = permitted[phaseOf(request)].officer;
  const [first] = alike;
  if (!first) return [];
  const { reference } = request;
  return row([
    ...mendedIn(first.code).flatMap((place) => opener(request, alike, place)),
    ...(accept && may.includes('acceptWarnings')
      ? [
          button(
            alike.length === 1 ? 'Accept this warning' : `Accept these ${alike.length}`,
            actions.acceptAlike,
            carried({ reference, version: accept.version, code: first.code }),
            { primary: accept.primary },
          ),
        ]
      : []),
  ]);
}

function opener(
  request: FoiRequest,
  alike: readonly FindingSummary[],
  place: MendedIn,
): readonly (Button | StaticSelect)[] {
  const may = permitted[phaseOf(request)].officer;
  const about = carried({ reference: request.reference });
  switch (place) {
    case 'answer':
      return may.includes('settle') ? placesToChange(request, alike) : [];
    case 'request':
      return may.includes('correct') ? [button('Correct the request', actions.correctRequest, about)] : [];
    case 'draft':
      return may.includes('draft') ? [button('Draft letter', actions.draftLetter, about)] : [];
    case 'councilsFile':
      return [];
  }
}

/** The answers to change: a button where it is one, a list where there are several. */
function placesToChange(request: FoiRequest, alike: readonly FindingSummary[]): (Button | StaticSelect)[] {
  const places = new Map(
    alike.flatMap(({ question, part }) => {
      if (question === undefined) return [];
      const several = (questionOf(request, question)?.settlement?.parts.length ?? 0) > 1;
      const at = several && part !== undefined ? { question, part } : { question };
      const name = 'part' in at ? `question ${question}, part ${part}` : `question ${question}`;
      return [[carried({ reference: request.reference, ...at }), name] as const];
    }),
  );
  const [only] = places;
  if (!only) return [button('Change an answer', actions.changePlace, carried({ reference: request.reference }))];
  if (places.size === 1) return [button(`Change ${only[1]}`, actions.changePlace, only[0])];
  return [
    {
      type: 'static_select',
      action_id: actions.changePlace,
      placeholder: literal('Change a question', limits.input.placeholder),
      options: [...places].slice(0, limits.select.options).map(([value, name]) => ({
        text: literal(`Change ${name}`, limits.option.text),
        value,
      })),
    },
  ];
}
