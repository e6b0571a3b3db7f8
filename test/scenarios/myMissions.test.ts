import { randomUUID } from 'node:crypto';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Said } from '../../src/sandbox/person.js';
import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { hears, plain } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** What somebody has before them and behind them; a list stays when a button in it is pressed. */
describe.each<Platform>(['slack', 'teams'])('my missions in %s', (chat) => {
  let chats: TwoChats;
  const ana = () => chats.person(chat, 'Ana');

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await putMission(chats, 'Tri de livres', {
      startsAt: '2026-12-12T08:00:00Z',
      endsAt: '2026-12-12T11:00:00Z',
    });
    await putMission(chats, 'Ruches en ville');
    await chats.records
      .collection('nonprofits')
      .updateMany({}, { $set: { contact: { name: 'Inès', phone: '0600000001' } } });
    await asks(ana(), 'je m’inscris à la mission 1', /Votre place est réservée/);
    await asks(ana(), 'je m’inscris à la mission 2', /Votre place est réservée/);
  });
  afterAll(() => chats.close());

  const again = ({ id }: Said): string =>
    plain(
      ana()
        .inbox()
        .find((said) => said.id === id)?.text ?? '',
    );

  test('the next one comes first, each with where it is and whom to look for', async () => {
    const { text } = await asks(ana(), 'mes missions', /Mes missions/);
    expect(text.indexOf('Ruches')).toBeLessThan(text.indexOf('Tri de livres'));
    expect(text.match(/Paris/g)).toHaveLength(2);
    expect(text.match(/Inès/g)).toHaveLength(2);
  });

  test('who leaves from the list is asked and reads so below it; the list stays, and shows what is left', async () => {
    const list = await asks(ana(), 'mes missions', /Mes missions/);
    await ana().press('Me désister', list);
    await ana().press('Oui, me désister', await hears(ana(), /Voulez-vous vraiment laisser votre place/));
    const below = await hears(
      ana(),
      /vous ne participez plus à « Tri de livres »|vous ne participez plus à « Ruches/,
    );
    expect(below.id).not.toBe(list.id);
    const gone = below.text.includes('Ruches') ? 'Ruches' : 'Tri de livres';
    expect(again(list)).toContain('Mes missions');
    await eventually(() => expect(again(list)).not.toContain(gone));
    expect((await asks(ana(), 'mes missions', /Mes missions/)).text).not.toContain(gone);
  });

  test('who leaves by a word sees it in the list they stand in, and reads the result below it', async () => {
    await asks(ana(), 'je m’inscris à la mission 1', /Votre place est réservée|vous êtes déjà/);
    await asks(ana(), 'je m’inscris à la mission 2', /Votre place est réservée|êtes déjà/);
    for (const words of ['mes missions', 'les missions', 'bonjour']) {
      const list = await asks(ana(), words, /Tri de livres/);
      await asks(ana(), 'je me désiste de la mission 1', /Voulez-vous vraiment laisser votre place/);
      const below = await asks(ana(), 'oui', /vous ne participez plus à « Tri de livres »/);
      const ids = ana()
        .inbox()
        .map(({ id }) => id);
      expect(ids.indexOf(list.id)).toBeLessThan(ids.indexOf(below.id));
      await eventually(() => expect(again(list)).not.toBe(list.text));
      expect(again(list)).toBe((await asks(ana(), words, /Ruches/)).text);
      await asks(ana(), 'je m’inscris à la mission 1', /Votre place est réservée/);
    }
  });

  test('a list that stands in the other chat is left alone, and nothing is said of it', async () => {
    const elsewhere = chats.person(chat === 'slack' ? 'teams' : 'slack', 'Ana');
    const list = await asks(elsewhere, 'mes missions', /Mes missions/);
    await asks(ana(), 'je me désiste de la mission 1', /Voulez-vous vraiment laisser votre place/);
    await asks(ana(), 'oui', /vous ne participez plus/);
    await chats.settle();
    expect(elsewhere.inbox().find(({ id }) => id === list.id)?.text).toContain('Tri de livres');
    expect(chats.log.lines.filter((line) => /list\.not/.test(line))).toEqual([]);
  });

  test('all about one of them comes below the list too', async () => {
    const list = await asks(ana(), 'mes missions', /Mes missions/);
    await ana().press('En savoir plus', list);
    const details = await hears(ana(), /Préparer les planches/);
    expect(details.id).not.toBe(list.id);
    expect(again(list)).toContain('Mes missions');
  });

  test('what is over stands apart, with the hours given', async () => {
    const [employee] = await chats.records.rows('employees', { name: 'Ana' });
    const over = await putMission(chats, 'Collecte de printemps', {
      ...{ status: 'done', startsAt: '2026-11-02T08:00:00Z', endsAt: '2026-11-02T11:30:00Z' },
    });
    await chats.records.store.engagements.insert({
      ...{ id: randomUUID(), organisationId: 'own', missionId: over.id, slotId: over.slotId },
      ...{ employeeId: employee?.id ?? '', state: 'confirmed', seat: 1, ticket: 1, offerExpiresAt: null },
      ...{
        calendarKey: randomUUID(),
        feedback: null,
        createdAt: new Date(0),
        version: 1,
        noticesPending: false,
      },
    });
    const list = await asks(ana(), 'mes missions', /Mes missions/);
    expect(list.text).not.toContain('Collecte de printemps');
    await ana().press('Mes missions passées', list);
    const { text } = await hears(ana(), /3,5 heures données en tout/);
    expect(text).toContain('Collecte de printemps');
  });
});
