import { setTimeout as pause } from 'node:timers/promises';
import type { Person, SeenMessage, Workspace } from '../../src/workspace/index.ts';

/** How long a person waits in vain before they give up, in milliseconds, once the bots are killed no more. */
const PATIENCE = 180_000;
/** How long they wait for a window, or for what they pressed, before they press again. */
const A_MOMENT = 6000;
const LOOKS_EVERY = 60;

/** Somebody waited in vain, or something was refused that should not have been. */
export class Stuck extends Error {}

/** People who do one thing at a time, and try again when FOI Desk does not answer. */
export class People {
  private readonly workspace: Workspace;
  private readonly busy = new Map<string, Promise<unknown>>();

  private readonly isCalm: () => boolean;

  /** @param isCalm whether the bots are killed no more */
  constructor(workspace: Workspace, isCalm: () => boolean) {
    this.workspace = workspace;
    this.isCalm = isCalm;
  }

  /** Says when patience has come to its end: while the bots are killed it never does. */
  patience(): () => boolean {
    let since: number | undefined;
    return () => {
      if (!this.isCalm()) return false;
      since ??= performance.now();
      return performance.now() - since > PATIENCE;
    };
  }

  /** Somebody's eyes. */
  as(name: string): Person {
    return this.workspace.as(name);
  }

  /** Somebody's hands: they do one thing after another. */
  async at<T>(name: string, does: (person: Person) => Promise<T>): Promise<T> {
    const before = this.busy.get(name) ?? Promise.resolve();
    const done = before.then(() => does(this.as(name)));
    this.busy.set(
      name,
      done.catch(() => undefined),
    );
    return done;
  }

  /** Waits until there is something to see. @throws Stuck when patience ends */
  async until<T>(what: string, look: () => T | undefined, isOver = this.patience()): Promise<T> {
    for (;;) {
      const seen = look();
      if (seen !== undefined) return seen;
      if (isOver()) throw new Stuck(`Somebody waited in vain: ${what}.`);
      await pause(LOOKS_EVERY);
    }
  }

  /**
   * Opens a window by what somebody does, again while it does not come.
   * @param times how often they were answered and no window came, before they look again whether it is the right thing to do
   * @throws Stuck when they give up
   */
  async opens(person: Person, title: string, does: () => Promise<unknown>, times = 2): Promise<void> {
    const isOver = this.patience();
    const isOpen = () => (person.hasModal() && person.modal().title === title ? true : undefined);
    for (let answered = 0; answered < times && !isOver();) {
      while (person.hasModal()) await person.closes();
      const isAnswered = await does().then(
        () => true,
        () => false,
      );
      if (isAnswered) {
        if (await this.until(title, isOpen, aMoment()).catch(() => false)) return;
        answered += 1;
      }
      await pause(LOOKS_EVERY);
    }
    throw new Stuck(`${person.name} cannot open “${title}”.`);
  }

  /** Presses a window's button, again while nobody answers. Answers the errors that stand there, none when it is done. */
  async submits(person: Person, label: string): Promise<readonly string[]> {
    const isOver = this.patience();
    // A window asked for twice may have come once more, over this one.
    if (!person.hasModal() || person.modal().submit !== label) throw new Stuck(`${person.name} sees no “${label}”.`);
    while (!isOver()) {
      if (!person.hasModal() || person.modal().submit !== label) return [];
      try {
        const { errors } = await person.submits(label);
        const said = Object.values(errors);
        if (!said.some((each) => /went wrong|could not/u.test(each))) return said;
      } catch {
        // “We had some trouble connecting. Try again?”
      }
      await pause(LOOKS_EVERY);
    }
    throw new Stuck(`${person.name} cannot submit with “${label}”.`);
  }

  /** Presses a button of a message once, answered or not. What shows that it is done has a moment to appear. */
  async presses(person: Person, label: string, on: SeenMessage, isDone: () => boolean): Promise<void> {
    while (person.hasModal()) await person.closes();
    const answered = await person.clicks(label, { on }).then(
      () => true,
      () => false,
    );
    if (answered) await this.until('', () => isDone() || undefined, aMoment()).catch(() => undefined);
  }
}

function aMoment(): () => boolean {
  const end = performance.now() + A_MOMENT;
  return () => performance.now() > end;
}
