import { randomUUID } from 'node:crypto';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { garden } from './announcing.js';
import { forgesForm } from './forging.js';
import { frames } from './framing.js';
import { announcesNew, asks, managesMissions, preparesAnnouncement } from './organising.js';
import { hears, plain, presses, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const second = { date2: '2026-12-04', start2: '09:00', end2: '12:00', capacity2: '4' };
const title = 'Deux demi-journées';

/** A mission has several half-days in one form: they are added, changed and taken off there. */
describe.each<Platform>(['slack', 'teams'])('several half-days in one form in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
  });
  afterAll(() => chats.close());
  const olga = () => chats.person(chat, 'Olga');
  const mission = async (name = title) => {
    const all = await chats.records.store.missions.list('own', ['draft', 'ready', 'announced']);
    const found = all.find((one) => one.title === name);
    if (!found) throw new Error(`no mission ${name}`);
    return found;
  };
  const edits = async (change: Record<string, string>) => {
    const { number, status } = await mission();
    const shown =
      status === 'announced'
        ? await managesMissions(chats, chat)
        : await asks(olga(), `aperçu de la mission ${number}`, /Aperçu/);
    await olga().press('Modifier', shown);
    await seesForm(olga(), 'Modifier la mission');
    expect(await olga().submit(change)).toBeNull();
    return (words: RegExp) => hears(olga(), words);
  };

  test('a draft is made with two, gets a third, and loses it again', async () => {
    await olga().press('Créer une mission', await managesMissions(chats, chat));
    await seesForm(olga(), 'Nouvelle mission');
    const labels =
      olga()
        .form()
        ?.fields.map(({ label }) => label) ?? [];
    expect(labels.map(plain)).toEqual(
      expect.arrayContaining(['Date (créneau 1)', 'Date (créneau 2)', 'Nombre de places (créneau 3)']),
    );
    expect(await olga().submit({ ...garden, title, ...second })).toBeNull();
    const preview = await hears(olga(), /Aperçu/);
    expect(plain(preview.text)).toMatch(/jeudi 3 décembre, 14 h – 17 h 30.*vendredi 4 décembre, 9 h – 12 h/s);
    await frames(olga(), preview, title);
    await edits({ date3: '2026-12-07', start3: '09:00', end3: '12:00', capacity3: '2' });
    const places = async () => (await mission()).slots.map(({ capacity }) => capacity);
    await eventually(async () => expect(await places()).toEqual([3, 4, 2]));
    await edits({ capacity3: '0' });
    await eventually(async () => expect(await places()).toEqual([3, 4]));
    const { number, dropped } = await mission();
    expect(dropped).toBeUndefined();
    const shown = await asks(olga(), `aperçu de la mission ${number}`, /Aperçu/);
    expect(shown.text).not.toMatch(/lundi 7 décembre/);
    await preparesAnnouncement(chats, chat, shown, {});
    await presses(olga(), 'Envoyer maintenant');
    await hears(chats.person(chat, 'Ana'), new RegExp(title));
    await chats.settle();
  });

  test.each<[string, Record<string, string>, string, RegExp]>([
    ['a day without its hours', { ...second, start2: '' }, 'start2', /obligatoire/],
    ['hours without a day', { ...second, date2: '' }, 'date2', /obligatoire/],
    ['a past day', { ...second, date2: '2026-01-05' }, 'date2', /passée/],
    ['an end before its start', { ...second, end2: '08:00' }, 'end2', /après le début/],
    ['no number of places', { ...second, capacity2: 'douze' }, 'capacity2', /entre 1 et 500/],
    ['twice the same', { ...second, date2: garden.date, start2: '14:00', end2: '17:30' }, 'date2', /le même/],
  ])('%s is said beside that half-day, and nothing is kept', async (_, change, field, sentence) => {
    const before = await chats.records.snapshot();
    const form = { kind: 'mission', formId: randomUUID(), missionId: null, slots: [null, null] } as const;
    const { beside } = await forgesForm(chats, chat, 'Olga', form, { ...garden, ...change });
    expect(Object.keys(beside)).toEqual([field]);
    expect(plain(beside[field] ?? '')).toMatch(sentence);
    expect(await chats.records.snapshot()).toBe(before);
  });

  test('once announced, one more is added: it is said that nobody is told, and people can sign up for it', async () => {
    const ana = chats.person(chat, 'Ana');
    const { number } = await mission();
    await asks(ana, `je participe à la mission ${number} jeudi 3 décembre`, /Votre place est réservée/);
    const heard = await edits({ date3: '2026-12-08', start3: '14:00', end3: '17:00', capacity3: '5' });
    const asked = await heard(/Modifier «/);
    expect(asked.text).toMatch(/Créneau ajouté.*mardi 8 décembre, 14 h – 17 h \(5 places\)/s);
    expect(asked.text).toMatch(/Personne ne sera prévenu/);
    await olga().press('Enregistrer', asked);
    await heard(/C’est enregistré/);
    const emma = chats.person(chat, 'Emma');
    await asks(emma, `sign me up for mission ${number} on Tuesday 8 December`, /Your spot is booked/);
    expect((await mission()).slots).toHaveLength(3);
  });

  test('one that has people is taken off: said first, they are told once, the calendar too, and the others stay', async () => {
    const [ana, emma] = [chats.person(chat, 'Ana'), chats.person(chat, 'Emma')];
    const { number, slots } = await mission();
    const heard = await edits({ capacity3: '0' });
    const asked = await heard(/Modifier «/);
    expect(asked.text).toMatch(/Créneau supprimé.*mardi 8 décembre/s);
    expect(asked.text).toMatch(/1 personne inscrite perd sa place.*1 personne sera prévenue/s);
    expect(asked.buttons).not.toContain('Enregistrer sans prévenir');
    expect((await mission()).slots).toHaveLength(3);
    await olga().press('Enregistrer et prévenir 1 personne', asked);
    await heard(/1 personne est prévenue/);
    const told = await hears(emma, /Your slot no longer takes place/);
    expect(plain(told.text)).toMatch(/Tuesday 8 December.*has been removed/s);
    await chats.restart();
    await chats.settle();
    expect(times(emma, /Your slot no longer takes place/)).toBe(1);
    expect(times(ana, /n’a plus lieu|a changé/)).toBe(0);
    const now = await mission();
    expect(now).toMatchObject({ slots: slots.slice(0, 2), dropped: slots.slice(2) });
    const details = await asks(ana, `mission ${number}`, /jeudi 3 décembre/);
    expect(details.text).not.toMatch(/mardi 8 décembre/);
    await asks(emma, 'my missions', /not signed up|no mission/i);
    await eventually(async () => {
      const rows = await chats.records.rows('engagements', { slotId: slots[2]?.id });
      expect(rows).toMatchObject([{ state: 'cancelled', seat: null }]);
    });
  });

  test('the last one is not taken off, and what somebody else added meanwhile stays', async () => {
    await chats.settle();
    const { id, slots } = await mission();
    const ids = slots.map((slot) => slot.id);
    const before = await chats.records.snapshot();
    const form = { kind: 'mission', formId: randomUUID(), missionId: id } as const;
    const none = { ...garden, title, ...second, capacity: '0', capacity2: '0' };
    const { beside } = await forgesForm(chats, chat, 'Olga', { ...form, slots: ids }, none);
    expect(Object.keys(beside)).toEqual(['capacity']);
    expect(plain(beside.capacity ?? '')).toMatch(/au moins un créneau/);
    expect(await chats.records.snapshot()).toBe(before);
    // A form that was opened before the second was added names the first alone.
    await forgesForm(
      chats,
      chat,
      'Olga',
      { ...form, slots: ids.slice(0, 1) },
      { ...garden, title, capacity: '6' },
    );
    await eventually(async () =>
      expect((await mission()).slots).toEqual([{ ...slots[0], capacity: 6 }, slots[1]]),
    );
  });

  test('a half-day of another mission is none of this one’s', async () => {
    await announcesNew(chats, chat, { title: 'Autre', date: '2026-12-15' });
    const [one, other] = [await mission(), await mission('Autre')];
    const form = { kind: 'mission', formId: randomUUID(), missionId: one.id } as const;
    const foreign = [one.slots[0]?.id ?? null, other.slots[0]?.id ?? null];
    const values = { ...garden, title, capacity: '6', ...second, capacity2: '0' };
    await forgesForm(chats, chat, 'Olga', { ...form, slots: foreign }, values);
    await chats.settle();
    expect((await mission()).slots).toEqual(one.slots);
    expect((await mission('Autre')).slots).toEqual(other.slots);
  });
});
