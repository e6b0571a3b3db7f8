import type { Incoming } from '../incoming.js';

/**
 * Events accepted and not yet answered. An id is remembered long enough to outlive every retry of the platforms
 * (Slack's last comes after five minutes; kept for a day), its content only until it has been answered.
 */
export interface Inbox {
  /** The next number in line; whoever has drawn one before another begins to draw has the smaller. */
  drawTicket(): Promise<number>;
  /** The tickets, smaller than this one, of events that a process is answering at `now`; the smallest `limit`. */
  ticketsBefore(ticket: number, now: Date, limit: number): Promise<number[]>;
  /** Stores the event, leased to this process until `leaseUntil`; `repeated` when its id is known. */
  accept(incoming: Incoming, leaseUntil: Date): Promise<'new' | 'repeated'>;
  /** Answered: the content is erased, the id stays. */
  finish(incoming: Incoming): Promise<void>;
  /**
   * Takes over one event whose process died before answering; null when there is none. `tries` counts how often it has
   * been taken over, this time included.
   */
  takeOver(now: Date, leaseUntil: Date): Promise<{ incoming: Incoming; tries: number } | null>;
}

/** A named lock with an end, for work that one process does at a time. */
export interface Leases {
  /** True when `owner` holds `name` until `until` from now on (it was free, run out, or its own). */
  acquire(name: string, owner: string, now: Date, until: Date): Promise<boolean>;
  release(name: string, owner: string): Promise<void>;
}
