import { strFromU8, unzipSync } from 'fflate';
import type { Mission } from '../../src/domain/missions/mission.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Said } from '../../src/sandbox/person.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** Participants, attendance and hours as a file: a link in the chat that gives it once, to whoever organises. */
describe.each<Platform>(['slack', 'teams'])('the export of attendance, in %s', (chat) => {
  let chats: TwoChats;
  let mission: Mission & { readonly slotId: string };
  const person = (name: Name) => chats.person(chat, name);
  const pathOf = ({ links }: Said): string =>
    new URL(links.find(({ label }) => /fichier|file|données/u.test(label))?.url ?? '').pathname;
  const take = (path: string) => fetch(chats.url + path, { method: 'POST' });

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    mission = await putMission(chats, '=HYPERLINK("http://x.example")', { capacity: 2 });
    for (const name of ['Ana', 'Ben'] as const)
      await asks(person(name), 'je m’inscris à la mission 1', /Votre place est réservée/);
    await asks(person('Emma'), 'sign me up for mission 1', /You are on the waiting list/);
    await chats.moveTo('2026-12-10T17:30:00Z');
    const list = await asks(person('Olga'), 'émargement', /Émargement/);
    await person('Olga').press('Ana était là', list);
    await hears(person('Olga'), /n’a pas encore confirmé/);
  });
  afterAll(() => chats.close());

  test('as CSV, in the organiser’s language: who, when, what each side says; once', async () => {
    const olga = person('Olga');
    await olga.press('Exporter en CSV', await asks(olga, 'émargement', /Émargement/));
    const path = pathOf(await hears(olga, /dans un fichier CSV.*Le lien ne sert qu’une fois/u));
    for (const _ of [1, 2]) expect((await fetch(chats.url + path)).status).toBe(200);
    const given = await take(path);
    expect(given.headers.get('content-type')).toContain('text/csv');
    expect(given.headers.get('content-disposition')).toContain('etincelle-mission-1.csv');
    expect(given.headers.get('cache-control')).toBe('no-store');
    const bytes = Buffer.from(await given.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const [heads = '', ana = '', ben = '', ...others] = bytes.toString('utf8').slice(1).trim().split('\r\n');
    expect(heads).toMatch(/^N°;Mission;Association;Date;Début;Fin;/);
    expect(ana).toContain(
      `1;"'=HYPERLINK(""http://x.example"")";Les Racines du Canal;10/12/2026;14:00;17:00;Europe/Paris;Ana;`,
    );
    expect(ana).toMatch(/;3;présent·e;3;;Olga;2026-12-10 18:30;non confirmé;;;;;$/u);
    expect(ben).toMatch(/Ben;place réservée, présence non confirmée;3;non confirmé;;;;;non confirmé;;;;;$/u);
    expect(others).toEqual([expect.stringMatching(/Emma;sur la liste d’attente;/)]);
    expect((await take(path)).status).toBe(404);
  });

  test('as a workbook, by word', async () => {
    const olga = person('Olga');
    const path = pathOf(await asks(olga, 'exporte les présences de la mission 1 en excel', /fichier Excel/));
    const given = await take(path);
    expect(given.headers.get('content-disposition')).toContain('.xlsx');
    const parts = unzipSync(new Uint8Array(await given.arrayBuffer()));
    const whole = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('');
    expect(whole).toContain('Ana');
    expect(whole).not.toMatch(/<f[ >]/);
  });

  test('in English words as well; “export my data” is still about oneself', async () => {
    await asks(person('Olga'), 'export the attendance of mission 1 as csv', /fichier CSV/);
    await asks(person('Olga'), 'export my data', /tout ce qu’Étincelle sait de vous/);
  });

  test('nobody else is given it, and neither kind of link opens the other', async () => {
    await asks(person('Ana'), 'exporte les présences de la mission 1', /Seules les personnes qui organisent/);
    const own = pathOf(await asks(person('Ana'), 'mes données', /tout ce qu’Étincelle sait de vous/));
    expect((await take(own.replace('/my-data/', '/export/'))).status).toBe(404);
    expect((await take(own)).status).toBe(200);
    const file = pathOf(await asks(person('Olga'), 'exporte les présences de la mission 1', /fichier Excel/));
    expect((await take(file.replace('/export/', '/my-data/'))).status).toBe(404);
    for (const forged of ['/export/fr/own.x', `/export/en/own.${'0'.repeat(64)}`, '/export/<b>/a.b'])
      expect((await take(forged)).status).toBe(404);
    expect((await take(file)).status).toBe(200);
  });

  test('whoever does not organise any more when they open it is given nothing; nor is anybody after an hour', async () => {
    const [olgas] = await chats.records.rows('employees', { name: 'Olga' });
    const [bens] = await chats.records.rows('employees', { name: 'Ben' });
    const key = 'a'.repeat(64);
    const link = { organisationId: 'own', until: new Date('2026-12-10T19:00:00Z') };
    const gives = { missionId: mission.id, format: 'csv' } as const;
    const open = (employeeId: unknown, each: string) =>
      chats.records.store.dataLinks.open({ ...link, employeeId: String(employeeId), key: each, gives });
    await open(bens?.id, key);
    expect((await take(`/export/fr/own.${key}`)).status).toBe(404);
    await open(olgas?.id, key);
    expect((await take(`/export/fr/other.${key}`)).status).toBe(404);
    chats.clock.moveTo('2026-12-10T19:00:00Z');
    expect((await take(`/export/fr/own.${key}`)).status).toBe(404);
  });
});
