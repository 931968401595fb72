/** What is going on between the app and the workspace, so that `settled` knows when it is over. */
export class Activity {
  private underWay = 0;
  private stirs = 0;

  /** Counts a piece of work as under way until it is over. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.underWay += 1;
    this.stirs += 1;
    try {
      return await work();
    } finally {
      this.underWay -= 1;
      this.stirs += 1;
    }
  }

  /** Changes with everything that happens. */
  stirred(): number {
    return this.stirs;
  }

  isIdle(): boolean {
    return this.underWay === 0;
  }
}
