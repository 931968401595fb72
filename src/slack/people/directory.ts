import type { Council } from '../../domain/council.ts';
import type { Who } from '../../domain/request/permitted.ts';
import type { Directory } from '../../workflows/desk.ts';
import type { Api } from '../api.ts';
import { askGroup, askMembers, nobody, nobodyIn } from './members.ts';
import { passing } from '../passing.ts';
import { isElsewhere, person as user, type SlackPerson } from './person.ts';

/** Channels and people of the council's file, by Slack's ids. */
export interface Places {
  officers: string;
  approvers: string;
  /** The approvers' where the council's file names no reviewers. */
  reviewers: string;
  /** Department id → channel id. */
  departments: ReadonlyMap<string, string>;
}

/** Ids of the people and groups that the council's file names; empty where everybody in the channel is meant. */
export interface Named {
  officers: { people: readonly string[]; group?: string | undefined };
  approvers: { people: readonly string[]; group?: string | undefined };
  /** None named: any officer or approver may review. */
  reviewers?: { people: readonly string[]; group?: string | undefined };
  /** Department id → ids of guests who may answer for it. */
  guests: ReadonlyMap<string, readonly string[]>;
}

/** Who people are, as Slack says: remembered, and forgotten when one of Slack's events says that it changed. */
export interface SlackDirectory extends Directory {
  /** A person's name as far as it is known already. */
  knownName: (user: string) => string | undefined;
  /** Learns the names of these people, as far as Slack gives them: for what somebody waits for. */
  learn(users: readonly string[]): Promise<void>;
  /** Learns them for what stands for good. @throws where Slack does not say just now, which is tried again */
  mustLearn(users: readonly string[]): Promise<void>;
  /** Why a requester may not be named there, to follow "because"; nothing where it is private, unshared and without guests. */
  whyNotNamed(channel: string): Promise<string | undefined>;
  /** Ids of the officers who are still of the council, as far as Slack says. */
  officersNow(): Promise<readonly string[]>;
  membershipChanged(channel: string): void;
  groupsChanged(): void;
  personChanged(user: string | undefined): void;
  /** What is remembered may be wrong in any way. */
  everythingChanged(): void;
}

export function createDirectory(
  api: Api,
  council: Council,
  places: Places,
  named: Named,
  team: string,
): SlackDirectory {
  const people = new Map<string, Promise<SlackPerson | undefined>>();
  const members = new Map<string, Promise<ReadonlySet<string>>>();
  const groups = new Map<string, Promise<ReadonlySet<string>>>();
  const names = new Map<string, string>();

  function remembered<T>(cache: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
    const known = cache.get(key);
    if (known) return known;
    const asked = ask();
    cache.set(key, asked);
    asked.catch(() => cache.delete(key));
    return asked;
  }

  const person = (id: string) =>
    remembered(people, id, async () => {
      const answer = await api.users.info({ user: id }).catch(nobody);
      const read = user.safeParse(answer?.user);
      if (!read.success) return undefined;
      const { profile, real_name, name } = read.data;
      names.set(id, profile.real_name ?? real_name ?? profile.display_name ?? name ?? 'Somebody');
      return read.data;
    });
  /** Asks who these are; says of whom it could not be learnt, and why. */
  async function asked(ids: readonly string[]): Promise<{ id: string; why: unknown }[]> {
    const people = [...new Set(ids)].filter((id) => /^[UW]/u.test(id));
    const answers = await Promise.all(
      people.map(async (id) =>
        person(id).then(
          () => [],
          (why: unknown) => [{ id, why }],
        ),
      ),
    );
    return answers.flat();
  }

  const membersOf = (channel: string) => remembered(members, channel, () => askMembers(api, channel)).catch(nobodyIn);
  const groupOf = (group: string) => remembered(groups, group, () => askGroup(api, group));

  async function isIn(
    user: string,
    team: { people: readonly string[]; group?: string | undefined },
    channel: string,
  ): Promise<boolean> {
    if (team.people.includes(user)) return true;
    if (team.group !== undefined) return (await groupOf(team.group)).has(user);
    return team.people.length === 0 && (await membersOf(channel)).has(user);
  }

  async function departmentsOf(user: string, guest: boolean): Promise<string[]> {
    const found: string[] = [];
    for (const { id } of council.departments) {
      const channel = places.departments.get(id);
      if (channel === undefined || !(await membersOf(channel)).has(user)) continue;
      if (!guest || named.guests.get(id)?.includes(user)) found.push(id);
    }
    return found;
  }

  return {
    async who(id): Promise<Who> {
      const found = await person(id);
      if (!found || found.deleted || found.is_bot || found.is_stranger || isElsewhere(found, team)) {
        return { user: id, officer: false, approver: false, reviewer: false, departments: [] };
      }
      const guest = found.is_restricted || found.is_ultra_restricted;
      const officer = !guest && (await isIn(id, named.officers, places.officers));
      const approver = !guest && (await isIn(id, named.approvers, places.approvers));
      const { reviewers } = named;
      return {
        user: id,
        officer,
        approver,
        reviewer: reviewers ? !guest && (await isIn(id, reviewers, places.reviewers)) : officer || approver,
        departments: await departmentsOf(id, guest),
      };
    },
    async whoNow(id) {
      try {
        people.delete(id);
        for (const channel of [places.officers, places.approvers, places.reviewers]) members.delete(channel);
        groups.clear();
        return await this.who(id);
      } catch {
        return 'cannotSay';
      }
    },
    async approversUnseen() {
      const { people: listed, group } = named.approvers;
      if (listed.length > 0 || group !== undefined) return false;
      return askMembers(api, places.approvers).then(
        () => false,
        // @throws where Slack only does not answer
        (error: unknown) => nobodyIn(error) !== undefined,
      );
    },
    async nameOf(id) {
      await this.learn([id]);
      return names.get(id);
    },
    async namesOf(ids) {
      const failed = (await asked(ids)).find(({ id }) => !names.has(id));
      if (failed) throw failed.why;
      return ids.flatMap((id) => names.get(id) ?? []);
    },
    knownName: (id) => names.get(id),
    async learn(ids) {
      await asked(ids);
    },
    async mustLearn(ids) {
      const failed = (await asked(ids)).find(({ id, why }) => !names.has(id) && passing(why) !== undefined);
      if (failed) throw failed.why;
    },
    async whyNotNamed(channel) {
      const { channel: found } = await api.conversations.info({ channel });
      if (!found?.is_private) return 'it is public';
      if (found.is_shared || found.is_ext_shared || found.is_org_shared) return 'it is shared with others';
      for (const id of await membersOf(channel)) {
        const each = await person(id);
        const name = names.get(id) ?? 'somebody';
        if (each && (each.is_restricted || each.is_ultra_restricted)) return `${name}, a guest, is in it`;
        if (each && (each.is_stranger || isElsewhere(each, team)))
          return `${name}, who is not of this council, is in it`;
      }
      return undefined;
    },
    async officersNow() {
      const { people, group } = named.officers;
      const more =
        group !== undefined ? await groupOf(group) : people.length === 0 ? await membersOf(places.officers) : [];
      const all = await Promise.all([...new Set([...people, ...more])].map((id) => this.who(id)));
      return all.filter(({ officer }) => officer).map(({ user }) => user);
    },
    membershipChanged: (channel) => void members.delete(channel),
    groupsChanged: () => groups.clear(),
    everythingChanged() {
      people.clear();
      members.clear();
      groups.clear();
    },
    personChanged: (id) => (id === undefined ? people.clear() : void people.delete(id)),
  };
}
