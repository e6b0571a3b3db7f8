import type { Employees } from '../application/ports/index.js';
import { findOrInsert } from './duplicates.js';
import type { Models } from './models.js';
import { readTogether } from './readTogether.js';
import { toRow } from './rows.js';
import { type EmployeeRow, toEmployee } from './schemas/people.js';

/** Employees, in the collection `employees`. */
export function employeesIn({ employees }: Pick<Models, 'employees'>): Employees {
  const byId = readTogether<EmployeeRow>(
    ([organisationId = ''], ids) => employees.find({ organisationId, _id: { $in: [...ids] } }).lean(),
    ({ _id }) => _id,
  );
  const find: Employees['find'] = async (organisationId, employeeId) => {
    const [row] = await byId([organisationId], employeeId);
    return row ? toEmployee(row) : null;
  };
  const findByEmail: Employees['findByEmail'] = async (organisationId, email) => {
    const row = await employees.findOne({ organisationId, email }).lean();
    return row && toEmployee(row);
  };
  return {
    find,
    async findMany(organisationId, employeeIds) {
      const rows = await employees.find({ organisationId, _id: { $in: [...employeeIds] } }).lean();
      return rows.map(toEmployee);
    },
    findByEmail,
    ensure(employee) {
      const { id, organisationId, email } = employee;
      const there = async () =>
        (email === null ? null : await findByEmail(organisationId, email)) ?? find(organisationId, id);
      return findOrInsert(there, () => employees.create([toRow(employee)]), employee);
    },
    async update(organisationId, employeeId, change) {
      await employees.updateOne({ _id: employeeId, organisationId }, { $set: change });
    },
    async setMuted(organisationId, employeeId, muted, askedAt) {
      const unlessLater = { _id: employeeId, organisationId, mutedAt: { $not: { $gt: askedAt } } };
      const { matchedCount } = await employees.updateOne(unlessLater, { $set: { muted, mutedAt: askedAt } });
      return matchedCount > 0 ? muted : ((await find(organisationId, employeeId))?.muted ?? muted);
    },
  };
}
