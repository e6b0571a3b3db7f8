import type { Employees, Identities } from '../../../src/application/ports/index.js';
import type { Employee, Identity } from '../../../src/domain/employee.js';
import { by, Latest, Rows } from './rows.js';

export function memoryEmployees(): Employees {
  const rows = new Rows<Employee>();
  const mutedTimes = new Latest();
  const byEmail = (organisationId: string, email: string | null) =>
    email === null ? null : rows.one((row) => row.organisationId === organisationId && row.email === email);
  const byId = (organisationId: string, id: string) =>
    rows.one((row) => row.organisationId === organisationId && row.id === id);
  return {
    find: async (organisationId, id) => byId(organisationId, id),
    findMany: async (organisationId, ids) =>
      rows.all((row) => row.organisationId === organisationId && ids.includes(row.id)),
    findByEmail: async (organisationId, email) => byEmail(organisationId, email),
    ensure: async (employee) =>
      byEmail(employee.organisationId, employee.email) ??
      byId(employee.organisationId, employee.id) ??
      rows.put(employee),
    async update(organisationId, id, change) {
      rows.change(
        (row) => row.organisationId === organisationId && row.id === id,
        (row) => ({ ...row, ...change }),
      );
    },
    async setMuted(organisationId, id, muted, askedAt) {
      const row = byId(organisationId, id);
      if (!row || !mutedTimes.isLatest(id, askedAt)) return row?.muted ?? muted;
      rows.put({ ...row, muted });
      return muted;
    },
  };
}

export function memoryIdentities(): Identities {
  const rows = new Rows<Identity>();
  const byUser = (organisationId: string, workspaceId: string, userId: string) =>
    rows.one(
      (row) =>
        row.organisationId === organisationId && row.workspaceId === workspaceId && row.userId === userId,
    );
  const change = async (organisationId: string, id: string, fields: Partial<Identity>) => {
    rows.change(
      (row) => row.organisationId === organisationId && row.id === id,
      (row) => ({ ...row, ...fields }),
    );
  };
  const writable = (organisationId: string, workspaceId: string) => (row: Identity) =>
    row.organisationId === organisationId &&
    row.workspaceId === workspaceId &&
    row.reachability === 'reachable' &&
    row.address !== null &&
    !row.guest;
  return {
    find: async (organisationId, id) =>
      rows.one((row) => row.organisationId === organisationId && row.id === id),
    findByUser: async (organisationId, workspaceId, userId) => byUser(organisationId, workspaceId, userId),
    ensure: async (identity) =>
      byUser(identity.organisationId, identity.workspaceId, identity.userId) ?? rows.put(identity),
    ofEmployee: async (organisationId, employeeId) =>
      rows
        .all((row) => row.organisationId === organisationId && row.employeeId === employeeId)
        .sort(by((row) => -(row.lastSeenAt?.getTime() ?? 0))),
    ofEmployees: async (organisationId, employeeIds) =>
      rows.all((row) => row.organisationId === organisationId && employeeIds.includes(row.employeeId)),
    touch: (organisationId, id, address, at) =>
      change(organisationId, id, {
        lastSeenAt: at,
        reachability: 'reachable',
        ...(address && { address }),
      }),
    setAddress: (organisationId, id, address) => change(organisationId, id, { address }),
    setReachability: (organisationId, id, reachability) => change(organisationId, id, { reachability }),
    async *reachable(organisationId, workspaceId) {
      yield* rows.all(writable(organisationId, workspaceId)).sort(by((row) => row.id));
    },
  };
}
