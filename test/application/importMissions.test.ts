import type { EmployeeActor } from '../../src/application/actor.js';
import type { WantedMission } from '../../src/application/imports/fileMissions.js';
import { findImport } from '../../src/application/imports/findImport.js';
import { importMissions } from '../../src/application/imports/importMissions.js';
import { keepImport } from '../../src/application/imports/keepImport.js';
import { lookAtImport } from '../../src/application/imports/lookAtImport.js';
import { openImport } from '../../src/application/imports/openImport.js';
import { repair } from '../../src/application/maintenance/repair.js';
import type { Ports } from '../../src/application/ports/index.js';
import { noFraming } from '../../src/domain/missions/framing.js';
import { compose } from '../../src/messages/notices/compose.js';
import { createWorld, type World } from '../support/world.js';
import { Killed, mortal } from './crowd/mortal.js';

const unsaid = { contact: null, register: null, eligibility: null };

const wantedAs = (reference: string, change: Partial<WantedMission> = {}): WantedMission => ({
  ...{ lines: [2], reference, timezone: 'Europe/Paris' },
  draft: {
    ...{
      title: `Mission ${reference}`,
      nonprofit: 'Les Racines',
      summary: 'Trier',
      place: 'Lyon',
      bring: '',
    },
    ...{ dropped: [], skills: [], questions: [], sites: null },
    slots: [
      {
        ...{ id: null, capacity: 3, minimum: null },
        ...{ startsAt: new Date('2027-03-12T08:00:00Z'), endsAt: new Date('2027-03-12T11:00:00Z') },
      },
    ],
  },
  framing: { framing: noFraming, cause: null, legalForm: null },
  nonprofit: unsaid,
  ...change,
});

/** An import with a file that was read. */
async function opened({ ports }: World, actor: EmployeeActor, wanted: readonly WantedMission[]) {
  const link = await openImport(ports, actor);
  if (link.kind === 'refused') throw new Error(link.refusal.code);
  const [, key = ''] = /\.([0-9a-f]{64})$/u.exec(link.url) ?? [];
  const find = async () => {
    const found = await findImport(ports, { organisationId: actor.organisation.id, key });
    if (!found) throw new Error('no import');
    return found;
  };
  await keepImport(ports, await find(), { unit: 'line', wanted, refused: [], notRead: [] });
  const press = async (deps: Ports = ports) => {
    const found = await find();
    return importMissions(deps, found, found.found.plan?.id ?? '');
  };
  return { find, press, look: async () => lookAtImport(ports, await find()) };
}

const drafts = ({ ports, organisation }: World) => ports.missions.list(organisation.id, ['draft', 'ready']);

/** What there is in the end: missions, lines of the log, what is told, and what the link says. */
async function end(world: World, look: () => Promise<unknown>, { employee }: EmployeeActor) {
  world.clock.forward(5);
  await repair(world.ports);
  const missions = await drafts(world);
  const named = new Map(missions.map(({ id, title }) => [id, title]));
  const lines = [];
  for await (const { kind, after, missionId = '' } of world.ports.audit.all(world.organisation.id))
    lines.push(`${kind} ${kind === 'import.done' ? JSON.stringify(after) : (named.get(missionId) ?? '')}`);
  const rows = await world.ports.deliveries.ofEmployee(world.organisation.id, employee.id, 10);
  const told = rows.map(({ subject }) => subject);
  return { missions: [...named.values()].sort(), lines: lines.sort(), told, link: await look() };
}

const contact = { name: 'Samia', phone: '06 12 34 56 78' };
const three = ['A', 'B', 'C'].map((reference) =>
  wantedAs(reference, { nonprofit: { ...unsaid, contact: reference === 'B' ? contact : null } }),
);

test('killed at any write and pressed again, the end is the same, and nothing is there twice', async () => {
  const brought = async () => {
    const world = await createWorld();
    const olga = await world.person('Olga', { organiser: true });
    return { world, olga, ...(await opened(world, olga, three)) };
  };
  const untouched = await brought();
  await untouched.press();
  const wanted = await end(untouched.world, untouched.look, untouched.olga);
  expect(wanted.link).toEqual({ kind: 'done', done: { created: 3, existing: 0 } });
  expect(wanted.told).toEqual([{ kind: 'import.done', created: 3, existing: 0, refused: 0, unit: 'line' }]);
  let deaths = 0;
  for (const after of [false, true])
    for (let writes = 1; ; writes += 1) {
      const { world, olga, press, look } = await brought();
      const died = await press(mortal(world.ports, writes, after)).then(
        () => false,
        (error) => error instanceof Killed,
      );
      if (!died) break;
      deaths += 1;
      world.clock.forward(1);
      expect(await press()).toEqual({ kind: 'imported' });
      expect([after, writes, await end(world, look, olga)]).toEqual([after, writes, wanted]);
    }
  expect(deaths).toBeGreaterThan(10);
});

test('five hundred at once, by two at once: each is made once, and one line and one message tell of it', async () => {
  const world = await createWorld();
  const olga = await world.person('Olga', { organiser: true });
  const all = Array.from({ length: 500 }, (_, at) => wantedAs(`R${at}`));
  const { press, look } = await opened(world, olga, all);
  await Promise.all([press(), press()]);
  const { missions, lines, told, link } = await end(world, look, olga);
  expect(missions).toHaveLength(500);
  expect(lines.filter((line) => line.includes('import.done'))).toHaveLength(1);
  expect(told).toHaveLength(1);
  expect(link).toEqual({ kind: 'done', done: { created: 500, existing: 0 } });
});

test('whoever organises nothing any more by the time it leaves is told nothing', async () => {
  const world = await createWorld();
  const { ports, organisation } = world;
  const olga = await world.person('Olga', { organiser: true });
  await (await opened(world, olga, [wantedAs('A')])).press();
  const [row] = await ports.deliveries.ofEmployee(organisation.id, olga.employee.id, 10);
  if (!row) throw new Error('nothing is told');
  expect(await compose(ports, row)).toMatchObject({ message: { kind: 'import.done', created: 1 } });
  expect(await compose({ ...ports, organiserEmails: new Set() }, row)).toBe('cancel');
});

test('a nonprofit is told what it lacks; what is known of it stays, and is said beforehand', async () => {
  const world = await createWorld();
  const { ports, organisation } = world;
  const olga = await world.person('Olga', { organiser: true });
  const contact = { name: 'Samia', phone: '06 12 34 56 78' };
  const other = { name: 'Paul', phone: '06 98 76 54 32' };
  const { look, press } = await opened(world, olga, [
    wantedAs('A', { nonprofit: { ...unsaid, contact } }),
    wantedAs('B', { nonprofit: { ...unsaid, contact: other } }),
  ]);
  const view = await look();
  expect(view.kind === 'planned' && view.missions.map((one) => one.kind === 'created' && one.kept)).toEqual([
    [],
    ['contact'],
  ]);
  expect(view.kind === 'planned' && view.missions[1]).not.toMatchObject({
    missing: expect.arrayContaining(['nonprofitContact']),
  });
  await press();
  const [one] = (await ports.nonprofits.list(organisation.id)).filter(({ name }) => name === 'Les Racines');
  expect(one?.contact).toEqual(contact);
});

test('a mission that was changed since is not touched by the same file', async () => {
  const world = await createWorld();
  const { ports, organisation } = world;
  const olga = await world.person('Olga', { organiser: true });
  await (await opened(world, olga, [wantedAs('A')])).press();
  const [made] = await drafts(world);
  await ports.missions.update(organisation.id, made?.id ?? '', ['draft'], { title: 'Changée' });
  await (await opened(world, olga, [wantedAs('A')])).press();
  expect((await drafts(world)).map(({ title }) => title)).toEqual(['Changée']);
});

test('whoever organises nothing opens none', async () => {
  const world = await createWorld();
  const ana = await world.person('Ana');
  expect(await openImport(world.ports, ana)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'organisersOnly' },
  });
});

test('whoever organises for some sites makes missions of theirs, and none of others', async () => {
  const world = await createWorld();
  const olga = { ...(await world.person('Olga', { organiser: true })), sites: ['Lyon'] };
  const [one, other] = [wantedAs('A'), wantedAs('B')];
  const paris = { ...other, draft: { ...other.draft, sites: ['Paris'] } };
  const { find } = await opened(world, olga, [one, paris]);
  const found = { ...(await find()), actor: olga };
  const view = await lookAtImport(world.ports, found);
  expect(view.kind === 'planned' && view.missions.map(({ kind }) => kind)).toEqual(['created', 'others']);
  expect(await importMissions(world.ports, found, found.found.plan?.id ?? '')).toEqual({ kind: 'imported' });
  expect(await drafts(world)).toMatchObject([{ title: 'Mission A', sites: ['Lyon'] }]);
});

test('a site where nobody works is told of, once; one that is only written otherwise is not', async () => {
  const world = await createWorld();
  const { ports, organisation } = world;
  const olga = await world.person('Olga', { organiser: true });
  const { employee } = await world.person('Ana');
  const lyon = ['Saint-Étienne', 'Lyon'];
  await ports.employees.prefer(organisation.id, employee.id, 'sites', lyon, new Date(0));
  const of = (reference: string, sites: readonly string[]) => {
    const one = wantedAs(reference);
    return { ...one, draft: { ...one.draft, sites } };
  };
  const { look } = await opened(world, olga, [
    ...[of('A', ['saint etienne', 'LYON']), of('B', ['Lyno', 'Lyon']), of('C', ['lyno', 'Mars'])],
  ]);
  expect(await look()).toMatchObject({ kind: 'planned', plan: { unknownSites: ['Lyno', 'Mars'] } });
  const known = await opened(world, olga, [of('D', ['Lyon']), wantedAs('E')]);
  expect(await known.look()).toMatchObject({ plan: { unknownSites: [] } });
});
