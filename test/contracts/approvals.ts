import type { Employees, Engagements, Organisations } from '../../src/application/ports/index.js';
import type { Engagement } from '../../src/domain/engagements/engagement.js';
import { employee, engagement, minutes, newId, type OpenTestStore, organisation } from './samples.js';

/** What waits for a manager, and who that is. */
export function describeApprovalsContract(name: string, open: OpenTestStore): void {
  describe(`approvals (${name})`, () => {
    let employees: Employees;
    let engagements: Engagements;
    let organisations: Organisations;
    beforeAll(async () => {
      ({ employees, engagements, organisations } = await open());
    });

    const approval = (dueAt: Date) => ({ dueAt, silence: 'approves' }) as const;
    const pending = async (change: Partial<Engagement>) => {
      const row = engagement({ state: 'pending', seat: 1, ...change });
      await engagements.insert(row);
      return row;
    };
    const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

    test('what is asked is kept, answered with the move, and closed when it is given back', async () => {
      const row = await pending({ approval: approval(minutes(1)) });
      const { organisationId, id } = row;
      expect(await engagements.find(organisationId, id)).toEqual(row);
      const answered = { ...approval(minutes(1)), by: 'ben', as: 'manager', reason: 'Clôture' } as const;
      await engagements.move(organisationId, id, ['pending'], {
        state: 'refused',
        seat: null,
        approval: answered,
      });
      expect(await engagements.find(organisationId, id)).toMatchObject({ seat: null, approval: answered });
      const other = await pending({ approval: approval(minutes(1)) });
      await engagements.move(other.organisationId, other.id, ['pending'], {
        state: 'waitlisted',
        approval: null,
      });
      expect((await engagements.find(other.organisationId, other.id))?.approval).toBeNull();
    });

    test('pending ones are listed by the time they end, in their own organisation', async () => {
      const organisationId = newId();
      const later = await pending({ organisationId, approval: approval(minutes(9)) });
      const sooner = await pending({ organisationId, approval: approval(minutes(3)) });
      await pending({ approval: approval(minutes(1)) });
      await engagements.insert(engagement({ organisationId, state: 'confirmed', seat: 1 }));
      expect(idsOf(await engagements.listPending(organisationId, 10))).toEqual([sooner.id, later.id]);
      expect(idsOf(await engagements.listPending(organisationId, 1))).toEqual([sooner.id]);
      const both = [sooner.employeeId, later.employeeId];
      const found = await engagements.ofEmployees(organisationId, both, ['pending']);
      expect(idsOf(found).sort()).toEqual([sooner.id, later.id].sort());
      expect(await engagements.ofEmployees(newId(), both, ['pending'])).toEqual([]);
      expect(await engagements.ofEmployees(organisationId, both, ['confirmed'])).toEqual([]);
    });

    test('the clock finds those whose time is over, from that very moment on, and while they are pending only', async () => {
      const dueAt = minutes(-7_000_000);
      const { organisationId, id } = await pending({ approval: approval(dueAt) });
      const isDue = async (now: Date) => idsOf(await engagements.listApprovalsDue(now, 100)).includes(id);
      expect(await isDue(new Date(dueAt.getTime() - 1))).toBe(false);
      expect(await isDue(dueAt)).toBe(true);
      await engagements.move(organisationId, id, ['pending'], { state: 'confirmed' });
      expect(await isDue(dueAt)).toBe(false);
    });

    test('a manager has their people, who may be given to another, and nobody of another organisation', async () => {
      const [one, two] = [employee(), employee()];
      for (const row of [one, two]) await employees.ensure(row);
      const { organisationId } = one;
      await employees.setManager(newId(), one.id, 'ben');
      expect(await employees.reportsOf(organisationId, 'ben')).toEqual([]);
      await employees.setManager(organisationId, one.id, 'ben');
      expect(await employees.find(organisationId, one.id)).toEqual({ ...one, managerId: 'ben' });
      expect(idsOf(await employees.reportsOf(organisationId, 'ben'))).toEqual([one.id]);
      expect(await employees.reportsOf(newId(), 'ben')).toEqual([]);
      await employees.setManager(organisationId, one.id, null);
      expect(await employees.reportsOf(organisationId, 'ben')).toEqual([]);
    });

    test('of two who became one, the people of both are theirs, and a manager is kept or passed on', async () => {
      const organisationId = newId();
      const rows = [1, 2, 3].map(() => employee({ organisationId }));
      const [from, to, report] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
      for (const row of rows) await employees.ensure(row);
      await employees.setManager(organisationId, report.id, from.id);
      await employees.setManager(organisationId, from.id, 'ben');
      for (const _again of [1, 2]) await employees.passOnManagers(organisationId, from.id, to.id);
      expect(idsOf(await employees.reportsOf(organisationId, to.id))).toEqual([report.id]);
      expect((await employees.find(organisationId, to.id))?.managerId).toBe('ben');
      await employees.setManager(organisationId, to.id, 'eve');
      await employees.passOnManagers(organisationId, from.id, to.id);
      expect((await employees.find(organisationId, to.id))?.managerId).toBe('eve');
    });

    test('a change of policy touches what it names, of one company', async () => {
      const [one, other] = [organisation(), organisation()];
      for (const row of [one, other]) await organisations.ensure(row);
      await organisations.setPolicy(one.id, { approval: 'approve', approvalWorkingDays: 3 });
      const changed = { ...one.policy, approval: 'approve', approvalWorkingDays: 3 };
      expect((await organisations.find(one.id))?.policy).toEqual(changed);
      expect(await organisations.find(other.id)).toEqual(other);
    });
  });
}
