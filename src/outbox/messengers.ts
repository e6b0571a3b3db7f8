import type { Needs, NeedsOf } from '../application/ports/index.js';
import type { Platform } from '../domain/organisations/workspace.js';
import type { Messenger } from '../messages/messenger.js';
import type { compose } from '../messages/notices/compose.js';
import type { channelTarget } from './channelTarget.js';
import type { followPost } from './posts/followPost.js';
import type { quietUntil } from './quietUntil.js';
import type { Timing } from './timing.js';

/** The platforms that are configured. */
export type Messengers = Readonly<Partial<Record<Platform, Messenger>>>;

export type OutboxNeeds = NeedsOf<typeof compose> &
  NeedsOf<typeof channelTarget> &
  NeedsOf<typeof quietUntil> &
  NeedsOf<typeof followPost> &
  Needs<'leases' | 'log' | 'newId' | 'identities'>;

/** What the outbox works with. */
export interface Outbox {
  readonly deps: OutboxNeeds;
  readonly messengers: Messengers;
  readonly timing: Timing;
  /** Says that a row was moved to another workspace's queue. */
  readonly wake: (workspaceId: string) => void;
}
