import type { UsersInfoResponse, UsersListResponse } from '@slack/web-api';
import { readEmail } from '../../domain/people/email.js';
import type { Membership, Profile } from '../../domain/people/employee.js';
import { locales } from '../../domain/people/locale.js';
import { firstVisible } from '../../domain/people/visibleText.js';

/** Somebody as Slack lists them. https://docs.slack.dev/reference/objects/user-object */
export type Member = NonNullable<UsersListResponse['members']>[number];
type User = Pick<Member, Extract<keyof Member, keyof NonNullable<UsersInfoResponse['user']>>> & {
  locale?: string;
};

/** What the people of a workspace belong to: its id, and its enterprise when it is part of one. */
export interface Home {
  readonly workspace: string;
  readonly enterprise: string | null;
}

/**
 * An app installed for a whole enterprise is known by the enterprise's id. A list has to say of which workspace.
 * https://docs.slack.dev/enterprise
 */
export const isEnterprise = (workspace: string): boolean => workspace.startsWith('E');

/** Slack does not call its own Slackbot a bot. */
export const isBot = (user: Pick<Member, 'id' | 'is_bot'>): boolean =>
  user.is_bot === true || user.id === 'USLACKBOT';

/** Somebody in our words. Of an address only a member's own, confirmed, is the company's word for who they are. */
export function profileOf(user: User, home: Home): Profile {
  const membership = membershipOf(user, home);
  const isVouchedFor = membership === 'member' && user.is_email_confirmed !== false;
  return {
    userId: user.id ?? '',
    name: firstVisible(user.profile?.real_name, user.real_name, user.name),
    email: isVouchedFor ? readEmail(user.profile?.email) : null,
    timezone: user.tz ?? null,
    locale: locales.find((each) => user.locale?.toLowerCase().startsWith(each)) ?? null,
    address: { channel: user.id ?? '' },
    membership,
  };
}

/** `is_stranger` does not tell: it is false for somebody of another company with whom a channel is shared. */
function membershipOf(user: User, home: Home): Membership {
  if (!isOfHome(user, home)) return 'outsider';
  return user.is_restricted || user.is_ultra_restricted ? 'guest' : 'member';
}

/** People of a Grid belong to its enterprise, whichever of its workspaces they are from. */
function isOfHome({ team_id, enterprise_user, ...user }: User, { workspace, enterprise }: Home): boolean {
  if (team_id === undefined) return !('is_stranger' in user && user.is_stranger === true);
  if (team_id === workspace) return true;
  return enterprise !== null && [team_id, enterprise_user?.enterprise_id].includes(enterprise);
}
