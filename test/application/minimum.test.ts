import { repair } from '../../src/application/maintenance/repair.js';
import { askMinimum } from '../../src/application/missions/askMinimum.js';
import { decideMinimum } from '../../src/application/missions/decideMinimum.js';
import type { Person } from '../../src/application/people/person.js';
import type { Ports } from '../../src/application/ports/index.js';
import type { Delivery } from '../../src/domain/delivery.js';
import type { ShortfallDecision } from '../../src/domain/missions/shortfall.js';
import { compose } from '../../src/messages/notices/compose.js';
import { signUp } from '../support/acts.js';
import { createWorld } from '../support/world.js';
import { Killed, mortal } from './crowd/mortal.js';

/** A mission of Tuesday 1 December that needs two people. Olga and Oscar organise; Olga is named by the environment. It is Monday 23 November. */
async function scene(...names: string[]) {
  const world = await createWorld();
  const { ports, organisation, clock } = world;
  const olga = await world.person('Olga', { organiser: true });
  const oscar = await world.person('Oscar', { organiser: true, chat: 'teams' });
  const made = await world.mission({ capacity: 5 });
  const slots = made.slots.map((slot) => ({ ...slot, minimum: 2 }));
  await ports.missions.update(organisation.id, made.id, ['announced'], { slots });
  const slotId = slots[0]?.id ?? '';
  const people: Person[] = [];
  for (const name of names) {
    const person = await world.person(name);
    people.push(person);
    await signUp(ports, person, { slotId, anyway: false });
  }
  const decide = (by: Person, decision: ShortfallDecision, through: Ports = ports) =>
    decideMinimum(through, by, { missionId: made.id, slotId, decision });
  const mission = () => ports.missions.find(organisation.id, made.id);
  /** What has been queued of a kind, as it leaves: to whom, and what. */
  const told = async (kind: Delivery['subject']['kind']) => {
    const found: string[] = [];
    for (const { id } of Object.values(world.workspaces))
      for (;;) {
        const row = await ports.deliveries.claim(id, clock.now(), new Date('2030-01-01T00:00:00Z'));
        if (!row) break;
        if (row.subject.kind !== kind || row.recipient.kind !== 'employee') continue;
        if ((await compose(ports, row)) !== 'cancel') found.push(row.recipient.employeeId);
      }
    return found;
  };
  return { world, ports, clock, olga, oscar, people, decide, mission, told };
}

/** Three working days before, when people begin to work in Paris. */
const due = '2026-11-26T08:00:00Z';

test('too early nothing is asked; when it has to be known the organiser is asked once, and nothing is cancelled', async () => {
  const { ports, clock, olga, mission, told } = await scene('Ana');
  clock.moveTo('2026-11-26T07:59:00Z');
  await askMinimum(ports);
  expect(await told('minimum.missed')).toEqual([]);
  clock.moveTo(due);
  for (let minute = 0; minute < 3; minute += 1) await askMinimum(ports);
  expect(await told('minimum.missed')).toEqual([olga.employee.id]);
  clock.moveTo('2026-11-30T20:00:00Z');
  await askMinimum(ports);
  expect(await told('minimum.missed')).toEqual([]);
  expect((await mission())?.status).toBe('announced');
});

test('enough people: nothing is asked, and there is nothing to decide', async () => {
  const { ports, clock, olga, decide, told } = await scene('Ana', 'Ben');
  clock.moveTo(due);
  await askMinimum(ports);
  expect(await told('minimum.missed')).toEqual([]);
  expect(await decide(olga, 'cancel')).toMatchObject({ refusal: { code: 'nothingToDecide' } });
});

test('two organisers decide at once: one decision, and the other hears which', async () => {
  for (const [one, other] of [
    ['keep', 'cancel'],
    ['cancel', 'keep'],
    ['wait', 'cancel'],
  ] as const) {
    const { ports, clock, olga, oscar, decide, mission, told, people } = await scene('Ana');
    clock.moveTo(due);
    await askMinimum(ports);
    const both = await Promise.all([decide(olga, one), decide(oscar, other)]);
    const final = (await mission())?.status;
    const decided = both.filter((each) => each.kind === 'minimumDecided' && !each.already);
    // Who waits has left the last word to the other.
    expect(decided).toHaveLength(one === 'wait' && final === 'cancelled' ? 2 : 1);
    const told1 = (await told(final === 'cancelled' ? 'mission.cancelled' : 'mission.kept')).length;
    expect(told1).toBe(final === 'cancelled' || one === 'keep' || other === 'keep' ? 1 : 0);
    expect(people).toHaveLength(1);
  }
});

test('somebody waits: asked again the working day before, if there are still too few, and then for the last time', async () => {
  const { ports, clock, olga, decide, told } = await scene('Ana');
  clock.moveTo(due);
  await askMinimum(ports);
  expect(await told('minimum.missed')).toHaveLength(1);
  expect(await decide(olga, 'wait')).toMatchObject({ decision: 'wait', already: false });
  clock.moveTo('2026-11-30T07:59:00Z');
  await askMinimum(ports);
  expect(await told('minimum.missed')).toEqual([]);
  clock.moveTo('2026-11-30T08:00:00Z');
  await askMinimum(ports);
  expect(await told('minimum.missed')).toHaveLength(1);
  expect(await decide(olga, 'wait')).toMatchObject({ refusal: { code: 'nothingToDecide' } });
  expect(await decide(olga, 'keep')).toMatchObject({ decision: 'keep', people: 1 });
  expect(await told('mission.kept')).toHaveLength(1);
});

test.each(['keep', 'cancel'] as const)(
  'killed right after any write of "%s": it is finished, and said once',
  async (decision) => {
    for (let writes = 1; ; writes += 1) {
      const { ports, clock, olga, decide, mission, told } = await scene('Ana');
      clock.moveTo(due);
      await askMinimum(ports);
      const alive = await decide(olga, decision, mortal(ports, writes, true)).then(
        () => true,
        (error) => {
          if (error instanceof Killed) return false;
          throw error;
        },
      );
      clock.forward(2);
      for (let pass = 0; pass < 2; pass += 1) {
        await askMinimum(ports);
        await repair(ports);
      }
      const shortfall = Object.values((await mission())?.shortfalls ?? {})[0];
      const isDecided = shortfall?.state === decision;
      const kind = decision === 'keep' ? 'mission.kept' : 'mission.cancelled';
      expect(await told(kind)).toHaveLength(isDecided ? 1 : 0);
      const lines = await ports.audit.list(olga.organisation.id, { limit: 9 });
      expect(lines).toHaveLength(isDecided ? 1 : 0);
      if (alive) break;
    }
  },
);

test('killed while the organiser is asked: she is asked once', async () => {
  for (let writes = 1; ; writes += 1) {
    const { ports, clock, told } = await scene('Ana');
    clock.moveTo(due);
    const errors: string[] = [];
    const log = { ...ports.log, error: (code: string) => void errors.push(code) };
    await askMinimum({ ...mortal(ports, writes, true), log });
    clock.forward(2);
    for (let pass = 0; pass < 2; pass += 1) await askMinimum(ports);
    expect(await told('minimum.missed')).toHaveLength(1);
    if (errors.length === 0) break;
  }
});

test('a half-day that was moved is looked at anew', async () => {
  const { ports, clock, olga, mission, decide, told } = await scene('Ana');
  clock.moveTo(due);
  await askMinimum(ports);
  await decide(olga, 'keep');
  await told('minimum.missed');
  const { id, organisationId, slots = [] } = (await mission()) ?? { id: '', organisationId: '' };
  const later = (at: Date) => new Date(at.getTime() + 7 * 24 * 60 * 60_000);
  const moved = slots.map((slot) => ({
    ...slot,
    startsAt: later(slot.startsAt),
    endsAt: later(slot.endsAt),
  }));
  await ports.missions.update(organisationId, id, ['announced'], { slots: moved });
  clock.moveTo('2026-12-03T08:00:00Z');
  await askMinimum(ports);
  expect(await told('minimum.missed')).toHaveLength(1);
});

test('nobody but those who organise it decides', async () => {
  const { world, ports, clock, olga, people, decide } = await scene('Ana');
  clock.moveTo(due);
  await askMinimum(ports);
  expect(await decide(people[0] as Person, 'cancel')).toMatchObject({ refusal: { code: 'organisersOnly' } });
  expect(await decide({ ...olga, sites: ['Lyon'] }, 'cancel')).toMatchObject({
    refusal: { code: 'otherSite' },
  });
  const stranger = await (await createWorld()).person('Otto', { organiser: true });
  expect(await decide(stranger, 'cancel')).toMatchObject({ refusal: { code: 'missionNotFound' } });
  expect(world.organisation.policy.minimumWorkingDays).toBe(3);
});
