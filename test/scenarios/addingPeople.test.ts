import type { Mission } from '../../src/domain/missions/mission.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { type Name, slackId, teamsId, teamsUsers } from './people.js';
import { hears, plain, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** An organiser puts a colleague on a mission: from the list of people, or in words after a yes. */
describe.each<Platform>(['slack', 'teams'])('adding somebody in %s', (chat) => {
  let chats: TwoChats;
  let mission: Mission & { readonly slotId: string };
  const person = (name: Name) => chats.person(chat, name);
  const accountOf = (name: Name) =>
    chat === 'slack' ? slackId(name) : (teamsUsers.find(({ id }) => id === teamsId(name))?.aadObjectId ?? '');

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    mission = await putMission(chats, 'Verger à tailler', { capacity: 2 });
    await person('Ben').say('stop');
    await hears(person('Ben'), /plus d’annonce ni de rappel/);
    for (const name of ['Ana', 'Emma', 'Olga'] as const) await asks(person(name), 'aide', /./);
    await chats.settle();
  });
  afterAll(() => chats.close());

  const stands = async (name: Name) => {
    const { store } = chats.records;
    const all = await store.engagements.ofMission('own', mission.id, ['confirmed', 'waitlisted']);
    const people = await store.employees.findMany(
      'own',
      all.map(({ employeeId }) => employeeId),
    );
    const { id } = people.find((each) => each.name === name) ?? {};
    return all.find(({ employeeId }) => employeeId === id)?.state;
  };

  test('from the list of people: he has the place and reads by whom and why, though he wants no messages', async () => {
    const olga = person('Olga');
    const roster = await asks(olga, 'les inscrits de la mission 1', /Inscrits à « Verger à tailler »/);
    await olga.press('Ajouter quelqu’un', roster);
    await seesForm(olga, 'Ajouter quelqu’un');
    expect(await olga.submit({ person: accountOf('Olga') })).toEqual({
      person: 'Choisissez quelqu’un d’autre de votre entreprise.',
    });
    expect(await olga.submit({ person: accountOf('Ben'), reason: 'x'.repeat(201) })).toHaveProperty('reason');
    expect(await olga.submit({ person: accountOf('Ben'), reason: 'Il manque un sécateur\u202e' })).toBeNull();
    await hears(olga, /C’est fait : Ben a une place pour « Verger à tailler », jeudi 10 décembre/);
    const told = await hears(person('Ben'), /Olga vous a ajouté·e à cette mission/);
    expect(plain(told.text)).toMatch(/: « Il manque un sécateur »\. Rien ne vous oblige/);
    expect(await stands('Ben')).toBe('confirmed');
    await chats.restart();
    await chats.settle();
    expect(times(person('Ben'), /vous a ajouté·e/)).toBe(1);
  });

  test('in words it is asked first; she reads it in her language; asked again, nothing changes', async () => {
    const olga = person('Olga');
    const sure = await asks(
      olga,
      'add Emma to mission 1 on 10 December',
      /Ajouter Emma à « Verger à tailler »/,
    );
    expect(await stands('Emma')).toBeUndefined();
    await olga.press('Oui, ajouter Emma', sure);
    await hears(olga, /C’est fait : Emma a une place/);
    await hears(person('Emma'), /Olga added you to this mission/);
    await asks(olga, 'ajoute Emma à la mission 1', /Ajouter Emma/);
    await asks(olga, 'oui', /Emma est déjà sur « Verger à tailler »/);
    await chats.settle();
    expect(times(person('Emma'), /added you to this mission/)).toBe(1);
  });

  test('full: the organiser hears which place in line it is; who was added says no by a button', async () => {
    const olga = person('Olga');
    const sure = await asks(olga, 'inscris Ana à la mission 1', /Ajouter Ana à « Verger à tailler »/);
    await olga.press('Oui, ajouter Ana', sure);
    await hears(olga, /C’est complet : Ana est sur la liste d’attente .* en première position/);
    await hears(person('Ana'), /Olga vous a ajouté·e/);
    const told = await hears(person('Ben'), /Olga vous a ajouté·e/);
    await person('Ben').press('Me désister', told);
    await person('Ben').press('Oui, me désister', await hears(person('Ben'), /Voulez-vous vraiment/));
    await hears(person('Ana'), /Une place s’est libérée/);
    expect(await stands('Ben')).toBeUndefined();
  });

  test('nobody is added by somebody who does not organise, nor anybody whom the company does not know', async () => {
    const before = await chats.records.snapshot();
    await asks(person('Olga'), 'ajoute Zébulon à la mission 1', /personne/i);
    await asks(person('Ana'), 'ajoute Ben à la mission 1', /./);
    expect(await chats.records.snapshot()).toBe(before);
  });

  test('taken off with a word of why, which is told and is in no log', async () => {
    const olga = person('Olga');
    const sure = await asks(olga, 'retire Emma de la mission 1', /Retirer Emma de « Verger à tailler »/);
    await olga.press('Retirer avec un mot d’explication', sure);
    await seesForm(olga, 'Retirer quelqu’un');
    expect(await olga.submit({ reason: 'Le verger est trop petit' })).toBeNull();
    await hears(olga, /C’est fait : Emma n’est plus sur « Verger à tailler »/);
    const told = await hears(person('Emma'), /You are no longer on this mission/);
    expect(plain(told.text)).toContain('“Le verger est trop petit”');
    const lines = await chats.records.store.audit.list('own', { limit: 50 });
    expect(lines.map(({ kind }) => kind).sort()).toEqual([
      ...['person.added', 'person.added', 'person.added', 'person.takenOff'],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/sécateur|trop petit/);
  });
});
