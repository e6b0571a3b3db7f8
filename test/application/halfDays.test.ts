import { repair } from '../../src/application/maintenance/repair.js';
import { decideChange } from '../../src/application/missions/decideChange.js';
import { decideMinimum } from '../../src/application/missions/decideMinimum.js';
import type { Person } from '../../src/application/people/person.js';
import { readCalendar } from '../../src/http/calendar/readCalendar.js';
import { compose } from '../../src/messages/notices/compose.js';
import { saveMission, signUp } from '../support/acts.js';
import { createWorld } from '../support/world.js';
import { sized } from './crowd/acts.js';
import { Killed, mortal } from './crowd/mortal.js';

const added = { date2: '2026-12-09', start2: '09:00', end2: '12:00', capacity2: '2' };

/** An announced mission of two half-days: Ana is on the first, Ben on the second, Chloé on both. */
async function announced() {
  const world = await createWorld();
  const { ports } = world;
  const olga = await world.person('Olga', { organiser: true });
  const mission = await world.mission({ capacity: 2 });
  const { id: organisationId } = world.organisation;
  let forms = 0;
  const plan = async (change: Record<string, string>, slots: readonly (string | null)[], by = olga) => {
    forms += 1;
    const formId = `00000000-0000-4000-8000-${String(forms).padStart(12, '0')}`;
    const form = sized(mission, 2);
    const submission = { ...form, formId, slots, values: { ...form.values, ...change } };
    const { message } = await saveMission(ports, by, submission);
    const again = await saveMission(ports, by, submission);
    // Sent twice, it is one change.
    expect(again.message).toEqual(message);
    if (message?.kind !== 'change.confirm') throw new Error(`not asked, but ${message?.kind}`);
    return message;
  };
  const now = async () => {
    const found = await ports.missions.find(organisationId, mission.id);
    if (!found) throw new Error('the mission is gone');
    return found;
  };
  const decides = (changeId: string, by = olga) => decideChange(ports, by, { changeId, decision: 'tell' });
  const ids = async () => (await now()).slots.map(({ id }) => id);
  const first = mission.slots[0]?.id ?? '';
  await decides((await plan(added, [first, null])).changeId);
  const second = (await ids())[1] ?? '';
  const people: Record<string, Person> = {};
  const on = { Ana: [first], Ben: [second], Chloé: [first, second] };
  for (const [name, slots] of Object.entries(on)) {
    const who = await world.person(name);
    people[name] = who;
    for (const slotId of slots) await signUp(ports, who, { slotId, anyway: false });
  }
  const told = async (name: keyof typeof on) => {
    const rows = await ports.deliveries.ofEmployee(organisationId, people[name]?.employee.id ?? '', 50);
    return rows.filter(({ subject }) => subject.kind === 'mission.cancelled').length;
  };
  const states = async (slotId: string) => {
    const all = await ports.engagements.ofSlot(organisationId, slotId, ['confirmed', 'cancelled']);
    return all.map(({ state }) => state);
  };
  const ofSecond = () => ports.engagements.ofSlot(organisationId, second, ['confirmed', 'cancelled']);
  /** How many reminders of the second half-day would leave, and how its calendar entries are meant. */
  const stillSaid = async () => {
    const on = await ofSecond();
    const rows = await Promise.all(
      on.map(({ employeeId }) => ports.deliveries.ofEmployee(organisationId, employeeId, 50)),
    );
    const reminders = rows.flat().filter(({ subject }) => {
      const isOfIt = 'engagementId' in subject && on.some(({ id }) => id === subject.engagementId);
      return isOfIt && subject.kind.startsWith('reminder');
    });
    const said = await Promise.all(reminders.map((row) => compose(ports, row)));
    const files = on.map(({ id, calendarKey }) => `${organisationId}.${id}.${calendarKey}.ics`);
    const entries = await Promise.all(
      files.map(async (file) => (await readCalendar(ports)(file)).contentType),
    );
    return {
      reminders: said.filter((one) => one !== 'cancel').length,
      entries: entries.map((type) => /method=(\w+)/.exec(type)?.[1]),
    };
  };
  return {
    ...{ world, ports, olga, mission, plan, decides, now, ids, first, second, told, states, stillSaid },
  };
}

test('the same form confirmed twice adds one half-day', async () => {
  const { plan, decides, ids, first, second } = await announced();
  const more = { ...added, date3: '2026-12-10', start3: '09:00', end3: '12:00', capacity3: '5' };
  const { changeId, changes } = await plan(more, [first, second, null]);
  expect(changes).toMatchObject([{ what: 'added' }]);
  await Promise.all([decides(changeId), decides(changeId)]);
  expect(await ids()).toHaveLength(3);
});

test('two organisers at once: one adds, one gives up another, and neither is lost', async () => {
  const { world, plan, decides, now, first, second } = await announced();
  const otto = await world.person('Otto', { organiser: true });
  const more = { ...added, date3: '2026-12-10', start3: '09:00', end3: '12:00', capacity3: '5' };
  const adds = await plan(more, [first, second, null]);
  const drops = await plan({ ...added, capacity2: '0' }, [first, second], otto);
  await Promise.all([decides(adds.changeId), decides(drops.changeId, otto)]);
  const { slots, dropped } = await now();
  expect(slots.map(({ id }) => id)).not.toContain(second);
  expect(slots).toHaveLength(2);
  expect(dropped?.map(({ id }) => id)).toEqual([second]);
});

test('each of two gives up another of the last two: one of them stays, and the second reads why', async () => {
  const { world, plan, decides, ids, first, second } = await announced();
  const otto = await world.person('Otto', { organiser: true });
  const one = await plan({ capacity: '0', ...added }, [first, second]);
  const other = await plan({ ...added, capacity2: '0' }, [first, second], otto);
  const outcomes = [await decides(one.changeId), await decides(other.changeId, otto)];
  expect(outcomes).toMatchObject([
    { kind: 'changeSaved', people: 2, lost: 2, asked: 0 },
    { kind: 'refused', refusal: { code: 'changeOvertaken' } },
  ]);
  expect(await ids()).toEqual([second]);
});

test('nobody signs up for a half-day that was given up, and whoever did at that moment is told', async () => {
  const { world, ports, plan, decides, first, second, states, told } = await announced();
  const { changeId, people, lost } = await plan({ ...added, capacity2: '0' }, [first, second]);
  expect([people, lost]).toEqual([2, 2]);
  const dan = await world.person('Dan');
  const insert: typeof ports.engagements.insert = async (engagement) => {
    await decides(changeId);
    return ports.engagements.insert(engagement);
  };
  const slow = { ...ports, engagements: { ...ports.engagements, insert } };
  await signUp(slow, dan, { slotId: second, anyway: false });
  await repair(ports);
  expect(new Set(await states(second))).toEqual(new Set(['cancelled']));
  expect([await told('Ana'), await told('Ben'), await told('Chloé')]).toEqual([0, 1, 1]);
  const refused = await signUp(ports, dan, { slotId: second, anyway: false });
  expect(refused).toMatchObject({ problem: { code: 'missionClosed', reason: 'dropped' } });
  expect(await states(first)).toEqual(['confirmed', 'confirmed']);
});

test('killed at any write: nobody is reminded of it, the repair pass finishes it, and each is told once', async () => {
  for (let writes = 1; writes < 60; writes += 1) {
    for (const after of [false, true]) {
      const scene = await announced();
      const { world, ports, olga, plan, now, first, second, told, states, stillSaid } = scene;
      expect(await stillSaid()).toMatchObject({ entries: ['PUBLISH', 'PUBLISH'] });
      expect((await stillSaid()).reminders).toBeGreaterThan(0);
      const { changeId } = await plan({ ...added, capacity2: '0' }, [first, second]);
      const dying = mortal(ports, writes, after);
      const outcome = await decideChange(dying, olga, { changeId, decision: 'tell' }).catch((error) => {
        if (!(error instanceof Killed)) throw error;
        return null;
      });
      // Another process takes over what was pressed.
      if ((await now()).dropped === undefined)
        await decideChange(ports, olga, { changeId, decision: 'tell' });
      // Nobody has repaired anything yet.
      expect([writes, after, await stillSaid()]).toEqual([
        ...[writes, after],
        { reminders: 0, entries: ['CANCEL', 'CANCEL'] },
      ]);
      world.clock.forward(2);
      await repair(ports);
      expect([writes, after, await states(second)]).toEqual([writes, after, ['cancelled', 'cancelled']]);
      expect([await told('Ana'), await told('Ben'), await told('Chloé')]).toEqual([0, 1, 1]);
      expect(await states(first)).toEqual(['confirmed', 'confirmed']);
      if (outcome) return;
    }
  }
  throw new Error('it never came to its end');
});

test('whether a half-day that was given up takes place is not asked any more, nor decided', async () => {
  const { ports, olga, mission, plan, decides, now, first, second } = await announced();
  const slot = (await now()).slots.find(({ id }) => id === second);
  if (!slot) throw new Error('no second half-day');
  await ports.missions.noteShortfall(await now(), second, {
    startsAt: slot.startsAt,
    state: 'open',
    told: true,
  });
  await decides((await plan({ ...added, capacity2: '0' }, [first, second])).changeId);
  const asked = { missionId: mission.id, slotId: second };
  expect(await decideMinimum(ports, olga, { ...asked, decision: 'cancel' })).toMatchObject({
    refusal: { code: 'nothingToDecide' },
  });
  expect((await now()).status).toBe('announced');
});
