import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { createsMission, managesMissions, preparesAnnouncement } from './organising.js';
import { hears, plain, presses, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** Dan lives in Montreal, everybody else in Paris. The organiser hears for how many it would be night, or a day off. */
describe.each<Platform>(['slack', 'teams'])('announcing from %s outside working hours', (chat) => {
  let chats: TwoChats;
  beforeEach(async () => {
    chats = await openTwoChats(chat);
  });
  afterEach(() => chats.close());

  const asked = async (choice: Record<string, string>): Promise<string> => {
    const preview = await createsMission(chats, chat, { title: 'Potager', date: '2026-12-30' });
    return plain((await preparesAnnouncement(chats, chat, preview, choice)).text);
  };

  test('at ten in Paris it is night in Montreal: said of one person, with the hour, and it leaves then', async () => {
    expect(await asked({})).toContain(
      'Ce sera la nuit ou un jour de repos pour 1 personne : son message partira quand même le lundi 23 novembre à 10 h. ' +
        'Pour l’éviter, choisissez un autre moment.',
    );
    await presses(chats.person(chat, 'Olga'), 'Envoyer maintenant');
    await hears(chats.person(chat, 'Dan'), /tend les bras/);
  });

  test('who was told already is not counted among them', async () => {
    await asked({});
    await presses(chats.person(chat, 'Olga'), 'Envoyer maintenant');
    for (const name of ['Dan', 'Olga'] as const)
      await eventually(() => expect(times(chats.person(chat, name), /tend les bras/)).toBe(1));
    const list = await managesMissions(chats, chat);
    const again = await preparesAnnouncement(chats, chat, list, { channel: chats.channel(chat) });
    expect(again.text).toContain('Aucun message individuel');
    expect(again.text).not.toContain('jour de repos');
  });

  test.each([
    ['a Saturday', '2026-11-28', '10:00', /repos pour 6 personnes : leur message partira quand même/],
    ['late in the evening', '2026-11-24', '22:00', /repos pour 5 personnes .* le mardi 24 novembre à 22 h/],
    ['Christmas Day', '2026-12-25', '15:00', /repos pour 6 personnes/],
  ])('on %s, so many are said', async (_, date, time, sentence) => {
    expect(await asked({ when: 'later', date, time })).toMatch(sentence);
  });

  test('in everybody’s working day nothing is said of it', async () => {
    const text = await asked({ when: 'later', date: '2026-11-24', time: '15:30' });
    expect(text).toContain('L’envoi partira le mardi 24 novembre à 15 h 30.');
    expect(text).not.toContain('jour de repos');
  });
});
