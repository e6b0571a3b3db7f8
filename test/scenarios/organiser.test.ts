import { randomUUID } from 'node:crypto';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { garden } from './announcing.js';
import { forgesForm } from './forging.js';
import { announcesNew, createsMission, managesMissions, preparesAnnouncement } from './organising.js';
import type { Name } from './people.js';
import { hears, plain, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** What an organiser does besides the main story. Each test has a mission of its own, and the clock goes on. */
describe.each<Platform>(['slack', 'teams'])('an organiser in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
  });
  afterAll(() => chats.close());
  const person = (name: Name) => chats.person(chat, name);
  const toldOf = (name: Name, title: RegExp) => times(person(name), title);
  const missions = () =>
    chats.records.store.missions.list('own', ['draft', 'ready', 'announced', 'closed', 'cancelled']);

  test('changes a mission before it is announced', async () => {
    const olga = person('Olga');
    const preview = await createsMission(chats, chat, { title: 'Brouillon' });
    await olga.press('Modifier', preview);
    await seesForm(olga, 'Modifier la mission');
    const value = (field: string) => olga.form()?.fields.find(({ name }) => name === field)?.value;
    expect([value('title'), value('start'), value('capacity')]).toEqual(['Brouillon', '14:00', '3']);
    expect(await olga.submit({ title: 'Verger à tailler', start: '13:30', capacity: '4' })).toBeNull();
    const changed = await hears(olga, /Verger à tailler/);
    expect(changed.text).toMatch(/13 h 30 – 17 h 30/);
    expect(await missions()).toMatchObject([{ number: 1, title: 'Verger à tailler', status: 'ready' }]);
  });

  test('sends the same form twice, at once and later, and has one mission', async () => {
    const form = { kind: 'mission', formId: randomUUID(), missionId: null } as const;
    const send = () => forgesForm(chats, chat, 'Olga', form, { ...garden, title: 'Une seule fois' });
    await Promise.all([send(), send()]);
    await send();
    await chats.settle();
    expect((await missions()).filter(({ title }) => title === 'Une seule fois')).toHaveLength(1);
  });

  test('announces at a time: it leaves then on her own clock, once', async () => {
    const olga = person('Olga');
    const preview = await createsMission(chats, chat, { title: 'Semis de mardi' });
    const later = { when: 'later', date: '2026-11-24', time: '10:30' };
    const question = await preparesAnnouncement(chats, chat, preview, later);
    expect(question.text).toMatch(/L’envoi partira le mardi 24 novembre.* 10 h 30/);
    await olga.press('Programmer l’envoi', question);
    await hears(olga, /C’est programmé pour le mardi 24 novembre/);
    await chats.moveTo('2026-11-24T09:29:30Z');
    expect(toldOf('Ana', /Semis de mardi/)).toBe(0);
    await chats.moveTo('2026-11-24T09:30:30Z');
    for (const name of ['Ana', 'Ben', 'Chloé', 'Dan', 'Emma'] as const)
      await hears(person(name), /Semis de mardi/);
    await chats.moveTo('2026-11-24T10:30:30Z');
    await chats.restart();
    await chats.settle();
    expect(toldOf('Ana', /Semis de mardi/)).toBe(1);
  });

  test('drops an announcement before its time, and nobody hears of it', async () => {
    const olga = person('Olga');
    const preview = await createsMission(chats, chat, { title: 'Récolte abandonnée' });
    const later = { when: 'later', date: '2026-11-25', time: '10:30', channel: chats.channel(chat) };
    await olga.press('Programmer l’envoi', await preparesAnnouncement(chats, chat, preview, later));
    const scheduled = await hears(olga, /C’est programmé/);
    await olga.press('Ne pas envoyer', scheduled);
    await hears(olga, /Rien n’a été envoyé\. « Récolte abandonnée » reste prête à être annoncée/);
    await chats.moveTo('2026-11-25T09:31:00Z');
    expect(toldOf('Ana', /Récolte abandonnée/)).toBe(0);
    expect(person('Ana').channel(chats.channel(chat))).toEqual([]);
  });

  test('announces in a channel only, then to everyone; to everyone again is refused: nobody hears of it twice', async () => {
    const olga = person('Olga');
    const posted = () =>
      person('Ana')
        .channel(chats.channel(chat))
        .filter(({ text }) => text.includes('Compost'));
    const preview = await createsMission(chats, chat, { title: 'Compost pour tous', date: '2026-12-02' });
    const inChannel = { everyone: 'no', channel: chats.channel(chat) };
    const question = await preparesAnnouncement(chats, chat, preview, inChannel);
    expect(question.text).toMatch(/Aucun message individuel/);
    await olga.press('Envoyer maintenant', question);
    await eventually(() => expect(posted()).toHaveLength(1));
    await chats.settle();
    expect(toldOf('Ana', /Compost pour tous/)).toBe(0);
    const list = await managesMissions(chats, chat);
    await olga.press('Envoyer maintenant', await preparesAnnouncement(chats, chat, list, {}));
    await hears(person('Ana'), /Compost pour tous/);
    await chats.settle();
    await olga.press('Annoncer', await managesMissions(chats, chat));
    await seesForm(olga, 'Annoncer la mission');
    await olga.submit({ everyone: 'yes', channel: '', when: 'now' });
    await eventually(() => expect(chats.log.lines.at(-1)).toMatch(/request\.refused.*"everyoneTold"/));
    await chats.settle();
    expect(
      (['Ana', 'Ben', 'Chloé', 'Dan', 'Emma'] as const).map((name) => toldOf(name, /Compost pour tous/)),
    ).toEqual([1, 1, 1, 1, 1]);
    expect(posted()).toHaveLength(1);
  });

  test('sees her missions with where each stands', async () => {
    const list = await managesMissions(chats, chat);
    // The soonest first; of two at the same hour, the one created first.
    const shown = plain(list.text);
    expect(shown).toMatch(/Compost pour tous.*Annoncée.*Verger à tailler.*Prête à être annoncée/s);
    expect(shown).toMatch(/Une seule fois.*Brouillon.*1 à 3 sur 5/s);
    await person('Olga').press('Suite', list);
    await hears(
      person('Olga'),
      /Semis de mardi.*Annoncée.*Récolte abandonnée.*Prête à être annoncée.*4 à 5 sur 5/s,
    );
  });

  test('cancels a mission: asked first, everybody on it told once, nobody reminded, nobody let in after', async () => {
    const olga = person('Olga');
    await announcesNew(chats, chat, { title: 'Haies à planter', date: '2026-12-08', capacity: '1' });
    const number = (await missions())[0]?.number;
    for (const name of ['Ana', 'Ben'] as const) {
      await person(name).say(`je m’inscris à la mission ${number}`);
      await hears(person(name), name === 'Ana' ? /Votre place est réservée/ : /liste d’attente/);
    }
    const cancel = async () => {
      await olga.say(`annuler la mission ${number}`);
      return hears(olga, /Annuler « Haies à planter » \? 2 personnes seront prévenues aussitôt/);
    };
    await olga.press('Garder la mission', await cancel());
    await hears(olga, /Vos missions/);
    expect((await missions())[0]?.status).toBe('announced');
    await olga.press('Oui, annuler la mission', await cancel());
    await hears(olga, /« Haies à planter » est annulée\. 2 personnes sont prévenues/);
    for (const name of ['Ana', 'Ben'] as const) await hears(person(name), /n’aura pas lieu/);
    await person('Chloé').say(`je m’inscris à la mission ${number}`);
    await hears(person('Chloé'), /« Haies à planter » a été annulée/);
    await olga.say(`annuler la mission ${number}`);
    await hears(olga, /« Haies à planter » a été annulée/);
    await chats.moveTo('2026-12-07T08:00:30Z');
    await chats.moveTo('2026-12-08T11:00:30Z');
    await chats.moveTo('2026-12-08T18:00:00Z');
    for (const name of ['Ana', 'Ben'] as const) {
      expect(toldOf(name, /n’aura pas lieu/)).toBe(1);
      expect(toldOf(name, /Votre mission approche|C’est bientôt l’heure|Merci d’avoir donné/)).toBe(0);
    }
    expect(toldOf('Chloé', /n’aura pas lieu/)).toBe(0);
  });

  test('a form kept open since before the announcement changes nothing by itself: it is asked first', async () => {
    const olga = person('Olga');
    const preview = await createsMission(chats, chat, { title: 'Serre à monter', date: '2026-12-15' });
    await olga.press('Modifier', preview);
    await seesForm(olga, 'Modifier la mission');
    const { store } = chats.records;
    const [mission] = await missions();
    const id = mission?.id ?? '';
    await store.missions.update('own', id, ['ready'], { status: 'announced' });
    await olga.submit({ title: 'Autre chose' });
    const asked = await hears(olga, /Modifier « Serre à monter »/);
    expect((await store.missions.find('own', id))?.title).toBe('Serre à monter');
    await olga.press('Ne rien changer', asked);
    await hears(olga, /Rien n’a changé/);
    expect((await store.missions.find('own', id))?.title).toBe('Serre à monter');
  });
});
