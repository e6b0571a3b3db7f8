import type { Models } from './models.js';
import { batches } from './pages.js';

const pageSize = 500;

/** Notes who is gone and who is back; see `noteLeavers` of the port. */
export async function markLeavers(models: Models, now: Date): Promise<void> {
  const { employees } = models;
  const gone = { 'fromDirectory.active': false, goneSince: null } as const;
  await employees.updateMany(gone, { $set: { goneSince: now } });
  await employees.updateMany(
    { goneSince: { $type: 'date' }, 'fromDirectory.active': true },
    { $unset: { goneSince: '' } },
  );
  await markWithoutAccounts(models, now);
  await markBack(models);
}

/** Whom no directory knows, and who is in no chat any more. */
async function markWithoutAccounts(models: Models, now: Date): Promise<void> {
  const { employees, identities } = models;
  const read = (after: string, limit: number) =>
    identities
      .find({ reachability: 'left', _id: { $gt: after } }, { employeeId: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean();
  for await (const accounts of batches(read, pageSize)) {
    const ids = [...new Set(accounts.map(({ employeeId }) => employeeId))];
    const here = new Set(await stillHere(models, ids));
    const left = ids.filter((id) => !here.has(id));
    const unmarked = { _id: { $in: left }, fromDirectory: null, goneSince: null, joinedInto: null };
    await employees.updateMany(unmarked, { $set: { goneSince: now } });
  }
}

/** Whom no directory knows, and who has an account again. */
async function markBack(models: Models): Promise<void> {
  const { employees } = models;
  const read = (after: string, limit: number) =>
    employees
      .find({ goneSince: { $type: 'date' }, fromDirectory: null, _id: { $gt: after } }, { _id: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean();
  for await (const rows of batches(read, pageSize)) {
    const back = await stillHere(
      models,
      rows.map(({ _id }) => _id),
    );
    await employees.updateMany({ _id: { $in: back } }, { $unset: { goneSince: '' } });
  }
}

/** Those with an account that has not left. Ids of people are drawn, so that one is of one organisation. */
async function stillHere({ identities }: Models, employeeIds: readonly string[]): Promise<string[]> {
  const rows = await identities
    .find({ employeeId: { $in: [...employeeIds] }, reachability: { $ne: 'left' } }, { employeeId: 1 })
    .lean();
  return rows.map(({ employeeId }) => employeeId);
}
