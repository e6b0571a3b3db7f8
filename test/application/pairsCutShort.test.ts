import { remindLater } from '../../src/application/engagements/remindLater.js';
import { repair } from '../../src/application/maintenance/repair.js';
import { signUpTogether } from '../../src/application/pairs/signUpTogether.js';
import type { Ports } from '../../src/application/ports/index.js';
import { leave, pairAccept, saveMission } from '../support/acts.js';
import { kindOf } from '../support/world.js';
import { sized } from './crowd/acts.js';
import { Killed, mortal } from './crowd/mortal.js';
import { ask, of, type Scene, setUp, states } from './pairsScene.js';

/** A process that dies right after its first write. */
const dyingAfterOne = ({ world }: Scene): Ports => mortal(world.ports, 1, true);

test('who asked withdraws, and that process dies, before the notices of the question are queued', async () => {
  const scene = await setUp(2);
  const { world, ana, ben, slotId } = scene;
  const { engagements } = world.ports;
  let withdrawn = false;
  const interrupted: Ports = {
    ...world.ports,
    engagements: {
      ...engagements,
      markNoticesScheduled: async (...row) => {
        if (!withdrawn) {
          withdrawn = true;
          const { id } = await of(scene, ana);
          await expect(leave(dyingAfterOne(scene), ana, id)).rejects.toThrow(Killed);
        }
        return engagements.markNoticesScheduled(...row);
      },
    },
  };
  await signUpTogether(interrupted, ana, { slotId, colleagueId: ben.employee.id, anyway: false });
  world.clock.forward(1);
  await repair(world.ports);
  expect(await states(scene, ana, ben)).toEqual(['unpaired', 'unpaired']);
});

test('the colleague accepts, that process dies, and they ask to be reminded later: both are signed up', async () => {
  const scene = await setUp(2);
  const { world, ana, ben } = scene;
  await ask(scene);
  const { id } = await of(scene, ben);
  await expect(pairAccept(dyingAfterOne(scene), ben, id)).rejects.toThrow(Killed);
  expect(await states(scene, ana, ben)).toEqual(['held', 'confirmed']);
  const at = new Date(world.clock.now().getTime() + 3_600_000);
  await remindLater(world.ports, ben, { engagementId: id, at });
  expect(await states(scene, ana, ben)).toEqual(['confirmed', 'confirmed']);
});

test('places become fewer while two are held, that process dies, and the colleague accepts: nobody has one too many', async () => {
  const scene = await setUp(2);
  const { world, olga, ana, ben, mission, slotId } = scene;
  const { engagements } = world.ports;
  const dying: Ports = {
    ...world.ports,
    engagements: {
      ...engagements,
      insert: async (engagement) => {
        if (engagement.state === 'invited') await saveMission(world.ports, olga, sized(mission, 1));
        const outcome = await engagements.insert(engagement);
        if (engagement.state === 'held') throw new Killed();
        return outcome;
      },
    },
  };
  const command = { slotId, colleagueId: ben.employee.id, anyway: false };
  await expect(signUpTogether(dying, ana, command)).rejects.toThrow(Killed);
  const { id } = await of(scene, ben);
  expect(kindOf(await pairAccept(world.ports, ben, id))).toBe('problem:pairGone');
  expect(await states(scene, ana, ben)).toEqual(['unpaired', 'unpaired']);
});
