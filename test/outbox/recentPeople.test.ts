import type { Ports } from '../../src/application/ports/index.js';
import { createDispatcher } from '../../src/outbox/dispatcher.js';
import { createWorld, type World } from '../support/world.js';
import { type FakeMessenger, fakeMessenger } from './support/fakeMessenger.js';
import { engaged, toPerson } from './support/outbox.js';
import { createTime } from './support/time.js';

/** Ana has a place, and is to be told so; `recent` says what was known of people a moment ago. */
async function tell(recentOf: (world: World) => Partial<Ports['recent']>): Promise<FakeMessenger> {
  const world = await createWorld();
  const ana = await world.person('Ana');
  const mission = await world.mission({ capacity: 1 });
  const { id: engagementId } = await engaged(world, ana, mission, { state: 'confirmed', seat: 1 });
  const subject = { kind: 'engagement.confirmed', engagementId } as const;
  await world.ports.deliveries.enqueue([toPerson(world, ana, subject)]);
  const deps: Ports = { ...world.ports, recent: { ...world.ports.recent, ...recentOf(world) } };
  const slack = fakeMessenger();
  const time = createTime(world.clock);
  const dispatcher = createDispatcher({ deps, messengers: { slack }, timing: time.timing });
  await dispatcher.tick();
  await time.pass(60_000);
  await dispatcher.stop();
  return slack;
}

test('what was read a moment ago is not read again', async () => {
  let reads = 0;
  const slack = await tell(({ ports }) => {
    const { employees, identities } = ports;
    const [find, ofEmployee] = [employees.find, identities.ofEmployee];
    employees.find = identities.ofEmployee = () => {
      reads += 1;
      return Promise.resolve(null) as never;
    };
    return { employees: { find }, identities: { ofEmployee } };
  });
  expect(slack.sends).toHaveLength(1);
  expect(reads).toBe(0);
});

test.each<[string, Partial<Ports['recent']>]>([
  ['nobody was known', { employees: { find: async () => null } }],
  ['there was no account to write to', { identities: { ofEmployee: async () => [] } }],
])('when %s a moment ago, it is asked again before a message is given up', async (_, recent) => {
  const slack = await tell(() => recent);
  expect(slack.sends).toHaveLength(1);
});
