import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Said } from '../../src/sandbox/person.js';
import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears, plain, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const others: Record<Platform, Platform> = { slack: 'teams', teams: 'slack' };
const everybody: readonly Name[] = ['Ana', 'Ben', 'Chloé', 'Dan', 'Emma'];
const form = 'Noter avec une phrase';

/** One rating and one sentence after a mission: by button, in a form and in words, for a week. */
describe.each<Platform>(['slack', 'teams'])('what a mission was like, in %s', (chat) => {
  let chats: TwoChats;
  let hives: string;
  let books: string;
  let thanks: Said;
  const person = (name: Name, where = chat) => chats.person(where, name);

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    ({ id: hives } = await putMission(chats, 'Ruches en ville', { capacity: 9 }));
    for (const name of everybody)
      await asks(person(name), 'je m’inscris à la mission 1', /Votre place est réservée|Your spot is booked/);
    await asks(person('Olga'), 'aide', /Étincelle/);
    await chats.settle();
  });
  afterAll(() => chats.close());

  const kept = async (name: Name, missionId = hives) => {
    const [employee] = await chats.records.rows('employees', { name });
    const [row] = await chats.records.rows('engagements', { missionId, employeeId: employee?.id });
    return [row?.feedback, row?.feedbackSentence];
  };
  const keeps = (name: Name, score: number, sentence?: string, missionId?: string) =>
    eventually(async () => expect(await kept(name, missionId)).toEqual([score, sentence]));

  test('before it is over nothing is kept', async () => {
    await asks(person('Ana'), '4 sur 5 c’était super', /pas de mission/);
    expect(await kept('Ana')).toEqual([null, undefined]);
  });

  test('who will see it is said before anything is asked', async () => {
    await chats.moveTo('2026-12-10T17:00:00Z');
    thanks = await hears(person('Ana'), /Merci/);
    expect(plain(thanks.text)).toMatch(/Seules les personnes qui organisent les missions les voient/);
    expect(thanks.buttons).toContain(form);
  });

  test('in words: the rating and the sentence, without what nobody sees', async () => {
    const said = await asks(person('Ana'), '4 sur 5 c’était\u202e super', /4 sur 5, « c’était super »/);
    expect(said.text).toMatch(/sans votre nom.* D’ici là, vous pouvez le changer/);
    await keeps('Ana', 4, 'c’était super');
    await asks(person('Emma'), '4 out of 5, loved it', /4 out of 5, “loved it”/);
    await keeps('Emma', 4, 'loved it');
    await asks(person('Chloé'), 'je mets 4, très bonne équipe', /4 sur 5, « très bonne équipe »/);
    await asks(person('Ben'), '5/5', /5 sur 5, c’est noté/);
    await keeps('Ben', 5);
  });

  test('a button changes the rating, and leaves the sentence', async () => {
    await person('Ana').press('Bien', thanks);
    await eventually(() => expect(times(person('Ana'), /3 sur 5, « c’était super »/)).toBe(1));
    await keeps('Ana', 3, 'c’était super');
  });

  const field = (name: string) =>
    person('Ana')
      .form()
      ?.fields.find((one) => one.name === name);

  test('the form shows what holds, and refuses what cannot be beside its field', async () => {
    const before = await chats.records.snapshot();
    await person('Ana').press(form);
    await seesForm(person('Ana'), 'Votre avis');
    expect([field('score')?.value, field('sentence')?.value]).toEqual(['3', 'c’était super']);
    const tooLong = { score: '5', sentence: 'très '.repeat(70) };
    expect(await person('Ana').submit(tooLong)).toEqual({ sentence: expect.stringMatching(/long/) });
    expect(await chats.records.snapshot()).toBe(before);
    expect(await person('Ana').submit({ score: '5', sentence: 'Une belle\u200b après-midi' })).toBeNull();
    await keeps('Ana', 5, 'Une belle après-midi');
  });

  test('an empty sentence takes away the one of before', async () => {
    await person('Ana').press(form);
    await seesForm(person('Ana'), 'Votre avis');
    expect(await person('Ana').submit({ score: '4', sentence: ' ' })).toBeNull();
    await keeps('Ana', 4);
  });

  test('twice is once; of two at once from both chats one holds, whole', async () => {
    await Promise.all([person('Ben').say('2/5, froid'), person('Ben', others[chat]).say('5/5, chaud')]);
    await chats.settle();
    expect([
      [2, 'froid'],
      [5, 'chaud'],
    ]).toContainEqual(await kept('Ben'));
    for (const _ of ['once', 'twice']) await asks(person('Ben'), '5/5, chaud', /5 sur 5, « chaud »/);
    await keeps('Ben', 5, 'chaud');
  });

  test('what asks, doubts, or is somebody else’s changes nothing', async () => {
    const before = await chats.records.snapshot();
    for (const words of ['4/5 ?', 'je mettrais 2/5', 'Karim met 1/5', '4,5/5', '1/5 ou 2/5'])
      await asks(person('Ana'), words, /./);
    await chats.settle();
    expect(await chats.records.snapshot()).toBe(before);
  });

  test('of two missions it is asked which, and answered by a button or a word', async () => {
    ({ id: books } = await putMission(chats, 'Tri de livres', {
      ...{ capacity: 9, startsAt: '2026-12-11T08:00:00Z', endsAt: '2026-12-11T11:00:00Z' },
    }));
    for (const name of ['Ana', 'Dan'] as const)
      await asks(person(name), 'je m’inscris à la mission 2', /Votre place est réservée/);
    await chats.moveTo('2026-12-11T12:00:00Z');
    const which = await asks(person('Dan'), '2 sur 5, un peu long', /2 sur 5 : pour quelle mission/);
    expect(await kept('Dan', books)).toEqual([null, undefined]);
    const label = which.buttons.find((one) => one.includes('Tri de livres')) ?? '';
    await person('Dan').press(label, which);
    await keeps('Dan', 2, 'un peu long', books);
    expect(await kept('Dan')).toEqual([null, undefined]);
    await asks(person('Ana'), '4/5, belle {{DATE(2026-01-01)}} équipe', /pour quelle mission/);
    await asks(person('Ana'), 'la deuxième', /Merci pour votre retour sur « Ruches en ville »/);
    await keeps('Ana', 4, expect.stringContaining('belle') as unknown as string);
    await asks(person('Dan'), '3/5', /pour quelle mission/);
    await asks(person('Dan'), 'les ruches', /Merci pour votre retour sur « Ruches en ville »/);
    await keeps('Dan', 3);
  });

  test('two wishes at once: the rating is kept, and to leave is asked', async () => {
    await putMission(chats, 'Repas partagé', {
      ...{ capacity: 9, startsAt: '2026-12-16T08:00:00Z', endsAt: '2026-12-16T11:00:00Z' },
    });
    await asks(person('Ben'), '4/5, et inscris-moi à la mission 3', /4 sur 5|Votre place est réservée/);
    await keeps('Ben', 4, 'chaud');
  });

  test('those who organise read it after a week, without names and in no order of arrival', async () => {
    const olga = person('Olga');
    const early = await asks(olga, 'les inscrits de la mission 1', /Inscrits à/);
    expect(early.text).not.toMatch(/Avis/);
    expect(early.buttons).not.toContain('Lire ce que les gens ont écrit');
    await chats.moveTo('2026-12-17T16:00:01Z');
    const list = await asks(
      olga,
      'les inscrits de la mission 1',
      /Avis donnés sans nom : note médiane de 4 sur 5/,
    );
    await olga.press('Lire ce que les gens ont écrit', list);
    await eventually(() => expect(times(olga, /Ce que les gens en ont dit/)).toBe(1));
    const text =
      olga
        .inbox()
        .map((said) => plain(said.text))
        .find((said) => said.includes('en ont dit')) ?? '';
    const at = ['belle', 'chaud', 'loved it', 'très bonne équipe'].map((one) => text.indexOf(one));
    expect(at.every((one) => one > 0)).toBe(true);
    expect(at).toEqual([...at].sort((one, other) => one - other));
    for (const name of everybody) expect(text).not.toContain(name);
  });

  test('after a week nothing is changed any more, by button, form or word', async () => {
    const before = await chats.records.snapshot();
    await person('Ana').press(form);
    // In Slack the modal that opens says so.
    if (chat === 'teams')
      await eventually(() => expect(times(person('Ana'), /clos depuis une semaine/)).toBe(1));
    await asks(person('Emma'), '1/5, in the end', /None of your missions ended/);
    await chats.settle();
    expect(await chats.records.snapshot()).toBe(before);
  });
});
