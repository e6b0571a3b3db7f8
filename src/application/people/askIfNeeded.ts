import type { Organisation } from '../../domain/organisations/organisation.js';
import type { Workspace } from '../../domain/organisations/workspace.js';
import type { Identity, Profile } from '../../domain/people/employee.js';
import { DirectoryError, type Needs, type NeedsOf } from '../ports/index.js';
import { isToldByList } from '../workspaces/memberList.js';
import { rolesOf } from './rolesOf.js';
import type { Speaker } from './speaker.js';

const day = 86_400_000;

/**
 * What the platform tells of a known account today, asked when it may be news. At the first word of a day that no list tells
 * of. Of whoever left; of an account that was never asked about. And each time of whoever has a role, whose rights go by it.
 * `nobody`: the platform knows them no more. Null when it need not be asked, or does not answer. What we know serves, but for
 * an account that was never asked about, for which `DirectoryError` is thrown.
 */
export async function askIfNeeded(
  deps: Needs<'directories' | 'log'> & NeedsOf<typeof mayBeNews>,
  organisation: Organisation,
  workspace: Workspace,
  account: Identity,
  { platform, userId, address }: Speaker,
  insist: boolean,
): Promise<Profile | 'nobody' | null> {
  const directory = deps.directories[platform];
  if (!directory || !(insist || (await mayBeNews(deps, organisation, workspace, account)))) return null;
  try {
    return (await directory.profile(workspace.externalId, userId, address)) ?? 'nobody';
  } catch (error) {
    if (account.checkedAt === null) throw error;
    deps.log.warn('directory.silent', { platform, code: codeOf(error) });
    return null;
  }
}

async function mayBeNews(
  deps: Needs<'clock' | 'directories' | 'identities'> & NeedsOf<typeof rolesOf>,
  organisation: Organisation,
  workspace: Workspace,
  account: Identity,
): Promise<boolean> {
  const { checkedAt, lastSeenAt, reachability } = account;
  const hasRole = rolesOf(deps, organisation, account).roles.length > 0 && !account.guest;
  if (checkedAt === null || reachability === 'left' || hasRole) return true;
  const oldest = Math.min(checkedAt.getTime(), lastSeenAt?.getTime() ?? 0);
  return deps.clock.now().getTime() - oldest > day && !(await isToldByList(deps, workspace, account));
}

const codeOf = (error: unknown): string => (error instanceof DirectoryError ? error.code : 'unexpected');
