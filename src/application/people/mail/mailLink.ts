import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Identity } from '../../../domain/people/employee.js';
import type { EmployeeActor } from '../../actor.js';
import type { Needs } from '../../ports/index.js';
import { type MailAddress, readMailAddress } from './mailAddress.js';

/** What a link in an e-mail is for. One thing each: one that is passed on does no other. */
const mailPurposes = ['leave', 'accept', 'decline', 'take', 'mine', 'stop'] as const;
export type MailPurpose = (typeof mailPurposes)[number];

interface Asked {
  readonly purpose: MailPurpose;
  /** Null where it is about none. */
  readonly engagementId: string | null;
  /** UTC. */
  readonly until: Date;
}

const sign = (key: string, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

/** The address of a page for one purpose, which nobody can make without the account's own key. */
export function mailLinkUrl(
  publicUrl: string,
  { account, key }: MailAddress,
  { purpose, engagementId, until }: Asked,
): string {
  const seconds = Math.floor(until.getTime() / 1000).toString(36);
  const text = `${account}.${purpose}.${engagementId ?? '-'}.${seconds}`;
  return `${publicUrl}/e/${encodeURIComponent(`${text}.${sign(key, text)}`)}`;
}

/** Who follows a link, and what it is for. They have no role by it: an address that one confirmed makes nobody an organiser. */
export interface Followed {
  readonly actor: EmployeeActor;
  readonly account: Identity;
  readonly purpose: MailPurpose;
  readonly engagementId: string | null;
}

const shape = new RegExp(
  `^((.{1,100})\\.([^.]{1,64})\\.(${mailPurposes.join('|')})\\.([^.]{1,64})\\.([0-9a-z]{1,9}))\\.([\\w-]{43})$`,
);

/** Null for a link that is not ours, that is over, or whose account is no more. */
export async function readMailLink(
  deps: Needs<'clock' | 'employees' | 'identities' | 'organisations'>,
  link: string,
): Promise<Followed | null> {
  const [, text = '', organisationId = '', identityId = '', purpose, about = '', seconds = '', signature] =
    shape.exec(link) ?? [];
  if (!purpose || !signature) return null;
  const account = await deps.identities.find(organisationId, identityId);
  const key = readMailAddress(account?.address ?? null)?.key;
  if (!account || !key || !isSame(sign(key, text), signature)) return null;
  if (Number.parseInt(seconds, 36) * 1000 <= deps.clock.now().getTime()) return null;
  const [employee, organisation] = await Promise.all([
    deps.employees.find(organisationId, account.employeeId),
    deps.organisations.find(organisationId),
  ]);
  if (!employee || !organisation) return null;
  return {
    actor: { organisation, employee, roles: [] },
    account,
    purpose: purpose as MailPurpose,
    engagementId: about === '-' ? null : about,
  };
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
