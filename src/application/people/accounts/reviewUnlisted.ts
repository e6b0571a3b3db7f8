import type { Organisation } from '../../../domain/organisations/organisation.js';
import type { Workspace } from '../../../domain/organisations/workspace.js';
import type { Identity } from '../../../domain/people/employee.js';
import { DirectoryError, type Ports } from '../../ports/index.js';
import { rolesOf } from '../rolesOf.js';
import { review } from './follow.js';

/**
 * Where no list tells who is there: asks about those whose leaving or changing matters now, which are the people on the slots
 * to come, organisers, guests, and accounts that were never asked about. The others are asked about as they speak. After a
 * platform that does not answer the rest waits for the next time. `engaged`: who is on a slot to come.
 */
export async function reviewUnlisted(
  ports: Ports,
  organisation: Organisation,
  workspace: Workspace,
  engaged: ReadonlySet<string>,
): Promise<void> {
  for await (const account of ports.identities.present(organisation.id, workspace.id)) {
    if (!matters(ports, account, engaged)) continue;
    try {
      await review(ports, organisation, account);
    } catch (error) {
      if (!(error instanceof DirectoryError)) throw error;
      ports.log.warn('directory.silent', { platform: account.platform, code: error.code });
    }
  }
}

const matters = (ports: Ports, account: Identity, engaged: ReadonlySet<string>): boolean =>
  account.checkedAt === null ||
  account.guest ||
  rolesOf(ports, account).includes('organiser') ||
  engaged.has(account.employeeId);
