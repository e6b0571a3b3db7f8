import type { Readers } from '../../domain/announcements/readers.js';
import type { Address, Carrier } from '../../domain/organisations/workspace.js';
import type { Locale } from '../../domain/people/locale.js';

/** The account that an event came from, as the event tells; it vouches for nothing. */
export interface Speaker {
  readonly platform: Carrier;
  /** Slack's team or enterprise id, or the Teams tenant id. */
  readonly workspace: string;
  /** The platform's user id (Slack `U…`, Entra object id). Empty for what nobody did, as an uninstall. */
  readonly userId: string;
  /** Where to write to the person later, when this event tells it. */
  readonly address: Address | null;
  /** The channel it came from, when it can be announced in later. */
  readonly channel: {
    readonly externalId: string;
    readonly name: string;
    readonly address: Address;
    /** When the event tells. */
    readonly readers?: Readers;
  } | null;
  /** What the event itself tells of the person. The directory is asked for the rest. */
  readonly hints: {
    readonly name?: string;
    readonly timezone?: string;
    readonly locale?: Locale;
  };
  /** When it was accepted, ISO 8601 on people's clock; not known until then. */
  readonly acceptedAt?: string;
  /** The number drawn when it was accepted, for who came first: on what may be a sign-up, only. */
  readonly ticket?: number;
}

/** One word for the account that caused an event, of all accounts in all chats. */
export const askerOf = ({
  platform,
  workspace,
  userId,
}: Pick<Speaker, 'platform' | 'workspace' | 'userId'>): string => `${platform}:${workspace}:${userId}`;
