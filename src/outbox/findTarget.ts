import { checkChannel } from '../application/announcements/checkChannel.js';
import { trusted } from '../application/people/trusted.js';
import { DirectoryError, type Needs, type NeedsOf } from '../application/ports/index.js';
import type { Withheld } from '../domain/announcements/announcement.js';
import type { Delivery } from '../domain/delivery.js';
import type { Address, Carrier } from '../domain/organisations/workspace.js';
import type { Identity } from '../domain/people/employee.js';
import type { Outbox } from './sendContext.js';
import { tellWithheld } from './tellWithheld.js';

/** Where a delivery can go now. */
export type Target =
  | { readonly kind: 'here'; readonly address: Address; readonly identity: Identity | null }
  | { readonly kind: 'elsewhere'; readonly workspaceId: string; readonly platform: Carrier }
  | { readonly kind: 'nowhere'; readonly code: string }
  /** Its platform does not tell whether it may. */
  | { readonly kind: 'notNow'; readonly code: string };

/**
 * A channel's address, or the person's reachable account in the row's workspace, or in another one of theirs. The
 * account that spoke last goes first.
 */
export async function findTarget(outbox: Outbox, delivery: Delivery): Promise<Target> {
  const { organisationId, workspaceId, recipient } = delivery;
  const { deps } = outbox;
  if (recipient.kind === 'channel') return channelTarget(deps, delivery, recipient.channelId);
  // Two people may have become one since.
  const person = await deps.employees.find(organisationId, recipient.employeeId);
  const accounts = trusted(person ? await deps.identities.ofEmployee(organisationId, person.id) : []);
  const mine = (account: Identity) => account.workspaceId === workspaceId;
  const ordered = [...accounts.filter(mine), ...accounts.filter((account) => !mine(account))];
  for (const identity of ordered) {
    const { address, reachability, platform } = identity;
    if (address === null || reachability !== 'reachable') continue;
    if (!outbox.messengers[platform] || !(await isInstalled(outbox, identity.workspaceId))) continue;
    if (mine(identity)) return { kind: 'here', address, identity };
    return { kind: 'elsewhere', workspaceId: identity.workspaceId, platform };
  }
  return { kind: 'nowhere', code: 'noReachableAccount' };
}

async function isInstalled({ deps }: Outbox, workspaceId: string): Promise<boolean> {
  return (await deps.workspaces.find(workspaceId))?.status === 'installed';
}

/**
 * Where a message to a channel goes. Who reads the channel is asked as it leaves: hours may have passed since the
 * organiser's yes. When it may not be posted whoever organises is told. That comes before the row ends, so that a crash
 * loses no word.
 */
async function channelTarget(
  deps: Needs<'announcements' | 'organisations' | 'workspaces'> &
    NeedsOf<typeof checkChannel> &
    NeedsOf<typeof tellWithheld>,
  delivery: Delivery,
  channelId: string,
): Promise<Target> {
  const { organisationId, workspaceId, subject } = delivery;
  const { announcements, organisations, workspaces } = deps;
  const [workspace, organisation] = await Promise.all([
    workspaces.find(workspaceId),
    organisations.find(organisationId),
  ]);
  if (workspace?.status !== 'installed' || !organisation) return { kind: 'nowhere', code: 'noChannel' };
  const announced = subject.kind === 'announcement' ? subject.announcementId : '';
  const announcement = await announcements.find(organisationId, announced);
  const told = announcement?.channels.find((one) => one.channelId === channelId)?.readers ?? 'company';
  try {
    const check = await checkChannel(deps, workspace, channelId, organisation.policy, told);
    if (check.withheld === null) return { kind: 'here', address: check.channel.address, identity: null };
    if (announcement) await tellWithheld(deps, delivery, announcement, check.withheld);
    return { kind: 'nowhere', code: codes[check.withheld] };
  } catch (error) {
    if (error instanceof DirectoryError) return { kind: 'notNow', code: error.code };
    throw error;
  }
}

const codes: Readonly<Record<Withheld, string>> = {
  gone: 'noChannel',
  refused: 'channelShared',
  outsiders: 'channelShared',
  unknown: 'channelReadersUnknown',
  failed: 'channelRefused',
};
