import type { Store } from '../../src/application/ports/index.js';
import { type AuditLine, type AuditSubject, placeOf } from '../../src/domain/audit/auditLine.js';
import { knownNonprofit } from '../support/framed.js';
import {
  announcement,
  employee,
  engagement,
  identity,
  minutes,
  mission,
  newId,
  nonprofit,
  noon,
  type OpenTestStore,
  organisation,
  times,
} from './samples.js';
import { madeWebhook } from './webhooks.js';

const lineOf = (organisationId: string, change: Partial<AuditLine> = {}): AuditLine => ({
  ...{ id: newId(), organisationId, kind: 'mission.changed', at: noon, by: 'olga' },
  ...{ about: { kind: 'mission', id: newId() }, before: { capacity: '5' }, after: { capacity: '8' } },
  ...change,
});

/** What was done, by whom, when. */
export function describeAuditContract(name: string, open: OpenTestStore): void {
  describe(`audit (${name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    const listed = async (organisationId: string, of: { missionId?: string; personId?: string } = {}) =>
      store.audit.list(organisationId, { ...of, limit: 50 });
    /** Those of one organisation that are not written: suites share a database. */
    const left = async (organisationId: string, before = minutes(1)) =>
      (await store.audit.listUnwritten(before, 5_000)).filter(
        (line) => line.organisationId === organisationId,
      );

    test('a line written twenty times at once is one, and nothing changes it', async () => {
      const organisationId = newId();
      const line = lineOf(organisationId, { missionId: newId(), personId: 'ana' });
      await Promise.all(times(20, () => store.audit.write(line)));
      await store.audit.write({ ...line, by: 'another', at: minutes(3) });
      expect(await listed(organisationId)).toEqual([line]);
      expect(await listed(newId())).toEqual([]);
    });

    test('a line born with a place stands beside it, and only where there is one', async () => {
      const row = engagement({ seat: 1 });
      const about = { kind: 'engagement', id: row.id } as const;
      const line = lineOf(row.organisationId, { kind: 'person.added', about });
      expect(await store.engagements.insert(row, line)).toEqual({ kind: 'inserted' });
      const other = engagement({ organisationId: row.organisationId, slotId: row.slotId, seat: 1 });
      const unborn = lineOf(row.organisationId, { about: { kind: 'engagement', id: other.id } });
      expect(await store.engagements.insert(other, unborn)).toEqual({ kind: 'seatTaken' });
      expect(await left(row.organisationId)).toEqual([line]);
      await store.audit.clear(line);
      expect(await left(row.organisationId)).toEqual([]);
    });

    test('the newest come first, by page, of a mission or of a person', async () => {
      const organisationId = newId();
      const missionId = newId();
      const lines = [0, 1, 2, 3].map((at) => lineOf(organisationId, { at: minutes(at), by: `who${at}` }));
      const of = { missionId, personId: 'who1', at: minutes(9) };
      const last = lineOf(organisationId, of);
      for (const line of [...lines, last]) await store.audit.write(line);
      const ids = (some: readonly AuditLine[]) => some.map(({ id }) => id);
      const page = await store.audit.list(organisationId, { olderThan: placeOf(last), limit: 2 });
      expect(ids(page)).toEqual(ids([lines[3], lines[2]] as AuditLine[]));
      const [, oldest = last] = page;
      const back = { newerThan: placeOf(oldest), limit: 1 };
      expect(ids(await store.audit.list(organisationId, back))).toEqual(ids([lines[3] as AuditLine]));
      const beyond = { olderThan: placeOf(lines[0] as AuditLine), limit: 2 };
      expect(await store.audit.list(organisationId, beyond)).toEqual([]);
      expect(ids(await listed(organisationId, { missionId }))).toEqual([last.id]);
      expect(ids(await listed(organisationId, { personId: 'who1' }))).toEqual([last.id, lines[1]?.id]);
      const all: string[] = [];
      for await (const { id } of store.audit.all(organisationId)) all.push(id);
      expect(all).toEqual(ids([...lines, last]));
    });

    test('of missions alone: nothing about a person, nothing of the company, and by page', async () => {
      const organisationId = newId();
      const missionId = newId();
      const of = (at: number, change: Partial<AuditLine>) =>
        lineOf(organisationId, { at: minutes(at), missionId, ...change });
      const own = [of(1, {}), of(3, {}), of(5, { missionId: newId() })];
      const { missionId: _, ...ofCompany } = of(2, { kind: 'policy.changed' });
      for (const line of [...own, ofCompany, of(4, { kind: 'person.added', personId: 'ana' })])
        await store.audit.write(line);
      await store.audit.write(lineOf(newId(), { missionId }));
      const read = async (asked: object) =>
        (await store.audit.list(organisationId, { ofMissions: true, limit: 2, ...asked })).map(
          ({ id }) => id,
        );
      const [first, second, third] = own.map(({ id }) => id);
      expect(await read({})).toEqual([third, second]);
      expect(await read({ olderThan: placeOf(own[1] as AuditLine) })).toEqual([first]);
      expect(await read({ newerThan: placeOf(own[0] as AuditLine) })).toEqual([third, second]);
      expect(await read({ missionId })).toEqual([second, first]);
    });

    /** Makes a row, and changes it twice with a line: it fits the first time only. */
    const changes: Record<
      AuditSubject,
      (organisationId: string, line: (id: string) => AuditLine) => Promise<unknown>
    > = {
      async organisation(organisationId, line) {
        await store.organisations.ensure(organisation({ id: organisationId }));
        const audit = line(organisationId);
        await store.organisations.changeRoles(organisationId, () => ({ roles: [], audit }));
        await store.organisations.changeRoles(organisationId, () => null);
        return store.organisations.find(organisationId);
      },
      async mission(organisationId, line) {
        const { id } = await store.missions.create(mission({ organisationId, status: 'ready' }));
        const cancel = () =>
          store.missions.update(organisationId, id, ['ready'], { status: 'cancelled' }, undefined, line(id));
        await cancel();
        await cancel();
        return store.missions.find(organisationId, id);
      },
      async apiKey(organisationId, line) {
        const key = { id: newId(), organisationId, name: 'intranet', scopes: ['read'] as const };
        await store.apiKeys.create({ ...key, createdAt: noon }, newId());
        await store.apiKeys.revoke(organisationId, key.id, noon, line(key.id));
        await store.apiKeys.revoke(organisationId, key.id, noon, line(key.id));
        return (await store.apiKeys.list(organisationId))[0] ?? null;
      },
      async webhook(organisationId, line) {
        const { id } = await madeWebhook(store, { organisationId });
        const disabled = { state: 'disabled', disabledBecause: 'asked' } as const;
        await store.webhooks.setState(organisationId, id, disabled, line(id));
        await store.webhooks.setState(organisationId, id, disabled, line(id));
        return store.webhooks.find(organisationId, id);
      },
      async nonprofit(organisationId, line) {
        const { id } = await store.nonprofits.ensureByName(nonprofit({ organisationId }));
        const tell = (at: number) =>
          store.nonprofits.update(organisationId, id, knownNonprofit, minutes(at), line(id));
        expect(await tell(1)).toBe(true);
        expect(await tell(0)).toBe(false);
        return store.nonprofits.find(organisationId, id);
      },
      async announcement(organisationId, line) {
        const { id } = await store.announcements.ensure(announcement({ organisationId, state: 'draft' }));
        const drop = () =>
          store.announcements.move(organisationId, id, ['draft'], 'cancelled', undefined, line(id));
        await drop();
        await drop();
        return store.announcements.find(organisationId, id);
      },
      async engagement(organisationId, line) {
        const row = engagement({ organisationId, state: 'confirmed' });
        await store.engagements.insert(row);
        const change = { state: 'withdrawn', line: line(row.id) } as const;
        await store.engagements.move(organisationId, row.id, ['confirmed'], change);
        await store.engagements.move(organisationId, row.id, ['confirmed'], change);
        return store.engagements.find(organisationId, row.id);
      },
      async employee(organisationId, line) {
        const { id } = await store.employees.ensure(employee({ organisationId }));
        await store.employees.setManager(organisationId, id, 'ben', line(id));
        return store.employees.find(organisationId, id);
      },
      async identity(organisationId, line) {
        const { id } = await store.identities.ensure(identity({ organisationId, employeeId: 'ana' }));
        const assign = () => store.identities.assign(organisationId, id, 'ana', 'ben', line(id));
        expect([await assign(), await assign()]).toEqual([true, false]);
        return store.identities.find(organisationId, id);
      },
    };

    test.each(Object.keys(changes) as AuditSubject[])(
      'a change of an %s keeps its line beside it until it is written',
      async (kind) => {
        const organisationId = newId();
        const made: AuditLine[] = [];
        const line = (id: string) => {
          const one = lineOf(organisationId, { id: `line-${id}`, about: { kind, id } });
          made.push(one);
          return one;
        };
        const row = await changes[kind](organisationId, line);
        // Whoever reads the row knows nothing of it.
        expect(Object.keys(row as object)).not.toContain('unwritten');
        const [only] = made;
        if (!only) throw new Error('no line');
        expect(await left(organisationId)).toEqual([only]);
        expect(await left(organisationId, minutes(-1))).toEqual([]);
        await store.audit.clear(lineOf(organisationId, { about: only.about }));
        expect(await left(organisationId)).toEqual([only]);
        await store.audit.clear(only);
        expect(await left(organisationId)).toEqual([]);
      },
    );

    test('a mission that is created keeps its line, and one that is there already none', async () => {
      const row = mission();
      const { organisationId } = row;
      const line = lineOf(organisationId, {
        kind: 'mission.created',
        about: { kind: 'mission', id: row.id },
      });
      await store.missions.create(row, line);
      await store.missions.create(row, { ...line, id: newId() });
      expect(await left(organisationId)).toEqual([line]);
    });

    test('whoever is erased goes by a pseudonym, and what is old goes', async () => {
      const organisationId = newId();
      const did = lineOf(organisationId, { by: 'ana', at: minutes(2) });
      const undergone = lineOf(organisationId, { personId: 'ana', at: minutes(1) });
      const old = lineOf(organisationId, { at: minutes(-60) });
      const elsewhere = lineOf(newId(), { by: 'ana', at: minutes(-60) });
      for (const line of [did, undergone, old, elsewhere]) await store.audit.write(line);
      for (const _ of [1, 2]) await store.audit.forget(organisationId, 'ana');
      await store.audit.forgetBefore(organisationId, noon);
      const [first] = await listed(organisationId);
      const somebody = first?.by ?? '';
      expect(somebody).toMatch(/^erased-(?!ana)/);
      expect(await listed(organisationId)).toEqual([
        { ...did, by: somebody },
        { ...undergone, personId: somebody },
      ]);
      expect(await listed(elsewhere.organisationId)).toEqual([elsewhere]);
      const known = await store.audit.organisations();
      expect(known).toEqual(expect.arrayContaining([organisationId, elsewhere.organisationId]));
    });
  });
}
