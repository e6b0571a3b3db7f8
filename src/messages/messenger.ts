import type { SentRef } from '../domain/delivery.js';
import type { Address, Carrier } from '../domain/organisations/workspace.js';
import type { Reader } from '../domain/people/reader.js';
import type { Message } from './message.js';
import type { Pace } from './pace.js';

/**
 * How a send ended.
 * `sent`; `busy`: not taken, try again after `retryAfterMs`. Until then nothing leaves in its workspace, unless it is this one `alone`.
 * `unreachable`: refused for this person for good (blocked, uninstalled, left). `failed`: refused for good for another reason; `inDoubt`: no answer, it may have left.
 * `code` is for the operator: the platform's own error code, never a text.
 */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly ref: SentRef; readonly address: Address }
  | { readonly kind: 'busy'; readonly retryAfterMs: number; readonly code: string; readonly alone?: true }
  | { readonly kind: 'unreachable'; readonly code: string }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'inDoubt'; readonly code: string };

export interface Outgoing {
  /** The workspace's external id: a messenger serves every workspace of its platform. */
  readonly workspace: string;
  readonly address: Address;
  readonly message: Message;
  readonly reader: Reader;
  /** Put where the platform can give it back, so that a send in doubt can be looked up. */
  readonly deliveryId: string;
}

/** A message to look for. */
export interface Lookup extends Pick<Outgoing, 'workspace' | 'address' | 'deliveryId'> {
  /** When it was first to be sent: it cannot have left before. Null when nobody knows. */
  readonly since: Date | null;
}

/**
 * What a platform tells of a message that may have left. `unknown`: it cannot tell, now or later. `busy`: not now, it is
 * asked again after `retryAfterMs`; `silent`: it did not answer.
 */
export type Trace =
  | { readonly kind: 'found'; readonly ref: SentRef }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'busy'; readonly retryAfterMs: number };

/** Writes to people and channels of one platform. Used by the outbox only. Never throws. */
export interface Messenger {
  readonly platform: Carrier;
  /** What one workspace takes; the outbox keeps to it. */
  readonly pace: Pace;
  /** How many requests a message to this address takes before it is sent itself, each a turn of the workspace. */
  requestsBefore(address: Address): number;
  /** How many messages a minute may be edited on our own account in one workspace, channel posts aside. */
  readonly editsPerMinute: number;
  send(outgoing: Outgoing): Promise<SendOutcome>;
  /** Replaces a message sent before. `unreachable` when it is gone. */
  update(ref: SentRef, outgoing: Omit<Outgoing, 'deliveryId'>): Promise<SendOutcome>;
  /** Looks for a message that may have left. */
  find(lookup: Lookup): Promise<Trace>;
}
