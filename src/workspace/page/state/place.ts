/** What the middle of the page shows. */
export type Spot = { kind: 'channel'; id: string } | { kind: 'home' } | { kind: 'mail'; id: string | null };

/** Who is looking, at what, and which thread is open beside it. It is the address's fragment, so Back and reload work. */
export interface Place {
  as: string | null;
  spot: Spot | null;
  thread: string | null;
}

/** `#/U0OLIVIA/channel/G0FOITEAM/1574000000.000100`, `#/U0OLIVIA/home`, `#/U0OLIVIA/mail/ID`. */
export function parsePlace(hash: string): Place {
  const [as, kind, id, thread] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map((part) => decodeURIComponent(part));
  return { as: as || null, spot: spotOf(kind, id), thread: kind === 'channel' ? thread || null : null };
}

function spotOf(kind: string | undefined, id: string | undefined): Spot | null {
  if (kind === 'home') return { kind };
  if (kind === 'mail') return { kind, id: id || null };
  return kind === 'channel' && id ? { kind, id } : null;
}

/** The fragment that `parsePlace` reads back. */
export function hashOf({ as, spot, thread }: Place): string {
  const id = spot === null || spot.kind === 'home' ? null : spot.id;
  const parts = as === null ? [] : spot === null ? [as] : [as, spot.kind, id, thread];
  return `#/${parts
    .filter((part) => part !== null)
    .map((part) => encodeURIComponent(part))
    .join('/')}`;
}
