import { randomUUID } from 'node:crypto';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { hears } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** What is held of somebody: told as a file, and erased. */
describe.each<Platform>(['slack', 'teams'])('my data in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: 'Ana' | 'Ben') => chats.person(chat, name);
  const rowOf = async (name: string) => (await chats.records.rows('employees', { name }))[0];

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await putMission(chats, 'Ruches en ville', { capacity: 1 });
    await asks(person('Ana'), 'je m’inscris à la mission 1', /Votre place est réservée/);
    await asks(person('Ben'), 'je m’inscris à la mission 1', /liste d’attente/);
    const over = await putMission(chats, 'Collecte de printemps', {
      ...{ status: 'done', startsAt: '2026-11-02T08:00:00Z', endsAt: '2026-11-02T11:30:00Z' },
    });
    await chats.records.store.engagements.insert({
      ...{ id: randomUUID(), organisationId: 'own', missionId: over.id, slotId: over.slotId },
      ...{ employeeId: String((await rowOf('Ana'))?.id), state: 'confirmed', seat: 1, ticket: 1 },
      ...{ offerExpiresAt: null, calendarKey: randomUUID(), feedback: 4, createdAt: new Date(0) },
      ...{ version: 1, noticesPending: false },
    });
  });
  afterAll(() => chats.close());

  test('the file tells all of it, once; to look at the link uses nothing up', async () => {
    const { links } = await asks(person('Ana'), 'mes données', /tout ce qu’Étincelle sait de vous/);
    const url = links.find(({ label }) => label === 'Télécharger mes données')?.url ?? '';
    const at = new URL(url).pathname;
    for (const _ of [1, 2]) expect((await fetch(chats.url + at)).status).toBe(200);
    const given = await fetch(chats.url + at, { method: 'POST' });
    expect(given.headers.get('content-disposition')).toContain('etincelle.json');
    expect(given.headers.get('cache-control')).toBe('no-store');
    const file = await given.text();
    expect(JSON.parse(file)).toMatchObject({ person: { name: 'Ana', email: 'ana@example.org' } });
    expect(file).toContain('Ruches en ville');
    expect(file).toContain('Collecte de printemps');
    expect(file).not.toContain('Ben');
    expect(file).not.toContain('calendarKey');
    expect((await fetch(chats.url + at, { method: 'POST' })).status).toBe(404);
    for (const forged of ['/my-data/fr/own.x', `/my-data/fr/own.${'0'.repeat(64)}`, '/my-data/<b>/a.b'])
      expect((await fetch(chats.url + forged, { method: 'POST' })).status).toBe(404);
  });

  test('a link that was left for an hour opens nothing', async () => {
    const { links } = await asks(person('Ben'), 'export my data', /tout ce qu’Étincelle sait de vous/);
    const at = new URL(links[0]?.url ?? '').pathname;
    chats.clock.forward(60);
    expect((await fetch(chats.url + at, { method: 'POST' })).status).toBe(404);
  });

  test('to be erased is asked once more, and told honestly; who thinks better of it is still there', async () => {
    const asked = await asks(person('Ana'), 'efface mes données', /Tout effacer \?/);
    expect(asked.text).toMatch(
      /Votre place à venir est rendue.*Votre mission passée reste, sans votre nom.*L102 B/,
    );
    await person('Ana').press('Ne rien effacer', asked);
    await hears(person('Ana'), /Bonjour Ana/);
    expect(await rowOf('Ana')).toBeDefined();
  });

  test('erased, nobody knows who they were; the next one has their place, what the law keeps bears no name', async () => {
    const old = String((await rowOf('Ana'))?.id);
    const remembered = () => chats.records.rows('dialogues', { employeeId: old });
    await asks(person('Ana'), 'efface mes données', /Tout effacer/);
    await eventually(async () => expect(await remembered()).toHaveLength(1));
    await asks(person('Ana'), 'oui', /Étincelle ne sait plus qui vous êtes/);
    await chats.settle();
    expect(await remembered()).toEqual([]);
    await hears(person('Ben'), /Une place s’est libérée pour vous/);
    const kept = await chats.records.rows('engagements', { employeeId: old, state: 'confirmed' });
    expect(kept).toMatchObject([{ feedback: null }]);
    expect(await rowOf('Ana')).toBeUndefined();
    const everything = await chats.records.snapshot();
    expect(everything).not.toMatch(/ana@example|"Ana"/);
  });

  test('the member list does not bring them back; they themselves do, and begin afresh', async () => {
    await chats.anHourLater();
    expect(await rowOf('Ana')).toBeUndefined();
    const mine = await asks(person('Ana'), 'mes missions', /pas de mission à venir/);
    expect(mine.text).not.toContain('Ruches');
    await eventually(async () => expect(await rowOf('Ana')).toMatchObject({ email: 'ana@example.org' }));
  });
});
