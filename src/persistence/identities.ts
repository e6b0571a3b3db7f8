import { gatherWrites } from '../application/gather.js';
import type { Identities } from '../application/ports/index.js';
import type { Identity } from '../domain/employee.js';
import { findOrInsert } from './duplicates.js';
import type { Models } from './models.js';
import { readTogether } from './readTogether.js';
import { fromRow, fromRowOrNull, toRow } from './rows.js';
import type { IdentityRow } from './schemas/people.js';

/** How many accounts are read at a time when going through a whole workspace. */
const pageSize = 200;

type Collection = Models['identities'];

/**
 * Page after page by id rather than one open cursor: announcing to a large workspace takes longer than a server
 * keeps a cursor nobody reads from.
 */
async function* pages(identities: Collection, organisationId: string, workspaceId: string) {
  let after = '';
  while (true) {
    const rows = await identities
      .find({
        organisationId,
        workspaceId,
        reachability: 'reachable',
        address: { $ne: null },
        guest: { $ne: true },
        _id: { $gt: after },
      })
      .sort({ _id: 1 })
      .limit(pageSize)
      .lean();
    for (const row of rows) yield fromRow<Identity>(row);
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last._id;
  }
}

interface Change {
  readonly filter: { readonly _id: string; readonly organisationId: string };
  readonly fields: Partial<Identity>;
}

/** Accounts, in the collection `identities`. */
export function identitiesIn({ identities }: Pick<Models, 'identities'>): Identities {
  const write = gatherWrites((changes: readonly Change[]) =>
    identities.bulkWrite(
      changes.map(({ filter, fields }) => ({ updateOne: { filter, update: { $set: fields } } })),
    ),
  );
  const change = (organisationId: string, identityId: string, fields: Partial<Identity>) =>
    write({ filter: { _id: identityId, organisationId }, fields });
  const byUser = readTogether<IdentityRow>(
    ([organisationId = '', workspaceId = ''], userIds) =>
      identities.find({ organisationId, workspaceId, userId: { $in: [...userIds] } }).lean(),
    ({ userId }) => userId,
  );
  const byEmployee = readTogether<IdentityRow>(
    ([organisationId = ''], employeeIds) =>
      // Null sorts below every date: those who never spoke come last.
      identities
        .find({ organisationId, employeeId: { $in: [...employeeIds] } })
        .sort({ lastSeenAt: -1, _id: 1 })
        .lean(),
    ({ employeeId }) => employeeId,
  );
  const findByUser: Identities['findByUser'] = async (organisationId, workspaceId, userId) => {
    const [row] = await byUser([organisationId, workspaceId], userId);
    return fromRowOrNull<Identity>(row ?? null);
  };
  return {
    async find(organisationId, identityId) {
      return fromRowOrNull<Identity>(await identities.findOne({ _id: identityId, organisationId }).lean());
    },
    findByUser,
    ensure(identity) {
      const find = () => findByUser(identity.organisationId, identity.workspaceId, identity.userId);
      return findOrInsert(find, () => identities.create([toRow(identity)]), identity);
    },
    async ofEmployee(organisationId, employeeId) {
      const rows = await byEmployee([organisationId], employeeId);
      return rows.map((row) => fromRow<Identity>(row));
    },
    async ofEmployees(organisationId, employeeIds) {
      const rows = await identities.find({ organisationId, employeeId: { $in: [...employeeIds] } }).lean();
      return rows.map((row) => fromRow<Identity>(row));
    },
    touch: (organisationId, identityId, address, at) =>
      change(organisationId, identityId, {
        lastSeenAt: at,
        reachability: 'reachable',
        ...(address && { address }),
      }),
    setAddress: (organisationId, identityId, address) => change(organisationId, identityId, { address }),
    setReachability: (organisationId, identityId, reachability) =>
      change(organisationId, identityId, { reachability }),
    reachable: (organisationId, workspaceId) => pages(identities, organisationId, workspaceId),
  };
}
