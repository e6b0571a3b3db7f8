/** That everything of a company is to be deleted. */
export interface Removal {
  readonly organisationId: string;
  /** UTC. */
  readonly begunAt: Date;
}

/** Companies that leave. What is begun is ended, whatever happens to the process that began it. */
export interface Removals {
  /** Nothing happens when it has begun already. */
  begin(removal: Removal): Promise<void>;
  /**
   * Everything of the company is gone, its installations and its own row too. What other companies have stays. Safe to do again, and
   * by two at once.
   */
  remove(organisationId: string): Promise<void>;
  /** Nothing is left to do of it. */
  end(organisationId: string): Promise<void>;
  /** Begun and not ended, of every company: for the repair pass only. */
  list(): Promise<Removal[]>;
}
