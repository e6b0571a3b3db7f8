import type { Platform } from '../../src/domain/organisations/workspace.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { hears, presses, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** When one word fits two missions, or two missions fit one afternoon. */
describe.each<Platform>(['slack', 'teams'])('choosing in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await putMission(chats, 'Jardin de la gare');
    await putMission(chats, 'Jardin du port', {
      startsAt: '2026-12-11T13:00:00Z',
      endsAt: '2026-12-11T16:00:00Z',
    });
    await putMission(chats, 'Tri de livres', {
      startsAt: '2026-12-10T14:00:00Z',
      endsAt: '2026-12-10T17:00:00Z',
    });
  });
  afterAll(() => chats.close());
  const confirmed = /Nous vous ferons signe avant le jour J/;
  const seats = async () => {
    const missions = await chats.records.store.missions.list('own', ['announced']);
    const held = missions.map(async ({ title, slots }) => {
      const on = await chats.records.store.engagements.heldSeats('own', slots[0]?.id ?? '');
      return [title, on.length];
    });
    return Object.fromEntries(await Promise.all(held));
  };

  test('two missions fit what was said: the bot asks which, with a button for each, and nothing is done yet', async () => {
    const ana = chats.person(chat, 'Ana');
    const question = await asks(ana, 'je m’inscris au jardin', /Plusieurs missions correspondent/);
    const labels = question.buttons.join(' | ');
    expect(labels).toMatch(/Jardin de la gare.*Jardin du port/);
    expect(labels).not.toMatch(/Tri de livres/);
    expect(await seats()).toEqual({ 'Jardin de la gare': 0, 'Jardin du port': 0, 'Tri de livres': 0 });
    await ana.press(question.buttons[0] ?? '', question);
    await hears(ana, confirmed);
    expect(await seats()).toMatchObject({ 'Jardin de la gare': 1, 'Jardin du port': 0 });
  });

  test('a mission at the same time is asked about first, and taken when the person insists', async () => {
    const ana = chats.person(chat, 'Ana');
    await asks(
      ana,
      'je m’inscris au tri de livres',
      /Vous participez déjà à « Jardin de la gare » sur ce créneau/,
    );
    expect(await seats()).toMatchObject({ 'Tri de livres': 0 });
    await presses(ana, 'M’inscrire quand même');
    await hears(ana, confirmed);
    await chats.settle();
    expect(times(ana, confirmed)).toBe(2);
    expect(await seats()).toEqual({ 'Jardin de la gare': 1, 'Jardin du port': 0, 'Tri de livres': 1 });
  });

  test('somebody who would rather not signs up for nothing', async () => {
    const ben = chats.person(chat, 'Ben');
    await asks(ben, 'je m’inscris à la mission 1', /Votre place est réservée/);
    const warned = await asks(ben, 'je m’inscris à la mission 3', /sur ce créneau/);
    expect(warned.buttons.length).toBeGreaterThan(1);
    await ben.press(warned.buttons.find((label) => label !== 'M’inscrire quand même') ?? '', warned);
    await chats.settle();
    expect(await seats()).toEqual({ 'Jardin de la gare': 2, 'Jardin du port': 0, 'Tri de livres': 1 });
  });
});
