import type { Intent } from '../../src/conversation/intents.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { employeeNamed } from './approving.js';
import { leaves, lets } from './identity/newcomers.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { colleague, comesIn, known } from './rights/doors.js';
import { hears, listen, seesForm } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** What an organiser does with a mission. */
const onMissions = [
  ...(['mission.roster', 'mission.edit', 'mission.preview', 'mission.cancel', 'mission.cancelNow'] as const),
  'announce',
] as const;

/** Olga is an admin by the environment. Everybody else has what is given to them here. */
describe.each<Platform>(['slack', 'teams'])('roles in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);
  const held = async () => (await chats.records.store.organisations.find('own'))?.roles ?? [];
  const lines = async () => {
    await chats.settle();
    const all = await chats.records.store.audit.list('own', { limit: 100 });
    return all.map(({ kind, before, after }) => [kind, before, after]);
  };
  const press = (name: Name, intent: Intent) =>
    comesIn(chats, chat, colleague(name), { kind: 'button', intent });
  const change = async (
    name: Name,
    role: 'admin' | 'organiser',
    gives: boolean,
    sites: string[] | null = null,
  ): Promise<Intent> => ({
    ...{ kind: 'role.change', employeeId: (await employeeNamed(chats, name)).id, role, sites, gives },
  });
  const day = { startsAt: '2026-12-10T13:00:00Z', endsAt: '2026-12-10T16:00:00Z' };

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    for (const name of ['Ana', 'Ben', 'Chloé', 'Dan'] as const) await asks(person(name), 'aide', /./);
  });
  afterAll(() => chats.close());

  test('given by word after a yes, told to the person, and taken again', async () => {
    const [olga, ana] = [person('Olga'), person('Ana')];
    await asks(ana, 'gérer les missions', /Seules les personnes qui organisent/);
    const told = listen(ana);
    const confirm = await asks(
      olga,
      'nomme Ana organisatrice pour Lyon',
      /organisation des missions de Lyon/,
    );
    expect(confirm.text).toContain('créer, annoncer et annuler');
    expect(await held()).toEqual([]);
    await asks(olga, 'oui', /C’est fait : Ana organise maintenant les missions de Lyon/);
    await told(/Olga vous confie l’organisation des missions de Lyon/);
    expect(await held()).toMatchObject([{ role: 'organiser', sites: ['Lyon'], source: 'chat' }]);
    await asks(olga, 'nomme Ana organisatrice à lyon', /Confier à Ana/);
    await asks(olga, 'oui', /a déjà ce rôle/);
    await asks(ana, 'gérer les missions', /Vos missions/);
    await asks(ana, 'nomme Ben admin', /Seules les personnes qui administrent/);
    chats.clock.forward(1);
    const gone = listen(ana);
    await asks(olga, 'retire Ana des organisateurs', /Retirer à Ana l’organisation/);
    await asks(olga, 'oui', /Ana n’organise plus/);
    await gone(/Olga vous a retiré l’organisation/);
    await asks(ana, 'gérer les missions', /Seules les personnes qui organisent/);
    expect(await lines()).toEqual([
      ['role.taken', { role: 'organiser', sites: 'Lyon' }, {}],
      ['role.given', {}, { role: 'organiser', sites: 'Lyon' }],
    ]);
  });

  test('given in a form, in which somebody is chosen in the chat’s own list of people', async () => {
    const [olga, ben] = [person('Olga'), person('Ben')];
    const list = await asks(olga, 'les rôles', /Qui a quel rôle/);
    expect(list.text).toContain('Olga');
    await olga.press('Donner un rôle', list);
    await seesForm(olga, 'Donner un rôle');
    const user = chat === 'slack' ? 'U0BEN' : '00000000-0000-4000-8000-000000000002';
    const sent = { person: user, role: 'sites', sites: '' };
    expect(await olga.submit(sent)).toMatchObject({ sites: expect.stringMatching(/./) });
    expect(await olga.submit({ ...sent, sites: 'Paris, Saint-Étienne' })).toBeNull();
    const asked = await hears(olga, /Confier à Ben l’organisation des missions de Paris, Saint-Étienne/);
    const told = listen(ben);
    await olga.press('Oui, confier ce rôle', asked);
    await told(/Olga vous confie l’organisation des missions de Paris/);
    expect(await held()).toMatchObject([{ role: 'organiser', sites: ['Paris', 'Saint-Étienne'] }]);
    await olga.press('Retirer à Ben', await asks(olga, 'les rôles', /organisation pour Paris/));
    await olga.press('Oui, retirer ce rôle', await hears(olga, /Retirer à Ben/));
    await hears(ben, /vous a retiré/);
    expect(await held()).toEqual([]);
  });

  test('whoever organises for some sites has the missions of these, and of no others', async () => {
    const [olga, ana] = [person('Olga'), person('Ana')];
    await asks(olga, 'nomme Ana organisatrice pour Lyon', /Confier/);
    await asks(olga, 'oui', /C’est fait/);
    const own = await putMission(chats, 'Jardin de Lyon', { ...day, sites: ['LYON'] });
    const paris = await putMission(chats, 'Jardin de Paris', { ...day, sites: ['Paris'] });
    const all = await putMission(chats, 'Jardin de tous', day);
    const draft = await putMission(chats, 'Brouillon de Paris', {
      ...day,
      status: 'ready',
      sites: ['Paris'],
    });
    const list = await asks(ana, 'gérer les missions', /Vos missions/);
    expect(list.text).toContain('Jardin de Lyon');
    expect(list.text).not.toMatch(/Paris|Jardin de tous/);
    const refusalOf = async (intent: Intent) => {
      const known = chats.log.lines.length;
      await press('Ana', intent);
      await chats.settle();
      return /request\.refused .*"code":"(\w+)"/.exec(chats.log.lines.slice(known).join('\n'))?.[1];
    };
    for (const kind of onMissions) {
      expect([kind, await refusalOf({ kind, missionId: paris.id })]).toEqual([kind, 'otherSite']);
      expect([kind, await refusalOf({ kind, missionId: all.id })]).toEqual([kind, 'otherSite']);
      expect([kind, await refusalOf({ kind, missionId: draft.id })]).toEqual([kind, 'missionNotFound']);
    }
    await asks(ana, `les inscrits de la mission ${own.number}`, /Jardin de Lyon/);
    await asks(ana, `les inscrits de la mission ${paris.number}`, /mission de Paris/);
    expect((await chats.records.rows('missions', { status: 'cancelled' })).length).toBe(0);
    await asks(ana, `annuler la mission ${own.number}`, /Annuler/);
    await asks(ana, 'oui', /annulée/);
    expect((await chats.records.rows('missions', { status: 'cancelled' })).length).toBe(1);
    await press('Olga', await change('Ana', 'organiser', false));
    await chats.settle();
    expect(await held()).toEqual([]);
  });

  test('the log is read by an admin, by mission and by person, and taken away as a file, once', async () => {
    const [olga, ben] = [person('Olga'), person('Ben')];
    const { number } = await putMission(chats, '=Atelier "couture"', {
      ...{ startsAt: '2026-12-14T13:00:00Z', endsAt: '2026-12-14T16:00:00Z' },
    });
    await asks(olga, `annuler la mission ${number}`, /Annuler/);
    await asks(olga, 'oui', /annulée/);
    await asks(ben, 'le journal', /Seules les personnes qui administrent/);
    const log = await asks(olga, 'le journal', /Journal/);
    expect(log.text).toMatch(/Olga a annulé « =Atelier/);
    const ofMission = await asks(olga, `le journal de la mission ${number}`, /a annulé/);
    expect(ofMission.text).not.toMatch(/rôle/);
    const ofBen = await asks(olga, 'le journal de Ben', /Olga a confié un rôle à Ben/);
    expect(ofBen.text).not.toMatch(/annulé/);
    await olga.press('Télécharger le journal', await asks(olga, 'le journal', /Journal/));
    await hears(olga, /Le journal est prêt/);
    const gives = { missionId: null, format: 'csv' } as const;
    const [link] = await chats.records.rows('dataLinks', {});
    expect(link).toMatchObject({ gives });
    const { audit, dataLinks } = chats.records.store;
    const until = new Date(chats.clock.now().getTime() + 60_000);
    const taken = async (name: Name, key: string) => {
      const employeeId = (await employeeNamed(chats, name)).id;
      await dataLinks.open({ organisationId: 'own', employeeId, key, until, gives });
      return () => fetch(`${chats.url}/export/fr/own.${key}`, { method: 'POST' });
    };
    const take = await taken('Olga', '1'.repeat(64));
    const file = await take();
    expect(file.status).toBe(200);
    const csv = Buffer.from(await file.arrayBuffer()).toString('utf8');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const line = `;Olga;mission.cancelled;;"'=Atelier ""couture""";status=announced;status=cancelled`;
    expect(csv).toContain(line);
    expect(csv).not.toContain('@');
    expect((await take()).status).toBe(404);
    // Whoever is no admin has nothing of it, by a link of before either.
    expect((await (await taken('Ben', '2'.repeat(64)))()).status).toBe(404);
    const kinds = (await audit.list('own', { limit: 50 })).map(({ kind }) => kind);
    expect(kinds).toContain('export.made');
  });

  test('the log of their missions is read by whoever organises them, and of people nothing', async () => {
    const [olga, ana] = [person('Olga'), person('Ana')];
    const titles = ['Tri à Lyon', 'Tri à Lille'];
    const [lyon, lille] = await Promise.all(
      ['Lyon', 'Lille'].map((site, at) => putMission(chats, titles[at] ?? '', { sites: [site] })),
    );
    await press('Olga', await change('Ana', 'organiser', true, ['Lyon']));
    await chats.settle();
    for (const mission of [lyon, lille]) {
      await asks(olga, `annuler la mission ${mission?.number}`, /Annuler/);
      await asks(olga, 'oui', /annulée/);
    }
    const log = await asks(ana, 'le journal', /Olga a annulé « Tri à Lyon »/);
    expect(log.text).not.toMatch(/Lille|rôle|console/);
    expect(JSON.stringify(log)).not.toContain('Télécharger');
    await asks(ana, `le journal de la mission ${lyon?.number}`, /Olga a annulé « Tri à Lyon »/);
    await asks(ana, `le journal de la mission ${lille?.number}`, /Je ne trouve pas cette mission/);
    await asks(ana, 'le journal de Ben', /Seules les personnes qui administrent/);
    await press('Olga', await change('Ana', 'organiser', false));
    await chats.settle();
    await asks(ana, 'le journal', /Seules les personnes qui administrent/);
  });

  test('no role for a guest, a stranger, or somebody whose address nobody vouches for', async () => {
    const olga = person('Olga');
    await asks(lets(chats, chat, { name: 'Gil', as: 'guest', email: 'gil@example.org' }), 'aide', /./);
    await asks(lets(chats, chat, { name: 'Una', as: 'unconfirmed', email: 'una@example.org' }), 'aide', /./);
    await asks(olga, 'nomme Gil admin', /Gil ne peut pas avoir de rôle/);
    await asks(olga, 'nomme Una organisatrice', /Una ne peut pas avoir de rôle/);
    for (const name of ['Gil', 'Una']) {
      const [who] = await chats.records.rows('employees', { name });
      const employeeId = who?.id ?? '';
      await press('Olga', { kind: 'role.change', employeeId, role: 'admin', sites: null, gives: true });
      await chats.settle();
    }
    expect(await held()).toEqual([]);
    await asks(olga, 'retire Olga des admins', /réglages du service/);
  });

  test('a role ends with the account that it was given to', async () => {
    const olga = person('Olga');
    const lea = lets(chats, chat, { name: 'Lea', email: 'lea@example.org' });
    await asks(lea, 'aide', /./);
    await asks(olga, 'nomme Lea admin', /Confier l’administration/);
    await asks(olga, 'oui', /C’est fait/);
    await asks(lea, 'les rôles', /Qui a quel rôle/);
    leaves(chats, chat, 'Lea');
    await chats.anHourLater();
    const list = await asks(olga, 'les rôles', /Qui a quel rôle/);
    expect(list.text).toMatch(/Lea : un rôle sans effet/);
    const [row] = await chats.records.rows('employees', { name: 'Lea' });
    const employeeId = row?.id ?? '';
    const refused = chats.log.lines.length;
    await comesIn(chats, chat, known('Lea'), {
      kind: 'button',
      intent: { kind: 'role.change', employeeId, role: 'organiser', sites: null, gives: true },
    });
    await chats.settle();
    expect(chats.log.lines.slice(refused).join()).toMatch(/outsider/);
    expect(await held()).toMatchObject([{ role: 'admin' }]);
    await olga.press('Retirer à Lea', list);
    await olga.press('Oui, retirer ce rôle', await hears(olga, /Retirer l’administration/));
    await hears(olga, /Lea n’administre plus/);
    expect(await held()).toEqual([]);
  });
});
