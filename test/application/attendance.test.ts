import { attest } from '../../src/application/attendance/attest.js';
import type { Person } from '../../src/application/people/person.js';
import type { Engagement } from '../../src/domain/engagements/engagement.js';
import { engaged } from '../outbox/support/outbox.js';
import { createWorld, type World } from '../support/world.js';

const present = { presence: 'present', minutes: 210, reason: null } as const;
const absent = { presence: 'absent', minutes: 0, reason: null } as const;
const olga = { side: 'company', by: 'olga' } as const;
const amina = { side: 'nonprofit', by: 'Amina' } as const;

/** What both sides say of one person, when they say it in the same moment, twice, or after a crash. */
describe('what is attested', () => {
  let world: World;
  let person: Person;
  let one: Engagement;
  const now = () => world.ports.engagements.find(world.organisation.id, one.id);

  beforeEach(async () => {
    world = await createWorld();
    person = await world.person('Anna');
    one = await engaged(world, person, await world.mission(), { state: 'confirmed', seat: 1, version: 3 });
  });

  it('is certified when both say the same at the same time, whoever writes first', async () => {
    await Promise.all([
      attest(world.ports, one, olga, present),
      attest(world.ports, one, amina, present),
      attest(world.ports, one, olga, present),
      attest(world.ports, one, amina, present),
    ]);
    const kept = await now();
    expect(kept).toMatchObject({ state: 'certified', version: 5, noticesPending: false });
    expect(kept?.attendance).toMatchObject({ company: { by: 'olga' }, nonprofit: { by: 'Amina' } });
    expect(kept?.attendance?.corrected).toBeUndefined();
  });

  it('is disputed when they differ, and certified once one of them is corrected', async () => {
    await Promise.all([attest(world.ports, one, olga, present), attest(world.ports, one, amina, absent)]);
    expect((await now())?.state).toBe('disputed');
    await attest(world.ports, one, amina, present);
    expect((await now())?.state).toBe('certified');
    expect((await now())?.attendance?.corrected).toMatchObject([{ side: 'nonprofit', presence: 'absent' }]);
  });

  it('does not change any more once it is certified; to say the same again is no error', async () => {
    await attest(world.ports, one, olga, present);
    await attest(world.ports, one, amina, present);
    expect((await attest(world.ports, one, olga, absent)).kind).toBe('certified');
    expect(await attest(world.ports, one, olga, present)).toMatchObject({ kind: 'attested', already: true });
    expect((await now())?.version).toBe(5);
  });

  it('is of nobody who has no place any more, nor of another organisation', async () => {
    await world.ports.engagements.move(world.organisation.id, one.id, ['confirmed'], { state: 'withdrawn' });
    expect((await attest(world.ports, one, olga, present)).kind).toBe('notListed');
    const elsewhere = { organisationId: 'other', id: one.id };
    expect((await attest(world.ports, elsewhere, olga, present)).kind).toBe('notListed');
  });

  it('keeps the seat: nobody takes the place of somebody who was absent', async () => {
    await attest(world.ports, one, olga, absent);
    expect(await now()).toMatchObject({ state: 'absent', seat: 1 });
    expect(await world.ports.engagements.heldSeats(world.organisation.id, one.slotId)).toEqual([1]);
  });
});
