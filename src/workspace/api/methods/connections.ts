import { z } from 'zod';
import { done } from '../answer.ts';
import { method } from '../method.ts';

/** An address at which the app may connect in Socket Mode; only the app-level token gets one. */
export const connectionsOpen = method({
  name: 'apps.connections.open',
  tier: 'tier1',
  scope: null,
  holder: 'app',
  args: z.object({}),
  run: (core) => done({ url: `${core.base().replace(/^http/u, 'ws')}${core.connections.issue()}` }),
});
