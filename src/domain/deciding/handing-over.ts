import { refuse, type Decision } from '../request/decision.ts';
import { mayNot, type Who } from '../request/permitted.ts';
import type { FoiRequest } from '../request/request.ts';

/** Another officer takes charge, when somebody is away. */
export function handOver(request: FoiRequest, who: Who, to: { user: string; officer: boolean }): Decision {
  const no = mayNot(request, who, 'handOver');
  if (no) return no;
  if (!to.officer) return refuse('Only an FOI officer can be in charge of a request. Pick one of the team.', 'officer');
  if (to.user === request.officer) return { events: [] };
  return { events: [{ type: 'handedOver', to: to.user }] };
}
