import { repair } from '../../src/application/maintenance/repair.js';
import { join } from '../../src/application/people/accounts/join.js';
import { eraseMe } from '../../src/application/people/erasing/eraseMe.js';
import { openDataLink } from '../../src/application/people/erasing/openDataLink.js';
import { heldAbout } from '../../src/application/queries/heldAbout.js';
import { takeMyData } from '../../src/http/myData/takeMyData.js';
import { signUp } from '../support/acts.js';
import { liveOn } from '../support/liveOn.js';
import { createWorld, type World } from '../support/world.js';
import { Killed, mortal } from './crowd/mortal.js';

/** Ana has a place that Ben waits for, one on a mission that is over, and gave it five. */
async function scene() {
  const world = await createWorld();
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
  const first = async (when: { startsAt: string; endsAt: string }, ...people: (typeof ana)[]) => {
    const slotId = (await world.mission({ capacity: 1, ...when })).slots[0]?.id ?? '';
    for (const person of people) await signUp(world.ports, person, { slotId, anyway: true });
    return slotId;
  };
  const past = await first({ startsAt: '2026-11-23T10:00:00Z', endsAt: '2026-11-23T12:00:00Z' }, ana);
  const coming = await first({ startsAt: '2026-11-30T08:00:00Z', endsAt: '2026-11-30T11:00:00Z' }, ana, ben);
  world.clock.moveTo('2026-11-24T09:00:00Z');
  const over = await liveOn(world.ports, world.organisation.id, past, ana.employee.id);
  await world.ports.engagements.saveFeedback(
    world.organisation.id,
    over?.id ?? '',
    { score: 5, sentence: 'Ana adore.' },
    world.clock.now(),
  );
  expect(await held(world, ana.employee.id)).toContain('Ana adore.');
  return { world, ana, ben, past, coming };
}

const held = async ({ ports, organisation }: World, employeeId: string) =>
  JSON.stringify(await heldAbout(ports, organisation.id, employeeId));

async function isErased({ world, ana, ben, past, coming }: Awaited<ReturnType<typeof scene>>) {
  const { ports, organisation } = world;
  const text = await held(world, ana.employee.id);
  expect(text).not.toMatch(/Ana|ana@|"feedback":5/);
  expect(await ports.identities.ofEmployee(organisation.id, ana.employee.id)).toEqual([]);
  const kept = await liveOn(ports, organisation.id, past, ana.employee.id);
  expect(kept).toMatchObject({ state: 'confirmed', feedback: null });
  expect(await liveOn(ports, organisation.id, coming, ana.employee.id)).toBeNull();
  expect((await liveOn(ports, organisation.id, coming, ben.employee.id))?.state).toBe('offered');
  const account = { organisationId: organisation.id, workspaceId: ana.workspace.id };
  expect(await ports.erasures.isKeptAway({ ...account, userId: ana.identity.userId })).toBe(true);
}

test('nothing of the person is left but what the law keeps, under no name; their place is the next one’s', async () => {
  const made = await scene();
  const { world, ana } = made;
  expect(await held(world, ana.employee.id)).toContain('Ana');
  const outcome = await eraseMe(world.ports, ana, { employeeId: ana.employee.id });
  expect(outcome).toEqual({ kind: 'erased', kept: 1 });
  await isErased(made);
});

test('done twice, and by two processes at once, it is done once', async () => {
  const made = await scene();
  const { world, ana } = made;
  const erase = () => eraseMe(world.ports, ana, { employeeId: ana.employee.id });
  await Promise.all([erase(), erase()]);
  await erase();
  await repair(world.ports);
  await isErased(made);
});

test('somebody else’s button erases nobody', async () => {
  const { world, ana, ben } = await scene();
  const before = [await held(world, ana.employee.id), await held(world, ben.employee.id)];
  const outcome = await eraseMe(world.ports, ben, { employeeId: ana.employee.id });
  expect(outcome).toMatchObject({ kind: 'refused' });
  expect([await held(world, ana.employee.id), await held(world, ben.employee.id)]).toEqual(before);
});

test.each([false, true])(
  'killed at any write (%s: right after it), the repair pass finishes it',
  async (after) => {
    let reached = 0;
    for (let writes = 1; writes <= 40; writes += 1) {
      const made = await scene();
      const { world, ana } = made;
      const ports = mortal(world.ports, writes, after);
      const died = await eraseMe(ports, ana, { employeeId: ana.employee.id }).then(
        () => false,
        (error) => error instanceof Killed,
      );
      const begun = await world.ports.erasures.find(world.organisation.id, ana.employee.id);
      if (!begun) {
        expect(died).toBe(true);
        expect(await held(world, ana.employee.id)).toContain('Ana');
        continue;
      }
      reached += 1;
      world.clock.forward(2);
      await repair(world.ports);
      await repair(world.ports);
      await isErased(made);
    }
    expect(reached).toBeGreaterThan(30);
  },
);

test('a press that is heard again after a crash finds somebody new, and leaves nothing of them either', async () => {
  const { world, ana } = await scene();
  await eraseMe(world.ports, ana, { employeeId: ana.employee.id });
  const again = await world.person('Ana');
  expect(again.employee.id).not.toBe(ana.employee.id);
  const outcome = await eraseMe(world.ports, again, { employeeId: ana.employee.id });
  expect(outcome).toEqual({ kind: 'erased', kept: 0 });
  expect(await held(world, again.employee.id)).not.toContain('Ana');
});

test('a link to their file that was open before opens nothing after it', async () => {
  const { world, ana } = await scene();
  const { url } = await openDataLink(world.ports, ana);
  const name = url.split('/').at(-1) ?? '';
  await eraseMe(world.ports, ana, { employeeId: ana.employee.id });
  expect(await takeMyData(world.ports)({ locale: 'fr', name })).toMatchObject({ status: 404 });
});

test('what a manager wrote goes at once, and what ended goes when it has settled', async () => {
  const { world, ana } = await scene();
  const { engagements } = world.ports;
  const slotId = (await world.mission()).slots[0]?.id ?? '';
  await signUp(world.ports, ana, { slotId, anyway: true });
  const { id = '' } = (await liveOn(world.ports, world.organisation.id, slotId, ana.employee.id)) ?? {};
  const approval = { dueAt: world.clock.now(), silence: 'lapses', reason: 'Ana is needed here.' } as const;
  await engagements.move(world.organisation.id, id, ['confirmed'], { state: 'refused', approval });
  await eraseMe(world.ports, ana, { employeeId: ana.employee.id });
  expect(JSON.stringify(await engagements.find(world.organisation.id, id))).not.toContain('needed');
  world.clock.forward(65);
  await repair(world.ports);
  expect(await engagements.find(world.organisation.id, id)).toBeNull();
});

test('under an id of theirs that was joined to another nothing is left either', async () => {
  const { world, ana } = await scene();
  const other = await world.person('Anna', { chat: 'teams' });
  const slotId = (await world.mission()).slots[0]?.id ?? '';
  await signUp(world.ports, other, { slotId, anyway: true });
  const { id: organisationId } = world.organisation;
  const messages = async (id: string) => world.ports.deliveries.ofEmployee(organisationId, id, 99);
  const before = await messages(other.employee.id);
  await world.ports.employees.prefer(organisationId, other.employee.id, 'quietDays', [5], world.clock.now());
  const one = await join(world.ports, organisationId, ana.employee.id, other.employee.id);
  const employee = await world.ports.employees.find(organisationId, one);
  if (!employee || before.length === 0) throw new Error('nobody, or nothing was to be sent');
  const told = await held(world, one);
  for (const { id } of before) expect(told).toContain(id);
  expect(told).toContain('"askedAt"');
  await eraseMe(world.ports, { ...ana, employee }, { employeeId: one });
  for (const id of [ana.employee.id, other.employee.id]) {
    expect(await world.ports.employees.asked(organisationId, id)).toEqual([]);
    expect((await messages(id)).filter(({ state }) => state === 'queued')).toEqual([]);
    expect(await held(world, id)).not.toContain('quietDays');
  }
});
