import type { Platform } from '../../src/domain/organisations/workspace.js';
import { announceMission } from './announcing.js';
import { asks } from './organising.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

describe.each<Platform>(['slack', 'teams'])('missions asked for by words in %s', (chat) => {
  let chats: TwoChats;
  const ana = () => chats.person(chat, 'Ana');
  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await announceMission(chats, chat, { title: 'Jardin partagé', place: 'Montreuil', date: '2026-12-03' });
    await announceMission(chats, chat, { title: 'Tri de livres', place: 'Lyon', date: '2026-12-08' });
    await asks(ana(), 'aide', /Étincelle/);
    await chats.settle();
  });
  afterAll(() => chats.close());

  test('only those that fit are shown, it is said by what, and all of them are a press away', async () => {
    const list = await asks(ana(), 'vous avez quoi à Lyon en décembre ?', /Filtre/);
    expect(list.text).toMatch(/lyon/);
    expect(list.text).toMatch(/Tri de livres/);
    expect(list.text).not.toMatch(/Jardin partagé/);
    const known = ana().inbox().length;
    await ana().press('Toutes les missions', list);
    await chats.settle();
    const shown = ana()
      .inbox()
      .slice(known - 1)
      .map(({ text }) => text)
      .join('\n');
    expect(shown).toMatch(/Jardin partagé/);
  });

  test('where nothing fits it is said so, and what comes closest is shown', async () => {
    const list = await asks(ana(), 'les missions à Marseille', /Rien ne correspond à marseille/);
    expect(list.text).toMatch(/Jardin partagé/);
    await asks(
      ana(),
      'une mission à Lyon le 3 décembre ?',
      /Rien ne correspond à jeudi 3 décembre, lyon.*Tri de livres/s,
    );
  });
});
