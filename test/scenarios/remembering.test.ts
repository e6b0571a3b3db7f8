import { readQuestion } from '../../src/domain/missions/questions.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
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

/** An offer is a question too: the later of the two is what is answered. */
describe.each<Platform>(['slack', 'teams'])('an offer among other questions in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);
  const offer = /Une place s’est libérée pour vous/;

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await putMission(chats, 'Verger à tailler', { capacity: 1 });
    await putMission(chats, 'Tri de livres', {
      startsAt: '2026-12-14T08:00:00Z',
      endsAt: '2026-12-14T11:00:00Z',
    });
    for (const [name, words] of [
      ['Ben', 'je m’inscris à la mission 1'],
      ['Ana', 'je m’inscris à la mission 1'],
      ['Ana', 'je m’inscris à la mission 2'],
    ] as const) {
      await asks(person(name), words, /Votre place est réservée|liste d’attente/);
      await aMinuteLater();
    }
  });
  afterAll(() => chats.close());

  /** What has just been heard has been written down by then. */
  async function aMinuteLater(): Promise<void> {
    await chats.settle();
    chats.clock.forward(1);
  }

  async function standing(): Promise<string[]> {
    const rows = await chats.records.rows('engagements', {
      state: { $in: ['confirmed', 'offered', 'waitlisted'] },
    });
    const missions = await chats.records.rows('missions');
    const title = (id: unknown) => missions.find((mission) => mission.id === id)?.title;
    return rows.map(({ missionId, state }) => `${title(missionId)} ${state}`).sort();
  }

  test('asked later, leaving is answered; then the offer is shown again, and answered', async () => {
    const [ana, ben] = [person('Ana'), person('Ben')];
    await asks(ben, 'je me désiste du verger', leaving);
    await asks(ben, 'oui', left);
    await hears(ana, offer);
    await aMinuteLater();
    await asks(ana, 'je me désiste du tri de livres', leaving);
    await aMinuteLater();
    await asks(ana, 'oui', left);
    expect(await standing()).toEqual(['Verger à tailler offered']);
    await asks(ana, 'oui', offer);
    expect(await standing()).toEqual(['Verger à tailler offered']);
    await asks(ana, 'oui', booked);
    expect(await standing()).toEqual(['Verger à tailler confirmed']);
  });

  test('told later than a question, it is what yes answers', async () => {
    const [ana, ben] = [person('Ana'), person('Ben')];
    await aMinuteLater();
    await asks(ben, 'je m’inscris au tri de livres', booked);
    await asks(ben, 'je m’inscris au verger', /liste d’attente/);
    await aMinuteLater();
    await asks(ben, 'je me désiste du tri de livres', leaving);
    await asks(ana, 'je me désiste du verger', leaving);
    await aMinuteLater();
    await asks(ana, 'oui', left);
    await hears(ben, offer);
    await aMinuteLater();
    await asks(ben, 'd’accord', booked);
    await eventually(async () =>
      expect(await standing()).toEqual(['Tri de livres confirmed', 'Verger à tailler confirmed']),
    );
  });

  test('who cannot come to what is offered is asked about the offer, and says no to that', async () => {
    const [ana, ben] = [person('Ana'), person('Ben')];
    await asks(ana, 'je m’inscris au verger', /liste d’attente/);
    await aMinuteLater();
    await asks(ben, 'je me désiste du verger', leaving);
    await aMinuteLater();
    await asks(ben, 'oui', left);
    await hears(ana, offer);
    await aMinuteLater();
    await asks(ana, 'sorry I can’t make it', offer);
    await asks(ana, 'non', /cette place ne vous est plus réservée/);
    expect(await standing()).toEqual(['Tri de livres confirmed']);
  });

  test('an organiser is asked before a mission is cancelled, and answers by a word', async () => {
    const olga = person('Olga');
    await asks(olga, 'annule la mission 1', /Annuler « Verger à tailler »|annuler « Verger/);
    await asks(olga, 'non', /Vos missions/);
    await asks(olga, 'annule la mission 1', /annuler/i);
    await asks(olga, 'oui', /est annulée/);
  });

  test('a question at sign-up is answered, unless something else was asked after it', async () => {
    const dan = person('Dan');
    const { id } = await putMission(chats, 'Collecte de jouets');
    const questions = ['Besoin d’un aménagement ? oui / non', 'Votre gare de départ'].map(readQuestion);
    await chats.records.change('missions', id, { questions });
    await asks(dan, 'je m’inscris au tri de livres', booked);
    await aMinuteLater();
    await asks(dan, 'je m’inscris à la collecte', /question 1 sur 2/);
    await asks(dan, 'je me désiste du tri de livres', leaving);
    await aMinuteLater();
    await asks(dan, 'finalement non', /Mes missions/);
    expect(await chats.records.rows('signUpDialogues')).toHaveLength(1);
    expect(await standing()).toContain('Tri de livres confirmed');
    await asks(dan, 'je me désiste du tri de livres', leaving);
    await aMinuteLater();
    await asks(dan, 'oui', left);
    await asks(dan, 'oui', /question 2 sur 2/);
    await asks(dan, 'Gare de Lyon', booked);
    expect(await chats.records.rows('engagements', { missionId: id })).toMatchObject([
      { state: 'confirmed', answers: ['yes', 'Gare de Lyon'] },
    ]);
  });
});
