import type { Surface } from '../../workflows/intents.ts';
import { shownTo } from '../../workflows/shown-to.ts';
import type { Places } from '../people/directory.ts';

/** The channel a surface is shown in; nothing for a department that has none any more. */
export function channelOf(places: Places, surface: Surface): string | undefined {
  const to = shownTo(surface);
  return typeof to === 'string' ? places[to] : places.departments.get(to.department);
}
