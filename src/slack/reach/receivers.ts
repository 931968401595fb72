import type { Log } from '../../workflows/desk.ts';
import type { Line, ReceiverOptions } from './line.ts';
import { overHttp } from './over-http.ts';
import { socketMode } from './socket-mode.ts';

/** The way that is configured. `now`: the machine's instant, by which Slack signs. */
export function lineTo(options: ReceiverOptions, log: Log, now: () => number): Line {
  const { reach } = options;
  switch (reach.by) {
    case 'http':
      return overHttp(options, reach.signingSecret, log, now);
    case 'socket':
      return socketMode(options, reach.appToken, log);
  }
}
