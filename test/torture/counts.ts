/** What was done, counted by its name. */
export class Counts {
  readonly of = new Map<string, number>();

  add(what: string, times = 1): void {
    this.of.set(what, (this.of.get(what) ?? 0) + times);
  }

  get(what: string): number {
    return this.of.get(what) ?? 0;
  }

  addAll(others: Counts): void {
    for (const [what, times] of others.of) this.add(what, times);
  }
}
