import { repeatMission } from '../../src/application/missions/repeatMission.js';
import { createWorld } from '../support/world.js';

test('what comes again stays of the sites it was of, and no day past or far away is taken from a button', async () => {
  const world = await createWorld();
  const { ports, organisation } = world;
  const olga = await world.person('Olga', { organiser: true });
  const { id: missionId } = await world.mission();
  await ports.missions.update(organisation.id, missionId, ['announced'], { sites: ['Lyon'] });
  const formId = '00000000-0000-4000-8000-000000000001';
  const again = (days: string[]) => repeatMission(ports, olga, { missionId, formId, days });
  for (const day of ['2026-01-08', '2031-01-09', '2026-13-40'])
    expect(await again([day])).toMatchObject({ kind: 'refused', refusal: { code: 'formExpired' } });
  expect(await ports.missions.list(organisation.id, ['draft', 'ready'])).toEqual([]);
  expect(await again(['2026-12-17', '2026-12-17'])).toMatchObject({ kind: 'repeated', made: 1 });
  expect(await ports.missions.list(organisation.id, ['draft', 'ready'])).toMatchObject([{ sites: ['Lyon'] }]);
});
