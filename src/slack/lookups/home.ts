import { viewContextFor } from '../view-context.ts';
import type { Bot } from '../bot.ts';
import { homeView } from '../views/lists/home-view.ts';
import { whatWaits } from './what-waits.ts';

/** Draws somebody's Home as it stands now. */
export async function publishHome(out: Bot, user: string): Promise<void> {
  await out.api.views.publish({ user_id: user, view: homeView(await whatWaits(out, user), viewContextFor(out)) });
}
