import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { hears, newest } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** Missions that fit what somebody declared: plain filters, seen and taken out one by one. */
describe.each<Platform>(['slack', 'teams'])('missions for oneself in %s', (chat) => {
  let chats: TwoChats;
  const ana = () => chats.person(chat, 'Ana');

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await putMission(chats, 'Cours de langue', { skills: ['anglais'], place: '3 rue de Paris, Lyon' });
    await putMission(chats, 'Traduire une lettre', {
      ...{ skills: ['anglais'], place: 'À distance' },
      ...{ startsAt: '2026-12-04T08:00:00Z', endsAt: '2026-12-04T11:00:00Z' },
    });
    await putMission(chats, 'Ranger la bibliothèque', { place: 'Lyon' });
    await putMission(chats, 'Relire un discours', { skills: ['anglais'], place: 'Marseille' });
    await putMission(chats, 'Encore secrète', { skills: ['anglais'], place: 'Lyon', status: 'ready' });
    await putMission(chats, 'Chez les autres', {
      skills: ['anglais'],
      place: 'Lyon',
      organisationId: 'other',
    });
  });
  afterAll(() => chats.close());

  test('of somebody who has said nothing nothing is filtered: they are asked, or see all', async () => {
    const { text, buttons } = await asks(
      ana(),
      'des missions pour moi ?',
      /Vous n’avez encore rien dit de vous/,
    );
    expect(text).not.toContain('Cours de langue');
    expect(buttons).toEqual(expect.arrayContaining(['Modifier mon profil', 'Toutes les missions']));
    await asks(ana(), 'près de moi', /Je ne connais pas encore votre ville/);
  });

  test('those that pass every filter come, the soonest first, with the filters above', async () => {
    await asks(ana(), 'je parle anglais', /C’est noté/);
    await asks(ana(), 'ma ville c’est Lyon', /C’est noté/);
    const { text } = await asks(ana(), 'des missions pour moi ?', /Des missions pour vous/);
    expect(text).toContain('Compétences : anglais');
    expect(text).toContain('Villes : Lyon, ou à distance');
    expect(text.indexOf('Traduire une lettre')).toBeLessThan(text.indexOf('Cours de langue'));
    expect(text).toContain('Traduire une lettre');
    for (const other of ['Ranger', 'Relire', 'secrète', 'autres']) expect(text).not.toContain(other);
  });

  test('each filter is taken out and put back by a button, in the list itself', async () => {
    const list = await asks(ana(), 'des missions pour moi', /Des missions pour vous/);
    const shown = () =>
      ana()
        .inbox()
        .find(({ id }) => id === list.id)?.text ?? '';
    await ana().press('Toutes les villes', list);
    await eventually(() => expect(shown()).toContain('Relire un discours'));
    expect(shown()).not.toContain('Ranger');
    await ana().press('Dans mes villes', list);
    await eventually(() => expect(shown()).not.toContain('Relire un discours'));
    expect(shown()).toContain('Cours de langue');
  });

  test('or by words', async () => {
    const { text } = await asks(ana(), 'sans mes compétences', /Des missions pour vous/);
    expect(text).toContain('Ranger la bibliothèque');
    expect(text).not.toContain('Relire');
    const bySkill = await asks(
      ana(),
      'qu’est-ce qui correspond à mes compétences ?',
      /Des missions pour vous/,
    );
    expect(bySkill.text).toContain('Relire un discours');
    expect((await asks(ana(), 'les missions près de moi', /Des missions pour vous/)).text).toContain(
      'Ranger',
    );
  });

  test('a second filter is taken out of the list as it stands; without any, all can be seen', async () => {
    await asks(ana(), 'mes causes : le climat', /C’est noté/);
    await asks(ana(), 'des missions pour moi', /Des missions pour vous|Aucune mission/);
    await asks(ana(), 'sans les causes', /Des missions pour vous/);
    const two = await asks(ana(), 'sans mes villes', /Des missions pour vous/);
    expect(two.text).toContain('Compétences : anglais');
    expect(two.text).not.toMatch(/Causes :|Villes :/);
    expect(two.text).toContain('Relire un discours');
    const none = await asks(ana(), 'sans mes compétences', /./);
    expect(none.text).not.toMatch(/Compétences :|Causes :|Villes :/);
    await asks(ana(), 'aide', /Étincelle/);
    expect((await asks(ana(), 'sans mes villes', /./)).text).toMatch(/Compétences : anglais/);
    await asks(ana(), 'oublie mes causes', /./);
  });

  test('near oneself on a day: in one’s cities, or from afar, and the filter is told', async () => {
    const friday = await asks(ana(), 'les missions près de moi vendredi 4 décembre', /Filtre/);
    expect(friday.text).toMatch(/vendredi 4 décembre, Lyon ou à distance/);
    expect(friday.text).toContain('Traduire une lettre');
    const { text } = await asks(ana(), 'près de moi jeudi 10 décembre', /Filtre/);
    expect(text).toContain('Cours de langue');
    for (const other of ['Relire', 'Traduire', 'secrète', 'autres']) expect(text).not.toContain(other);
    const none = await asks(ana(), 'les missions près de moi le 24 décembre', /Rien ne correspond/);
    expect(none.text).toContain('Cours de langue');
    expect(none.text).not.toContain('Relire');
  });

  test('one signs up from there, and the list shows it', async () => {
    await asks(ana(), 'des missions pour moi', /Des missions pour vous/);
    const details = await asks(ana(), 'la première', /À partager/);
    await ana().press('Je m’inscris', details);
    await hears(ana(), /Votre place est réservée/);
    const { text } = await asks(ana(), 'des missions pour moi', /Des missions pour vous/);
    expect(text).toMatch(/Votre place est réservée|1 place libre sur 2/);
  });

  test('where nothing passes it is said which filter is in the way, and all can be seen', async () => {
    await asks(ana(), 'je suis dispo le mardi matin', /C’est noté/);
    const { text } = await asks(ana(), 'des missions pour moi', /Aucune mission ouverte/);
    expect(text).toMatch(/si vous enlevez l’un de ces filtres : Disponibilités\./);
    await ana().press('Toutes les missions', newest(ana()));
    await hears(ana(), /Relire un discours/);
  });

  test('in English, by the button of the home as well', async () => {
    await asks(ana(), 'speak English', /English/);
    const { text } = await asks(ana(), 'missions for me', /No open mission passes all your filters/);
    expect(text).toContain('Availability');
    await ana().say('hello');
    await ana().press('Missions for me', await hears(ana(), /Hello/));
    await hears(ana(), /No open mission/);
  });
});
