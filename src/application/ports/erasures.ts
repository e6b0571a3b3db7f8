/** Somebody asked that what is held of them be erased. */
export interface Erasure {
  readonly organisationId: string;
  readonly employeeId: string;
  /** UTC. */
  readonly begunAt: Date;
}

/** An account that asked to be forgotten, in one workspace. */
export interface Forgotten {
  readonly organisationId: string;
  readonly workspaceId: string;
  readonly userId: string;
}

/**
 * Who asked to be erased. What is begun is ended, whatever happens to the process that began it. Of accounts a fingerprint
 * alone is kept, so that a member list does not bring them back before they speak.
 */
export interface Erasures {
  /** Nothing happens when it has begun already. */
  begin(erasure: Erasure): Promise<void>;
  find(organisationId: string, employeeId: string): Promise<Erasure | null>;
  /** The latest of a company, whose trace is not gone yet. */
  list(organisationId: string, most: number): Promise<(Erasure & { readonly isOver: boolean })[]>;
  /** Everything of it is done. */
  end(organisationId: string, employeeId: string): Promise<void>;
  /** What was begun and not ended, and what was begun after `since`, of every organisation: for the repair pass only. */
  listToFinish(since: Date): Promise<Erasure[]>;
  keepAway(account: Forgotten): Promise<void>;
  /** They spoke: they are met again. */
  letIn(account: Forgotten): Promise<void>;
  isKeptAway(account: Forgotten): Promise<boolean>;
}
