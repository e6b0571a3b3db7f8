import type { OnTheirWay } from '../../domain/engagements/arrivalOrder.js';
import type { Carrier, Workspace } from '../../domain/organisations/workspace.js';
import type { Speaker } from '../people/speaker.js';

/** What is known here of an event and of its reply: the rest is JSON that the conversation alone reads. */
export type InboxEvent = Pick<Speaker, 'platform' | 'workspace' | 'userId' | 'ticket'> & {
  /** The platform's own id of the event. */
  readonly eventId: string;
};

/**
 * Events accepted and not yet answered. An id is kept for a day, to outlive every retry of the platforms (Slack's
 * last comes after five minutes). Its content is kept only until it has been answered.
 */
export interface Inbox<Event extends InboxEvent = InboxEvent, Reply = unknown> {
  /**
   * The next number in line of an organisation; whoever has drawn one before another begins to draw has the smaller.
   * Between two organisations tickets tell nothing.
   */
  drawTicket(organisationId: string): Promise<number>;
  /**
   * The tickets smaller than this one, of events that nobody has acted upon, as far as is known. The workspaces are
   * all of one organisation. A process is about to, has just done it, or is dead and another will take the event
   * over. The smallest `limit`.
   */
  ticketsBefore(
    ticket: number,
    workspaces: readonly Pick<Workspace, 'platform' | 'externalId'>[],
    limit: number,
  ): Promise<OnTheirWay[]>;
  /** Stores the event, leased to this process until `leaseUntil`; `repeated` when its id is known. */
  accept(event: Event, leaseUntil: Date): Promise<'new' | 'repeated'>;
  /** Answered: the content is erased, the id stays. */
  finish(event: Event): Promise<void>;
  /** Whether it was accepted, and no process has acted upon it yet as far as is known. */
  isOpen(event: Pick<Event, 'platform' | 'workspace' | 'eventId'>): Promise<boolean>;
  /** None of the workspace's events is to be answered any more: as `finish`, for each. */
  finishAll(platform: Carrier, workspace: string): Promise<void>;
  /** This process is still at these: those that are not finished are leased until `leaseUntil`. */
  renew(events: readonly Event[], leaseUntil: Date): Promise<void>;
  /**
   * Acted upon, and the chat has not taken the reply. It is kept until the event is finished. The event is leased
   * until `leaseUntil`, when it is tried again.
   */
  keep(event: Event, reply: Reply, leaseUntil: Date): Promise<void>;
  /**
   * Takes over one event whose lease has run out before it was finished, the one accepted first. Null when there is none.
   */
  takeOver(now: Date, leaseUntil: Date): Promise<Leftover<Event, Reply> | null>;
}

/** An event that was not finished in time: the chat did not take the reply, or the process died. */
export interface Leftover<Event, Reply> {
  readonly incoming: Event;
  /** What there is to say, when that is known already; null when nobody knows how far its process came. */
  readonly reply: Reply | null;
  /** How often it has been taken over, this time included. */
  readonly tries: number;
}

/** A named lock with an end, for work that one process does at a time. */
export interface Leases {
  /** True when `owner` holds `name` until `until` from now on (it was free, run out, or its own). */
  acquire(name: string, owner: string, now: Date, until: Date): Promise<boolean>;
  release(name: string, owner: string): Promise<void>;
}
