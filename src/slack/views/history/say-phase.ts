import { phaseNames, phaseOf, type Phase } from '../../../domain/request/phase.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { responseToPart } from '../../../domain/request/responses.ts';

/** How far a request has come, as people call it; where part was answered, how far the rest has. */
export function sayPhase(request: FoiRequest): string {
  const phase = phaseOf(request);
  const rest = responseToPart(request) && ofTheRest[phase];
  return rest === undefined ? phaseNames[phase] : `answered in part, the rest ${rest}`;
}

const ofTheRest: Partial<Record<Phase, string>> = {
  open: 'being answered',
  settled: 'settled',
  drafted: 'drafted',
  awaitingApproval: 'waiting for approval',
  approved: 'approved, not yet sent',
};
