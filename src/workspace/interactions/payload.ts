import { userName } from '../api/methods/users.ts';
import type { Core } from '../core.ts';
import type { BotAnswer } from '../events/bot-link.ts';
import type { JsonObject } from '../json.ts';
import type { ChannelRecord, PersonRecord } from '../state/records.ts';

/** What every interaction tells of who did it, and where the app lives. */
export function basis(core: Core, person: PersonRecord): JsonObject {
  const { team, app } = core.state;
  return {
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
    api_app_id: app.id,
    token: 'verification-token',
    user: { id: person.id, username: userName(person), name: userName(person), team_id: team.id },
  };
}

const conventional = { private: 'privategroup', direct: 'directmessage' } as const;

/** A channel as interactions name it: only public ones by name. */
export function channelName(channel: ChannelRecord): string {
  return channel.kind === 'public' ? channel.name : conventional[channel.kind];
}

/** Sends an interaction. */
export function interact(core: Core, name: string, payload: JsonObject): Promise<BotAnswer> {
  return core.bot.interaction(name, { type: name, ...payload });
}

/** The address an app answers an interaction at. */
export function responseUrl(core: Core, id: string): string {
  return `${core.base()}/response/${id}`;
}
