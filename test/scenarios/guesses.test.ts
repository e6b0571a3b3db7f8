import type { Platform } from '../../src/domain/organisations/workspace.js';
import { announceMission } from './announcing.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const asked = /Je n’ai pas bien compris. Vouliez-vous… ?/;

/** Words that no rule knows. What is only to be shown is shown, all else is asked back; nothing is done by itself. */
describe.each<Platform>(['slack', 'teams'])('what is not understood in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);
  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await announceMission(chats, chat, { title: 'Jardin' });
    for (const name of ['Ana', 'Olga'] as const) await asks(person(name), 'aide', /Étincelle/);
    await chats.settle();
  });
  afterAll(() => chats.close());

  /** Nothing of what is kept changes. */
  async function changesNothing(act: () => Promise<unknown>): Promise<void> {
    const before = await chats.records.snapshot();
    await act();
    expect(await chats.records.snapshot()).toBe(before);
  }

  test('is shown, when it is as good as sure and only to be shown', async () => {
    await changesNothing(async () => {
      const words = 'je voudrais bien donner un coup de main quelque part';
      await asks(person('Ana'), words, /Jardin/);
      await asks(
        person('Ana'),
        'alors où j’en suis de tout ce que j’ai promis de faire',
        /pas de mission à venir/,
      );
    });
  });

  test('is asked back: a place is neither taken nor given up by a guess, and the button does what it says', async () => {
    await changesNothing(async () => {
      const taking = await asks(person('Ana'), 'garde un tabouret pour moi là-bas, tu veux ?', asked);
      expect(taking.buttons).toContain('Voir les missions');
      const leaving = await asks(person('Ana'), 'mon tabouret sera vide, hélas', asked);
      expect(leaving.buttons).toContain('Mes missions');
      await person('Ana').press('Mes missions', leaving);
    });
  });

  test('is answered by what was asked of a mission, and named on the buttons', async () => {
    await changesNothing(async () => {
      await asks(person('Ana'), 'c kel heure le jardin ?', /^C’est .* 14 h/);
      const { buttons } = await asks(person('Ana'), 'Karim veut participer au jardin', asked);
      expect(buttons).toContain('En savoir plus sur Jardin');
    });
  });

  test('offers what organisers do to organisers only', async () => {
    const words = 'faudrait que je sorte un tableau de tous les gens qui se sont présentés';
    await changesNothing(async () => {
      await asks(person('Olga'), words, /Aucune mission n’a commencé/);
      await person('Ana').say(words);
      await chats.settle();
      const { text, buttons } = person('Ana').inbox().at(-1) ?? { text: '', buttons: [] };
      expect(text).not.toMatch(/Aucune mission n’a commencé/);
      expect(buttons).not.toContain('Gérer les missions');
    });
  });
});
