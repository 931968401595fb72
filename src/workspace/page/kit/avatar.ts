import type { ComponentChildren } from 'preact';
import { html } from 'htm/preact';
import type { DeskPerson } from '../../protocol.ts';

/** A person's initials on a colour of their own; decoration, as the name always stands beside it. */
export function avatar(person: DeskPerson | undefined): ComponentChildren {
  const name = person?.name ?? '?';
  const initials = name
    .split(' ')
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('');
  const hue = Array.from(person?.id ?? '', (char) => char.codePointAt(0) ?? 0).reduce(
    (sum, code) => (sum * 31 + code) % 8,
    0,
  );
  const kind = person?.isBot === true ? 'avatar bot' : `avatar hue-${hue}`;
  return html`<span class=${kind} aria-hidden="true">${initials.toUpperCase()}</span>`;
}
