import type { Platform } from '../../src/domain/organisations/workspace.js';
import { asks, createsMission, preparesAnnouncement } from './organising.js';
import { people } from './people.js';
import { hears, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** Whom the organiser chooses, and who is told. */
describe.each<Platform>(['slack', 'teams'])('an audience by what people said, in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
  });
  afterAll(() => chats.close());

  const told = (title: RegExp) => people.filter((name) => times(chats.person(chat, name), title) > 0);

  test('it is read as a sentence, counted before anything leaves, and nobody else is told', async () => {
    const olga = chats.person(chat, 'Olga');
    for (const name of ['Olga', 'Ana', 'Ben', 'Chloé', 'Dan'] as const)
      await asks(chats.person(chat, name), 'aide', /Étincelle/);
    const preview = await createsMission(chats, chat, { title: 'Potager' });
    const choice = { language: 'fr', tookPart: 'never' };
    const question = await preparesAnnouncement(chats, chat, preview, choice);
    expect(question.text).toMatch(/Les personnes qui parlent français et n’ont jamais participé\./);
    expect(question.text).toMatch(/5 personnes recevront un message/);
    await olga.press('Envoyer maintenant', question);
    await hears(chats.person(chat, 'Ben'), /Potager/);
    await chats.settle();
    expect(told(/tend les bras/)).toEqual(['Olga', 'Ana', 'Ben', 'Chloé', 'Dan']);
    expect(times(chats.person(chat, 'Emma'), /looking for|Potager/)).toBe(0);
  });

  test('it may be for a department: counted and read out before, and nobody else is told', async () => {
    const olga = chats.person(chat, 'Olga');
    const named = ['Ana', 'Ben', 'Chloé', 'Dan', 'Olga'] as const;
    for (const name of named)
      await asks(chats.person(chat, name), 'je travaille au service juridique', /juridique/);
    const preview = await createsMission(chats, chat, { title: 'Tri' });
    await olga.press('Annoncer', preview);
    await seesForm(olga, 'Annoncer la mission');
    const values = { everyone: 'yes', channel: '', when: 'now' };
    expect(JSON.stringify(await olga.submit({ ...values, departments: 'Achats' }))).toMatch(
      /Moins de 5 personnes correspondent/,
    );
    expect(await olga.submit({ ...values, departments: 'Service Juridique' })).toBeNull();
    const question = await hears(olga, /Annoncer « Tri/);
    expect(question.text).toMatch(/Les personnes qui travaillent au service Juridique\./);
    expect(question.text).toMatch(/5 personnes recevront un message/);
    await olga.press('Envoyer maintenant', question);
    await hears(chats.person(chat, 'Ben'), /tend les bras[\s\S]*Tri/);
    await chats.settle();
    expect(told(/tend les bras[\s\S]*Tri/).sort()).toEqual([...named].sort());
  });

  test('fewer than five are not written to, and the form says so; a small site may be', async () => {
    const [olga, ana] = [chats.person(chat, 'Olga'), chats.person(chat, 'Ana')];
    await asks(ana, 'j’habite à Lyon', /Lyon/);
    const preview = await createsMission(chats, chat, { title: 'Verger' });
    await olga.press('Annoncer', preview);
    await seesForm(olga, 'Annoncer la mission');
    const values = { everyone: 'yes', channel: '', when: 'now' };
    const refused = await olga.submit({ ...values, language: 'en' });
    expect(JSON.stringify(refused)).toMatch(/Moins de 5 personnes correspondent/);
    expect(await olga.submit({ ...values, language: '', sites: 'lyon' })).toBeNull();
    const question = await hears(olga, /Annoncer «/);
    expect(question.text).toMatch(/Les personnes de lyon\./);
    expect(question.text).toMatch(/1 personne recevra un message/);
    await olga.press('Envoyer maintenant', question);
    await hears(ana, /Verger/);
    await chats.settle();
    expect(
      people.filter((name) => times(chats.person(chat, name), /tend les bras[\s\S]*Verger/) > 0),
    ).toEqual(['Ana']);
  });
});
