import { createDispatcher } from '../../src/outbox/dispatcher.js';
import { realTiming } from '../../src/outbox/timing.js';
import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { until } from '../support/eventually.js';
import { openTestDatabase, type TestDatabase } from '../support/mongodb.js';
import { createWorld, type World } from '../support/world.js';
import { fakeMessenger } from './support/fakeMessenger.js';
import { queueMany } from './support/outbox.js';
import { startProcess } from './support/process.js';

/** Real time here, and a store that other processes could share. */
describe('the outbox on MongoDB', () => {
  let database: TestDatabase;
  let opened: OpenStore;
  let world: World;

  beforeAll(async () => {
    database = await openTestDatabase();
    opened = await openStore(database.uri);
  });
  afterAll(async () => {
    await opened.close();
    await database.close();
  });
  beforeEach(async () => {
    world = await createWorld({ store: opened.store });
  });

  const due = async () => (await opened.store.deliveries.backlog(world.clock.now())).due;

  it('sends each message once from three processes', async () => {
    const slack = fakeMessenger({ perSecond: 500 });
    const messengers = { slack };
    const dispatchers = [1, 2, 3].map(() => createDispatcher({ deps: world.ports, messengers }));
    const rows = await queueMany(world, 40);
    for (const dispatcher of dispatchers) dispatcher.wake(world.workspaces.slack.id);
    await until(() => slack.received.length >= 40);
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.stop()));
    expect([...slack.received].sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(await due()).toBe(0);
  });

  it('resumes after a kill: what arrived is not sent again, what did not is', async () => {
    const slack = fakeMessenger({
      perSecond: 500,
      fate: (_, nth) => (nth === 3 ? 'never' : nth === 5 ? 'arrived' : 'sent'),
    });
    const one = startProcess(world.ports, { slack }, realTiming);
    const rows = await queueMany(world, 12);
    const { send } = slack;
    slack.send = async (outgoing) => {
      const outcome = send(outgoing);
      if (slack.sends.length === 5) one.kill();
      return outcome;
    };
    one.dispatcher.wake(world.workspaces.slack.id);
    await until(() => slack.sends.length >= 5);
    slack.send = send;
    // The dead process's leases end: a minute later on people's clock, thirty seconds on the machine's.
    world.clock.forward(2);
    const later = { ...realTiming, now: () => Date.now() + 120_000 };
    const two = startProcess(world.ports, { slack }, later);
    await two.dispatcher.tick();
    await until(() => slack.received.length >= 12);
    await two.dispatcher.stop();
    expect([...slack.received].sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(await due()).toBe(0);
  });
});
