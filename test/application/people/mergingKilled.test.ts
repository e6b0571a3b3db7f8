import { repair } from '../../../src/application/maintenance/repair.js';
import { mergePeople } from '../../../src/application/people/merging/mergePeople.js';
import type { Ports, Store } from '../../../src/application/ports/index.js';
import { engagementStates } from '../../../src/domain/engagements/engagement.js';
import { type OpenStore, openStore } from '../../../src/persistence/index.js';
import { signUp } from '../../support/acts.js';
import { createMemoryStore } from '../../support/memory/index.js';
import { openTestDatabase, type TestDatabase } from '../../support/mongodb.js';
import { createWorld } from '../../support/world.js';
import { Killed, mortal } from '../crowd/mortal.js';

let database: TestDatabase;
let opened: OpenStore;
beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openStore(database.uri);
});
afterAll(async () => {
  await opened.close();
  await database.close();
});

/** Ana and Anne, who are one; of the two the one whose row stays has no address. Both have a place, and Ben waits. */
async function scene(store: Store) {
  const world = await createWorld({ store });
  const { ports, organisation } = world;
  const mission = await world.mission({ capacity: 2 });
  const slotId = mission.slots[0]?.id ?? '';
  const two = [await world.person('Ana'), await world.person('Anne', { chat: 'teams' })] as const;
  const others = [await world.person('Ben'), await world.person('Ada')] as const;
  for (const one of [...two, others[0]]) await signUp(ports, one, { slotId, anyway: false });
  const [into = '', from = ''] = two.map(({ employee }) => employee.id).sort();
  await ports.employees.setEmail(organisation.id, into, null);
  const address = (await ports.employees.find(organisation.id, from))?.email;
  const merge = (by: Ports) =>
    mergePeople(by, { ...others[1], roles: ['admin'] }, { employeeId: from, otherId: into });
  async function expectOne(): Promise<void> {
    const person = await ports.employees.find(organisation.id, from);
    expect([person?.id, person?.email]).toEqual([into, address]);
    expect(await ports.identities.ofEmployee(organisation.id, into)).toHaveLength(2);
    const all = await ports.engagements.ofSlot(organisation.id, slotId, engagementStates);
    const lines = all.map(({ employeeId, state }) => `${employeeId === into} ${state}`);
    expect(lines.sort()).toEqual(['false offered', 'true confirmed', 'true withdrawn']);
    const log = await ports.audit.list(organisation.id, { limit: 9 });
    expect(log.map(({ kind }) => kind)).toEqual(['person.merged']);
  }
  return { world, ports, merge, expectOne };
}

/** More than a merge has. */
const writesAtMost = 60;
/** Until the address is passed on. What comes after is the same for both stores, by their contracts. */
const firstWrites = 3;

describe.each([
  ['in memory', writesAtMost, () => createMemoryStore()],
  ['in a database', firstWrites, () => opened.store],
] as const)('two who are made one by a process that dies, %s', (_where, most, store) => {
  test.each([
    ['done again, by an admin', false],
    ['brought to its end by the repair pass', true],
  ] as const)('%s: the same end, whatever write it dies at', async (_how, byItself) => {
    let killed = 0;
    for (let writes = 1; writes <= most; writes += 1) {
      const { world, ports, merge, expectOne } = await scene(store());
      const died = await merge(mortal(ports, writes, true)).then(
        () => false,
        (error) => {
          if (!(error instanceof Killed)) throw error;
          return true;
        },
      );
      // An admin comes when the repair pass looks back no more.
      world.clock.forward(byItself ? 2 : 30);
      if (!byItself) await merge(ports);
      await repair(ports);
      await expectOne();
      if (!died) break;
      killed += 1;
    }
    expect(killed).toBeGreaterThanOrEqual(firstWrites);
    expect(killed).toBeLessThan(writesAtMost);
  });
});
