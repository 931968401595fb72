import { setTimeout as pause } from 'node:timers/promises';
import type { Person, SeenMessage, Workspace } from '../../src/workspace/index.ts';

/** How long after the last kill people give up whatever they wait for in vain, in milliseconds: so every day ends. */
export const PATIENCE = 240_000;
/** How long they wait for a window before they press again. */
const A_MOMENT = 6000;
/** How long for what they pressed to show: who presses at every moment keeps FOI Desk from everything else. */
const TO_SHOW = 20_000;
/** How long until what was taken from them must show: with their hands tied so long, little else is done on a day. */
const A_WHILE = 90_000;
const LOOKS_EVERY = 60;
/** How often somebody tries what they may leave. */
const TRIES = 4;

/** Somebody waited in vain, or something was refused that should not have been. */
export class Stuck extends Error {}

/** People who do one thing at a time, and try again when FOI Desk does not answer. */
export class People {
  private readonly workspace: Workspace;
  private readonly busy = new Map<string, Promise<unknown>>();

  private readonly isCalm: () => boolean;
  private calmSince: number | undefined;
  private readonly waits = new Set<{ for: string; since: number }>();

  /** @param isCalm whether the bots are killed no more */
  constructor(workspace: Workspace, isCalm: () => boolean) {
    this.workspace = workspace;
    this.isCalm = isCalm;
  }

  /** Says when patience has come to its end: while the bots are killed it never does, and then everybody's does at once. */
  patience(): () => boolean {
    return () => {
      if (!this.isCalm()) return false;
      this.calmSince ??= performance.now();
      return performance.now() - this.calmSince > PATIENCE;
    };
  }

  /** What people wait for now, and since when: where a day does not end, this says why. */
  waiting(): string[] {
    const now = performance.now();
    return [...this.waits].map((each) => `${each.for} (for ${Math.round((now - each.since) / 1000)} s)`);
  }

  private async during<T>(what: string, work: () => Promise<T>): Promise<T> {
    const wait = { for: what, since: performance.now() };
    this.waits.add(wait);
    try {
      return await work();
    } finally {
      this.waits.delete(wait);
    }
  }

  /** Somebody's eyes. */
  as(name: string): Person {
    return this.workspace.as(name);
  }

  /** Somebody's hands: they do one thing after another. */
  async at<T>(name: string, does: (person: Person) => Promise<T>): Promise<T> {
    const before = this.busy.get(name) ?? Promise.resolve();
    const done = this.during(`${name}’s hands`, () => before.then(() => does(this.as(name))));
    this.busy.set(
      name,
      done.catch(() => undefined),
    );
    return done;
  }

  /** Says when a moment is over: so long somebody waits for a window. */
  aMoment(): () => boolean {
    return moment();
  }

  /** Says when somebody looks no longer whether what they did shows, and does it again. */
  toShow(): () => boolean {
    return moment(TO_SHOW);
  }

  /** Waits until there is something to see. @throws Stuck when patience ends */
  async until<T>(what: string, look: () => T | undefined, isOver = this.patience()): Promise<T> {
    return this.during(what, async () => {
      for (;;) {
        const seen = look();
        if (seen !== undefined) return seen;
        if (isOver()) throw new Stuck(`Somebody waited in vain: ${what}.`);
        await pause(LOOKS_EVERY);
      }
    });
  }

  /**
   * What somebody may do or leave: tried so often, and then left. Whatever is in the way, such as that it may not be done any
   * more, is theirs to find out. What was taken from them is done, and they wait until it shows.
   * @throws Stuck when it does not
   */
  async tries(name: string, isDone: () => boolean, does: (person: Person) => Promise<void>): Promise<boolean> {
    return this.at(name, async (person) => {
      for (let tried = 0; tried < TRIES && !isDone(); tried += 1) {
        const told = person.ephemerals().length;
        try {
          await does(person);
        } catch {
          while (person.hasModal()) await person.closes();
          await pause(LOOKS_EVERY);
          continue;
        }
        // What was refused meanwhile, such as while Slack could not say who they are, is tried again.
        const isOver = () => isDone() || person.ephemerals().length > told || undefined;
        await this.until(`what ${name} did to be seen`, isOver, moment(A_WHILE));
      }
      return isDone();
    });
  }

  /**
   * Opens a window by what somebody does, again while it does not come.
   * @param times how often they were answered and no window came, before they look again whether it is the right thing to do
   * @throws Stuck when they give up
   */
  async opens(person: Person, title: string, does: () => Promise<unknown>, times = 2): Promise<void> {
    const isOver = this.patience();
    const told = () => person.ephemerals().length;
    const toldBefore = told();
    const isOpen = () =>
      (person.hasModal() && person.modal().title === title) || (told() > toldBefore ? false : undefined);
    for (let answered = 0; answered < times && !isOver();) {
      while (person.hasModal()) await person.closes();
      const isAnswered = await does().then(
        () => true,
        (error: unknown) => {
          // What is not there to be pressed does not come by waiting: they look again.
          if (error instanceof Error && error.message.includes(' finds no "')) throw error;
          return false;
        },
      );
      if (isAnswered) {
        if (await this.until(title, isOpen, moment()).catch(() => false)) return;
        // Why not is said to them alone.
        if (told() > toldBefore) break;
        answered += 1;
      }
      await pause(LOOKS_EVERY);
    }
    throw new Stuck(
      `${person.name} cannot open “${title}”. Told last: ${person.ephemerals().at(-1)?.words ?? 'nothing'}`,
    );
  }

  /**
   * Presses a window's button, again while nobody answers. Answers the errors that stand there, none when it is done. What
   * lies over the window is closed: one asked for twice may come once more.
   * @throws Stuck when they give up, and when there is no such window
   */
  async submits(person: Person, label: string): Promise<readonly string[]> {
    const isOver = this.patience();
    while (!isOver()) {
      while (person.hasModal() && person.modal().submit !== label) await person.closes();
      if (!person.hasModal()) throw new Stuck(`${person.name} sees no “${label}”.`);
      try {
        const { ok, errors } = await person.submits(label);
        const said = Object.entries(errors).map(([field, error]) => `${field}: ${error}`);
        if (ok || !said.some((each) => /went wrong|could not/u.test(each))) return said;
      } catch {
        // “We had some trouble connecting. Try again?” What they filled in still stands there.
      }
      await pause(LOOKS_EVERY);
    }
    throw new Stuck(`${person.name} cannot submit with “${label}”.`);
  }

  /** Presses a button of a message once, answered or not. What shows that it is done, or why not, has its time to appear. */
  async presses(person: Person, label: string, on: SeenMessage, isDone: () => boolean): Promise<void> {
    while (person.hasModal()) await person.closes();
    const told = person.ephemerals().length;
    const isOver = () => isDone() || person.ephemerals().length > told || undefined;
    const answered = await person.clicks(label, { on }).then(
      () => true,
      () => false,
    );
    if (answered) await this.until(`“${label}” to be done`, isOver, this.toShow()).catch(() => undefined);
  }
}

function moment(ms = A_MOMENT): () => boolean {
  const end = performance.now() + ms;
  return () => performance.now() > end;
}
