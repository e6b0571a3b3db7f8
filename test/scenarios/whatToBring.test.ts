import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { announceMission, garden } from './announcing.js';
import { putMission } from './missions.js';
import { asks, createsMission } from './organising.js';
import { hears, listen, newest, seesForm } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const bring = 'Des bottes et un <!channel> [pull](https://mal.example)';
const said = /Des bottes et un/;

/** What an organiser says is to be brought, until the reminder of the day before. */
describe.each<Platform>(['slack', 'teams'])('what to bring, in %s', (chat) => {
  let chats: TwoChats;
  const ana = () => chats.person(chat, 'Ana');

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await announceMission(chats, chat, { bring });
    await putMission(chats, 'Tri de livres');
  });
  afterAll(() => chats.close());

  test('stands in the invitation and in the details, and answers the question', async () => {
    expect((await hears(ana(), /tend les bras/)).text).toMatch(/À apporter[^À]*Des bottes/);
    expect((await asks(ana(), 'mission 1', /Lieu/)).text).toMatch(said);
    const { text } = await asks(ana(), 'que faut-il apporter pour la mission 1 ?', /À apporter : Des bottes/);
    expect(text).not.toMatch(/Rien n’est noté/);
    await asks(ana(), 'speak English', /English/);
    await asks(ana(), 'what should I bring to mission 1?', /What to bring: Des bottes/);
    await asks(ana(), 'en français', /français/);
  });

  test('of a mission of before it is said that nothing is noted, and what the mission says', async () => {
    const asked = 'que faut-il apporter pour la mission 2 ?';
    const { text } = await asks(ana(), asked, /Rien n’est noté à part sur ce qu’il faut apporter/);
    expect(text).toContain('Préparer les planches.');
    expect(text).not.toMatch(/À apporter/);
  });

  test('whoever has a place reads it in the confirmation, among their missions and in the reminder', async () => {
    expect((await asks(ana(), 'je m’inscris à la mission 1', /Votre place est réservée/)).text).toMatch(said);
    expect((await asks(ana(), 'mes missions', /Mes missions/)).text).toMatch(said);
    const reminded = listen(ana());
    await chats.moveTo('2026-12-02T13:30:00Z');
    expect((await reminded(/Votre mission approche/)).text).toMatch(said);
  });

  test('can be changed until the mission is announced, and may be as long as the form says', async () => {
    const olga = chats.person(chat, 'Olga');
    const preview = await createsMission(chats, chat, {
      title: 'Fresque',
      date: '2026-12-20',
      bring: 'Un tablier',
    });
    expect(preview.text).toContain('Un tablier');
    await olga.press('Modifier', preview);
    await seesForm(olga, 'Modifier la mission');
    expect(olga.form()?.fields.find(({ name }) => name === 'bring')?.value).toBe('Un tablier');
    const fresque = { ...garden, title: 'Fresque', date: '2026-12-20' };
    expect(await olga.submit({ ...fresque, bring: 'x'.repeat(301) })).not.toBeNull();
    expect(await olga.submit({ ...fresque, bring: '' })).toBeNull();
    await eventually(() => expect(newest(olga).text).not.toContain('Un tablier'));
  });
});
