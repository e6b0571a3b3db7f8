import type { Platform } from '../../src/domain/organisations/workspace.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const booked = /Votre place est réservée/;
const leaving = /Voulez-vous vraiment laisser votre place/;
const left = /vous ne participez plus/;
const nothingAsked = /Je ne vous ai rien demandé/;

/** What was last asked or shown is what an answer is about, and nothing else. */
describe.each<Platform>(['slack', 'teams'])('what was last said in %s', (chat) => {
  let chats: TwoChats;
  const other: Platform = chat === 'slack' ? 'teams' : 'slack';
  const person = (name: Name, where = chat) => chats.person(where, name);

  beforeAll(async () => {
    chats = await openTwoChats('teams');
    await putMission(chats, 'Jardin de la gare', { capacity: 5 });
    await putMission(chats, 'Jardin du port', {
      ...{
        startsAt: '2026-12-11T13:00:00Z',
        endsAt: '2026-12-11T16:00:00Z',
        place: '3 quai du Port, Marseille',
      },
    });
    await putMission(chats, 'Tri de livres', {
      ...{ startsAt: '2026-12-14T08:00:00Z', endsAt: '2026-12-14T11:00:00Z', place: '1 rue du Lac, Lyon' },
    });
  });
  afterAll(() => chats.close());
  beforeEach(async () => {
    await chats.settle();
    chats.clock.forward(1);
  });

  async function seats(): Promise<Record<string, number>> {
    const { store } = chats.records;
    const missions = await store.missions.list('own', ['announced']);
    const held = missions.map(async ({ title, slots }) => {
      return [title, (await store.engagements.heldSeats('own', slots[0]?.id ?? '')).length] as const;
    });
    return Object.fromEntries(await Promise.all(held));
  }

  test('a mission of the list is told apart by its place, its town or its day, within a wish or alone', async () => {
    const ana = person('Ana');
    await asks(ana, 'les missions', /Jardin de la gare/);
    await asks(ana, 'c’est où, la deuxième ?', /quai du Port/);
    await asks(ana, 'les missions', /Jardin de la gare/);
    await asks(ana, 'celle de Lyon', /rue du Lac/);
    await asks(ana, 'les missions', /Jardin de la gare/);
    await asks(ana, 'inscris-moi à la première', booked);
    await asks(ana, 'les missions', /Jardin de la gare/);
    await asks(ana, 'sign me up for the last one please', booked);
    expect(await seats()).toEqual({ 'Jardin de la gare': 1, 'Jardin du port': 0, 'Tri de livres': 1 });
  });

  test('a question is answered once, by a word; thanks change nothing, and a second yes finds nothing asked', async () => {
    const ana = person('Ana');
    const before = await chats.records.snapshot();
    await asks(ana, 'je me désiste du tri de livres', leaving);
    await asks(ana, 'merci beaucoup', /Avec plaisir/);
    await asks(ana, 'finalement non', /Mes missions/);
    await asks(ana, 'oui', nothingAsked);
    expect(await chats.records.snapshot()).toBe(before);
    await asks(ana, 'je me désiste du tri de livres', leaving);
    await asks(ana, 'ok', left);
    const after = await chats.records.snapshot();
    await asks(ana, 'oui', /Voulez-vous participer à cette mission|Je ne vous ai rien demandé/);
    expect(await chats.records.snapshot()).toBe(after);
    expect(await seats()).toMatchObject({ 'Jardin de la gare': 1, 'Tri de livres': 0 });
  });

  test('which one? is answered by its place in the list, a change of mind included', async () => {
    const ben = person('Ben');
    await asks(ben, 'je m’inscris au jardin', /Plusieurs missions correspondent/);
    await asks(ben, 'la dernière ou la première ?', /./);
    await asks(ben, 'je m’inscris au jardin', /Plusieurs missions correspondent/);
    for (const refusal of ['la 2, non merci', 'the second one, no']) {
      await asks(ben, refusal, /./);
      expect(await seats()).toMatchObject({ 'Jardin du port': 0 });
      await asks(ben, 'je m’inscris au jardin', /Plusieurs missions correspondent/);
    }
    await asks(ben, 'non finalement la 2', booked);
    expect(await seats()).toMatchObject({ 'Jardin de la gare': 1, 'Jardin du port': 1 });
  });

  test('asked in one chat, restarted, and answered in the other', async () => {
    await asks(person('Ben'), 'je me désiste du port', leaving);
    await chats.restart();
    await asks(person('Ben', other), 'yes', left);
    expect(await seats()).toMatchObject({ 'Jardin du port': 0 });
  });

  test('after a day an answer comes too late, and is told so', async () => {
    const ana = person('Ana');
    await asks(ana, 'je me désiste de la gare', leaving);
    chats.clock.forward(24 * 60);
    await asks(ana, 'oui', /Ma question date de plus d’un jour/);
    expect(await seats()).toMatchObject({ 'Jardin de la gare': 1 });
    await asks(ana, 'la deuxième', /./);
    expect(await seats()).toMatchObject({ 'Jardin de la gare': 1 });
  });

  test('two people who answer at once answer what each was asked', async () => {
    const [dan, chloe] = [person('Dan'), person('Chloé')];
    await asks(dan, 'je m’inscris au port', booked);
    await asks(dan, 'je me désiste du port', leaving);
    await asks(chloe, 'je m’inscris au jardin', /Plusieurs missions correspondent/);
    await Promise.all([asks(dan, 'oui', left), asks(chloe, 'la première', booked)]);
    expect(await seats()).toMatchObject({ 'Jardin de la gare': 2, 'Jardin du port': 0 });
  });

  test('who is not understood twice is told what can be said, and whom to ask', async () => {
    await person('Olga').say('aide');
    await hears(person('Olga'), /Étincelle/);
    const dan = person('Dan');
    await asks(dan, 'grmblf zxcv', /Je n’ai pas compris/);
    await asks(dan, 'grmblf zxcv', /Je n’arrive pas à vous comprendre[\s\S]*Olga/);
    await asks(dan, 'grmblf zxcv', /Je n’ai pas compris/);
  });
});
