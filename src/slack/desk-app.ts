import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';

/** Stores what must not be lost, durable on return; says whether it has come before. */
export type Accept = (body: unknown) => Promise<'new' | 'seen'>;

/** A Bolt app that stores what it must not lose before Slack is told that it has it, however Slack reached it. */
export class DeskApp extends App {
  readonly #accept: Accept;
  readonly #underWay = new Set<Promise<void>>();
  #isClosing = false;

  constructor(options: AppOptions, accept: Accept) {
    super(options);
    this.#accept = accept;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    // What is not acknowledged, Slack sends again: to whoever is there then.
    if (this.#isClosing) return;
    const work = this.#storedThenWorked(event);
    this.#underWay.add(work);
    try {
      await work;
    } finally {
      this.#underWay.delete(work);
    }
  }

  /** Takes nothing more from a connection that stands; resolves when what is under way has been answered. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.allSettled(this.#underWay);
  }

  async #storedThenWorked(event: ReceiverEvent): Promise<void> {
    // What has come before is acknowledged once more, and that is all.
    if ((await this.#accept(event.body)) === 'seen') return event.ack();
    await super.processEvent(event);
  }
}
