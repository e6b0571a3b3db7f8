import { confirmAnnouncement, prepareAnnouncement } from '../support/acts.js';
import { createWorld } from '../support/world.js';

test('when everybody was told already, the organiser hears so; one more person is one more message', async () => {
  const world = await createWorld();
  const { ports } = world;
  const olga = await world.person('Olga', { organiser: true });
  await world.person('Ana', { chat: 'teams' });
  const mission = await world.mission();
  const prepare = (formId: string) =>
    prepareAnnouncement(ports, olga, {
      ...{ form: 'announcement', formId, missionId: mission.id },
      values: { everyone: 'yes', channel: '', when: 'now' },
    });
  expect(await prepare('announcement-1')).toMatchObject({ message: { people: 2 } });
  await confirmAnnouncement(ports, olga, 'announcement-1', 'company');
  expect(await prepare('announcement-2')).toMatchObject({
    message: { kind: 'problem', problem: { code: 'everyoneTold', title: mission.title } },
  });
  await world.person('Ben');
  expect(await prepare('announcement-3')).toMatchObject({ message: { people: 1 } });
});

test('a form submitted again with something else in it is no longer up to date: what is read is what leaves', async () => {
  const world = await createWorld();
  const olga = await world.person('Olga', { organiser: true });
  const mission = await world.mission();
  const prepare = (change: Record<string, string>) =>
    prepareAnnouncement(world.ports, olga, {
      ...{ form: 'announcement', formId: 'announcement-1', missionId: mission.id },
      values: { everyone: 'yes', channel: '', when: 'now', ...change },
    });
  expect(await prepare({})).toMatchObject({ message: { kind: 'announcement.confirm' } });
  expect(await prepare({})).toMatchObject({ message: { kind: 'announcement.confirm' } });
  expect(await prepare({ when: 'later', date: '2026-11-24', time: '10:00' })).toMatchObject({
    message: { kind: 'problem', problem: { code: 'formExpired' } },
  });
});
