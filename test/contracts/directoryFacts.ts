import type { Employees, ListedEmployee } from '../../src/application/ports/index.js';
import type { Employee } from '../../src/domain/people/employee.js';
import { employee, fromDirectory, newId, noon, type OpenTestStore, times } from './samples.js';

const byId = (one: Employee, other: Employee) => (one.id < other.id ? -1 : 1);

/** What a directory tells of employees. */
export function describeDirectoryFactsContract(name: string, open: OpenTestStore): void {
  describe(`what a directory tells (${name})`, () => {
    let employees: Employees;
    beforeAll(async () => {
      ({ employees } = await open());
    });

    test('everyone comes as a directory is compared with them, so many at a time, and no more of each', async () => {
      const organisationId = newId();
      const [ana, ben, chloe] = times(3, () => employee({ organisationId })).sort(byId);
      for (const one of [ana, ben, chloe]) if (one) await employees.ensure(one);
      const [{ id = '', email = null } = {}, { id: managerId = '' } = {}] = [ana, ben];
      const told = fromDirectory({ employeeNumber: newId(), email });
      await employees.setFromDirectory(organisationId, id, told);
      await employees.setManager(organisationId, id, managerId);
      await employees.join({ organisationId, id: chloe?.id ?? '', into: managerId }, noon);
      const nobodyTold = { employeeNumber: null, managerId: null, fromDirectory: null };
      const pages: (readonly ListedEmployee[])[] = [];
      for await (const page of employees.listed(organisationId, 1)) pages.push(page);
      expect(pages).toEqual([
        [{ id, organisationId, email, employeeNumber: told.employeeNumber, managerId, fromDirectory: told }],
        [{ ...{ id: managerId, organisationId, email: ben?.email }, ...nobodyTold }],
      ]);
    });

    test('what a directory told goes before what a chat tells, and what it did not tell does not', async () => {
      const row = await employees.ensure(employee());
      const told = fromDirectory({ employeeNumber: newId(), name: 'Ana Petit', locale: 'en' });
      await employees.setFromDirectory(newId(), row.id, told);
      expect(await employees.find(row.organisationId, row.id)).toEqual(row);
      expect(await employees.setFromDirectory(row.organisationId, row.id, told)).toBe('set');
      const kept = { ...row, ...{ name: 'Ana Petit', locale: 'en' as const, fromDirectory: told } };
      const { employeeNumber } = told;
      expect(await employees.findByNumber(row.organisationId, employeeNumber ?? '')).toEqual({
        ...{ ...kept, employeeNumber },
      });
      expect(await employees.findByNumber(newId(), employeeNumber ?? '')).toBeNull();
      await employees.update(row.organisationId, row.id, {
        name: 'ana',
        timezone: 'Asia/Tokyo',
        locale: 'fr',
      });
      const changed = { ...kept, employeeNumber, timezone: 'Asia/Tokyo' };
      expect(await employees.find(row.organisationId, row.id)).toEqual(changed);
      expect(await employees.findNamed(row.organisationId, ['petit'], 5)).toEqual([changed]);
    });

    test('an employee number and an address are one person’s; the number is the company’s own', async () => {
      const [one, other] = [await employees.ensure(employee()), employee()];
      const { organisationId } = one;
      const two = await employees.ensure({ ...other, organisationId });
      const told = fromDirectory({ employeeNumber: '00042', email: 'ana@example.org' });
      expect(await employees.setFromDirectory(organisationId, one.id, told)).toBe('set');
      expect(await employees.setFromDirectory(organisationId, two.id, told)).toBe('taken');
      const byEmail = fromDirectory({ employeeNumber: '42', email: 'ana@example.org' });
      expect(await employees.setFromDirectory(organisationId, two.id, byEmail)).toBe('taken');
      expect(await employees.find(organisationId, two.id)).toEqual(two);
      const twin = employee({ organisationId, email: null, employeeNumber: '00042' });
      expect((await employees.ensure(twin)).id).toBe(one.id);
      const elsewhere = await employees.ensure(employee());
      expect(await employees.setFromDirectory(elsewhere.organisationId, elsewhere.id, told)).toBe('set');
    });

    test('several are found by their numbers and by their addresses, in their own company alone', async () => {
      const organisationId = newId();
      const [ana, ben, gone] = [
        employee({ organisationId, email: 'ana@example.org', employeeNumber: '1' }),
        employee({ organisationId, email: 'ben@example.org', employeeNumber: '2' }),
        employee({ organisationId, email: 'gone@example.org', employeeNumber: '3' }),
      ];
      const twin = employee({ email: 'ana@example.org', employeeNumber: '1' });
      for (const one of [ana, ben, gone, twin]) await employees.ensure(one);
      await employees.join({ organisationId, id: gone.id, into: ana.id }, noon);
      const ids = async (found: Promise<Employee[]>) => (await found).map(({ id }) => id).sort();
      const both = [ana.id, ben.id].sort();
      expect(await ids(employees.findByNumbers(organisationId, ['1', '2', '3', '4']))).toEqual(both);
      const addresses = ['ana@example.org', 'ben@example.org', 'gone@example.org', 'x@example.org'];
      expect(await ids(employees.findByEmails(organisationId, addresses))).toEqual(both);
      expect(await employees.findByNumbers(organisationId, ['2'])).toEqual([ben]);
      expect(await employees.findByEmails(organisationId, [])).toEqual([]);
      expect(await employees.findByNumbers(newId(), ['1'])).toEqual([]);
    });

    test('who has no manager any more has none that a directory names', async () => {
      const row = await employees.ensure(employee());
      const { organisationId } = row;
      const manager = { by: 'email', value: 'mia@example.org' } as const;
      const told = fromDirectory({ employeeNumber: newId(), manager });
      await employees.setFromDirectory(organisationId, row.id, told);
      await employees.setManager(organisationId, row.id, newId());
      expect((await employees.find(organisationId, row.id))?.fromDirectory).toEqual(told);
      await employees.setManager(organisationId, row.id, null);
      expect(await employees.find(organisationId, row.id)).toMatchObject({
        managerId: null,
        fromDirectory: { ...told, manager: null },
      });
    });

    test('two who became one have what a directory told of either, whenever a process died', async () => {
      const [one, two] = [await employees.ensure(employee()), employee()];
      const { organisationId } = one;
      await employees.ensure({ ...two, organisationId });
      const told = fromDirectory({ employeeNumber: newId(), email: 'ben@example.org' });
      await employees.setFromDirectory(organisationId, two.id, told);
      await employees.join({ organisationId, id: two.id, into: one.id }, noon);
      for (let times = 0; times < 2; times += 1)
        await employees.passOnDirectory(organisationId, two.id, one.id);
      const { employeeNumber } = told;
      const joined = { ...one, employeeNumber, email: 'ben@example.org', fromDirectory: told };
      expect(await employees.find(organisationId, two.id)).toEqual(joined);
      await employees.erase(organisationId, one.id);
      expect(JSON.stringify(await employees.find(organisationId, one.id))).not.toContain('ben@');
    });
  });
}
