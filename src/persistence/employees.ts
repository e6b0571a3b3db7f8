import type { QueryFilter } from 'mongoose';
import type { Employees } from '../application/ports/index.js';
import type { Employee } from '../domain/people/employee.js';
import { nameWords } from '../domain/people/nameWords.js';
import { batchReads } from './batchReads.js';
import { directoryIn, forgetNamedManager, fromChatsIn } from './directoryFacts.js';
import { findOrInsert, unlessTaken } from './duplicates.js';
import { findNamedIn } from './employeeNames.js';
import { everyoneIn, listedIn } from './employeePages.js';
import { searchIn } from './employeeSearch.js';
import type { Models } from './models.js';
import { pages } from './pages.js';
import { preferencesIn } from './preferences.js';
import { toRow } from './rows.js';
import { noting } from './schemas/audit.js';
import { type EmployeeRow, toEmployee } from './schemas/people.js';
import { textIn, textIs } from './textIs.js';

type Collection = Models['employees'];

/** Employees, in the collection `employees`. */
export function employeesIn({ employees }: Pick<Models, 'employees'>): Employees {
  const byId = batchReads<EmployeeRow>(
    ([organisationId = ''], ids) => employees.find({ organisationId, _id: { $in: [...ids] } }).lean(),
    ({ _id }) => _id,
  );
  const find: Employees['find'] = async (organisationId, employeeId) => {
    const [row] = await byId([organisationId], employeeId);
    // Rows are joined to one with a smaller id only: this ends.
    if (row?.joinedInto) return find(organisationId, row.joinedInto);
    return row ? toEmployee(row) : null;
  };
  const findByEmail: Employees['findByEmail'] = async (organisationId, email) => {
    const row = await employees.findOne({ organisationId, email: textIs(email) }).lean();
    return row && toEmployee(row);
  };
  const findByNumber: Employees['findByNumber'] = async (organisationId, employeeNumber) => {
    const row = await employees.findOne({ organisationId, employeeNumber: textIs(employeeNumber) }).lean();
    return row && toEmployee(row);
  };
  const findBy = async (filter: QueryFilter<EmployeeRow>) => {
    const rows = await employees.find(filter).lean();
    return rows.map(toEmployee);
  };
  return {
    find,
    async findMany(organisationId, employeeIds) {
      const rows = await employees.find({ organisationId, _id: { $in: [...employeeIds] } }).lean();
      return rows.filter(({ joinedInto }) => !joinedInto).map(toEmployee);
    },
    findByEmail,
    findByNumber,
    findByNumbers: async (organisationId, employeeNumbers) =>
      employeeNumbers.length === 0 ? [] : findBy({ organisationId, employeeNumber: textIn(employeeNumbers) }),
    findByEmails: async (organisationId, emails) =>
      emails.length === 0 ? [] : findBy({ organisationId, email: textIn(emails) }),
    ensure(employee) {
      const { id, organisationId, email } = employee;
      const there = async () =>
        (email === null ? null : await findByEmail(organisationId, email)) ??
        (employee.employeeNumber ? await findByNumber(organisationId, employee.employeeNumber) : null) ??
        find(organisationId, id);
      const row = { ...toRow(employee), nameWords: nameWords(employee.name) };
      return findOrInsert(there, () => employees.create([row]), employee);
    },
    update: fromChatsIn(employees),
    ...directoryIn(employees),
    setEmail: (organisationId, employeeId, email) =>
      setEmail(employees, { _id: employeeId, organisationId }, email),
    ...preferencesIn(employees),
    findNamed: findNamedIn(employees),
    ...searchIn(employees),
    everyone: everyoneIn(employees),
    listed: listedIn(employees),
    async listPastLastDay(day, limit) {
      // Only what says the type as well is looked up in the index.
      const past = { $type: 'string', $gt: '', $lt: day } as const;
      const read = (state: 'active' | 'leaving') =>
        employees
          .find({ [`fromDirectory.${state}`]: true, 'fromDirectory.endsOn': past })
          .sort({ 'fromDirectory.endsOn': 1 })
          .limit(limit)
          .lean();
      const found = await Promise.all([read('active'), read('leaving')]);
      return found
        .flat()
        .filter(({ joinedInto }) => !joinedInto)
        .map(toEmployee)
        .slice(0, limit);
    },
    async reportsOf(organisationId, managerId) {
      const rows = await employees
        .find({ organisationId, managerId: textIs(managerId) })
        .sort({ _id: 1 })
        .lean();
      return rows.filter(({ joinedInto }) => !joinedInto).map(toEmployee);
    },
    async setManager(organisationId, employeeId, managerId, line) {
      const row = { _id: employeeId, organisationId };
      if (managerId === null) await forgetNamedManager(employees, row);
      await employees.updateOne(row, { $set: { managerId }, ...noting(line) });
    },
    async passOnManagers(organisationId, from, to) {
      await employees.updateMany({ organisationId, managerId: textIs(from) }, { $set: { managerId: to } });
      const row = await employees.findOne({ _id: from, organisationId }, { managerId: 1 }).lean();
      if (!row?.managerId) return;
      const unlessTold = { _id: to, organisationId, managerId: null };
      await employees.updateOne(unlessTold, { $set: { managerId: row.managerId } });
    },
    async join({ organisationId, id, into }, at, line) {
      const unlessJoined = { _id: id, organisationId, joinedInto: { $exists: false } };
      const nobody = { name: '', nameWords: [], email: null, employeeNumber: null };
      const joined = { joinedInto: into, joinedAt: at, ...nobody };
      // Read again when their address has changed in between: none is lost.
      for (;;) {
        const row = await employees.findOne(unlessJoined, { email: 1 }).lean();
        if (!row) return false;
        const leaves = row.email ? { leavesEmail: row.email } : {};
        const asRead = { ...unlessJoined, email: row.email ?? null };
        const change = { $set: { ...joined, ...leaves }, ...noting(line) };
        if ((await employees.updateOne(asRead, change)).matchedCount > 0) return true;
      }
    },
    passOnEmail: (organisationId, from, to) => passOnEmail(employees, organisationId, from, to),
    async joinedTo(organisationId, employeeId) {
      return (await joinedTo(employees, organisationId, employeeId)).map(({ _id }) => _id);
    },
    async listJoined(since) {
      const rows = await employees
        .find({ joinedInto: { $type: 'string' }, joinedAt: { $gte: since } })
        .lean();
      return rows.map(({ _id: id, organisationId, joinedInto = '' }) => ({
        organisationId,
        id,
        into: joinedInto,
      }));
    },
    async remove(organisationId, employeeId) {
      await employees.deleteOne({ _id: employeeId, organisationId });
    },
    async erase(organisationId, employeeId) {
      // Replaced as a whole: whatever else is kept of people one day goes with it.
      const nobody = {
        organisationId,
        name: '',
        nameWords: [],
        email: null,
        timezone: 'UTC',
        locale: 'fr',
      } as const;
      for (const { _id, ...row } of await joinedTo(employees, organisationId, employeeId)) {
        const link = { joinedInto: row.joinedInto, joinedAt: row.joinedAt };
        await employees.replaceOne({ _id, organisationId }, { ...nobody, ...link });
      }
      await employees.replaceOne({ _id: employeeId, organisationId }, nobody);
    },
    withoutEmail: (organisationId) => withoutEmail(employees, organisationId),
  };
}

/** Rows that were joined to this one, and those that had been joined to them before. */
async function joinedTo(
  employees: Collection,
  organisationId: string,
  employeeId: string,
): Promise<EmployeeRow[]> {
  const rows = await employees.find({ organisationId, joinedInto: textIs(employeeId) }).lean<EmployeeRow[]>();
  const before = await Promise.all(rows.map(({ _id }) => joinedTo(employees, organisationId, _id)));
  return [...rows, ...before.flat()];
}

/** Only on a row that still stands for somebody. */
function setEmail(
  employees: Collection,
  row: Pick<EmployeeRow, '_id' | 'organisationId'>,
  email: string | null,
): ReturnType<Employees['setEmail']> {
  const current = { ...row, joinedInto: { $exists: false } };
  return unlessTaken('set', () => employees.updateOne(current, { $set: { email } }));
}

async function passOnEmail(
  employees: Collection,
  organisationId: string,
  from: string,
  to: string,
): Promise<void> {
  const row = await employees.findOne({ _id: from, organisationId }, { leavesEmail: 1 }).lean();
  if (!row?.leavesEmail) return;
  const without = { _id: to, organisationId, joinedInto: { $exists: false }, email: null };
  await unlessTaken('set', () => employees.updateOne(without, { $set: { email: row.leavesEmail } }));
  const kept = await employees.findOne({ _id: to, organisationId }, { joinedInto: 1 }).lean();
  // Joined to another meanwhile: it is passed on to that one when this is done again.
  if (kept?.joinedInto) return;
  await employees.updateOne({ _id: from, organisationId }, { $unset: { leavesEmail: 1 } });
}

async function* withoutEmail(employees: Collection, organisationId: string): AsyncGenerator<Employee> {
  const read = (after: string, limit: number) =>
    employees
      .find({ organisationId, email: null, _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean();
  for await (const row of pages(read)) if (!row.joinedInto) yield toEmployee(row);
}
