import { confirmAnnouncement, frameMission, prepareAnnouncement, saveMission } from '../support/acts.js';
import { createWorld, type World } from '../support/world.js';

const garden = {
  title: 'Au jardin',
  nonprofit: 'Les Racines',
  summary: 'Préparer les planches.',
  date: '2026-12-10',
  start: '14:00',
  end: '17:30',
  place: 'Paris',
  capacity: '3',
};

async function scheduledMission() {
  const world = await createWorld();
  const olga = await world.person('Olga', { organiser: true });
  const submission = { form: 'mission', formId: 'mission-form-1', missionId: null, values: garden } as const;
  await saveMission(world.ports, olga, submission);
  await frameMission(world.ports, olga, 'mission-form-1');
  const later = { everyone: 'yes', when: 'later', date: '2026-12-08', time: '10:00' };
  await prepareAnnouncement(world.ports, olga, {
    form: 'announcement',
    formId: 'announcement-1',
    missionId: 'mission-form-1',
    values: later,
  });
  await confirmAnnouncement(world.ports, olga, 'announcement-1', 'company');
  return { world, olga };
}

const edited = async ({ ports }: World, olga: Awaited<ReturnType<World['person']>>, date: string) =>
  saveMission(ports, olga, {
    form: 'mission',
    formId: 'mission-form-2',
    missionId: 'mission-form-1',
    values: { ...garden, date },
  });

test('a mission is not moved before an announcement that is programmed: it would never leave', async () => {
  const { world, olga } = await scheduledMission();
  expect(await edited(world, olga, '2026-12-07')).toMatchObject({
    fieldProblems: { date: 'beforeAnnouncement' },
  });
  const mission = await world.ports.missions.find(world.organisation.id, 'mission-form-1');
  expect(mission?.slots[0]?.startsAt).toEqual(new Date('2026-12-10T13:00:00Z'));
});

test('it can be moved to any day after it', async () => {
  const { world, olga } = await scheduledMission();
  expect(await edited(world, olga, '2026-12-09')).toMatchObject({ message: { kind: 'mission.preview' } });
});
