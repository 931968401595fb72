import { unescape } from './mrkdwn.ts';

/** Who and what may be named in what a person types. */
export interface Names {
  people: { id: string; name: string }[];
  channels: { id: string; name: string }[];
}

const address = /https?:\/\/[^\s<>|]+[^\s<>|.,;:!?'")\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * What was typed, in Slack's own form: `&`, `<`, `>` escaped, addresses in angle brackets, `@Full Name` as `<@U…>` and
 * `#channel` as `<#C…|channel>`.
 */
export function encode(typed: string, names: Names): string {
  const escaped = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const linked = escaped.replaceAll(address, (found) =>
    found.startsWith('http') ? `<${found}>` : `<mailto:${found}|${found}>`,
  );
  const people = new Map(names.people.map(({ id, name }) => [name, `<@${id}>`]));
  const channels = new Map(names.channels.map(({ id, name }) => [name, `<#${id}|${name}>`]));
  return named(named(linked, '@', people), '#', channels);
}

function named(text: string, sign: string, tokens: Map<string, string>): string {
  if (tokens.size === 0) return text;
  // Longest first, so that "Tom Hughes" is not taken for a "Tom".
  const names = [...tokens.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}${sign}])${sign}(${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return text.replaceAll(pattern, (whole, name: string) => tokens.get(name) ?? whole);
}

/** A message's text as its author typed it, for editing. */
export function decode(text: string, names: Names): string {
  const nameOf = (list: { id: string; name: string }[], id: string) => list.find((one) => one.id === id)?.name;
  const typed = text.replaceAll(/<([^<>\n]+)>/g, (whole, body: string) => {
    const [target = '', label = ''] = body.split('|');
    const id = target.slice(1);
    if (target.startsWith('@')) return `@${nameOf(names.people, id) ?? (label || id)}`;
    if (target.startsWith('#')) return `#${nameOf(names.channels, id) ?? (label || id)}`;
    if (target.startsWith('mailto:')) return label || target.slice(7);
    return /^https?:/.test(target) ? target : whole;
  });
  return unescape(typed);
}
