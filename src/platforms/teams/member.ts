import { readEmail } from '../../domain/people/email.js';
import type { Membership, Profile } from '../../domain/people/employee.js';
import type { TeamsAddress } from './address.js';

/** Somebody as Teams lists them in a conversation. */
export interface TeamsMember {
  readonly name: string;
  /** The Entra object id; null when Teams does not tell. */
  readonly objectId: string | null;
  /** As Teams gives it; null when it gives none. */
  readonly email: string | null;
  /** `user`, `guest` or `anonymous`, as Teams tells it; null when it does not. */
  readonly role: string | null;
  /** The tenant that they belong to: another one than ours for somebody met in a channel shared with another company. */
  readonly tenantId: string | null;
}

/** Who somebody is, met at `open`. A guest's address, or a stranger's, vouches for nothing. */
export function profileOf(member: TeamsMember, userId: string, open: TeamsAddress): Profile {
  const membership = membershipOf(member, open.tenantId);
  const email = membership === 'member' ? personalEmail(member.email) : null;
  return { userId, name: member.name, email, timezone: null, locale: null, address: open, membership };
}

/** A role that we do not know is no colleague's. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context */
function membershipOf({ role, tenantId }: TeamsMember, tenant: string): Membership {
  const told = (role ?? 'user').toLowerCase();
  if ((tenantId ?? tenant).toLowerCase() !== tenant.toLowerCase() || told === 'anonymous') return 'outsider';
  return told === 'user' || told === 'owner' ? 'member' : 'guest';
}

/** Guests' sign-in names (`jean_exemple.fr#EXT#@…`) look like e-mails and are none. */
const personalEmail = (email: string | null): string | null =>
  email?.includes('#EXT#') ? null : readEmail(email);
