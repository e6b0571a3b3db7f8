import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { listen, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const confirmed = /Nous vous ferons signe avant le jour J/;
const asksToLeave = /Voulez-vous vraiment laisser votre place/;

/** One seat fewer on a mission. */
function without(seats: Record<string, number>, title: string): Record<string, number> {
  const { [title]: held = 0, ...others } = seats;
  return held > 1 ? { ...others, [title]: held - 1 } : others;
}

/** Two things said in one sentence: each is done by its own rules. */
describe.each<Platform>(['slack', 'teams'])('two wishes at once in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
    const on = (day: string) => ({
      startsAt: `2026-12-${day}T13:00:00Z`,
      endsAt: `2026-12-${day}T16:00:00Z`,
      capacity: 9,
    });
    await putMission(chats, 'Jardin de la gare', on('10'));
    await putMission(chats, 'Jardin du port', on('11'));
    await putMission(chats, 'Tri de livres', on('14'));
    await putMission(chats, 'Peinture du foyer', on('14'));
  });
  afterAll(() => chats.close());
  const seats = async () => {
    await chats.settle();
    const missions = await chats.records.store.missions.list('own', ['announced']);
    const held = missions.map(async ({ title, slots }) => {
      const on = await chats.records.store.engagements.heldSeats('own', slots[0]?.id ?? '');
      return [title, on.length];
    });
    return Object.fromEntries((await Promise.all(held)).filter(([, count]) => count !== 0));
  };

  test('two places are taken, then one is exchanged for another: to leave is asked first', async () => {
    const ana = chats.person(chat, 'Ana');
    const hears = listen(ana);
    await ana.say('inscris-moi à la 1 et à la 2');
    await hears(confirmed);
    expect(await seats()).toEqual({ 'Jardin de la gare': 1, 'Jardin du port': 1 });
    await eventually(() => expect(times(ana, confirmed)).toBe(2));
    const later = listen(ana);
    await ana.say('retire-moi de la mission 1 et inscris-moi à la mission 3');
    await later(asksToLeave);
    expect(await seats()).toEqual({ 'Jardin de la gare': 1, 'Jardin du port': 1, 'Tri de livres': 1 });
    await asks(ana, 'oui', /Jardin de la gare/);
    expect(await seats()).toEqual({ 'Jardin du port': 1, 'Tri de livres': 1 });
  });

  test('a place is taken, and what was asked of it is answered', async () => {
    const ben = chats.person(chat, 'Ben');
    const hears = listen(ben);
    await ben.say('inscris-moi à la mission 2, et c’est où ?');
    await hears(/Paris/);
    await hears(confirmed);
    expect(await seats()).toMatchObject({ 'Jardin du port': 2 });
  });

  test('what is sure is done, and the other is asked about', async () => {
    const chloe = chats.person(chat, 'Chloé');
    const hears = listen(chloe);
    await chloe.say('inscris-moi au jardin et au tri de livres');
    await hears(/Plusieurs missions correspondent/);
    expect(await seats()).toMatchObject({ 'Tri de livres': 2 });
    await asks(chloe, 'la première', confirmed);
    expect(await seats()).toMatchObject({ 'Jardin de la gare': 1 });
  });

  test('two questions come one after the other, and each is answered by itself', async () => {
    const dan = chats.person(chat, 'Dan');
    await asks(dan, 'inscris-moi à la mission 3', confirmed);
    const before = await seats();
    await asks(dan, 'inscris-moi à la mission 4 et retire-moi de la mission 3', /sur ce créneau/);
    expect(await seats()).toEqual(before);
    await asks(dan, 'oui', asksToLeave);
    expect(await seats()).toEqual({ ...before, 'Peinture du foyer': 1 });
    await dan.say('oui');
    expect(await seats()).toEqual({
      ...before,
      'Peinture du foyer': 1,
      'Tri de livres': before['Tri de livres'] - 1,
    });
  });

  test('the same by buttons, whatever is answered to the first; what came of it is said too', async () => {
    const dan = chats.person(chat, 'Dan');
    const before = await seats();
    const both = await asks(dan, 'retire-moi de la mission 4 et inscris-moi au jardin', /./);
    expect(both.text).toMatch(asksToLeave);
    const next = listen(dan);
    await dan.press('Oui, me désister', both);
    await eventually(() => expect(times(dan, /vous ne participez plus à « Peinture du foyer »/)).toBe(1));
    const which = await next(/Plusieurs missions correspondent|Jardin de la gare/);
    expect(await seats()).toEqual(without(before, 'Peinture du foyer'));
    expect(which.text).not.toMatch(asksToLeave);
  });

  test('two places are left one after the other, each asked: by words, then by buttons', async () => {
    const olga = chats.person(chat, 'Olga');
    const before = await seats();
    const leaving = 'retire-moi de la mission 1 et de la mission 2';
    for (const byWord of [true, false]) {
      await asks(olga, 'inscris-moi à la 1 et à la 2', confirmed);
      await chats.settle();
      const first = await asks(olga, leaving, asksToLeave);
      const heard = listen(olga);
      if (byWord) await olga.say('oui');
      else await olga.press('Oui, me désister', first);
      const second = await heard(asksToLeave);
      expect(second.text).toContain('Jardin du port');
      await eventually(() =>
        expect(times(olga, /vous ne participez plus à « Jardin de la gare »/)).toBe(byWord ? 1 : 2),
      );
      if (byWord) await asks(olga, 'oui', /vous ne participez plus à « Jardin du port »/);
      else await olga.press('Oui, me désister', second);
      await eventually(async () => expect(await seats()).toEqual(before));
    }
  });

  test('whoever keeps the first by its button is asked the second all the same; a button elsewhere is no answer', async () => {
    const olga = chats.person(chat, 'Olga');
    await asks(olga, 'inscris-moi à la 1 et à la 2', confirmed);
    await chats.settle();
    const held = await seats();
    const first = await asks(olga, 'retire-moi de la mission 1 et de la mission 2', asksToLeave);
    const heard = listen(olga);
    const elsewhere = await asks(chats.person(chat, 'Emma'), 'my missions', /./);
    expect(elsewhere.text).not.toMatch(/want to give up/);
    await olga.press('Non, je garde ma place', first);
    expect((await heard(asksToLeave)).text).toContain('Jardin du port');
    expect(await seats()).toEqual(held);
  });

  test('what is asked before a place is taken is answered by its button, and the other has its turn', async () => {
    const olga = chats.person(chat, 'Olga');
    const before = await seats();
    await asks(olga, 'inscris-moi à la mission 3', confirmed);
    const overlap = await asks(
      olga,
      'inscris-moi à la mission 4 et retire-moi de la mission 3',
      /sur ce créneau/,
    );
    const heard = listen(olga);
    await olga.press('M’inscrire quand même', overlap);
    expect((await heard(asksToLeave)).text).toContain('Tri de livres');
    expect((await seats())['Peinture du foyer']).toBe((before['Peinture du foyer'] ?? 0) + 1);
  });

  test.each([
    'ne m’inscris pas à la 1 et à la 4',
    'inscris-moi à la 1 et pas à la 4, je crois',
    'inscris-moi à la 1 ou à la 4',
    'si je peux, inscris-moi à la 1 et à la 4',
    'est-ce que je m’inscris à la 1 et à la 4 ?',
    'inscris Karim à la 1 et à la 4',
    'inscris-moi à la 1 et retire-moi de la 1',
  ])('%s: nothing is done', async (text) => {
    const emma = chats.person(chat, 'Emma');
    const before = await seats();
    await asks(emma, text, /./);
    expect(await seats()).toEqual(before);
  });
});
