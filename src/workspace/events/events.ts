import { setTimeout as wait } from 'node:timers/promises';
import type { Faults } from '../faults.ts';
import { textOf, type JsonObject } from '../json.ts';
import type { Manifest } from '../manifest.ts';
import type { ChannelRecord } from '../state/records.ts';
import type { State } from '../state/state.ts';
import type { BotLink } from './bot-link.ts';
import { subscriptionFor } from './subscriptions.ts';

/** How long an answer has the road to itself before the events it caused follow, in milliseconds. */
const headStartMs = 5;

/** An event as it is sent. */
export interface Waiting {
  name: string;
  body: string;
}

interface Redelivery {
  event: Waiting;
  attempt: number;
  reason: string;
  dueInMs: number;
  timer: NodeJS.Timeout;
}

export interface EventsOptions {
  state: State;
  manifest: Manifest;
  bot: BotLink;
  faults: Faults;
  retryDelaysMs: readonly number[];
}

/** Events on their way to the app: only those it subscribed to, from channels it is in, again when it did not answer. */
export class Events {
  private readonly options: EventsOptions;
  private waiting: Waiting[] = [];
  private held: Waiting | null = null;
  private isStopped = false;
  private readonly redeliveries = new Set<Redelivery>();

  constructor(options: EventsOptions) {
    this.options = options;
  }

  /** Queues an event; it leaves when whatever caused it has been answered. */
  emit(event: JsonObject, channel: ChannelRecord | null): void {
    const { manifest, state } = this.options;
    const { event: name, scope } = subscriptionFor(event, channel);
    if (!manifest.settings.event_subscriptions.bot_events.includes(name)) return;
    if (scope !== null && !manifest.oauth_config.scopes.bot.includes(scope)) return;
    if (channel !== null && !channel.members.includes(state.app.botUser)) return;
    this.waiting.push({ name: textOf(event, 'type') ?? '', body: JSON.stringify(this.envelope(event)) });
  }

  /** Takes what is queued out of the queue, to be sent later. */
  take(): Waiting[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }

  /** Sends events. They leave together, as Slack's do: none waits for another's answer. */
  send(events: readonly Waiting[]): void {
    for (const event of this.isStopped ? [] : events) this.leave(event);
  }

  /** Sends events after the answer just given has had time to arrive, so that the app knows what it did by then. */
  async follow(events: readonly Waiting[]): Promise<void> {
    await wait(headStartMs);
    this.send(events);
  }

  /** Sends what is queued. */
  flush(): void {
    this.send(this.take());
  }

  /** Redeliveries due within `ms`: the others are far off, nobody waits for them. */
  dueWithin(ms: number): number {
    return [...this.redeliveries].filter((one) => one.dueInMs <= ms).length;
  }

  /** Sends every event again that the app still owes an answer to, without waiting for its time. */
  redeliverNow(): void {
    for (const one of this.redeliveries) {
      clearTimeout(one.timer);
      this.again(one);
    }
  }

  stop(): void {
    this.isStopped = true;
    for (const one of this.redeliveries) clearTimeout(one.timer);
    this.redeliveries.clear();
  }

  private leave(event: Waiting): void {
    const { faults } = this.options;
    if (this.held === null && faults.takeSwap()) {
      this.held = event;
      return;
    }
    const overtaken = this.held;
    this.held = null;
    void this.deliver(event, 0, null);
    if (faults.takeDuplicate()) void this.deliver(event, 0, null);
    if (overtaken !== null) void this.deliver(overtaken, 0, null);
  }

  private async deliver(event: Waiting, attempt: number, reason: string | null): Promise<void> {
    const retry = reason === null ? null : { attempt, reason };
    const answer = await this.options.bot.event(event.name, event.body, retry);
    if (answer.ok || answer.noRetry || this.isStopped) return;
    const dueInMs = this.options.retryDelaysMs[attempt];
    if (dueInMs === undefined) return;
    const timer = setTimeout(() => this.again(planned), dueInMs);
    const planned: Redelivery = { event, attempt: attempt + 1, reason: answer.reason, dueInMs, timer };
    this.redeliveries.add(planned);
  }

  private again(planned: Redelivery): void {
    this.redeliveries.delete(planned);
    void this.deliver(planned.event, planned.attempt, planned.reason);
  }

  private envelope(event: JsonObject): JsonObject {
    const { state } = this.options;
    const { team, app } = state;
    return {
      token: 'verification-token',
      team_id: team.id,
      context_team_id: team.id,
      context_enterprise_id: null,
      api_app_id: app.id,
      event,
      type: 'event_callback',
      event_id: state.nextId('Ev'),
      event_time: Math.floor(state.now() / 1000),
      authorizations: [
        { enterprise_id: null, team_id: team.id, user_id: app.botUser, is_bot: true, is_enterprise_install: false },
      ],
      is_ext_shared_channel: false,
      event_context: `4-${state.nextId('c')}`,
    };
  }
}
