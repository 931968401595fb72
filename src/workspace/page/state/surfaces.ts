import { signal, type Signal } from '@preact/signals';
import type { Act, Block } from '../../protocol.ts';
import type { State } from '../forms/elements.ts';
import { emptyForm, type Form, redrawn, touched, valuesOf } from '../forms/form.ts';
import { actOrTell } from './desk.ts';

/** Where blocks stand: in a message, a modal or Home. */
export interface Surface {
  /** Names this surface among all that this person sees. */
  key: string;
  where: Extract<Act, { do: 'act' }>['where'];
}

/** A modal as a surface. */
export const modalSurface = (viewId: string): Surface => ({ key: `modal-${viewId}`, where: { modal: viewId } });

/** Somebody’s Home as a surface. */
export const homeSurface = (me: string): Surface => ({ key: `home-${me}`, where: { home: true } });

/** What one person has chosen in a message stays theirs when somebody else looks at it. */
export const messageSurface = (me: string, channel: string, ts: string): Surface => ({
  key: `message-${me}-${channel}-${ts}`,
  where: { message: { channel, ts } },
});

/** What each surface holds. It outlives its drawing, so nothing typed is lost when somebody else is chosen meanwhile. */
const forms = new Map<string, Signal<Form>>();

function cellOf(surface: Surface): Signal<Form> {
  const cell = forms.get(surface.key) ?? signal(emptyForm);
  forms.set(surface.key, cell);
  return cell;
}

/** What a surface holds with these blocks in it. */
export const formOf = (surface: Surface, blocks: Block[]): Form => redrawn(cellOf(surface).value, blocks);

/** Brings what is held in line with blocks just drawn: what the app took away is forgotten for good. */
export function settle(surface: Surface, blocks: Block[]): void {
  const cell = cellOf(surface);
  cell.value = redrawn(cell.peek(), blocks);
}

/** Notes what a person wrote or chose. */
export function hold(surface: Surface, blockId: string, actionId: string, state: State): void {
  const cell = cellOf(surface);
  cell.value = touched(cell.peek(), blockId, actionId, state);
}

/** Tells the app of a click or a choice. */
export async function dispatch(surface: Surface, blockId: string, actionId: string, state: State): Promise<void> {
  const values = valuesOf(cellOf(surface).peek());
  await actOrTell({ do: 'act', where: surface.where, blockId, actionId, state, values });
}
