import type { View } from '../views/view.ts';

/** How long a trigger may be used, in milliseconds of the machine's time. */
const lifetimeMs = 3000;

export interface Trigger {
  person: string;
  /** The conversation the person was in. */
  channel: string | null;
  /** The modal it came from: only such a trigger pushes onto that modal's stack. */
  view: View | null;
}

interface Issued extends Trigger {
  at: number;
  isUsed: boolean;
}

export type TriggerError = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

/** Triggers: what lets an app open a modal for somebody who just did something. Good once, for three seconds. */
export class Triggers {
  private readonly issued = new Map<string, Issued>();
  private readonly machine: () => number;
  private counter = 0;

  constructor(machine: () => number) {
    this.machine = machine;
  }

  issue(trigger: Trigger): string {
    this.counter += 1;
    const id = `${this.counter}.${Math.floor(this.machine())}.${this.counter.toString(16).padStart(32, '0')}`;
    this.issued.set(id, { ...trigger, at: this.machine(), isUsed: false });
    return id;
  }

  /** Uses a trigger up, or says why it cannot be used. */
  use(id: string): { ok: true; trigger: Trigger } | { ok: false; error: TriggerError } {
    const found = this.issued.get(id);
    if (found === undefined) return { ok: false, error: 'invalid_trigger_id' };
    if (found.isUsed) return { ok: false, error: 'exchanged_trigger_id' };
    if (this.machine() - found.at > lifetimeMs) return { ok: false, error: 'expired_trigger_id' };
    found.isUsed = true;
    return { ok: true, trigger: found };
  }
}
