import type { Readers } from '../announcements/readers.js';

/** The chats we speak in. */
export const platforms = ['slack', 'teams'] as const;
export type Platform = (typeof platforms)[number];

/** What people are written to by: a chat, or e-mail for those who have none. */
export const carriers = [...platforms, 'email'] as const;
export type Carrier = (typeof carriers)[number];

/** One Slack team (or enterprise), or one Teams tenant, of an organisation. Or the e-mail of it all. */
export interface Workspace {
  readonly id: string;
  readonly organisationId: string;
  readonly platform: Carrier;
  /** Slack's team or enterprise id, or the Teams tenant id. Of e-mail, the organisation's id. */
  readonly externalId: string;
  readonly name: string;
  readonly status: 'installed' | 'removed';
  /** When its member list was last read whole; UTC. Null before the first time. */
  readonly membersReadAt: Date | null;
  /** When the platform last took the credentials of our environment for this one's; UTC. Null when it never did. */
  readonly metAt: Date | null;
}

/** Whether people speak there: it has members, channels and a list of them. E-mail has none. */
export const isChat = ({ platform }: Pick<Workspace, 'platform'>): boolean => platform !== 'email';

/** A channel where missions can be announced, as far as the platform told us of it. */
export interface Channel {
  readonly workspaceId: string;
  readonly organisationId: string;
  /** The platform's own id of the channel. */
  readonly externalId: string;
  readonly name: string;
  /** Who can read it, as the platform last told; asked again before anything is posted. */
  readonly readers: Readers;
  /** Where to write, in the platform's own plain JSON. */
  readonly address: Address;
}

/** Where a platform can be written to: its own plain JSON, meaningless outside its folder. */
export type Address = Readonly<Record<string, string>>;
