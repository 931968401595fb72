import { z } from 'zod';
import type { Council } from '../../domain/council.ts';
import { refusalCode, type Api } from '../api.ts';
import type { Named, Places } from './directory.ts';
import { faultOf, patiently } from '../patience.ts';

/** What only Slack can say of the council's file, asked before any request is taken. */
export type Found =
  | { ok: true; places: Places; named: Named; team: string; botUser: string; workspaceUrl: string }
  | { ok: false; faults: string[] };

interface Channel {
  id: string;
  name: string;
  isMember: boolean;
}

const channel = z.looseObject({ id: z.string(), name: z.string().default(''), is_member: z.boolean().default(false) });
const group = z.looseObject({ id: z.string(), handle: z.string().default('') });

/** Finds the channels, people and groups of the council's file in Slack; every fault is reported, not just the first. */
export async function lookUp(api: Api, council: Council): Promise<Found> {
  try {
    return await found(api, council);
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return { ok: false, faults: [fault] };
  }
}

async function found(api: Api, council: Council): Promise<Found> {
  const faults: string[] = [];
  const me = await patiently(() => api.auth.test());
  const channels = await allChannels(api);
  const channelOf = (what: string, name: string): string => {
    const found = channels.find((each) => each.id === name || `#${each.name}` === name || each.name === name);
    if (!found) {
      faults.push(
        `${what}: there is no channel ${name} that FOI Desk can see. Create it, or invite FOI Desk to it with /invite.`,
      );
      return '';
    }
    if (!found.isMember) faults.push(`${what}: FOI Desk is not in ${name}. Invite it there with /invite.`);
    return found.id;
  };
  const personOf = async (what: string, name: string): Promise<string> => {
    if (/^[UW][A-Z0-9]+$/u.test(name)) return name;
    try {
      const answer = await patiently(() => api.users.lookupByEmail({ email: name }));
      return answer.user?.id ?? '';
    } catch (error) {
      const code = refusalCode(error);
      if (code === undefined) throw error;
      faults.push(`${what}: Slack knows nobody with the address ${name} (${code}).`);
      return '';
    }
  };
  const approvers = channelOf('Approvers', council.approvers.channel);
  const places: Places = {
    officers: channelOf('Officers', council.officers.channel),
    approvers,
    reviewers: council.reviewers ? channelOf('Reviewers', council.reviewers.channel) : approvers,
    departments: new Map(council.departments.map(({ id, name, channel: at }) => [id, channelOf(name, at)])),
  };
  const teams = [council.officers, council.approvers, ...(council.reviewers ? [council.reviewers] : [])];
  const groups = teams.some((team) => team.group !== undefined) ? await allGroups(api) : [];
  const groupOf = (what: string, name: string | undefined): string | undefined => {
    if (name === undefined) return undefined;
    const found = groups.find((each) => each.id === name || each.handle === name.replace(/^@/u, ''));
    if (!found) faults.push(`${what}: Slack has no user group ${name}.`);
    return found?.id;
  };
  const teamOf = async (what: string, team: Council['officers']) => ({
    people: await Promise.all(team.people.map((each) => personOf(what, each))),
    group: groupOf(what, team.group),
  });
  const guests = new Map<string, string[]>();
  for (const { id, name, guests: each } of council.departments) {
    guests.set(id, await Promise.all(each.map((guest) => personOf(`${name}, guests`, guest))));
  }
  const named: Named = {
    officers: await teamOf('Officers', council.officers),
    approvers: await teamOf('Approvers', council.approvers),
    ...(council.reviewers && { reviewers: await teamOf('Reviewers', council.reviewers) }),
    guests,
  };
  if (faults.length > 0) return { ok: false, faults };
  const { team_id: team = '', user_id: botUser = '', url: workspaceUrl = '' } = me;
  return { ok: true, places, named, team, botUser, workspaceUrl };
}

async function allChannels(api: Api): Promise<Channel[]> {
  const found: Channel[] = [];
  let cursor: string | undefined;
  do {
    const from = cursor === undefined ? {} : { cursor };
    const page = await patiently(() =>
      api.conversations.list({
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: 200,
        ...from,
      }),
    );
    for (const each of z.array(channel).parse(page.channels ?? [])) {
      found.push({ id: each.id, name: each.name, isMember: each.is_member });
    }
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor !== undefined);
  return found;
}

async function allGroups(api: Api): Promise<{ id: string; handle: string }[]> {
  const { usergroups } = await patiently(() => api.usergroups.list());
  return z.array(group).parse(usergroups ?? []);
}
