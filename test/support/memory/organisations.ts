import type { Channels, Organisations, Workspaces } from '../../../src/application/ports/index.js';
import type { Organisation } from '../../../src/domain/organisations/organisation.js';
import type { Channel, Workspace } from '../../../src/domain/organisations/workspace.js';
import type { Note } from './audit.js';
import { by, Rows } from './rows.js';

export function memoryOrganisations(note: Note): Organisations {
  const rows = new Rows<Organisation>();
  const decided = new Set<string>();
  return {
    find: async (id) => rows.one((row) => row.id === id),
    async ensure(organisation) {
      if (!rows.has(organisation.id)) rows.put(organisation);
    },
    async setPolicy(id, change) {
      const undecided = Object.entries(change).filter(([name]) => !decided.has(`${id} ${name}`));
      rows.change(
        (row) => row.id === id,
        (row) => ({ ...row, policy: { ...row.policy, ...Object.fromEntries(undecided) } }),
      );
    },
    async changePolicy(id, version, change, line) {
      const row = rows.one((one) => one.id === id && (one.policyVersion ?? 0) === version);
      if (!row) return false;
      for (const name of Object.keys(change)) decided.add(`${id} ${name}`);
      const policy = { ...row.policy, ...change };
      rows.change(
        (one) => one.id === id,
        (one) => ({ ...one, policy, policyVersion: version + 1 }),
      );
      return note.when(line, true);
    },
    async setWritesBack(id, writesBack) {
      rows.change(
        (row) => row.id === id,
        (row) => ({ ...row, writesBack }),
      );
    },
    async changeRoles(id, change) {
      const row = rows.one((one) => one.id === id);
      const wanted = row && change(row.roles ?? []);
      if (!wanted) return null;
      rows.change(
        (one) => one.id === id,
        (one) => ({ ...one, roles: wanted.roles }),
      );
      return note.when(wanted.audit, wanted);
    },
  };
}

export function memoryWorkspaces(): Workspaces {
  const rows = new Rows<Workspace>();
  const byExternalId = (platform: string, externalId: string) =>
    rows.one((row) => row.platform === platform && row.externalId === externalId);
  return {
    find: async (id) => rows.one((row) => row.id === id),
    findByExternalId: async (platform, externalId) => byExternalId(platform, externalId),
    ensure: async (workspace) =>
      byExternalId(workspace.platform, workspace.externalId) ?? rows.put(workspace),
    async setStatus(id, status) {
      rows.change(
        (row) => row.id === id,
        (row) => ({ ...row, status, ...(status === 'removed' && { membersReadAt: null }) }),
      );
    },
    async met(id, at) {
      rows.change(
        (row) => row.id === id,
        (row) => ({ ...row, status: 'installed', metAt: row.metAt && row.metAt > at ? row.metAt : at }),
      );
    },
    async removed(id, by) {
      rows.change(
        (row) => row.id === id && (row.metAt === null || row.metAt <= by),
        (row) => ({ ...row, status: 'removed', membersReadAt: null }),
      );
    },
    async membersRead(id, at) {
      rows.change(
        (row) => row.id === id && row.status === 'installed',
        (row) => ({ ...row, membersReadAt: at }),
      );
    },
    ofOrganisation: async (organisationId) => rows.all((row) => row.organisationId === organisationId),
    listInstalled: async () => rows.all((row) => row.status === 'installed').sort(by((row) => row.id)),
  };
}

export function memoryChannels(): Channels {
  const channels = new Map<string, Channel>();
  const keyOf = (...ids: string[]) => JSON.stringify(ids);
  return {
    async save(channel) {
      channels.set(keyOf(channel.organisationId, channel.workspaceId, channel.externalId), channel);
    },
    find: async (organisationId, workspaceId, externalId) =>
      channels.get(keyOf(organisationId, workspaceId, externalId)) ?? null,
    list: async (organisationId, workspaceId) =>
      [...channels.values()]
        .filter((row) => row.organisationId === organisationId && row.workspaceId === workspaceId)
        .sort(by((row) => row.name)),
  };
}
