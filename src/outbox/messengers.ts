import type { Messenger, Ports } from '../application/ports/index.js';
import type { Platform } from '../domain/organisations/workspace.js';
import type { Timing } from './timing.js';

/** The platforms that are configured. */
export type Messengers = Readonly<Partial<Record<Platform, Messenger>>>;

/** What the outbox works with. */
export interface Outbox {
  readonly ports: Ports;
  readonly messengers: Messengers;
  readonly timing: Timing;
  /** Says that a row was moved to another workspace's queue. */
  readonly wake: (workspaceId: string) => void;
}
