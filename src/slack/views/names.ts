import { beginning } from './blocks.ts';
import type { ViewContext } from './message.ts';

/** No name in a sentence is longer. */
const NAME = 80;

/** A person's name; the desk's own where it acted by itself. */
export function who(user: string, ctx: ViewContext): string {
  return user === 'desk' ? 'FOI Desk' : beginning(ctx.nameOf(user), NAME) || 'Somebody';
}

/** A department's name; its id where the council's file no longer has it. */
export function departmentName(id: string, ctx: ViewContext): string {
  const department = ctx.council.departments.find((each) => each.id === id);
  return beginning(department?.name ?? id, NAME);
}
