import { z } from 'zod';

const named = z.string().nullish();
const workspaces = z.looseObject({
  type: z.literal('event_callback'),
  event_id: z.string(),
  team_id: named,
  context_team_id: named,
  authorizations: z.array(z.looseObject({ team_id: named })).nullish(),
  event: z.looseObject({ type: z.string(), user: z.unknown() }),
});

/**
 * An event that came to another workspace's installation than the council's; nothing where it is ours, or says of no
 * workspace that it is for it. In a channel shared with another organisation `team_id` is whoever's the event is: which
 * installation it comes to say `context_team_id` and `authorizations`.
 */
export function eventOfAnother(body: unknown, team: string): { id: string; type: string; user: string } | undefined {
  const read = workspaces.safeParse(body);
  if (!read.success) return undefined;
  const { team_id, context_team_id, authorizations, event, event_id: id } = read.data;
  const comesTo = [context_team_id, ...(authorizations ?? []).map((each) => each.team_id)].filter(isNamed);
  const all = comesTo.length > 0 ? comesTo : [team_id].filter(isNamed);
  return all.length > 0 && !all.includes(team)
    ? { id, type: event.type, user: typeof event.user === 'string' ? event.user : 'nobody' }
    : undefined;
}

function isNamed(team: string | null | undefined): team is string {
  return team !== undefined && team !== null && team !== '';
}
