import { organiserNames } from '../../src/application/queries/organiserNames.js';
import { whomToAsk } from '../../src/application/queries/whomToAsk.js';
import { createWorld } from '../support/world.js';

test('who organises is named to whoever asks, until they have left', async () => {
  const world = await createWorld();
  const [ana, olga] = [await world.person('Ana'), await world.person('Olga', { organiser: true })];
  const named = async () => {
    const views = await whomToAsk(world.ports, ana);
    return [views.map(({ name }) => name), await organiserNames(world.ports, ana)];
  };
  expect(await named()).toEqual([['Olga'], ['Olga']]);
  await world.ports.identities.setReachability(world.organisation.id, olga.identity.id, 'left');
  expect(await named()).toEqual([[], []]);
});
