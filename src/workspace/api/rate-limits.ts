import type { Method, Tier } from './method.ts';

/** Calls a minute by tier; the special methods allow hundreds. */
const perMinute: { [tier in Tier]: number } = { tier1: 1, tier2: 20, tier3: 50, tier4: 100, special: 600 };

/** Messages a channel takes at once before the pace of one a second holds. */
const channelBurst = 5;

interface Bucket {
  tokens: number;
  at: number;
}

/** Slack's rate limits: so many calls of a method a minute, one message a second a channel with short bursts. */
export class RateLimits {
  private readonly buckets = new Map<string, Bucket>();
  private readonly machine: () => number;
  private readonly perChannelMs: number;

  /** `perChannelMs` 0 lifts every limit. */
  constructor(machine: () => number, perChannelMs: number) {
    this.machine = machine;
    this.perChannelMs = perChannelMs;
  }

  /** Seconds to wait before this call, 0 when it may go ahead. */
  take(method: Method, channel: string | undefined): number {
    if (this.perChannelMs === 0) return 0;
    const calls = perMinute[method.tier];
    const wait = this.drip(method.name, calls, 60_000 / calls);
    if (wait > 0 || method.name !== 'chat.postMessage' || channel === undefined) return wait;
    return this.drip(`${method.name} ${channel}`, channelBurst, this.perChannelMs);
  }

  private drip(key: string, size: number, msPerToken: number): number {
    const now = this.machine();
    const before = this.buckets.get(key) ?? { tokens: size, at: now };
    const tokens = Math.min(size, before.tokens + (now - before.at) / msPerToken);
    if (tokens < 1) {
      this.buckets.set(key, { tokens, at: now });
      return Math.max(1, Math.ceil(((1 - tokens) * msPerToken) / 1000));
    }
    this.buckets.set(key, { tokens: tokens - 1, at: now });
    return 0;
  }
}
