import type { checkChannel } from '../application/announcements/checkChannel.js';
import type { Needs, NeedsOf } from '../application/ports/index.js';
import type { Carrier, Workspace } from '../domain/organisations/workspace.js';
import type { Messenger } from '../messages/messenger.js';
import type { compose } from '../messages/notices/compose.js';
import type { quietUntil } from './deliver.js';
import type { HeldLease } from './holdLease.js';
import type { Sending } from './inFlight.js';
import type { Pacer } from './pacer.js';
import type { followPost } from './posts/channelPost.js';
import type { tellWithheld } from './tellWithheld.js';
import type { Timing } from './timing.js';

/** The platforms that are configured. */
export type Messengers = Readonly<Partial<Record<Carrier, Messenger>>>;

export type OutboxNeeds = NeedsOf<typeof compose> &
  NeedsOf<typeof checkChannel> &
  NeedsOf<typeof quietUntil> &
  NeedsOf<typeof followPost> &
  NeedsOf<typeof tellWithheld> &
  Needs<'leases' | 'log' | 'newId' | 'identities' | 'deliveries' | 'recent' | 'staleCards' | 'wakeOutbox'>;

/** What the outbox works with. */
export interface Outbox {
  readonly deps: OutboxNeeds;
  readonly messengers: Messengers;
  readonly timing: Timing;
  /** Says that a row was moved to another workspace's queue. */
  readonly wake: (workspaceId: string) => void;
}

/** One drain of one workspace: everything a row needs on its way out. */
export interface SendContext extends Outbox {
  /** The same, with people as they were a moment ago. */
  readonly recently: Outbox;
  readonly workspace: Workspace;
  readonly messenger: Messenger;
  readonly pacer: Pacer;
  readonly lease: HeldLease;
  /** Aborted when the process is asked to stop. */
  readonly stop: AbortSignal;
}

/** The outbox to which people are as they were a moment ago: for what hundreds of messages ask at once. */
export function withRecentPeople(outbox: Outbox): Outbox {
  const { employees, identities, recent } = outbox.deps;
  const people = {
    employees: { ...employees, ...recent.employees },
    identities: { ...identities, ...recent.identities },
  };
  return { ...outbox, deps: { ...outbox.deps, ...people } };
}

/**
 * How long a claimed row is ours, in ms: what its person waits when this process dies. Twice the time of a send, so
 * that half of it is left to looking up and composing.
 */
export const rowLeaseMs = 30_000;

/** A messenger that has said nothing for this long, in ms, is taken to be in doubt. One request to a platform takes 10 to 15 s at most. */
export const sendTimeoutMs = 15_000;

/** True while new sends may start in this workspace. */
export const isOpen = ({ stop, lease, pacer }: SendContext): boolean =>
  !stop.aborted && lease.held() && pacer.pausedFor() === 0;

/**
 * True when this very row may be sent now: asked right before each send. A process that was frozen finds here that the
 * row is no longer surely its own. Enough of the row's lease must be left for the send to end within it.
 */
export const maySend = (context: SendContext, sending: Sending): boolean =>
  isOpen(context) && context.timing.now() < sending.ours - sendTimeoutMs;
