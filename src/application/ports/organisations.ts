import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { Organisation, Policy } from '../../domain/organisations/organisation.js';
import type { Carrier, Channel, Workspace } from '../../domain/organisations/workspace.js';
import type { GivenRole } from '../../domain/people/roles.js';

/** Who has which role from now on, and what is written down of it. */
export interface RolesChange {
  readonly roles: readonly GivenRole[];
  readonly audit?: AuditLine;
}

/** Companies. */
export interface Organisations {
  find(organisationId: string): Promise<Organisation | null>;
  /** Inserts, unless one with this id is there already. */
  ensure(organisation: Organisation): Promise<void>;
  /** What whoever runs the service says of the policy; nothing else of it. What an admin has decided stays as it is. */
  setPolicy(organisationId: string, change: Partial<Policy>): Promise<void>;
  /**
   * Changes what is named of the policy, as an admin decides it. False, and nothing is written, where it is not of `version` any
   * more. `line`: what is written down of it, kept in the same write.
   */
  changePolicy(
    organisationId: string,
    version: number,
    change: Partial<Policy>,
    line: AuditLine,
  ): Promise<boolean>;
  /** Whether missions are written into an HRIS from now on. */
  setWritesBack(organisationId: string, writesBack: boolean): Promise<void>;
  /**
   * Changes who has which role by what is held. Whoever else changes it at once, nothing is lost: `change` is asked again
   * then. Null from it, and nothing is written. Gives what it last gave.
   */
  changeRoles<Change extends RolesChange>(
    organisationId: string,
    change: (held: readonly GivenRole[]) => Change | null,
  ): Promise<Change | null>;
}

/** Workspaces and tenants, found by what the platform calls them. */
export interface Workspaces {
  find(workspaceId: string): Promise<Workspace | null>;
  findByExternalId(platform: Carrier, externalId: string): Promise<Workspace | null>;
  /** Inserts, or gives back the one there already for (platform, externalId). */
  ensure(workspace: Workspace): Promise<Workspace>;
  /** One that is removed is a stranger again: its member list counts as never read. */
  setStatus(workspaceId: string, status: Workspace['status']): Promise<void>;
  /** The platform took our credentials at `at`: it is installed, whatever was heard of before. */
  met(workspaceId: string, at: Date): Promise<void>;
  /** Removed, unless it was met after `by`. */
  removed(workspaceId: string, by: Date): Promise<void>;
  /** Its member list was read whole at `at`; of one that was removed meanwhile that counts for nothing. */
  membersRead(workspaceId: string, at: Date): Promise<void>;
  /** The company's, removed ones too. */
  ofOrganisation(organisationId: string): Promise<Workspace[]>;
  /** Every installed workspace of every organisation: for the dispatcher only. */
  listInstalled(): Promise<Workspace[]>;
}

/** Channels that a workspace told us of. */
export interface Channels {
  /** Inserts or refreshes by (workspaceId, externalId). */
  save(channel: Channel): Promise<void>;
  find(organisationId: string, workspaceId: string, externalId: string): Promise<Channel | null>;
  list(organisationId: string, workspaceId: string): Promise<Channel[]>;
}
