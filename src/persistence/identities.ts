import { batchWrites } from '../application/batch.js';
import type { Identities } from '../application/ports/index.js';
import type { Identity } from '../domain/people/employee.js';
import { batchReads } from './batchReads.js';
import { findOrInsert } from './duplicates.js';
import { presentIn } from './identityPages.js';
import { byLastSeen, lastSeenIn } from './lastSeen.js';
import type { Models } from './models.js';
import { toRow } from './rows.js';
import { noting } from './schemas/audit.js';
import { type IdentityRow, toIdentity } from './schemas/people.js';
import { textIs } from './textIs.js';

interface Change {
  readonly filter: { readonly _id: string; readonly organisationId: string };
  readonly fields: Partial<Identity>;
}

/** Accounts, in the collection `identities`. */
export function identitiesIn({ identities }: Pick<Models, 'identities'>): Identities {
  const write = batchWrites((changes: readonly Change[]) =>
    identities.bulkWrite(
      changes.map(({ filter, fields }) => ({ updateOne: { filter, update: { $set: fields } } })),
    ),
  );
  const change = (organisationId: string, identityId: string, fields: Partial<Identity>) =>
    write({ filter: { _id: identityId, organisationId }, fields });
  const byUser = batchReads<IdentityRow>(
    ([organisationId = '', workspaceId = ''], userIds) =>
      identities.find({ organisationId, workspaceId, userId: { $in: [...userIds] } }).lean(),
    ({ userId }) => userId,
  );
  const byEmployee = batchReads<IdentityRow>(
    ([organisationId = ''], employeeIds) =>
      identities
        .find({ organisationId, employeeId: { $in: [...employeeIds] } })
        .sort({ _id: 1 })
        .lean(),
    ({ employeeId }) => employeeId,
  );
  const { spoke, seen } = lastSeenIn(identities);
  const findByUser: Identities['findByUser'] = async (organisationId, workspaceId, userId) => {
    const [row] = await byUser([organisationId, workspaceId], userId);
    return row ? toIdentity(seen(row)) : null;
  };
  return {
    async find(organisationId, identityId) {
      const row = await identities.findOne({ _id: identityId, organisationId }).lean();
      return row && toIdentity(seen(row));
    },
    findByUser,
    ensure(identity) {
      const find = () => findByUser(identity.organisationId, identity.workspaceId, identity.userId);
      return findOrInsert(find, () => identities.create([toRow(identity)]), identity);
    },
    async ofEmployee(organisationId, employeeId) {
      const rows = await byEmployee([organisationId], employeeId);
      return rows.map(seen).sort(byLastSeen).map(toIdentity);
    },
    async ofEmployees(organisationId, employeeIds) {
      const rows = await identities.find({ organisationId, employeeId: { $in: [...employeeIds] } }).lean();
      return rows.map(seen).map(toIdentity);
    },
    async vouchedFor(organisationId, email) {
      const rows = await identities.find({ organisationId, email: textIs(email) }).lean();
      return rows.map(toIdentity).filter(({ guest, reachability }) => !guest && reachability !== 'left');
    },
    spoke,
    touch: (organisationId, identityId, address, at) =>
      change(organisationId, identityId, {
        lastSeenAt: at,
        reachability: 'reachable',
        ...(address && { address }),
      }),
    setAddress: (organisationId, identityId, address) => change(organisationId, identityId, { address }),
    setReachability: (organisationId, identityId, reachability) =>
      change(organisationId, identityId, { reachability }),
    setTold: (organisationId, identityId, told) => change(organisationId, identityId, told),
    async assign(organisationId, identityId, from, to, line) {
      const current = { _id: identityId, organisationId, employeeId: from };
      const { matchedCount } = await identities.updateOne(current, {
        $set: { employeeId: to },
        ...noting(line),
      });
      return matchedCount === 1;
    },
    async remove(organisationId, identityId) {
      await identities.deleteOne({ _id: identityId, organisationId });
    },
    present: (organisationId, workspaceId) => presentIn(identities, organisationId, workspaceId, seen),
  };
}
