import type { Employees } from '../application/ports/index.js';
import type { Employee } from '../domain/employee.js';
import { findOrInsert } from './duplicates.js';
import type { Models } from './models.js';
import { readTogether } from './readTogether.js';
import { fromRow, fromRowOrNull, toRow } from './rows.js';
import type { EmployeeRow } from './schemas/people.js';

/** Employees, in the collection `employees`. */
export function employeesIn({ employees }: Pick<Models, 'employees'>): Employees {
  const byId = readTogether<EmployeeRow>(
    ([organisationId = ''], ids) => employees.find({ organisationId, _id: { $in: [...ids] } }).lean(),
    ({ _id }) => _id,
  );
  const find: Employees['find'] = async (organisationId, employeeId) => {
    const [row] = await byId([organisationId], employeeId);
    return fromRowOrNull<Employee>(row ?? null);
  };
  const findByEmail: Employees['findByEmail'] = async (organisationId, email) =>
    fromRowOrNull<Employee>(await employees.findOne({ organisationId, email }).lean());
  return {
    find,
    async findMany(organisationId, employeeIds) {
      const rows = await employees.find({ organisationId, _id: { $in: [...employeeIds] } }).lean();
      return rows.map((row) => fromRow<Employee>(row));
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
  };
}
