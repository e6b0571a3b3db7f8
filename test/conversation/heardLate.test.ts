import { createReceive } from '../../src/conversation/inbox/receive.js';
import { leave, signUp } from '../support/acts.js';
import { liveOn } from '../support/liveOn.js';
import { createWorld, type World } from '../support/world.js';
import { types } from './support/incoming.js';

test('a yes answers no question that was asked after it was said', async () => {
  const world = await createWorld();
  const receive = createReceive(world.ports);
  const ana = await world.person('Ana');
  const [slot] = (await world.mission()).slots;
  await signUp(world.ports, ana, { slotId: slot?.id ?? '', anyway: false });
  const [yes, leaving] = [types(ana, 'oui'), types(ana, 'je me désiste du jardin')];
  await receive.accept(yes);
  world.clock.forward(1);
  await receive.accept(leaving);
  expect(await receive.answer(leaving)).toMatchObject({ message: { kind: 'engagement.leaveConfirm' } });
  expect(await receive.answer(yes)).toMatchObject({ message: { kind: 'help', why: 'nothingAsked' } });
  expect(await liveOn(world.ports, world.organisation.id, slot?.id ?? '', ana.employee.id)).toMatchObject({
    state: 'confirmed',
  });
});

/** Everything that is due leaves now. */
async function sendDue({ ports, workspaces, clock }: World): Promise<void> {
  const until = new Date(clock.now().getTime() + 60_000);
  for (const { id } of Object.values(workspaces))
    for (const row of await ports.deliveries.claimMany(id, clock.now(), until, 100))
      await ports.deliveries.settle(row, { state: 'sent', at: clock.now(), ref: {} });
}

test('an offer that was shown before its own message left is still let go by one no', async () => {
  const world = await createWorld();
  const { ports, organisation } = world;
  const receive = createReceive(ports);
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
  const [slot] = (await world.mission({ capacity: 1 })).slots;
  const slotId = slot?.id ?? '';
  for (const person of [ana, ben]) await signUp(ports, person, { slotId, anyway: false });
  await sendDue(world);
  const held = await liveOn(ports, organisation.id, slotId, ana.employee.id);
  await leave(ports, ana, held?.id ?? '');
  const says = async (words: string) => {
    const said = types(ben, words);
    await receive.accept(said);
    return (await receive.answer(said)).message;
  };
  expect(await says('je ne peux pas venir')).toMatchObject({ kind: 'engagement.offered' });
  world.clock.forward(1 / 60);
  await sendDue(world);
  expect(await ports.deliveries.lastTold(organisation.id, ben.employee.id)).toMatchObject({
    subject: { kind: 'engagement.offered' },
  });
  world.clock.forward(1 / 60);
  expect(await says('non')).toMatchObject({ kind: 'engagement.declined' });
});
