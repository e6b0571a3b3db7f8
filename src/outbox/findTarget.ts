import { trusted } from '../application/people/trusted.js';
import type { Delivery } from '../domain/delivery.js';
import type { Address, Platform } from '../domain/organisations/workspace.js';
import type { Identity } from '../domain/people/employee.js';
import { channelTarget } from './channelTarget.js';
import type { Outbox } from './messengers.js';

/** Where a delivery can go now. */
export type Target =
  | { readonly kind: 'here'; readonly address: Address; readonly identity: Identity | null }
  | { readonly kind: 'elsewhere'; readonly workspaceId: string; readonly platform: Platform }
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
