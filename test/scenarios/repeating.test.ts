import { randomUUID } from 'node:crypto';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { forgesButton, forgesForm } from './forging.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { hears, plain, presses, seesForm } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** A mission comes again: each time is a mission of its own, not announced yet. */
describe.each<Platform>(['slack', 'teams'])('repeating a mission in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat, undefined, { organiserEmails: 'olga@example.org,emma@example.org' });
  });
  afterAll(() => chats.close());
  const olga = () => chats.person(chat, 'Olga');
  const drafts = async (title: string) => {
    const all = await chats.records.store.missions.list('own', ['draft', 'ready']);
    return all.filter((one) => one.title === title).sort((a, b) => a.number - b.number);
  };
  const put = (title: string) =>
    putMission(chats, title, { startsAt: '2027-03-11T13:00:00Z', endsAt: '2027-03-11T16:30:00Z' });

  test('each week, across a change of clocks: the days are said first, then made once, however often it is pressed', async () => {
    const { number, framing } = await put('Jardin');
    await olga().press('Répéter', await asks(olga(), `qui vient à la mission ${number}`, /Jardin/));
    await seesForm(olga(), 'Répéter la mission');
    expect(await olga().submit({ every: 'week', times: '4', until: '' })).toBeNull();
    const asked = await hears(olga(), /Répéter « Jardin » \?/);
    expect(plain(asked.text)).toMatch(/4 missions seront créées, sans être annoncées/);
    expect(plain(asked.text)).toMatch(/jeudi 18 mars.*jeudi 25 mars.*jeudi 1er? avril.*jeudi 8 avril/s);
    expect(await drafts('Jardin')).toEqual([]);
    await olga().press('Créer 4 missions', asked);
    await hears(olga(), /4 missions sont créées/);
    const made = await drafts('Jardin');
    expect(made.map(({ slots }) => slots[0]?.startsAt.toISOString())).toEqual([
      ...['2027-03-18T13:00:00.000Z', '2027-03-25T13:00:00.000Z'],
      ...['2027-04-01T12:00:00.000Z', '2027-04-08T12:00:00.000Z'],
    ]);
    expect(made.map(({ status }) => status)).toEqual(['ready', 'ready', 'ready', 'ready']);
    expect(made.every((one) => JSON.stringify(one.framing) === JSON.stringify(framing))).toBe(true);
  });

  test('all half-days of each time are said beforehand, and made', async () => {
    const { id, number } = await put('Fresque');
    const [row] = await chats.records.rows('missions', { _id: id });
    const [first] = (row?.slots ?? []) as { startsAt: Date; endsAt: Date }[];
    if (!first) throw new Error('a mission without a half-day');
    const others = [1, 2, 3, 4].map((days) => {
      const later = (instant: Date) => new Date(instant.getTime() + days * 86_400_000);
      return { ...first, id: randomUUID(), startsAt: later(first.startsAt), endsAt: later(first.endsAt) };
    });
    await chats.records.change('missions', id, { slots: [first, ...others] });
    const words = `répète la mission ${number} toutes les semaines, 2 fois`;
    const { text } = await asks(olga(), words, /Répéter « Fresque » \?/);
    expect(text).toMatch(
      /jeudi 18 mars[^;]* ; vendredi 19 mars[^;]* ; samedi 20 mars[^;]* ; et 2 autres créneaux.*jeudi 25 mars/s,
    );
    const english = `repeat mission ${number} every week, 2 times`;
    await asks(chats.person(chat, 'Emma'), english, /Saturday 20 March[^;]*; and 2 more half-days/);
    await olga().press('Créer 2 missions', await hears(olga(), /Répéter « Fresque » \?/));
    await hears(olga(), /2 missions sont créées/);
    expect((await drafts('Fresque')).map(({ slots }) => slots.length)).toEqual([5, 5]);
  });

  test('pressed twice at once it makes each once; killed half-way, whoever takes over makes the rest', async () => {
    const { id: missionId } = await put('Tri');
    const now = { kind: 'repeat.now', missionId, formId: randomUUID() } as const;
    await forgesButton(chats, chat, 'Olga', { ...now, days: ['2027-03-18'] });
    await eventually(async () => expect(await drafts('Tri')).toHaveLength(1));
    const days = ['2027-03-18', '2027-03-25', '2027-04-01'];
    await Promise.all([
      forgesButton(chats, chat, 'Olga', { ...now, days }),
      forgesButton(chats, chat, 'Olga', { ...now, days }),
    ]);
    await eventually(async () => expect(await drafts('Tri')).toHaveLength(3));
    await chats.settle();
    expect(await drafts('Tri')).toHaveLength(3);
    const lines = await chats.records.rows('audit', { kind: 'mission.created' });
    const ids = (await drafts('Tri')).map(({ id }) => id);
    expect(lines.filter(({ missionId: of }) => ids.includes(String(of)))).toHaveLength(3);
  });

  test('in English, a bank holiday is left out and said', async () => {
    const emma = chats.person(chat, 'Emma');
    const { id, number } = await putMission(chats, 'Sorting', {
      ...{ startsAt: '2026-12-11T08:00:00Z', endsAt: '2026-12-11T11:00:00Z' },
    });
    await emma.press('Repeat', await asks(emma, `who is coming to mission ${number}`, /Sorting/));
    await seesForm(emma, 'Repeat the mission');
    expect(await emma.submit({ every: 'week', times: '', until: '2027-01-08' })).toBeNull();
    const asked = await hears(emma, /Repeat “Sorting”\?/);
    expect(plain(asked.text)).toMatch(/2 missions will be created, without being announced/);
    expect(plain(asked.text)).toMatch(/Bank holidays left out: Friday 25 December, Friday 1 January/);
    expect(id).toBeTruthy();
  });

  test('in words: the days are told where all is said, and the form opens with what was said where not', async () => {
    const { number } = await put('Lavoir');
    const said = `répéter la mission ${number} chaque semaine jusqu’au 1er avril`;
    const asked = await asks(olga(), said, /Répéter « Lavoir » \?/);
    expect(asked.text).toMatch(/jeudi 18 mars.*jeudi 25 mars.*jeudi 1er? avril/s);
    await asks(chats.person(chat, 'Ben'), said, /Seules les personnes qui organisent/);
    await asks(olga(), 'gérer les missions', /Vos missions/);
    await olga().say(`répéter la mission ${number} toutes les deux semaines`);
    if (chat === 'slack') await presses(olga(), 'Ouvrir le formulaire');
    await seesForm(olga(), 'Répéter la mission');
    expect(await drafts('Lavoir')).toEqual([]);
    expect(await olga().submit({ times: '2' })).toBeNull();
    const form = await hears(olga(), /Répéter « Lavoir » \?/);
    expect(plain(form.text)).toMatch(/jeudi 25 mars.*jeudi 8 avril/s);
    await olga().press('Créer 2 missions', form);
    await eventually(async () => expect(await drafts('Lavoir')).toHaveLength(2));
    const emma = chats.person(chat, 'Emma');
    const english = `repeat mission ${number} every two weeks, 3 times`;
    expect((await asks(emma, english, /Repeat “Lavoir”\?/)).text).toMatch(/3 missions will be created/);
    const thursdays = `repeat mission ${number} every Thursday for 6 weeks`;
    expect((await asks(emma, thursdays, /Repeat “Lavoir”\?/)).text).toMatch(/6 missions will be created/);
  });

  test.each<[string, Record<string, string>, string, RegExp]>([
    ['neither a number nor a day', { times: '', until: '' }, 'times', /obligatoire/],
    ['far too many', { times: '27' }, 'times', /entre 1 et 26/],
    ['a day that is past', { until: '2026-01-01' }, 'until', /passée/],
    ['a day too soon', { until: '2027-03-12' }, 'until', /Aucune date/],
    ['a rhythm that does not exist', { every: 'day' }, 'every', /Choisissez/],
  ])('%s is said beside the field, and nothing is kept', async (_, change, field, sentence) => {
    const { id } = await put('Refusée');
    await chats.settle();
    const before = await chats.records.snapshot();
    const form = { kind: 'repeat', formId: randomUUID(), missionId: id } as const;
    const values = { every: 'week', times: '4', until: '', ...change };
    const { beside } = await forgesForm(chats, chat, 'Olga', form, values);
    expect(Object.keys(beside)).toEqual([field]);
    expect(plain(beside[field] ?? '')).toMatch(sentence);
    expect(await chats.records.snapshot()).toBe(before);
  });
});
