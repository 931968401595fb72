/** Uses a response URL has, and how long it lives in milliseconds of the machine's time. */
const uses = 5;
const lifetimeMs = 30 * 60 * 1000;

/** Where an answer to a response URL goes. */
export interface ResponseTarget {
  person: string;
  channel: string;
  /** The message acted on, which may be replaced or deleted. */
  message: { ts: string; isEphemeral: boolean } | null;
  /** The thread that message stands in. */
  threadTs: string | null;
}

interface Issued {
  target: ResponseTarget;
  at: number;
  left: number;
}

/** Response URLs: they let an app answer a command or click without a token. */
export class ResponseUrls {
  private readonly issued = new Map<string, Issued>();
  private readonly machine: () => number;
  private counter = 0;

  constructor(machine: () => number) {
    this.machine = machine;
  }

  /** The id of a new one, the last part of its URL. */
  issue(target: ResponseTarget): string {
    this.counter += 1;
    const id = `R${this.counter}`;
    this.issued.set(id, { target, at: this.machine(), left: uses });
    return id;
  }

  use(id: string): { ok: true; target: ResponseTarget } | { ok: false; error: 'expired_url' | 'used_url' } {
    const found = this.issued.get(id);
    if (found === undefined || this.machine() - found.at > lifetimeMs) return { ok: false, error: 'expired_url' };
    if (found.left === 0) return { ok: false, error: 'used_url' };
    found.left -= 1;
    return { ok: true, target: found.target };
  }
}
