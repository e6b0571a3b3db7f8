import type { Employees, SoughtPeople } from '../../src/application/ports/index.js';
import { employee, fromDirectory, newId, noon, type OpenTestStore, times } from './samples.js';

/** People by what they are called. */
export function describeNamesContract(name: string, open: OpenTestStore): void {
  describe(`people by their names (${name})`, () => {
    let employees: Employees;
    beforeAll(async () => {
      ({ employees } = await open());
    });
    const found = async (organisationId: string, words: string[], most = 10) =>
      (await employees.findNamed(organisationId, words, most)).map((one) => one.name);

    test('somebody is found by any words of their name, all of which they have, in their own organisation', async () => {
      const organisationId = newId();
      const people = ['Chloé Martin', 'Jean-Marc Martin', 'Œdipe O’Neil', '', '陈 伟'];
      const rows = people.map((one) => employee({ organisationId, name: one }));
      for (const row of rows) await employees.ensure(row);
      await employees.ensure(employee({ name: 'Chloé Martin' }));
      expect(await employees.findNamed(organisationId, ['chloe'], 5)).toEqual([rows[0]]);
      expect(await found(organisationId, ['martin', 'jean'])).toEqual(['Jean-Marc Martin']);
      expect((await found(organisationId, ['martin'])).sort()).toEqual(['Chloé Martin', 'Jean-Marc Martin']);
      expect(await found(organisationId, ['oedipe', 'neil'])).toEqual(['Œdipe O’Neil']);
      expect(await found(organisationId, ['伟'])).toEqual(['陈 伟']);
      for (const none of [['chlo'], ['martin', 'oedipe'], ['Chloé']])
        expect(await found(organisationId, none)).toEqual([]);
    });

    test('of many, the first are given, in order of id', async () => {
      const organisationId = newId();
      const rows = times(30, () => employee({ organisationId, name: 'Karim Benali' }));
      await Promise.all(rows.map((row) => employees.ensure(row)));
      const given = await employees.findNamed(organisationId, ['karim', 'benali'], 6);
      const ids = rows.map(({ id }) => id).sort();
      expect(given.map(({ id }) => id)).toEqual(ids.slice(0, 6));
    });

    test('an admin finds people by how a name, an address or a number begins, or by their site, a page at a time', async () => {
      const organisationId = newId();
      const put = async (called: string, number: string, site: string) => {
        const row = employee({ organisationId, name: called, email: `${number}.x@example.org` });
        await employees.ensure(row);
        const told = fromDirectory({ employeeNumber: number, site });
        await employees.setFromDirectory(organisationId, row.id, told);
        return row;
      };
      const chloe = await put('Chloé Martin', '0042', 'Lyon');
      const marc = await put('Jean-Marc Martinez', '0043', 'Lyon');
      const gone = await put('Chloé Marty', '0099', 'Paris');
      const sought = async (what: SoughtPeople, after = '', most = 10) =>
        (await employees.search(organisationId, what, after, most)).map((one) => one.id);
      const sorted = (...some: { id: string }[]) => some.map(({ id }) => id).sort();
      expect(await sought({ words: ['chloe', 'mar'] })).toEqual(sorted(chloe, gone));
      expect(await sought({ words: ['martin'] })).toEqual(sorted(chloe, marc));
      expect(await sought({ words: ['mart', 'chloe'] })).toEqual([]);
      expect(await sought({ email: '0043' })).toEqual([marc.id]);
      expect(await sought({ employeeNumber: '004' })).toEqual(sorted(chloe, marc));
      expect(await sought({ site: 'Paris' })).toEqual([gone.id]);
      expect(await sought({ site: 'Lyon', words: ['jean'] })).toEqual([marc.id]);
      const [first = '', ...rest] = sorted(chloe, marc, gone);
      expect([await sought({}, '', 1), await sought({}, first)]).toEqual([[first], rest]);
      expect(await employees.sites(organisationId, 10)).toEqual(['Lyon', 'Paris']);
      expect(await employees.sites(organisationId, 1)).toEqual(['Lyon']);
      await employees.join({ organisationId, id: gone.id, into: chloe.id }, noon);
      await employees.erase(organisationId, marc.id);
      expect(await sought({})).toEqual([chloe.id]);
      expect(await employees.search(newId(), {}, '', 10)).toEqual([]);
      expect(await employees.sites(newId(), 10)).toEqual([]);
    });

    test('whoever has another name is found by that; whoever was joined to another or erased, no more', async () => {
      const organisationId = newId();
      const [one, two, three] = ['Ana Roy', 'Anna Roy', 'Ines Roy'].map((each) =>
        employee({ organisationId, name: each }),
      );
      if (!one || !two || !three) throw new Error('three people');
      for (const row of [one, two, three]) await employees.ensure(row);
      await employees.update(organisationId, one.id, { name: 'Ana Lopez' });
      await employees.update(organisationId, two.id, { timezone: 'Asia/Tokyo' });
      expect(await found(organisationId, ['lopez'])).toEqual(['Ana Lopez']);
      expect((await found(organisationId, ['roy'])).sort()).toEqual(['Anna Roy', 'Ines Roy']);
      await employees.join({ organisationId, id: two.id, into: one.id }, noon);
      await employees.erase(organisationId, three.id);
      expect(await found(organisationId, ['roy'])).toEqual([]);
    });
  });
}
