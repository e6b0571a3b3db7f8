import type { Organisation } from '../../../domain/organisations/organisation.js';
import type { Workspace } from '../../../domain/organisations/workspace.js';
import type { Identity } from '../../../domain/people/employee.js';
import { DirectoryError, type Needs, type NeedsOf } from '../../ports/index.js';
import { rolesOf } from '../rolesOf.js';
import { review } from './follow.js';

/**
 * Where no list tells who is there. Asks about those whose leaving or changing matters now. They are the people on
 * the slots to come, organisers, guests, and accounts never asked about. So are those whose assistant asks for them. The
 * others are asked about as they speak. After a platform that does not answer the rest waits for the next time. `engaged`: who is on a
 * slot to come.
 */
export async function reviewUnlisted(
  deps: Needs<'assistants' | 'identities' | 'log'> & NeedsOf<typeof matters> & NeedsOf<typeof review>,
  organisation: Organisation,
  workspace: Workspace,
  engaged: ReadonlySet<string>,
): Promise<void> {
  const people = new Set([...engaged, ...(await deps.assistants.connected(organisation.id))]);
  for await (const account of deps.identities.present(organisation.id, workspace.id)) {
    if (!matters(deps, organisation, account, people)) continue;
    try {
      await review(deps, organisation, account);
    } catch (error) {
      if (!(error instanceof DirectoryError)) throw error;
      deps.log.warn('directory.silent', { platform: account.platform, code: error.code });
    }
  }
}

const matters = (
  deps: NeedsOf<typeof rolesOf>,
  organisation: Organisation,
  account: Identity,
  people: ReadonlySet<string>,
): boolean =>
  account.checkedAt === null ||
  account.guest ||
  rolesOf(deps, organisation, account).roles.length > 0 ||
  people.has(account.employeeId);
