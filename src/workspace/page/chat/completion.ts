import type { DeskView } from '../../protocol.ts';

/** One way to go on with what is being typed. */
export interface Completion {
  label: string;
  detail: string;
  insert: string;
}

/** What fits at the caret, and the part of the text it would take the place of. */
export interface Completions {
  from: number;
  to: number;
  items: Completion[];
}

type Known = Pick<DeskView, 'commands' | 'people' | 'channels'>;

const most = 8;

/** Slash commands at the beginning of a message, people after `@`, channels after `#`; nothing anywhere else. */
export function completionsAt(text: string, caret: number, known: Known): Completions | undefined {
  const before = text.slice(0, caret);
  if (before.startsWith('/') && !before.includes('\n')) {
    const items = verbs(known.commands).filter(
      ({ insert }) => insert.trim().startsWith(before.trimStart()) && insert.trim() !== before,
    );
    if (items.length > 0) return { from: 0, to: caret, items: items.slice(0, 20) };
  }
  const named = /(?:^|[\s(])([@#])([\p{L}\p{N}-]*(?: [\p{L}]+)?)$/u.exec(before);
  if (named === null) return undefined;
  const [, sign, typed = ''] = named;
  const items = (sign === '@' ? peopleLike(typed, known) : channelsLike(typed, known)).slice(0, most);
  return items.length === 0 ? undefined : { from: caret - typed.length - 1, to: caret, items };
}

/** The message with a completion taken, and where the caret then stands. */
export function completed(
  text: string,
  { from, to }: Completions,
  { insert }: Completion,
): { text: string; caret: number } {
  return { text: text.slice(0, from) + insert + text.slice(to), caret: from + insert.length };
}

/** Each verb in a command's usage ("new [subject] | show REQ…"), with the command before it; or what it takes ("@name"). */
function verbs(commands: Known['commands']): Completion[] {
  return commands.flatMap(({ command, description, usage }) => {
    if (/^[^a-z]/.test(usage)) {
      return [{ label: `${command} ${usage}`, detail: description, insert: `${command} ` }];
    }
    const each = usage.split('|').map((one) => one.trim());
    const withVerb = each
      .filter((one) => one !== '')
      .map((one) => {
        const verb = /^[a-z-]+/.exec(one)?.[0] ?? '';
        // A verb that takes something is followed by a space, ready for it.
        return { label: `${command} ${one}`, detail: '', insert: `${command} ${verb}${verb === one ? '' : ' '}` };
      });
    return [{ label: command, detail: description, insert: command }, ...withVerb];
  });
}

function peopleLike(typed: string, known: Known): Completion[] {
  const wanted = typed.toLowerCase();
  return known.people
    .filter(({ name }) => name.toLowerCase().startsWith(wanted) || name.toLowerCase().includes(` ${wanted}`))
    .map(({ name, title }) => ({ label: `@${name}`, detail: title, insert: `@${name} ` }));
}

function channelsLike(typed: string, known: Known): Completion[] {
  return known.channels
    .filter(({ kind, name }) => kind !== 'direct' && name.startsWith(typed.toLowerCase()))
    .map(({ name, topic }) => ({ label: `#${name}`, detail: topic, insert: `#${name} ` }));
}
