import type { Store } from '../../src/application/ports/index.js';
import type { AuditLine } from '../../src/domain/audit/auditLine.js';
import { defaultPolicy } from '../../src/domain/organisations/organisation.js';
import { type GivenRole, withRole } from '../../src/domain/people/roles.js';
import { knownNonprofit } from '../support/framed.js';
import {
  channel,
  minutes,
  newId,
  nonprofit,
  noon,
  type OpenTestStore,
  organisation,
  times,
  workspace,
} from './samples.js';

/** Companies, their workspaces, channels and partners. */
export function describeOrganisationsContract(name: string, open: OpenTestStore): void {
  describe(`organisations (${name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });

    test('an organisation is inserted once, with its policy', async () => {
      const row = organisation();
      await Promise.all(times(5, () => store.organisations.ensure(row)));
      await store.organisations.ensure({ ...row, name: 'Autre' });
      expect(await store.organisations.find(row.id)).toEqual(row);
      expect(await store.organisations.find(newId())).toBeNull();
    });

    test('of twenty roles given at once none is lost, and what is held already is not written', async () => {
      const { id } = organisation();
      await store.organisations.ensure(organisation({ id }));
      const given = (employeeId: string): GivenRole => ({
        ...{ employeeId, role: 'organiser', source: 'chat', by: 'admin', at: new Date(0) },
      });
      const people = times(20, () => newId());
      const give = (who: string) =>
        store.organisations.changeRoles(id, (held) => {
          const roles = withRole(held, given(who));
          return roles && { roles };
        });
      await Promise.all(people.map(give));
      const held = (await store.organisations.find(id))?.roles ?? [];
      expect(held.map(({ employeeId }) => employeeId).sort()).toEqual([...people].sort());
      expect(await give(people[3] ?? '')).toBeNull();
      expect(await store.organisations.changeRoles(newId(), () => ({ roles: [] }))).toBeNull();
    });

    test('of two who change the rules at once one does, and is written down; what they decide is nobody else’s to change', async () => {
      const { id } = organisation();
      await store.organisations.ensure(organisation({ id }));
      const line = (by: string): AuditLine => ({
        ...{ id: newId(), organisationId: id, kind: 'policy.changed', at: noon, by },
        ...{ about: { kind: 'organisation', id }, before: {}, after: {} },
      });
      const change = (by: string, halfDaysPerYear: number) =>
        store.organisations.changePolicy(id, 0, { halfDaysPerYear }, line(by));
      const done = await Promise.all([change('one', 4), change('other', 6)]);
      expect([...done].sort()).toEqual([false, true]);
      const [first] = done;
      const now = await store.organisations.find(id);
      expect(now).toMatchObject({ policyVersion: 1, policy: { halfDaysPerYear: first ? 4 : 6 } });
      const unwritten = (await store.audit.listUnwritten(minutes(1), 5_000)).filter(
        (one) => one.organisationId === id,
      );
      expect(unwritten.map(({ by }) => by)).toEqual([first ? 'one' : 'other']);
      for (const one of unwritten) await store.audit.clear(one);
      await store.organisations.setPolicy(id, { halfDaysPerYear: 9, approval: 'notify' });
      const policy = { ...defaultPolicy, halfDaysPerYear: first ? 4 : 6, approval: 'notify' };
      expect(await store.organisations.find(id)).toMatchObject({ policyVersion: 1, policy });
      expect(await change('other', 8)).toBe(false);
      expect(await store.organisations.changePolicy(newId(), 0, { approval: 'none' }, line('one'))).toBe(
        false,
      );
    });

    test('a workspace installed by twenty events at once is one', async () => {
      const externalId = newId();
      const given = await Promise.all(times(20, () => store.workspaces.ensure(workspace({ externalId }))));
      const found = await store.workspaces.findByExternalId('slack', externalId);
      expect(given).toEqual(times(20, () => found));
      expect(await store.workspaces.findByExternalId('teams', externalId)).toBeNull();
      expect(await store.workspaces.find(found?.id ?? '')).toEqual(found);
    });

    test('a workspace that removed the app is not listed until it is installed again', async () => {
      const row = await store.workspaces.ensure(workspace());
      const isListed = async () => (await store.workspaces.listInstalled()).some(({ id }) => id === row.id);
      expect(await isListed()).toBe(true);
      await store.workspaces.setStatus(row.id, 'removed');
      expect(await isListed()).toBe(false);
      await store.workspaces.setStatus(row.id, 'installed');
      expect(await isListed()).toBe(true);
    });

    test('a company has its own workspaces, removed ones too', async () => {
      const organisationId = newId();
      const own = [workspace({ organisationId }), workspace({ organisationId, platform: 'teams' })];
      for (const one of [...own, workspace()]) await store.workspaces.ensure(one);
      await store.workspaces.setStatus(own[0]?.id ?? '', 'removed');
      const found = await store.workspaces.ofOrganisation(organisationId);
      expect(found.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
    });

    test('a workspace met since is not removed by what is heard late, and one that is removed can be met', async () => {
      const { id } = await store.workspaces.ensure(workspace());
      const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute));
      const state = async () => (await store.workspaces.find(id))?.status;
      await store.workspaces.membersRead(id, at(0));
      await store.workspaces.removed(id, at(1));
      expect(await store.workspaces.find(id)).toMatchObject({ status: 'removed', membersReadAt: null });
      await store.workspaces.met(id, at(5));
      await store.workspaces.met(id, at(3));
      expect(await store.workspaces.find(id)).toMatchObject({ status: 'installed', metAt: at(5) });
      await store.workspaces.removed(id, at(4));
      expect(await state()).toBe('installed');
      await store.workspaces.removed(id, at(5));
      expect(await state()).toBe('removed');
    });

    test('when a member list was read is kept until the workspace removes the app', async () => {
      const { id } = await store.workspaces.ensure(workspace());
      const at = new Date('2026-11-23T09:00:00Z');
      const readAt = async () => (await store.workspaces.find(id))?.membersReadAt;
      await store.workspaces.membersRead(id, at);
      await store.workspaces.setStatus(id, 'installed');
      expect(await readAt()).toEqual(at);
      await store.workspaces.setStatus(id, 'removed');
      // The reading began before it was removed.
      await store.workspaces.membersRead(id, at);
      await store.workspaces.setStatus(id, 'installed');
      expect(await readAt()).toBeNull();
    });

    test('a channel is kept once and refreshed', async () => {
      const row = channel();
      const renamed = { ...row, name: 'entraide', address: { channel: 'C2' } };
      await Promise.all(times(10, () => store.channels.save(row)));
      await store.channels.save(renamed);
      const { organisationId, workspaceId, externalId } = row;
      expect(await store.channels.find(organisationId, workspaceId, externalId)).toEqual(renamed);
      expect(await store.channels.list(organisationId, workspaceId)).toEqual([renamed]);
      expect(await store.channels.find(newId(), workspaceId, externalId)).toBeNull();
      expect(await store.channels.list(newId(), workspaceId)).toEqual([]);
    });

    test('a partner is known by name without case, in its organisation', async () => {
      const row = nonprofit();
      expect(await store.nonprofits.ensureByName(row)).toEqual(row);
      const again = nonprofit({ organisationId: row.organisationId, name: ' LES RESTOS ', contact: null });
      expect(await store.nonprofits.ensureByName(again)).toEqual(row);
      const elsewhere = nonprofit({ contact: null });
      expect(await store.nonprofits.ensureByName(elsewhere)).toEqual(elsewhere);
      expect(await store.nonprofits.find(row.organisationId, row.id)).toEqual(row);
      expect(await store.nonprofits.find(elsewhere.organisationId, row.id)).toBeNull();
      expect(await store.nonprofits.findMany(row.organisationId, [row.id, elsewhere.id])).toEqual([row]);
    });

    test('what is known of a partner is what was asked last, and of nobody else’s', async () => {
      const row = nonprofit({ contact: null });
      const elsewhere = nonprofit({ contact: null });
      await store.nonprofits.ensureByName(row);
      await store.nonprofits.ensureByName(elsewhere);
      const { organisationId, id } = row;
      await store.nonprofits.update(organisationId, id, knownNonprofit, minutes(5));
      const told = { contact: null, register: null, eligibility: null };
      await store.nonprofits.update(organisationId, id, told, minutes(4));
      expect(await store.nonprofits.find(organisationId, id)).toEqual({ ...row, ...knownNonprofit });
      await store.nonprofits.update(elsewhere.organisationId, id, told, minutes(6));
      expect(await store.nonprofits.find(organisationId, id)).toEqual({ ...row, ...knownNonprofit });
      await store.nonprofits.update(organisationId, id, told, minutes(6));
      expect(await store.nonprofits.find(organisationId, id)).toEqual(row);
      expect(await store.nonprofits.find(elsewhere.organisationId, elsewhere.id)).toEqual(elsewhere);
    });

    test('partners named by twenty people at once are one, and are listed by name', async () => {
      const organisationId = newId();
      const given = await Promise.all(
        times(20, () => store.nonprofits.ensureByName(nonprofit({ organisationId, name: 'Emmaüs' }))),
      );
      expect(new Set(given.map(({ id }) => id)).size).toBe(1);
      await store.nonprofits.ensureByName(nonprofit({ organisationId, name: 'apf' }));
      const names = (await store.nonprofits.list(organisationId)).map((row) => row.name);
      expect(names).toEqual(['apf', 'Emmaüs']);
      expect(await store.nonprofits.list(newId())).toEqual([]);
    });
  });
}
