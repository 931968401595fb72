import type { State } from '../state/state.ts';
import { escaped } from './mrkdwn.ts';
import { mentionables, type Mentionable } from './names.ts';

/** A command's text with people, groups, channels and links as Slack's escapes: `<@U0TOM|tom.hughes>`. */
export function escapedCommandText(state: State, text: string): string {
  const names = mentionables(state);
  let result = '';
  for (let at = 0; at < text.length;) {
    const taken = takeAt(state, text, at, names);
    result += taken.text;
    at += taken.length;
  }
  return result;
}

function takeAt(
  state: State,
  text: string,
  at: number,
  names: readonly Mentionable[],
): { text: string; length: number } {
  const rest = text.slice(at);
  const isWordStart = at === 0 || !/\w/.test(text[at - 1] ?? '');
  if (isWordStart) {
    const name = names.find((one) => rest.startsWith(one.typed) && !/^\w/.test(rest.slice(one.typed.length)));
    if (name !== undefined) return { text: mention(state, name), length: name.typed.length };
    const url = /^https?:\/\/[^\s<>|]+/.exec(rest)?.[0];
    if (url !== undefined) return { text: `<${url}>`, length: url.length };
  }
  return { text: escaped(rest[0] ?? ''), length: 1 };
}

function mention(state: State, name: Mentionable): string {
  const { type = '', user_id: user, usergroup_id: group, channel_id: channel, range } = name.element;
  switch (type) {
    case 'user':
      return `<@${user ?? ''}|${(state.person(user ?? '')?.name ?? '').toLowerCase().replaceAll(' ', '.')}>`;
    case 'usergroup':
      return `<!subteam^${group ?? ''}|@${state.group(group ?? '')?.handle ?? ''}>`;
    case 'channel':
      return `<#${channel ?? ''}|${state.channel(channel ?? '')?.name ?? ''}>`;
    default:
      return `<!${range ?? ''}>`;
  }
}
