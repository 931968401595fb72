import { computed, effect, signal } from '@preact/signals';
import type { Act, ActResult, DeskChannel, DeskPerson, DeskView } from '../../protocol.ts';
import { remembered, keep } from './memory.ts';
import { hashOf, parsePlace, type Place, type Spot } from './place.ts';
import { fetchView, listen, sendAct } from './server.ts';

/** What the person chosen may see; nothing until the workspace first answered. */
export const view = signal<DeskView | null>(null);
/** Whether changes are being heard. */
export const reached = signal(true);
/** What went wrong last, for the person, until they put it away. */
export const trouble = signal('');
/** How many acts are with the workspace. */
export const underWay = signal(0);
/** How many of their notices each person has seen or put away. */
const putAwayCounts = signal<{ [me: string]: number }>({});

/** What the workspace told this person and they have not put away, newest last. */
export const notices = computed(() => view.value?.notices.slice(putAwayCounts.value[view.value.me.id] ?? 0) ?? []);

/** Puts every notice so far away. */
export function putNoticesAway(): void {
  const now = view.peek();
  if (now !== null) putAwayCounts.value = { ...putAwayCounts.peek(), [now.me.id]: now.notices.length };
}

/** Who is looking at what, as the address says. */
export const place = signal<Place>(parsePlace(location.hash));
/** Where each person was last, by their id. */
const lastPlaces = remembered('desk.places');

/** Everybody and everything by id, for names in text. */
export const people = computed(() => new Map((view.value?.people ?? []).map((person) => [person.id, person])));

/** The app itself, as it stands among the people. */
export const app = computed<DeskPerson | undefined>(() => view.value?.people.find((person) => person.isBot));

/** What the middle shows: what the address says where this person may see it, else where they are wanted first. */
export const spot = computed<Spot>(() => {
  const [now, wanted] = [view.value, place.value.spot];
  if (wanted?.kind === 'channel' && now?.channels.some(({ id }) => id === wanted.id) !== true) return firstSpot(now);
  return wanted ?? firstSpot(now);
});

/** The channel in the middle, when it is one. */
export const channel = computed<DeskChannel | undefined>(() => {
  const at = spot.value;
  return at.kind === 'channel' ? view.value?.channels.find(({ id }) => id === at.id) : undefined;
});

function firstSpot(now: DeskView | null): Spot {
  const rooms = now?.channels.filter(({ kind }) => kind !== 'direct') ?? [];
  const withApp = rooms.filter(({ members }) => members.some((id) => id === app.value?.id));
  const first = rooms.find(({ name }) => name === 'foi-team') ?? withApp[0] ?? rooms[0];
  return first === undefined ? { kind: 'mail', id: null } : { kind: 'channel', id: first.id };
}

/** Goes somewhere as the same person. */
export function go(spot: Spot, thread: string | null = null): void {
  goTo({ as: view.peek()?.me.id ?? place.peek().as, spot, thread });
}

/** Becomes somebody else, where they were last. */
export function become(as: string): void {
  const before = parsePlace(lastPlaces.peek()[as] ?? '');
  goTo({ as, spot: before.spot, thread: before.thread });
}

function goTo(next: Place): void {
  if (hashOf(next) !== location.hash) history.pushState(null, '', hashOf(next));
  moved();
}

function moved(): void {
  const was = place.peek().as;
  place.value = parsePlace(location.hash);
  trouble.value = '';
  if (place.peek().as !== was) void refresh();
}

let fetching: Promise<void> | undefined;
let stale = false;

/** Fetches the view; calls that arrive while one is under way become one more. Resolves when nothing newer is known of. */
function refresh(): Promise<void> {
  stale = true;
  fetching ??= fetchUntilFresh();
  return fetching;
}

async function fetchUntilFresh(): Promise<void> {
  try {
    while (stale) {
      stale = false;
      const as = place.peek().as;
      const next = await fetchView(as);
      if (place.peek().as === as) view.value = next;
    }
    reached.value = true;
  } catch {
    reached.value = false;
  } finally {
    fetching = undefined;
  }
}

/** Does something as the person chosen, shows what came of it, and hands back the answer. */
export async function act(what: Act): Promise<ActResult> {
  const as = view.peek()?.me.id;
  if (as === undefined) return { ok: false, says: 'The workspace has not answered yet.' };
  underWay.value += 1;
  const result = await sendAct(as, what);
  await refresh();
  // Whoever asked shows the refusal, so it need not stand among the notices too.
  if (!result.ok && view.peek()?.notices.at(-1) === result.says) putNoticesAway();
  underWay.value -= 1;
  return result;
}

/** As `act`; a refusal is shown at the foot of the page. */
export async function actOrTell(what: Act): Promise<ActResult> {
  const result = await act(what);
  trouble.value = result.ok ? '' : result.says;
  return result;
}

/** Begins to listen to the workspace and to the address. */
export function start(): void {
  addEventListener('popstate', moved);
  addEventListener('hashchange', moved);
  document.addEventListener('visibilitychange', () => void refresh());
  effect(() => {
    const me = view.value?.me.id;
    if (me !== undefined && place.value.as === me) keep(lastPlaces, me, hashOf(place.value));
  });
  listen(
    () => void refresh(),
    (yes) => (reached.value = yes),
  );
  void refresh();
}
