import { eventually } from '../../../support/eventually.js';
import { said } from './missions.js';
import { install, newKey, openTown, type Town } from './town.js';

let town: Town;
beforeEach(async () => {
  town = await openTown();
  await install(town, 'T1');
  await install(town, 'T2');
});
afterEach(() => town.close());

const keyNames = async () => {
  const rows = await town.installations.find().toArray();
  return [...new Set(rows.map(({ sealed }) => sealed.split('.')[1]))];
};

test('a new key before the old one: at the start everything is sealed again, and the old one can go', async () => {
  const young = newKey();
  const [before] = await keyNames();
  await town.restart(`${young},${town.key}`);
  const after = await keyNames();
  expect(after).toHaveLength(1);
  expect(after).not.toContain(before);
  await town.restart(young);
  await town.person('T2').say('aide');
  await eventually(() => expect(said(town, 'T2')).not.toBe(''));
  expect(town.log.lines.join()).not.toMatch(/unreadable/);
});

test('a new key behind the old one: nothing is sealed under it yet, and what another process did is opened', async () => {
  const young = newKey();
  const before = await keyNames();
  await town.restart(`${town.key},${young}`);
  expect(await keyNames()).toEqual(before);
  await town.restart(`${young},${town.key}`);
  expect(await keyNames()).not.toEqual(before);
  await town.restart(`${town.key},${young}`);
  await town.person('T2').say('aide');
  await eventually(() => expect(said(town, 'T2')).not.toBe(''));
  expect(town.log.lines.join()).not.toMatch(/unreadable/);
});

test('without the key nothing is lost: it is said in the log, and with the key all is well again', async () => {
  const kept = await town.installations.find().toArray();
  await town.restart(newKey());
  expect(town.log.lines.join()).toMatch(/error slack.installation.unreadable.*"code":"unknownKey"/);
  await town.person('T1').say('aide');
  await town.settle();
  expect(await town.installations.find().toArray()).toEqual(kept);
  await town.restart(town.key);
  await town.person('T1').say('aide');
  await eventually(() => expect(said(town, 'T1')).not.toBe(''));
});

test('a workspace that a crash left without its house gets it at the next start', async () => {
  await town.workspaces.deleteMany({});
  await town.restart();
  await town.person('T1').say('les missions');
  await eventually(() => expect(said(town, 'T1')).toMatch(/Pas de mission ouverte/));
});
