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

  test('what was told a second ago, and asks nothing, takes no answer', async () => {
    const [dan, olga] = [person('Dan'), person('Olga')];
    await asks(dan, 'je m’inscris au tri de livres', booked);
    await asks(olga, 'annule la mission 3', /annuler/i);
    await aMinuteLater();
    await asks(dan, 'je me désiste du tri de livres', leaving);
    await chats.settle();
    chats.clock.forward(1 / 60);
    await asks(olga, 'oui', /est annulée/);
    await hears(dan, /Collecte de jouets/);
    await chats.settle();
    chats.clock.forward(1 / 60);
    await asks(dan, 'oui', left);
  });
});
