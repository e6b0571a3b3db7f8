import type { Platform } from '../../src/domain/organisations/workspace.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { newest, presses, seesForm } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** What an organiser says of a mission's size stands in the form, which they still send off themselves. */
describe.each<Platform>(['slack', 'teams'])('how many people, said in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat, undefined, { organiserEmails: 'olga@example.org,emma@example.org' });
  });
  afterAll(() => chats.close());

  /** Slack opens a form after a click alone. */
  async function opensForm(name: 'Olga' | 'Emma', words: string, [title, open]: readonly [string, string]) {
    const who = chats.person(chat, name);
    if (chat === 'slack') {
      await asks(who, words, new RegExp(title));
      await presses(who, open);
    } else await who.say(words);
    await seesForm(who, title);
    return Object.fromEntries(who.form()?.fields.map(({ name, value }) => [name, value]) ?? []);
  }
  const inFrench = ['Modifier la mission', 'Ouvrir le formulaire'] as const;
  const inEnglish = ['Edit the mission', 'Open the form'] as const;
  const slotsOf = async (id: string) => (await chats.records.store.missions.find('own', id))?.slots;

  test('the least is filled in, all else is as it is, and nothing changes before it is sent off', async () => {
    const { id, number } = await putMission(chats, 'Jardin', { capacity: 8 });
    const words = `passe le minimum de la mission ${number} à 5`;
    const values = await opensForm('Olga', words, inFrench);
    expect(values).toMatchObject({ title: 'Jardin', capacity: '8', minimum: '5' });
    expect(await slotsOf(id)).toMatchObject([{ capacity: 8, minimum: null }]);
    const olga = chats.person(chat, 'Olga');
    expect(await olga.submit({})).toBeNull();
    await presses(olga, 'Enregistrer');
    await chats.settle();
    expect(newest(olga).text).toMatch(/Jardin/);
    expect(await slotsOf(id)).toMatchObject([{ capacity: 8, minimum: 5 }]);
  });

  test('places too, in English', async () => {
    const { number } = await putMission(chats, 'Orchard', { capacity: 4 });
    const values = await opensForm('Emma', `set the capacity of mission ${number} to 12`, inEnglish);
    expect(values).toMatchObject({ capacity: '12', minimum: '' });
  });
});
