import { type OpenStore, openStore, withBriefReads } from '../../src/persistence/index.js';
import {
  incoming,
  minutes,
  mission,
  newId,
  noon,
  organisation,
  slot,
  workspace,
} from '../contracts/samples.js';
import { countCommands } from '../support/countCommands.js';
import { openTestDatabase } from '../support/mongodb.js';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let opened: OpenStore;
beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openStore(database.uri);
}, 60_000);
afterAll(async () => {
  await opened.close();
  await database.close();
});

/** The commands that `act` sends, and how many of them in a row. */
async function commandsOf(act: () => Promise<unknown>) {
  const counted = countCommands();
  await act();
  counted.stop();
  return { names: counted.names().sort(), inARow: counted.inARow() };
}

test('an event is accepted with a place in line by two commands, once its workspace is known', async () => {
  const { workspaces, organisations, inbox } = withBriefReads(opened.store);
  const own = organisation();
  await organisations.ensure(own);
  const there = await workspaces.ensure(workspace({ organisationId: own.id }));
  const accept = async () => {
    const found = await workspaces.findByExternalId(there.platform, there.externalId);
    const ticket = await inbox.drawTicket(found?.organisationId ?? '');
    await inbox.accept(incoming({ workspace: there.externalId, ticket }), minutes(1));
  };
  await accept();
  expect(await commandsOf(accept)).toEqual({ names: ['findAndModify counters', 'insert inbox'], inARow: 2 });
});

test('whether a press is the first of a double click takes one command', async () => {
  const press = newId();
  const hold = () => opened.store.nonces.hold(press, new Date(), minutes(1), newId());
  expect(await commandsOf(hold)).toEqual({ names: ['insert nonces'], inARow: 1 });
});

test('what is asked for at the same time goes side by side', async () => {
  const { engagements, employees } = opened.store;
  const asked = () =>
    Promise.all([engagements.heldSeats(newId(), newId()), employees.find(newId(), newId())]);
  const { names, inARow } = await commandsOf(asked);
  expect(names).toEqual(['find employees', 'find engagements']);
  expect(inARow).toBeLessThanOrEqual(2);
});

test('a page of open missions takes four commands, however many there are', async () => {
  const organisationId = newId();
  for (const start of [10, 20, 30])
    await opened.store.missions.create(
      mission({ organisationId, slots: [slot({ startsAt: minutes(start) })] }),
    );
  const page = () => opened.store.missions.listOpenPage(organisationId, noon, { skip: 0, limit: 2 });
  await page();
  expect(await commandsOf(page)).toEqual({
    names: Array(4).fill('find missions'),
    inARow: expect.any(Number),
  });
});
