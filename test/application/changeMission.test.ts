import { repair } from '../../src/application/maintenance/repair.js';
import { decideChange } from '../../src/application/missions/decideChange.js';
import type { Person } from '../../src/application/people/person.js';
import type { Ports } from '../../src/application/ports/index.js';
import { perform } from '../../src/conversation/dialogues/perform.js';
import type { Intent } from '../../src/conversation/intents.js';
import { isToSay } from '../../src/domain/missions/changes.js';
import { saveMission, signUp } from '../support/acts.js';
import { createWorld } from '../support/world.js';
import { sized } from './crowd/acts.js';
import { Killed, mortal } from './crowd/mortal.js';

const days = 24 * 60 * 60_000;

/** A mission of two places; Ana and Ben have them, Chloé waits. */
async function announced() {
  const world = await createWorld();
  const { ports } = world;
  const olga = await world.person('Olga', { organiser: true });
  const mission = await world.mission({ capacity: 2 });
  const [slot] = mission.slots;
  if (!slot) throw new Error('a mission without a slot');
  const people: Person[] = [];
  for (const name of ['Ana', 'Ben', 'Chloé']) people.push(await world.person(name));
  for (const who of people) await signUp(ports, who, { slotId: slot.id, anyway: false });
  const { id: organisationId } = world.organisation;
  const form = (change: Record<string, string>, formId: string) => ({
    ...sized(mission, 2),
    formId,
    values: { ...sized(mission, 2).values, ...change },
  });
  let forms = 0;
  const plan = async (change: Record<string, string>, by = olga) => {
    forms += 1;
    const id = `00000000-0000-4000-8000-${String(forms).padStart(12, '0')}`;
    const { message } = await saveMission(ports, by, form(change, id));
    if (message?.kind !== 'change.confirm') throw new Error(`not asked, but ${message?.kind}`);
    return message;
  };
  const rows = async (who: number) => {
    const all = await ports.deliveries.ofEmployee(organisationId, (people[who] as Person).employee.id, 50);
    return all.map(({ subject, state, notBefore, dedupeKey }) => ({
      ...{ kind: subject.kind, state, dedupeKey },
      at: notBefore.getTime(),
    }));
  };
  return {
    ...{ world, ports, olga, mission, slot, people, plan, rows, organisationId },
    does: (intent: Intent, by = olga, through: Ports = ports) =>
      perform({ deps: through, person: by, where: 'channel', by: 'action' }, intent),
    told: async (who: number) => (await rows(who)).filter(({ kind }) => kind === 'mission.changed').length,
    queued: async (who: number) =>
      (await rows(who)).filter(({ kind, state }) => kind.startsWith('reminder') && state === 'queued'),
    now: () => ports.missions.find(organisationId, mission.id),
    standing: async (who: number) => {
      const id = (people[who] as Person).employee.id;
      const [mine] = await ports.engagements.ofEmployee(organisationId, id, ['confirmed', 'waitlisted']);
      if (!mine) throw new Error('not on it');
      return mine;
    },
  };
}

test('a title: who would be told is said first; then each is told once, and nobody has to confirm', async () => {
  const { plan, does, told, now, standing } = await announced();
  const asked = await plan({ title: 'Autre titre' });
  expect(asked).toMatchObject({ people: 3, asked: 0, mustTell: false, concerns: true });
  expect((await now())?.title).not.toBe('Autre titre');
  expect(await told(0)).toBe(0);
  await does({ kind: 'change.tell', changeId: asked.changeId });
  await does({ kind: 'change.tell', changeId: asked.changeId });
  expect(await now()).toMatchObject({ title: 'Autre titre', revision: 1 });
  expect([await told(0), await told(1), await told(2)]).toEqual([1, 1, 1]);
  expect(isToSay(await standing(0))).toBe(false);
});

test('a spelling can be saved without a word, and a change can be given up', async () => {
  const { plan, does, told, now } = await announced();
  const quiet = await plan({ summary: 'Mieux écrit.' });
  await does({ kind: 'change.quiet', changeId: quiet.changeId });
  expect(await now()).toMatchObject({ summary: 'Mieux écrit.' });
  const dropped = await plan({ place: 'Ailleurs' });
  await does({ kind: 'change.drop', changeId: dropped.changeId });
  await does({ kind: 'change.tell', changeId: dropped.changeId });
  expect((await now())?.place).not.toBe('Ailleurs');
  expect([await told(0), await told(2)]).toEqual([0, 0]);
});

test('another day: those who have a place are asked again, and each reminder is one, at its new hour', async () => {
  const { plan, does, told, queued, standing, slot, people, now } = await announced();
  const before = await queued(0);
  expect(before.length).toBeGreaterThan(0);
  const date = new Date(slot.startsAt.getTime() + 7 * days).toISOString().slice(0, 10);
  const asked = await plan({ date });
  expect(asked).toMatchObject({ people: 3, asked: 2, mustTell: true });
  // Nobody is left untold of it, whatever was pressed.
  await does({ kind: 'change.quiet', changeId: asked.changeId });
  expect([await told(0), await told(1), await told(2)]).toEqual([1, 1, 1]);
  const after = await queued(0);
  expect(after.map(({ at }) => at)).toEqual(before.map(({ at }) => at + 7 * days));
  expect(isToSay(await standing(0))).toBe(true);
  expect(isToSay(await standing(2))).toBe(false);
  const [ana] = people;
  const { id: engagementId } = await standing(0);
  await does({ kind: 'coming', engagementId }, ana);
  await does({ kind: 'coming', engagementId }, ana);
  expect(isToSay(await standing(0))).toBe(false);
  expect(isToSay(await standing(1))).toBe(true);
  // Back again: nothing is lost, and nothing is twice.
  const back = await plan({});
  await does({ kind: 'change.tell', changeId: back.changeId });
  expect((await now())?.slots).toEqual([slot]);
  expect((await queued(0)).map(({ at }) => at)).toEqual(before.map(({ at }) => at));
  expect(isToSay(await standing(0))).toBe(true);
});

test('two organisers who correct different things lose nothing; of the same thing, the second is told', async () => {
  const { plan, does, now, world } = await announced();
  const otto = await world.person('Otto', { organiser: true });
  const [one, other, same] = [
    await plan({ title: 'Titre d’Olga' }),
    await plan({ bring: 'Des gants' }, otto),
    await plan({ title: 'Titre d’Otto' }, otto),
  ];
  await Promise.all([
    does({ kind: 'change.tell', changeId: one.changeId }),
    does({ kind: 'change.tell', changeId: other.changeId }, otto),
  ]);
  expect(await now()).toMatchObject({ title: 'Titre d’Olga', bring: 'Des gants' });
  const { message } = await does({ kind: 'change.tell', changeId: same.changeId }, otto);
  expect(message).toMatchObject({ kind: 'problem', problem: { code: 'changeOvertaken' } });
  expect(await now()).toMatchObject({ title: 'Titre d’Olga' });
});

test('whoever signs up at that very moment for what was so before is told all the same', async () => {
  const { plan, does, ports, world, slot, organisationId } = await announced();
  const date = new Date(slot.startsAt.getTime() + 7 * days).toISOString().slice(0, 10);
  const asked = await plan({ date });
  const dan = await world.person('Dan');
  const insert: typeof ports.engagements.insert = async (engagement) => {
    await does({ kind: 'change.tell', changeId: asked.changeId });
    return ports.engagements.insert(engagement);
  };
  const slow = { ...ports, engagements: { ...ports.engagements, insert } };
  await signUp(slow, dan, { slotId: slot.id, anyway: false });
  world.clock.forward(2);
  await repair(ports);
  const rows = await ports.deliveries.ofEmployee(organisationId, dan.employee.id, 50);
  expect(rows.filter(({ subject }) => subject.kind === 'mission.changed')).toHaveLength(1);
  await repair(ports);
  expect(await ports.missions.listUntold()).toEqual([]);
  // Later ones know what they sign up for.
  const emma = await world.person('Emma');
  await signUp(ports, emma, { slotId: slot.id, anyway: false });
  await repair(ports);
  const hers = await ports.deliveries.ofEmployee(organisationId, emma.employee.id, 50);
  expect(hers.filter(({ subject }) => subject.kind === 'mission.changed')).toHaveLength(0);
});

test('killed at any write: the repair pass finishes it, and each is told and reminded once', async () => {
  for (let writes = 1; writes < 60; writes += 1) {
    for (const after of [false, true]) {
      const { plan, olga, ports, told, queued, standing, slot, world, now } = await announced();
      const before = await queued(0);
      const date = new Date(slot.startsAt.getTime() + 7 * days).toISOString().slice(0, 10);
      const { changeId } = await plan({ date });
      const dying = mortal(ports, writes, after);
      const outcome = await decideChange(dying, olga, { changeId, decision: 'tell' }).catch((error) => {
        if (!(error instanceof Killed)) throw error;
        return null;
      });
      const isSaved = (await now())?.revision === 1;
      // Another process takes over what was pressed.
      if (!isSaved) await decideChange(ports, olga, { changeId, decision: 'tell' });
      world.clock.forward(2);
      await repair(ports);
      expect([writes, after, await told(0), await told(1), await told(2)]).toEqual([writes, after, 1, 1, 1]);
      expect((await queued(0)).map(({ at }) => at)).toEqual(before.map(({ at }) => at + 7 * days));
      expect([isToSay(await standing(0)), isToSay(await standing(1))]).toEqual([true, true]);
      expect((await standing(0)).noticesPending).toBe(false);
      if (outcome) return;
    }
  }
  throw new Error('it never came to its end');
});
