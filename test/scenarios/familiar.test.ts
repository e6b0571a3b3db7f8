import type { Platform } from '../../src/domain/organisations/workspace.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { listen, plain } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const vous = /\b(?:vous|votre|vos)\b/i;

/** A company that says "tu" is answered, told and reminded so, by whatever is said. */
describe.each<Platform>(['slack', 'teams'])('a company that says “tu” in %s', (chat) => {
  let chats: TwoChats;
  const ana = () => chats.person(chat, 'Ana');

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await putMission(chats, 'Ruches en ville');
    const { organisations } = chats.records.store;
    expect(await organisations.find('own')).toMatchObject({ policy: { address: 'vous' } });
    expect((await asks(ana(), 'mes missions', /pas de mission/)).text).toMatch(/^Vous n’avez/m);
    await organisations.setPolicy('own', { address: 'tu' });
    await chats.restart();
  });
  afterAll(() => chats.close());

  test('answers, questions, forms and problems say so', async () => {
    for (const [said, answer] of [
      ['mes missions', /Tu n’as pas de mission/],
      ['mon profil', /Tu n’as encore rien dit de toi/],
      ['aide', /Voici ce que tu peux me dire/],
      ['mission 99', /Dis « les missions »/],
      ['mes données', /tout ce qu’Étincelle sait de toi/],
      ['mes réglages', /Je te parle en français/],
      ['bonjour', /Tu n’as pas encore de mission/],
    ] as const)
      expect((await asks(ana(), said, answer)).text).not.toMatch(vous);
  });

  test('so does what comes on its own, and the page behind a link', async () => {
    const { text } = await asks(ana(), 'je m’inscris à la mission 1', /Ta place est réservée/);
    expect(text).not.toMatch(vous);
    const { links } = await asks(ana(), 'mes données', /sait de toi/);
    const page = await fetch(chats.url + new URL(links[0]?.url ?? '').pathname);
    expect(plain(await page.text())).toContain('tout ce qu’Étincelle sait de toi');
    const reminded = listen(ana());
    await chats.moveTo('2026-12-09T13:30:00Z');
    const reminder = await reminded(/Ta mission approche/);
    expect(reminder.text).not.toMatch(vous);
    await chats.records.store.organisations.setPolicy('own', { address: 'vous' });
  });
});
