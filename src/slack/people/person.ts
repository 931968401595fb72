import { z } from 'zod';

/** A person, as far as we read what Slack says of them. */
export const person = z.looseObject({
  id: z.string(),
  deleted: z.boolean().default(false),
  is_bot: z.boolean().default(false),
  is_restricted: z.boolean().default(false),
  is_ultra_restricted: z.boolean().default(false),
  is_stranger: z.boolean().default(false),
  team_id: z.string().optional(),
  real_name: z.string().optional(),
  name: z.string().optional(),
  profile: z.looseObject({ real_name: z.string().optional(), display_name: z.string().optional() }).default({}),
});
export type SlackPerson = z.infer<typeof person>;

/** Whether somebody is of another team than the council's. */
export function isElsewhere(found: SlackPerson, team: string): boolean {
  return found.team_id !== undefined && found.team_id !== team;
}
