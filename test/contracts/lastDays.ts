import type { Employees } from '../../src/application/ports/index.js';
import { employee, type OpenTestStore } from './samples.js';

/** People whose last day is past. */
export function describeLastDaysContract(name: string, open: OpenTestStore): void {
  describe(`last days (${name})`, () => {
    let employees: Employees;
    beforeAll(async () => {
      ({ employees } = await open());
    });

    test('whose last day is past is listed, the longest past first, until they have left', async () => {
      const told = (endsOn: string | null, change: object = {}) => ({
        ...{ employeeNumber: null, email: null, name: null, manager: null, site: null, department: null },
        ...{ locale: null, timezone: null, startsOn: null, endsOn, active: true, connection: 'csv' },
        ...change,
      });
      // Others have last days too: these are longer ago than all.
      const days = ['1970-01-03', '1970-01-01', '1970-01-02', null] as const;
      const rows = await Promise.all(days.map(() => employees.ensure(employee())));
      for (const [at, { organisationId, id }] of rows.entries())
        await employees.setFromDirectory(organisationId, id, told(days[at] ?? null));
      const listed = async (day: string, limit = 10) =>
        (await employees.listPastLastDay(day, limit)).map(({ id }) => rows.findIndex((row) => row.id === id));
      expect(await listed('1970-01-03')).toEqual([1, 2]);
      expect(await listed('1970-01-04', 2)).toEqual([1, 2]);
      for (const [at, leaving] of [
        [1, true],
        [2, false],
      ] as const) {
        const { organisationId, id } = rows[at] ?? employee();
        const left = told(days[at] ?? null, { active: false, ...(leaving && { leaving }) });
        await employees.setFromDirectory(organisationId, id, left);
      }
      expect((await listed('1970-01-04')).sort()).toEqual([0, 1]);
    });
  });
}
