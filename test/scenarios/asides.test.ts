import type { Platform } from '../../src/domain/organisations/workspace.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** What is asked in passing: calendars, and whom to write to. Nothing changes. */
describe.each<Platform>(['slack', 'teams'])('asked in passing in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: 'Ana' | 'Ben' | 'Olga' | 'Emma') => chats.person(chat, name);

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await asks(person('Olga'), 'aide', /Étincelle/);
    const { id } = await putMission(chats, 'Ruches en ville');
    const [olga] = await chats.records.rows('employees', { name: 'Olga' });
    await chats.records.change('missions', id, { createdBy: olga?.id });
    await putMission(chats, 'Tri de livres', {
      startsAt: '2026-12-12T08:00:00Z',
      endsAt: '2026-12-12T11:00:00Z',
    });
  });
  afterAll(() => chats.close());

  test('without a place there is nothing for a calendar', async () => {
    await asks(person('Ana'), 'mets-le dans mon agenda', /pas de place réservée à venir/);
  });

  test('whoever has a place is given the ways into three calendars, and changes nothing by it', async () => {
    const { links } = await asks(person('Ana'), 'je m’inscris à la mission 1', /Votre place est réservée/);
    const labels = ['Ajouter à mon agenda', 'Google Agenda', 'Outlook'];
    expect(links.map(({ label }) => label)).toEqual(expect.arrayContaining(labels));
    await chats.settle();
    const before = await chats.records.snapshot();
    const asked = await asks(person('Ana'), 'mets-le dans mon agenda', /Dans votre agenda/);
    expect(asked.links.map(({ label }) => label)).toEqual(labels);
    expect(await chats.records.snapshot()).toBe(before);
    const google = asked.links.find(({ label }) => label === 'Google Agenda')?.url ?? '';
    expect(new URL(google).searchParams.get('dates')).toBe('20261210T130000Z/20261210T160000Z');
    await asks(person('Emma'), 'sign me up for mission 1', /Your spot is booked/);
    const { text } = await asks(person('Emma'), 'add it to my calendar', /In your calendar/);
    expect(text).toContain('Ruches');
  });

  test('who organises is told by name, never by an address', async () => {
    const ofHers = await asks(person('Ana'), 'je peux parler à quelqu’un ?', /À qui vous adresser/);
    expect(ofHers.text).toMatch(
      chat === 'slack' ? /Pour « Ruches en ville », écrivez à .*(Olga|U0OLGA)/ : /écrivez à Olga/,
    );
    expect(ofHers.text).not.toContain('@example');
    const ofNone = await asks(person('Ben'), 'qui organise ?', /À qui vous adresser/);
    expect(ofNone.text).toMatch(/Olga|U0OLGA/);
  });

  test('after a mission, words ask for the rating; an incident is told what to do, and nothing is kept of it', async () => {
    await asks(person('Ana'), 'super matinée, 5/5', /pas de mission terminée depuis moins d’une semaine/);
    chats.clock.moveTo('2026-12-10T17:00:00Z');
    const asked = await asks(person('Ana'), 'je veux donner mon avis', /Comment s’est passée votre mission/);
    expect(asked.text).toMatch(/jamais avec un nom.*au moins cinq réponses/);
    await asks(person('Ana'), 'super matinée, 5/5', /5 sur 5, « super matinée »/);
    await chats.settle();
    const told = await asks(person('Ana'), 'je me suis blessée pendant la mission', /112/);
    expect(told.text).toMatch(/24 heures/);
    expect(told.text).toMatch(/Olga|U0OLGA/);
    await chats.settle();
    expect(await chats.records.snapshot()).not.toMatch(/bless/);
  });
});
