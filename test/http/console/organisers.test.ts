import type { Directory } from '../../../src/application/ports/index.js';
import type { MissionStatus } from '../../../src/domain/missions/mission.js';
import { employee, engagement, mission, newId, slot } from '../../contracts/samples.js';
import { anotherCompany, type Coming, start, startComing } from './coming.js';

const teams = { platform: 'teams', chatUrl: (tenant: string) => `https://teams.example/${tenant}` };
let coming: Coming;
beforeAll(async () => {
  // Where the chats are is all that is asked of them here.
  coming = await startComing({ over: { directories: { teams: teams as unknown as Directory } } });
});
afterAll(() => coming.close());
beforeEach(() => coming.clock.moveTo(start));

const day = (days: number) => new Date(new Date(start).getTime() + days * 86_400_000);

async function asOrganiser(sites: readonly string[] | null = null) {
  const tenant = newId();
  const id = await coming.person([], 'own', tenant);
  const given = { employeeId: id, role: 'organiser', source: 'chat', by: id, at: new Date(start) } as const;
  await coming.ports.organisations.changeRoles('own', (held) => ({
    roles: [...held, { ...given, ...(sites && { sites }) }],
  }));
  const cookie = await coming.sessionOf(id);
  return {
    id,
    tenant,
    cookie,
    get: (path: string, headers = {}) => coming.ask('GET', path, { cookie, headers }),
  };
}

/** A mission with a half-day of three places: two taken, one of them not sure, and one person who waits. */
async function missionWithPeople(title: string, change: { sites?: string[]; status?: MissionStatus } = {}) {
  const { missions, engagements, employees } = coming.ports;
  const half = slot({ startsAt: day(3), endsAt: day(3.2), capacity: 3 });
  const one = await missions.create(mission({ organisationId: 'own', title, slots: [half], ...change }));
  const states = [
    { name: 'Ana Vert', state: 'confirmed', seat: 1, ticket: 1 },
    { name: 'Ben Roux', state: 'pending', seat: 2, ticket: 2 },
    { name: 'Zoé Bleu', state: 'waitlisted', seat: null, ticket: 3 },
  ] as const;
  for (const { name, ...held } of states) {
    const person = await employees.ensure(
      employee({ organisationId: 'own', name, email: `${newId()}@acme.example` }),
    );
    const on = { organisationId: 'own', missionId: one.id, slotId: half.id, employeeId: person.id };
    await engagements.insert(engagement({ ...on, ...held }));
  }
  return one;
}

test('whoever organises has their missions, and nothing of an admin’s; an admin who does not organise has no missions', async () => {
  const { get } = await asOrganiser();
  expect((await get('/me')).body).toMatchObject({ admin: false, areas: ['missions', 'audit'] });
  const admin = await coming.sessionOf(await coming.person(['admin']));
  const { body } = await coming.ask('GET', '/me', { cookie: admin });
  expect(body.areas).toEqual(expect.arrayContaining(['people', 'audit', 'uninstall']));
  expect(body.areas).not.toContain('missions');
  for (const path of ['/missions', '/mission?missionId=any']) {
    const refused = await coming.ask('GET', path, { cookie: admin });
    expect([path, refused.status, refused.body.type]).toEqual([path, 403, 'urn:etincelle:problem:refused']);
    expect([path, (await coming.ask('GET', path)).status]).toEqual([path, 401]);
  }
});

test('places taken, unsure and waited for are told by list, with a way back to the chat', async () => {
  const { get, tenant } = await asOrganiser();
  const one = await missionWithPeople('Tri de vêtements');
  await missionWithPeople('Ancienne', { status: 'cancelled' });
  const { body } = await get('/missions');
  expect(body).toMatchObject({ list: 'coming', page: 0, chats: [{ platform: 'teams' }] });
  expect(body.chats[0].url).toBe(`https://teams.example/${tenant}`);
  const line = body.missions.find((each: { id: string }) => each.id === one.id);
  expect(line).toMatchObject({ title: 'Tri de vêtements', number: one.number, statusSaid: 'Annoncée' });
  expect(line.slots).toEqual([
    {
      id: one.slots[0]?.id,
      startsAt: day(3).toISOString(),
      when: expect.stringMatching(/3 décembre/),
      places: '2 places prises sur 3, dont 1 à confirmer · 1 personne en attente',
    },
  ]);
  const english = await get('/missions?list=cancelled', { 'accept-language': 'en' });
  expect(english.body.missions).toMatchObject([{ title: 'Ancienne', statusSaid: 'Cancelled' }]);
  expect(english.body.counts).toMatchObject({ cancelled: 1 });
});

test('of one mission those who are on it are told by name, whoever waits last', async () => {
  const { get } = await asOrganiser();
  const one = await missionWithPeople('Repas partagé');
  const { body } = await get(`/mission?missionId=${one.id}`);
  expect(body).toMatchObject({ title: 'Repas partagé', told: { sent: 0, failed: 0 }, feedback: null });
  expect(body.slots[0].people).toEqual([
    { name: 'Ana Vert', standing: 'place réservée', answers: [] },
    { name: 'Ben Roux', standing: 'en attente d’accord', answers: [] },
    { name: 'Zoé Bleu', standing: 'en 1re position sur la liste d’attente', answers: [] },
  ]);
});

test('whoever organises for one site sees its missions alone, and no other company’s', async () => {
  const { get } = await asOrganiser(['Lyon']);
  const [lyon, lille] = [
    await missionWithPeople('À Lyon', { sites: ['Lyon'] }),
    await missionWithPeople('À Lille', { sites: ['Lille'] }),
  ];
  const other = await anotherCompany(coming);
  const theirs = await coming.ports.missions.create(mission({ organisationId: other, title: 'Ailleurs' }));
  const titles = (await get('/missions')).body.missions.map((each: { title: string }) => each.title);
  expect(titles).toEqual(['À Lyon']);
  expect((await get(`/mission?missionId=${lyon.id}`)).status).toBe(200);
  for (const { id } of [lille, theirs]) expect((await get(`/mission?missionId=${id}`)).status).toBe(409);
  for (const bad of ['?list=nothing', '?page=-1', '?page=1e9', '?page=x', '?more=1'])
    expect([bad, (await get(`/missions${bad}`)).status]).toEqual([bad, 400]);
});

describe('the log', () => {
  /** Writes a line of each kind that a mission has, and one of the company. */
  async function writeLines(organisationId: string, missionId: string) {
    const write = (at: number, change: object) =>
      coming.ports.audit.write({
        ...{ id: newId(), organisationId, kind: 'mission.changed', at: day(-1 - at), by: 'somebody' },
        ...{ about: { kind: 'mission', id: missionId }, before: {}, after: {}, ...change },
      });
    await write(0.1, { missionId, kind: 'mission.announced' });
    await write(0.2, { missionId, kind: 'person.takenOff', personId: 'ana' });
    await write(0.3, { missionId });
    await write(0.4, { kind: 'policy.changed' });
    await write(0.5, { kind: 'role.given', personId: 'ana' });
  }
  const kindsIn = ({ body }: { body: { lines: { said: string }[] } }) => body.lines.map(({ said }) => said);

  test('of their missions is told to those who organise them, and of people nothing', async () => {
    const { id, get } = await asOrganiser(['Nantes']);
    const [own, others] = [
      await missionWithPeople('À Nantes', { sites: ['Nantes'] }),
      await missionWithPeople('À Metz', { sites: ['Metz'] }),
    ];
    const other = await anotherCompany(coming);
    const theirs = await coming.ports.missions.create(
      mission({ organisationId: other, title: 'Ailleurs', sites: ['Nantes'] }),
    );
    for (const one of [own, others]) await writeLines('own', one.id);
    await writeLines(other, theirs.id);
    await writeLines('own', theirs.id);
    const whole = await get('/audit');
    expect(kindsIn(whole)).toEqual([
      expect.stringMatching(/a annoncé «.À Nantes.»/),
      expect.stringMatching(/a modifié «.À Nantes.»/),
    ]);
    expect(whole.body).toMatchObject({ olderThan: null, newerThan: null });
    expect(JSON.stringify(whole.body)).not.toMatch(/Metz|Ailleurs|rôle|"ana"/);
    expect(kindsIn(await get(`/audit?missionId=${own.id}`))).toHaveLength(2);
    for (const missionId of [others.id, theirs.id, 'any'])
      expect([missionId, (await get(`/audit?missionId=${missionId}`)).status]).toEqual([missionId, 409]);
    for (const personId of ['ana', id])
      for (const more of ['', `&missionId=${own.id}`]) {
        const refused = await get(`/audit?personId=${personId}${more}`);
        expect([refused.status, refused.body.type]).toEqual([403, 'urn:etincelle:problem:refused']);
      }
  });

  test('goes on past the lines of others, back and forth, and each line stands once', async () => {
    const { get } = await asOrganiser(['Brest']);
    const own = await missionWithPeople('À Brest', { sites: ['Brest'] });
    const others = await missionWithPeople('À Nice', { sites: ['Nice'] });
    const write = (at: number, missionId: string) =>
      coming.ports.audit.write({
        ...{ id: newId(), organisationId: 'own', kind: 'mission.changed', at: day(-10 - at / 1000) },
        ...{ about: { kind: 'mission', id: missionId }, before: {}, after: {}, by: 'somebody', missionId },
      });
    for (let at = 0; at < 30; at += 1) await write(at, own.id);
    for (let at = 0; at < 230; at += 1) await write(100 + at, others.id);
    for (let at = 0; at < 7; at += 1) await write(400 + at, own.id);
    const first = (await get('/audit')).body;
    expect([first.lines.length, first.newerThan]).toEqual([25, null]);
    const second = (await get(`/audit?olderThan=${encodeURIComponent(first.olderThan)}`)).body;
    expect([second.lines.length, second.olderThan]).toEqual([12, null]);
    const ids = [...first.lines, ...second.lines].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(37);
    const back = (await get(`/audit?newerThan=${encodeURIComponent(second.newerThan)}`)).body;
    expect(back.lines).toEqual(first.lines);
  });

  test('of somebody who organises nothing that was written down: there is none at all', async () => {
    const { get } = await asOrganiser(['Le Havre']);
    const own = await missionWithPeople('Au Havre', { sites: ['Le Havre'] });
    const { body } = await get(`/audit?missionId=${own.id}`);
    expect(body).toMatchObject({ lines: [], empty: 'none', olderThan: null, newerThan: null });
  });

  test('an admin goes on from a line whose id is of several words, as a newcomer’s is', async () => {
    const cookie = await coming.sessionOf(await coming.person(['admin']));
    const line = {
      organisationId: 'own',
      kind: 'directory.added',
      by: 'csv',
      before: {},
      after: {},
    } as const;
    const personId = newId();
    const about = { kind: 'employee', id: personId } as const;
    for (let nth = 0; nth < 26; nth += 1)
      await coming.ports.audit.write({
        ...{ ...line, about, personId, id: `directory.added ${personId}${nth}`, at: day(40 - nth / 100) },
      });
    const page = (olderThan?: string) =>
      coming.ask('GET', `/audit?${new URLSearchParams({ personId, ...(olderThan && { olderThan }) })}`, {
        cookie,
      });
    const first = (await page()).body;
    expect(first.lines).toHaveLength(25);
    expect((await page(first.olderThan)).body.lines).toHaveLength(1);
  });
});
