import type { Mission } from '../../src/domain/missions/mission.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Said } from '../../src/sandbox/person.js';
import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears, plain, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** The company's side of who was there: everybody in one press, then the exceptions. Each person sees their own hours. */
describe.each<Platform>(['slack', 'teams'])('attendance in %s', (chat) => {
  let chats: TwoChats;
  let mission: Mission & { readonly slotId: string };
  const person = (name: Name) => chats.person(chat, name);
  const list = /Émargement de « Verger à tailler »/;

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    mission = await putMission(chats, 'Verger à tailler', { capacity: 9 });
    for (const name of ['Ana', 'Ben', 'Chloé', 'Emma'] as const)
      await asks(person(name), 'je m’inscris à la mission 1', /Votre place est réservée|Your spot is booked/);
    await asks(person('Olga'), 'aide', /Étincelle/);
    await chats.settle();
  });
  afterAll(() => chats.close());

  const rowOf = async (name: Name) => {
    const [employee] = await chats.records.rows('employees', { name });
    const [row] = await chats.records.rows('engagements', {
      missionId: mission.id,
      employeeId: employee?.id,
    });
    return row as unknown as {
      state: string;
      attendance?: { company?: Record<string, unknown>; corrected?: unknown[] };
    };
  };
  const stands = (name: Name, state: string) =>
    eventually(async () => expect((await rowOf(name)).state).toBe(state));
  const lineOf = (said: Said, name: Name): string => {
    const text = plain(said.text);
    const from = text.indexOf(`${name} ·`);
    return text.slice(from, text.indexOf('\n\n', from) > 0 ? text.indexOf('\n\n', from) : from + 200);
  };

  test('before it begins the list is shown, and nothing can be said', async () => {
    const said = await asks(person('Olga'), 'l’émargement de la mission 1', list);
    expect(said.text).toMatch(/4 personnes sur la liste.*à partir du début/su);
    expect(said.buttons).not.toContain('Tout le monde était là');
  });

  test('once it is over, who says nothing is not there: hours are to be confirmed', async () => {
    await chats.moveTo('2026-12-10T17:30:00Z');
    expect((await asks(person('Ana'), 'mes heures', /En 2026/)).text).toMatch(/3 h.*3 h à confirmer/);
    await asks(person('Chloé'), 'je n’ai pas pu venir', /C’est noté/);
    await stands('Chloé', 'absent');
  });

  test('whoever organises is asked once who was there, with the list, whatever restarts', async () => {
    const olga = person('Olga');
    const asked = await hears(olga, /Qui était là/);
    expect(plain(asked.text)).toMatch(/« Verger à tailler »[\s\S]*les présences restent « à confirmer »/u);
    expect(asked.buttons).toEqual(expect.arrayContaining(['Tout le monde était là', 'Ana était là']));
    await chats.restart();
    await chats.settle();
    expect(times(olga, /Qui était là/)).toBe(1);
    expect(times(person('Ana'), /Qui était là/)).toBe(0);
  });

  test('in words, in French and in English, on that mission or on the last one', async () => {
    const olga = person('Olga');
    for (const words of [
      'émargement',
      'qui était présent à la mission 1 ?',
      'who was there on mission 1?',
      'attendance',
    ])
      expect((await asks(olga, words, list)).buttons).toContain('Tout le monde était là');
    const roster = await asks(olga, 'les inscrits de la mission 1', /Inscrits à « Verger à tailler »/);
    expect(roster.buttons).toContain('Émargement');
    await asks(
      person('Ana'),
      'la feuille d’émargement de la mission 1',
      /Seules les personnes qui organisent/,
    );
  });

  test('everybody at once, but for who said that they could not come; twice is once', async () => {
    const olga = person('Olga');
    const said = await asks(olga, 'émargement', list);
    await olga.press('Tout le monde était là', said);
    for (const name of ['Ana', 'Ben', 'Emma'] as const) await stands(name, 'attended');
    const after = await hears(olga, /n’a pas encore confirmé/);
    expect(lineOf(after, 'Ana')).toMatch(/présent·e, l’association n’a pas encore confirmé/);
    expect(plain(after.text)).toMatch(/Entreprise : présent·e, 3 h \(jeudi 10 décembre à 18 h 30\)/);
    expect(lineOf(after, 'Chloé')).toMatch(/a dit ne pas avoir pu venir/);
    expect(after.buttons).not.toContain('Tout le monde était là');
    expect((await rowOf('Ana')).attendance?.company).toMatchObject({ presence: 'present', minutes: 180 });
    expect((await rowOf('Chloé')).attendance).toBeUndefined();
  });

  test('an exception is put right in a form, with what is wrong beside its field; the earlier word is kept', async () => {
    const olga = person('Olga');
    await olga.press(/^Ben.: autre réponse/, await hears(olga, list));
    await seesForm(olga, 'Présence');
    expect(await olga.submit({ presence: 'present', hours: 'beaucoup' })).toEqual({
      hours: expect.stringMatching(/durée comme 3/),
    });
    expect(await olga.submit({ presence: 'disputed', hours: '', reason: '' })).toEqual({
      reason: expect.any(String),
    });
    expect(await olga.submit({ presence: 'present', hours: '2 h 15', reason: '' })).toBeNull();
    await eventually(async () => expect((await rowOf('Ben')).attendance?.company?.minutes).toBe(135));
    expect((await rowOf('Ben')).attendance?.corrected).toMatchObject([{ side: 'company', minutes: 180 }]);
    await olga.press(/^Emma.: autre réponse/, await hears(olga, list));
    await seesForm(olga, 'Présence');
    expect(await olga.submit({ presence: 'absent', reason: 'Train supprimé' })).toBeNull();
    await stands('Emma', 'absent');
    expect(plain((await hears(olga, list)).text)).toMatch(/absent·e, « Train supprimé »/);
  });

  test('who had said that they could not come is there after all; it is not theirs to change any more', async () => {
    const olga = person('Olga');
    await olga.press('Chloé était là', await hears(olga, list));
    await stands('Chloé', 'attended');
    await olga.press(/^Chloé.: autre réponse/, await hears(olga, list));
    await seesForm(olga, 'Présence');
    expect(await olga.submit({ presence: 'absent' })).toBeNull();
    await stands('Chloé', 'absent');
    await person('Chloé').press('Si, j’y étais');
    await hears(person('Chloé'), /Vous ne participez pas à cette mission/);
    expect((await rowOf('Chloé')).state).toBe('absent');
  });

  test('each person sees what was confirmed, and by whom; nobody sees a reason', async () => {
    const past = await asks(person('Ben'), 'mes missions passées', /Mes missions passées/);
    expect(past.text).toMatch(/2,25 heures données · confirmées par l’entreprise/);
    expect((await asks(person('Ben'), 'mes heures', /En 2026/)).text).toMatch(
      /2 h 15, soit 1 demi-journée\./,
    );
    const emmas = await asks(person('Emma'), 'my past missions', /My past missions/);
    expect(emmas.text).not.toMatch(/Train|hour given/);
  });

  test('erased, the word stays as the law asks, and no reason with it', async () => {
    await asks(person('Emma'), 'erase my data', /Erase everything/);
    await person('Emma').press('Yes, erase everything');
    await hears(person('Emma'), /Étincelle no longer knows/);
    const rows = await chats.records.rows('engagements', { missionId: mission.id, state: 'absent' });
    expect(JSON.stringify(rows)).not.toContain('Train');
    expect((await asks(person('Olga'), 'émargement', list)).text).toMatch(/Personne effacée · absent·e/);
  });
});
