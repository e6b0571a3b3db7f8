import { randomUUID } from 'node:crypto';
import type { Mission } from '../../src/domain/missions/mission.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { garden } from './announcing.js';
import { forgesForm } from './forging.js';
import { putMission, putOtherCompany } from './missions.js';
import { forbidden } from './privacy.js';
import { hears, plain, presses, seesForm } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const capacity = 'Indiquez un nombre de places entre 1 et 500.';
const tooLong = 'C’est un peu long : raccourcissez ce texte.';
const choice = 'Choisissez une réponse dans la liste.';
const badChannel =
  'Étincelle ne peut pas écrire dans ce canal : invitez-la d’abord, ou choisissez-en un autre.';
const organisersOnly =
  'Seules les personnes qui organisent les missions peuvent faire cela. Parlez-en à votre équipe RH ou RSE.';
const notFound =
  'Je ne trouve pas cette mission. Dites « les missions » pour voir celles qui sont proposées.';
const expired = 'Ce formulaire n’est plus à jour. Ouvrez-le de nouveau, rien n’a été modifié.';

describe.each<Platform>(['slack', 'teams'])('forms filled in badly in %s', (chat) => {
  let chats: TwoChats;
  let other: Awaited<ReturnType<typeof putOtherCompany>>;
  let ready: Mission;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
    other = await putOtherCompany(chats);
    ready = await putMission(chats, 'Mission de demain', { status: 'ready' });
    for (const name of ['Ana', 'Olga'] as const) {
      await chats.person(chat, name).say('aide');
      await hears(chats.person(chat, name), /Étincelle/);
    }
    await chats.settle();
  });
  afterAll(() => chats.close());

  const mission = (missionId: string | null = null, formId: string = randomUUID()) =>
    ({ kind: 'mission', formId, missionId }) as const;
  const announcement = (missionId: string, formId: string = randomUUID()) =>
    ({ kind: 'announcement', formId, missionId }) as const;
  const toAll = { everyone: 'yes', channel: '', when: 'now' };

  /** Nothing changes, and the log names nobody; gives what was logged. */
  async function changesNothing(act: () => Promise<void>): Promise<string[]> {
    const before = await chats.records.snapshot();
    const logged = chats.log.lines.length;
    await act();
    await chats.settle();
    expect(await chats.records.snapshot()).toBe(before);
    expect(chats.log.lines.join('\n')).not.toMatch(forbidden);
    return chats.log.lines.slice(logged);
  }

  test.each<[string, string, Partial<typeof garden>, string | RegExp]>([
    ['no place at all', 'capacity', { capacity: '0' }, capacity],
    ['fewer places than none', 'capacity', { capacity: '-1' }, capacity],
    ['a thousand million places', 'capacity', { capacity: '1e9' }, capacity],
    ['places in letters', 'capacity', { capacity: 'abc' }, capacity],
    ['half a place', 'capacity', { capacity: '1.5' }, capacity],
    ['a day that February does not have', 'date', { date: '2026-02-30' }, /^Écrivez une date, par exemple/],
    ['a day that is over', 'date', { date: '2026-11-20' }, /Cette date est passée/],
    ['a day of another century', 'date', { date: '2126-11-20' }, /dans les deux ans/],
    ['no day', 'date', { date: '' }, 'Ce champ est obligatoire.'],
    ['an hour that no clock shows', 'start', { start: '25:61' }, /^Écrivez une heure/],
    ['an end before the start', 'end', { end: '13:00' }, 'La fin doit venir après le début.'],
    ['an end at the start', 'end', { end: '14:00' }, 'La fin doit venir après le début.'],
    ['a summary of ten thousand characters', 'summary', { summary: 'x'.repeat(10_000) }, tooLong],
    ['a title of five hundred characters', 'title', { title: 'x'.repeat(500) }, tooLong],
    ['a title of blanks', 'title', { title: '   ' }, 'Ce champ est obligatoire.'],
  ])(
    '%s: a sentence beside the field, whatever the client lets through',
    async (_, field, change, sentence) => {
      await changesNothing(async () => {
        const { beside } = await forgesForm(chats, chat, 'Olga', mission(), { ...garden, ...change });
        expect(Object.keys(beside)).toEqual([field]);
        expect(plain(beside[field] ?? '')).toMatch(sentence);
      });
    },
  );

  test.each<[string, string, Record<string, string>, string | RegExp]>([
    ['an audience off the list', 'everyone', { ...toAll, everyone: 'perhaps' }, choice],
    ['a moment off the list', 'when', { ...toAll, when: 'never' }, choice],
    ['a channel that does not exist', 'channel', { ...toAll, channel: 'C0NOWHERE' }, badChannel],
    ['later, without a day', 'date', { ...toAll, when: 'later' }, 'Ce champ est obligatoire.'],
    [
      'a day that is none',
      'date',
      { ...toAll, when: 'later', date: '2026-02-30', time: '09:00' },
      /^Écrivez une date/,
    ],
    [
      'after the mission',
      'date',
      { ...toAll, when: 'later', date: '2026-12-24', time: '09:00' },
      /avant le début/,
    ],
  ])('announcing to %s: a sentence beside the field', async (_, field, values, sentence) => {
    await changesNothing(async () => {
      const { beside } = await forgesForm(chats, chat, 'Olga', announcement(ready.id), values);
      expect(Object.keys(beside)).toEqual([field]);
      expect(plain(beside[field] ?? '')).toMatch(sentence);
    });
  });

  const cases: [string, 'Ana' | 'Olga', string, () => Parameters<typeof forgesForm>[3], string][] = [
    [
      'a new mission by somebody who is no organiser',
      'Ana',
      'organisersOnly',
      () => mission(),
      organisersOnly,
    ],
    [
      'a change by somebody who is no organiser',
      'Ana',
      'organisersOnly',
      () => mission(ready.id),
      organisersOnly,
    ],
    [
      'an announcement by somebody who is no organiser',
      'Ana',
      'organisersOnly',
      () => announcement(ready.id),
      organisersOnly,
    ],
    [
      'a change of another organisation’s mission',
      'Olga',
      'missionNotFound',
      () => mission(other.mission.id),
      notFound,
    ],
    [
      'an announcement of another organisation’s mission',
      'Olga',
      'missionNotFound',
      () => announcement(other.mission.id),
      notFound,
    ],
    ['a form under a name that is none', 'Olga', 'formExpired', () => mission(null, '../etc'), expired],
    [
      'a form under a name that every object has',
      'Olga',
      'formExpired',
      () => mission(null, '__proto__'),
      expired,
    ],
    [
      'an announcement under a name that is none',
      'Olga',
      'formExpired',
      () => announcement(ready.id, '$ne'),
      expired,
    ],
  ];
  test.each(cases)('%s: one sentence and a warning', async (_, name, code, form, sentence) => {
    const forged = form();
    const values = forged.kind === 'mission' ? { ...garden, nonprofit: `Nouvelle ${code}` } : toAll;
    const logged = await changesNothing(async () => {
      const shown = await forgesForm(chats, chat, name, forged, values);
      expect(plain(shown.sentence ?? '')).toBe(sentence);
    });
    expect(logged).toEqual([expect.stringMatching(`^warn request\\.refused .*"code":"${code}"`)]);
  });

  test('an id that another organisation has used is not shared: nothing is made, nothing of theirs is shown', async () => {
    const forms = [mission(null, other.mission.id), announcement(ready.id, other.announcementId)];
    for (const form of forms) {
      await changesNothing(async () => {
        const values = form.kind === 'mission' ? garden : toAll;
        const shown = await forgesForm(chats, chat, 'Olga', form, values);
        expect(plain(shown.sentence ?? '')).toMatch(/^Quelque chose s’est mal passé/);
      });
    }
  });

  test('in the open form too, what is refused can be put right and sent again', async () => {
    const olga = chats.person(chat, 'Olga');
    await olga.say('gérer les missions');
    await presses(olga, 'Créer une mission');
    await seesForm(olga, 'Nouvelle mission');
    const absurd = { ...garden, capacity: '0', end: '09:00' };
    await changesNothing(async () => {
      expect(Object.keys((await olga.submit(absurd)) ?? {}).sort()).toEqual(['capacity', 'end']);
      expect(olga.form()?.fields.find(({ name }) => name === 'title')?.value).toBe(garden.title);
    });
    expect(await olga.submit({ capacity: '3', end: '17:30' })).toBeNull();
    expect((await hears(olga, /Aperçu/)).text).toMatch(/14 h – 17 h 30/);
  });
});
