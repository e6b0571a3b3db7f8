import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { announceMission } from './announcing.js';
import { asks } from './organising.js';
import { hears, plain } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** A company that gives its people so many half-days a year. */
describe.each<Platform>(['slack', 'teams'])('half-days of a year in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await chats.records.change('organisations', 'own', { 'policy.halfDaysPerYear': 2 });
    await announceMission(chats, chat, { title: 'Potager', date: '2026-12-01' });
    await announceMission(chats, chat, { title: 'Ruches', date: '2026-12-02', start: '09:00', end: '17:00' });
  });
  afterAll(() => chats.close());

  test('what is left is said when it is asked, and grows less with a place', async () => {
    const ana = chats.person(chat, 'Ana');
    const before = await asks(ana, 'mes heures', /En 2026/);
    expect(before.text).toMatch(
      /vous n’avez pas encore donné de temps à une mission\. Il vous en reste 2 sur 2\./,
    );
    await ana.say('je m’inscris à la mission 1');
    await hears(ana, /Votre place est réservée/);
    const after = await asks(ana, 'il me reste combien de demi-journées ?', /En 2026/);
    expect(after.text).toMatch(/1 demi-journée est à venir\. Il vous en reste 1 sur 2\./);
  });

  test('what would be too much is refused with the figures, and leaves nothing behind', async () => {
    const ana = chats.person(chat, 'Ana');
    const refused = await asks(ana, 'je m’inscris à la mission 2', /Ce serait trop/);
    expect(refused.text).toMatch(
      /pour 2026 : votre entreprise vous donne 2 demi-journées par an, vous en avez déjà pris 1, et « Ruches » en demande 2\./,
    );
    expect(refused.buttons).toContain('Mes missions');
    expect(await chats.records.rows('engagements')).toHaveLength(1);
  });

  test('time given is told in hours once the mission is over, in the person’s language', async () => {
    await chats.moveTo('2026-12-01T18:00:00Z');
    const given = await asks(chats.person(chat, 'Ana'), 'mes heures', /vous avez donné/);
    expect(given.text).toMatch(
      /vous avez donné 3 h 30, soit 1 demi-journée \(3 h 30 à confirmer\)\. Il vous en reste 1 sur 2\./,
    );
    const emma = chats.person(chat, 'Emma');
    await emma.say('my hours');
    await eventually(() =>
      expect(plain(emma.inbox().at(-1)?.text ?? '')).toMatch(/In 2026, .* You have 2 left out of 2\./),
    );
  });
});
