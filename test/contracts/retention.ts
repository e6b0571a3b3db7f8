import type { Store } from '../../src/application/ports/index.js';
import { engagementStates } from '../../src/domain/engagements/engagement.js';
import { evidenceStates } from '../../src/domain/retention.js';
import {
  announcement,
  delivery,
  employee,
  engagement,
  fromDirectory,
  identity,
  minutes,
  mission,
  newId,
  type OpenTestStore,
  slot,
} from './samples.js';

const long = 10_000;

/** What is kept no longer. Suites share one database: others' missions and people may be listed too. */
export function describeRetentionContract(name: string, open: OpenTestStore): void {
  describe(`retention (${name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });

    /** A mission that ended at minute `end` of a day long before every other suite's. */
    const old = (minute: number) => new Date(Date.UTC(2001, 0, 1, 0, minute));
    const endedAt = async (end: number, organisationId = newId()) => {
      const slots = [slot({ startsAt: old(end - 60), endsAt: old(end) })];
      const { id } = await store.missions.create(mission({ organisationId, slots }));
      return { organisationId, missionId: id };
    };
    const listed = async (left: 'all' | 'evidence', before: Date, organisationId: string) =>
      (await store.retention.listEnded(left, before, long)).filter(
        (one) => one.organisationId === organisationId,
      );

    test('missions are listed once their last half-day is old enough, the oldest first, until they are dealt with', async () => {
      const organisationId = newId();
      const later = await endedAt(200, organisationId);
      const first = await endedAt(100, organisationId);
      expect(await listed('all', old(100), organisationId)).toEqual([]);
      expect(await listed('all', old(101), organisationId)).toEqual([first]);
      expect(await listed('all', old(300), organisationId)).toEqual([first, later]);
      await store.retention.keepEvidence(first, evidenceStates);
      expect(await listed('all', old(300), organisationId)).toEqual([later]);
      expect(await listed('evidence', old(300), organisationId)).toEqual([first]);
      expect(await store.retention.count(organisationId)).toEqual({
        evidenceOnly: 1,
        forgotten: 0,
        leaving: 0,
      });
      await store.retention.forgetPeople(first);
      expect(await listed('evidence', old(300), organisationId)).toEqual([]);
      expect(await store.retention.count(organisationId)).toMatchObject({ evidenceOnly: 0, forgotten: 1 });
      expect(await store.missions.find(organisationId, first.missionId)).not.toBeNull();
    });

    test('of its sign-ups the evidence stays, and nothing that was said beside it', async () => {
      const mission = await endedAt(100);
      const { organisationId } = mission;
      const slotId = newId();
      const company = { presence: 'present', minutes: 180, by: 'olga', at: minutes(0) } as const;
      for (const [at, state] of engagementStates.entries())
        await store.engagements.insert(
          engagement({
            ...{ ...mission, slotId, state, seat: at + 1, ticket: at + 1, answers: ['végétarien'] },
            ...{ feedback: 4, feedbackSentence: 'Bien.', remindAt: minutes(1), incidentAt: minutes(1) },
            ...{ absence: { said: true, at: minutes(1) }, added: { by: 'olga', reason: 'Elle a demandé' } },
            attendance: { company: { ...company, reason: 'malade' } },
          }),
        );
      const elsewhere = engagement({ organisationId, state: 'withdrawn', answers: ['végétarien'] });
      await store.engagements.insert(elsewhere);
      await store.retention.keepEvidence(mission, evidenceStates);
      await store.retention.keepEvidence(mission, evidenceStates);
      const left = await store.engagements.ofMission(organisationId, mission.missionId, engagementStates);
      expect(left.map(({ state }) => state).sort()).toEqual([...evidenceStates].sort());
      for (const { feedback, added, attendance, ...rest } of left) {
        expect([feedback, added?.by, attendance?.company?.minutes]).toEqual([4, 'olga', 180]);
        expect([added?.reason ?? null, attendance?.company?.reason ?? null]).toEqual([null, null]);
        expect(JSON.stringify(rest)).not.toMatch(/végétarien|Bien|remindAt|incidentAt|absence/);
      }
      expect((await store.engagements.find(organisationId, elsewhere.id))?.answers).toEqual(['végétarien']);
      await store.retention.forgetPeople(mission);
      expect(await store.engagements.ofMission(organisationId, mission.missionId, engagementStates)).toEqual(
        [],
      );
    });

    test('who its messages were to is forgotten, and each is still counted', async () => {
      const mission = await endedAt(100);
      const { organisationId } = mission;
      const told = await store.announcements.ensure(announcement(mission));
      const engaged = engagement(mission);
      await store.engagements.insert(engaged);
      const [ana, ben] = [newId(), newId()];
      const to = (employeeId: string) => ({ kind: 'employee', employeeId }) as const;
      const about = { kind: 'announcement', announcementId: told.id } as const;
      await store.deliveries.enqueue([
        delivery({ organisationId, subject: about, recipient: to(ana) }),
        delivery({ organisationId, subject: about, recipient: to(ben) }),
        delivery({ organisationId, subject: about, recipient: { kind: 'channel', channelId: 'C1' } }),
        delivery({
          ...{ organisationId, recipient: to(ana) },
          subject: { kind: 'engagement.confirmed', engagementId: engaged.id },
        }),
        delivery({ organisationId, recipient: to(ana) }),
      ]);
      const before = await store.deliveries.figures(organisationId, [told.id]);
      await store.retention.keepEvidence(mission, evidenceStates);
      await store.retention.keepEvidence(mission, evidenceStates);
      expect(await store.deliveries.figures(organisationId, [told.id])).toEqual(before);
      expect(await store.deliveries.ofEmployee(organisationId, ana, 10)).toHaveLength(1);
      expect(await store.deliveries.ofEmployee(organisationId, ben, 10)).toEqual([]);
    });

    test('somebody is gone since it was first seen, by what a directory or the chats say, until they are back', async () => {
      const organisationId = newId();
      const people = { told: newId(), inChat: newId(), partly: newId(), never: newId() };
      for (const id of Object.values(people)) await store.employees.ensure(employee({ organisationId, id }));
      const account = (employeeId: string, reachability: 'left' | 'reachable') =>
        store.identities.ensure(identity({ organisationId, employeeId, reachability }));
      const left = fromDirectory({ active: false });
      await store.employees.setFromDirectory(organisationId, people.told, left);
      await account(people.told, 'reachable');
      const chat = await account(people.inChat, 'left');
      await account(people.partly, 'left');
      await account(people.partly, 'reachable');
      const gone = async (before: Date) => {
        const all = await store.retention.listLeavers(before, long);
        return all.filter((one) => one.organisationId === organisationId).map(({ employeeId }) => employeeId);
      };
      await store.retention.noteLeavers(old(10));
      await store.retention.noteLeavers(old(20));
      expect(await gone(old(10))).toEqual([]);
      expect((await gone(old(11))).sort()).toEqual([people.told, people.inChat].sort());
      await store.identities.setReachability(organisationId, chat.id, 'reachable');
      await store.employees.setFromDirectory(organisationId, people.told, { ...left, active: true });
      await store.retention.noteLeavers(old(30));
      expect(await gone(old(60))).toEqual([]);
    });

    test('of who was there a name and a number are left', async () => {
      const organisationId = newId();
      const { id } = await store.employees.ensure(employee({ organisationId, name: 'Ana Costa' }));
      const told = fromDirectory({
        ...{ active: false, employeeNumber: newId(), name: 'Ana Costa', email: `${newId()}@example.com` },
        ...{ site: 'Lyon', department: 'Ventes', startsOn: '2020-01-01', endsOn: '2026-11-30' },
      });
      await store.employees.setFromDirectory(organisationId, id, told);
      await store.employees.prefer(organisationId, id, 'causes', [4], minutes(0));
      await store.retention.keepName({ organisationId, employeeId: id }, old(50));
      const kept = await store.employees.find(organisationId, id);
      expect(kept).toMatchObject({ name: 'Ana Costa', email: null, employeeNumber: told.employeeNumber });
      expect(JSON.stringify(kept)).not.toMatch(/Lyon|Ventes|2020|2026|causes|example/);
      const gone = await store.retention.listLeavers(old(51), long);
      expect(gone.map(({ employeeId }) => employeeId)).toContain(id);
    });
  });
}
