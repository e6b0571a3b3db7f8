/** Work that goes on after the platform has been acknowledged, so that a stop can wait for it: Bolt's own does not. */
export class InFlight {
  private readonly running = new Set<Promise<void>>();

  /** Follows a piece of work that handles its own errors. */
  add(work: Promise<void>): void {
    const followed = work.finally(() => this.running.delete(followed));
    this.running.add(followed);
  }

  /** Resolves when nothing is running any more. */
  async drain(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }
}
