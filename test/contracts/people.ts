import type { Employees, Identities } from '../../src/application/ports/index.js';
import type { Employee, Identity } from '../../src/domain/people/employee.js';
import { employee, identity, minutes, newId, noon, type OpenTestStore, times } from './samples.js';

/** Employees and their accounts. */
export function describePeopleContract(name: string, open: OpenTestStore): void {
  describe(`people (${name})`, () => {
    let employees: Employees;
    let identities: Identities;
    beforeAll(async () => {
      ({ employees, identities } = await open());
    });

    test('an employee is found by id and by e-mail, in their own organisation only', async () => {
      const row = employee();
      const { id, organisationId, email } = row;
      expect(await employees.ensure(row)).toEqual(row);
      expect(await employees.find(organisationId, id)).toEqual(row);
      expect(await employees.findMany(organisationId, [id, newId()])).toEqual([row]);
      expect(await employees.findByEmail(organisationId, email ?? '')).toEqual(row);
      expect(await employees.find(newId(), id)).toBeNull();
      expect(await employees.findMany(newId(), [id])).toEqual([]);
      expect(await employees.findByEmail(newId(), email ?? '')).toBeNull();
    });

    test('one e-mail seen in two chats at once is one person', async () => {
      const [organisationId, email] = [newId(), 'chloe@example.com'];
      const rows = times(20, () => employee({ organisationId, email }));
      const given = await Promise.all(rows.map((row) => employees.ensure(row)));
      const first = await employees.findByEmail(organisationId, email);
      expect(new Set(given.map(({ id }) => id))).toEqual(new Set([first?.id]));
    });

    test('the same e-mail in two organisations is two people; people without e-mail are each their own', async () => {
      const [one, two] = [employee(), employee()];
      const twin = employee({ email: one.email });
      const nameless = times(2, () => employee({ organisationId: two.organisationId, email: null }));
      for (const row of [one, two, twin, ...nameless]) expect(await employees.ensure(row)).toEqual(row);
    });

    test('a change touches the named fields of the named person', async () => {
      const row = await employees.ensure(employee());
      await employees.update(newId(), row.id, { name: 'Autre' });
      await employees.update(row.organisationId, row.id, { name: 'Ana', timezone: 'Asia/Tokyo' });
      const changed = { ...row, name: 'Ana', timezone: 'Asia/Tokyo' };
      expect(await employees.find(row.organisationId, row.id)).toEqual(changed);
    });

    test('of what a person asked about each thing the latest holds, in whatever order it is heard', async () => {
      const { organisationId, id } = await employees.ensure(employee());
      const held = async () => (await employees.find(organisationId, id))?.preferences;
      const [forGood, aWhile] = [{ until: null }, { until: minutes(90) }];
      await employees.prefer(newId(), id, 'reminders', forGood, minutes(9));
      expect(await held()).toBeUndefined();
      await employees.prefer(organisationId, id, 'reminders', forGood, minutes(1));
      await employees.prefer(organisationId, id, 'announcements', aWhile, minutes(3));
      expect(await held()).toEqual({ reminders: forGood, announcements: aWhile });
      const late = await employees.prefer(organisationId, id, 'announcements', null, minutes(2));
      expect(late).toEqual({ reminders: forGood, announcements: aWhile });
      await employees.prefer(organisationId, id, 'announcements', null, minutes(3));
      expect(await held()).toEqual({ reminders: forGood, announcements: null });
    });

    test('the hours and days that somebody wants to themselves are kept as they are', async () => {
      const { organisationId, id } = await employees.ensure(employee());
      const quiet = { quietHours: { from: '18:00', to: '08:30' }, quietDays: [3, 5] };
      await employees.prefer(organisationId, id, 'quietHours', quiet.quietHours, minutes(1));
      await employees.prefer(organisationId, id, 'quietDays', quiet.quietDays, minutes(1));
      expect((await employees.find(organisationId, id))?.preferences).toEqual(quiet);
      await employees.prefer(organisationId, id, 'quietHours', null, minutes(2));
      await employees.prefer(organisationId, id, 'quietDays', [], minutes(2));
      expect(await employees.findMany(organisationId, [id])).toMatchObject([
        { preferences: { quietHours: null, quietDays: [] } },
      ]);
    });

    test('what somebody declares from twenty chats at once is all there, in their own row', async () => {
      const { organisationId, id } = await employees.ensure(employee());
      const add = (skill: string, at: number) =>
        employees.adjust(organisationId, id, 'skills', (held) => [...held, skill], minutes(at));
      expect(await employees.adjust(newId(), id, 'skills', () => ['volé'], minutes(1))).toEqual({});
      await Promise.all(times(20, (at) => add(`s${at}`, 20 - at)));
      const held = (await employees.find(organisationId, id))?.preferences?.skills;
      expect([...(held ?? [])].sort()).toEqual(times(20, (at) => `s${at}`).sort());
      expect(await employees.asked(organisationId, id)).toEqual([
        { part: 'skills', value: held, askedAt: minutes(20) },
      ]);
    });

    test('each part of what somebody says of themselves is kept as it is', async () => {
      const { organisationId, id } = await employees.ensure(employee());
      await employees.prefer(organisationId, id, 'departments', ['Finance'], minutes(1));
      await employees.prefer(organisationId, id, 'sites', ['Lyon'], minutes(1));
      await employees.adjust(organisationId, id, 'departments', (held) => [...held, 'Paie'], minutes(2));
      const { preferences } = (await employees.find(organisationId, id)) ?? {};
      expect(preferences).toEqual({ departments: ['Finance', 'Paie'], sites: ['Lyon'] });
    });

    test('nothing is written of a change that changes nothing; what is emptied is told from what never was', async () => {
      const { organisationId, id } = await employees.ensure(employee());
      expect(await employees.adjust(organisationId, id, 'causes', () => null, minutes(1))).toEqual({});
      expect(await employees.asked(organisationId, id)).toEqual([]);
      await employees.prefer(organisationId, id, 'causes', [4], minutes(1));
      const emptied = await employees.adjust(organisationId, id, 'causes', () => [], minutes(2));
      expect(emptied).toEqual({ causes: [] });
      expect(await employees.adjust(organisationId, id, 'causes', () => [2], minutes(3))).toEqual({
        causes: [2],
      });
      expect((await employees.find(organisationId, id))?.preferences).toEqual({ causes: [2] });
    });

    test('the language somebody chose stays, whatever their platform tells later', async () => {
      const { organisationId, id } = await employees.ensure(employee({ locale: 'fr' }));
      await employees.prefer(organisationId, id, 'language', 'en', minutes(1));
      await employees.update(organisationId, id, { locale: 'fr' });
      expect(await employees.find(organisationId, id)).toMatchObject({
        locale: 'en',
        preferences: { language: 'en' },
      });
    });

    test('an account met by twenty events at once is one account', async () => {
      const on = { organisationId: newId(), workspaceId: newId(), userId: 'U1' };
      const given = await Promise.all(times(20, () => identities.ensure(identity(on))));
      const found = await identities.findByUser(on.organisationId, on.workspaceId, on.userId);
      expect(given).toEqual(times(20, () => found));
    });

    test('an account that is there stays as it is', async () => {
      const first = await identities.ensure(identity({ address: null }));
      const again = identity({ ...first, id: newId(), address: { channel: 'D2' } });
      expect(await identities.ensure(again)).toEqual(first);
      expect(await identities.find(first.organisationId, first.id)).toEqual(first);
    });

    test('who speaks is reachable again, and written to where they spoke last', async () => {
      const row = await identities.ensure(identity({ reachability: 'unreachable' }));
      const { id, organisationId, address } = row;
      await identities.touch(newId(), id, { channel: 'D9' }, noon);
      expect(await identities.find(organisationId, id)).toEqual(row);
      await identities.touch(organisationId, id, null, noon);
      const touched = { ...row, reachability: 'reachable', lastSeenAt: noon, address };
      expect(await identities.find(organisationId, id)).toEqual(touched);
      await identities.touch(organisationId, id, { channel: 'D2' }, minutes(1));
      await identities.setReachability(organisationId, id, 'unreachable');
      const now = { ...row, address: { channel: 'D2' }, lastSeenAt: minutes(1) };
      expect(await identities.find(organisationId, id)).toEqual(now);
      await identities.setAddress(organisationId, id, { channel: 'D3' });
      expect(await identities.find(organisationId, id)).toEqual({ ...now, address: { channel: 'D3' } });
    });

    test('who spoke is known at once, in their own organisation, and never for an earlier time', async () => {
      const of = { organisationId: newId(), employeeId: newId() };
      const row = await identities.ensure(identity(of));
      const other = await identities.ensure(identity({ ...of, lastSeenAt: minutes(-5) }));
      identities.spoke(newId(), row.id, minutes(1));
      expect(await identities.find(of.organisationId, row.id)).toEqual(row);
      identities.spoke(of.organisationId, row.id, noon);
      identities.spoke(of.organisationId, row.id, minutes(-9));
      const spoke = { ...row, lastSeenAt: noon };
      expect(await identities.find(of.organisationId, row.id)).toEqual(spoke);
      expect(await identities.ofEmployee(of.organisationId, of.employeeId)).toEqual([spoke, other]);
      expect(await identities.ofEmployees(of.organisationId, [of.employeeId])).toContainEqual(spoke);
    });

    test('a person’s accounts come with the one that spoke last first', async () => {
      const of = { organisationId: newId(), employeeId: newId() };
      const silent = await identities.ensure(identity(of));
      const earlier = await identities.ensure(identity({ ...of, lastSeenAt: minutes(-5) }));
      const latest = await identities.ensure(identity({ ...of, lastSeenAt: noon }));
      await identities.ensure(identity({ organisationId: of.organisationId }));
      const accounts = await identities.ofEmployee(of.organisationId, of.employeeId);
      expect(accounts).toEqual([latest, earlier, silent]);
    });

    test('everyone comes once, in order of id, so many at a time; joined rows and other companies do not', async () => {
      const organisationId = newId();
      const many = times(45, () => employee({ organisationId }));
      await Promise.all(many.map((row) => employees.ensure(row)));
      await employees.ensure(employee());
      const [first, second] = [...many].sort((a, b) => (a.id < b.id ? -1 : 1));
      await employees.join({ organisationId, id: second?.id ?? '', into: first?.id ?? '' }, noon);
      const pages = await pagesOf(organisationId, {}, 10);
      expect(pages.map((page) => page.length)).toEqual([10, 10, 10, 10, 4]);
      const ids = many.map(({ id }) => id).filter((id) => id !== second?.id);
      expect(pages.flat().map(({ id }) => id)).toEqual(ids.sort());
    });

    test('everyone who said a cause, or speaks a language by their own choice or else by their chat’s', async () => {
      const organisationId = newId();
      const [french, english, chose] = await Promise.all([
        employees.ensure(employee({ organisationId, locale: 'fr' })),
        employees.ensure(employee({ organisationId, locale: 'en' })),
        employees.ensure(employee({ organisationId, locale: 'fr' })),
      ]);
      await employees.prefer(organisationId, chose.id, 'language', 'en', noon);
      await employees.adjust(organisationId, french.id, 'causes', () => [4, 13], noon);
      await employees.adjust(organisationId, chose.id, 'causes', () => [13], noon);
      const ids = async (those: Parameters<Employees['everyone']>[1]) =>
        (await pagesOf(organisationId, those, 10)).flat().map(({ id }) => id);
      expect((await ids({ language: 'en' })).sort()).toEqual([english.id, chose.id].sort());
      expect(await ids({ language: 'fr' })).toEqual([french.id]);
      expect(await ids({ causes: [4, 5] })).toEqual([french.id]);
      expect(await ids({ causes: [13], language: 'en' })).toEqual([chose.id]);
      expect(await ids({ causes: [1] })).toEqual([]);
    });

    async function pagesOf(
      organisationId: string,
      those: Parameters<Employees['everyone']>[1],
      size: number,
    ) {
      const pages: (readonly Employee[])[] = [];
      for await (const page of employees.everyone(organisationId, those, size)) pages.push(page);
      return pages;
    }

    test('another organisation sees no account', async () => {
      const row = await identities.ensure(identity());
      const other = newId();
      expect(await identities.find(other, row.id)).toBeNull();
      expect(await identities.findByUser(other, row.workspaceId, row.userId)).toBeNull();
      expect(await identities.ofEmployee(other, row.employeeId)).toEqual([]);
      const seen: Identity[] = [];
      for await (const one of identities.present(other, row.workspaceId)) seen.push(one);
      expect(seen).toEqual([]);
    });
  });
}
