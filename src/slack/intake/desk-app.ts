import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import type { Next } from './accepted.ts';
import type { AnswersFirst } from './answers-first.ts';

/** Stores what must not be lost, durable on return; says what comes next. */
export type Accept = (body: unknown) => Promise<Next>;

/** A Bolt app that stores what it must not lose before Slack is told that it has it, however Slack reached it. */
export class DeskApp extends App {
  readonly #accept: Accept;
  readonly #first: Pick<AnswersFirst, 'answering'>;
  readonly #underWay = new Set<Promise<void>>();
  #isClosing = false;

  constructor(options: AppOptions, accept: Accept, first: Pick<AnswersFirst, 'answering'>) {
    super(options);
    this.#accept = accept;
    this.#first = first;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    // What is not acknowledged, Slack sends again: to whoever is there then.
    if (this.#isClosing) return;
    const work = this.#first.answering(this.#storedThenWorked(event));
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
    const next = await this.#accept(event.body);
    if (next === 'answer') return super.processEvent(event);
    await event.ack();
    if (next === 'acknowledgeThenOpen') await super.processEvent({ ...event, async ack() {} });
  }
}
