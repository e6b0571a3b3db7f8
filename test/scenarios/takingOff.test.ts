import { randomUUID } from 'node:crypto';
import type { Mission } from '../../src/domain/missions/mission.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { answersTo, forgesButton } from './forging.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears, plain, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** An organiser takes somebody off a mission: asked first, the person told, the place given to the next in line. */
describe.each<Platform>(['slack', 'teams'])('taking somebody off in %s', (chat) => {
  let chats: TwoChats;
  let mission: Mission & { readonly slotId: string };
  const person = (name: Name) => chats.person(chat, name);
  const refusal = /Seules les personnes qui organisent les missions peuvent faire cela/;

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    mission = await putMission(chats, 'Verger à tailler', { capacity: 1 });
    await person('Ana').say('stop');
    await hears(person('Ana'), /plus d’annonce ni de rappel/);
    await asks(person('Ana'), 'je m’inscris à la mission 1', /Votre place est réservée/);
    await asks(person('Emma'), 'sign me up for mission 1', /You are on the waiting list/);
    await putOtherAna();
    await asks(person('Ben'), 'aide', /Étincelle/);
    await chats.settle();
  });
  afterAll(() => chats.close());

  /** A namesake at the end of the line, who is in neither chat. */
  async function putOtherAna(): Promise<void> {
    const { store } = chats.records;
    const [known] = await store.employees.findMany('own', [(await liveOf('Ana'))?.employeeId ?? '']);
    if (!known) throw new Error('Ana is not known.');
    const other = await store.employees.ensure({
      ...known,
      id: randomUUID(),
      name: 'Ana Martin',
      email: null,
    });
    await store.engagements.insert({
      ...{ id: randomUUID(), organisationId: 'own', missionId: mission.id, slotId: mission.slotId },
      ...{ employeeId: other.id, state: 'waitlisted', seat: null, ticket: 1_000_000, offerExpiresAt: null },
      ...{
        calendarKey: 'k',
        feedback: null,
        createdAt: chats.clock.now(),
        version: 1,
        noticesPending: false,
      },
    });
  }

  async function liveOf(name: string) {
    const { store } = chats.records;
    const all = await store.engagements.ofMission('own', mission.id, ['confirmed', 'waitlisted', 'offered']);
    const people = await store.employees.findMany(
      'own',
      all.map(({ employeeId }) => employeeId),
    );
    const { id } = people.find((each) => each.name === name) ?? {};
    return all.find(({ employeeId }) => employeeId === id) ?? null;
  }

  test('somebody who does not organise is refused, in words and by a made-up button, and nothing changes', async () => {
    const before = await chats.records.snapshot();
    const ben = person('Ben');
    await asks(ben, 'désinscris Ana de la mission 1', refusal);
    await asks(ben, 'enlève Ana Martin de la mission 1', refusal);
    const engagementId = (await liveOf('Ana'))?.id ?? '';
    for (const kind of ['takeOff', 'takeOff.now'] as const) {
      const answers = await answersTo(chats, chat, 'Ben', () =>
        forgesButton(chats, chat, 'Ben', { kind, engagementId }),
      );
      expect(answers).toEqual([expect.stringMatching(refusal)]);
    }
    expect(await chats.records.snapshot()).toBe(before);
  });

  test('two people of that name: the organiser is asked which, then whether, and may keep them all', async () => {
    const olga = person('Olga');
    const which = await asks(olga, 'désinscris Ana de la mission 1', /Qui voulez-vous retirer/);
    expect(which.buttons).toEqual(expect.arrayContaining(['Retirer Ana', 'Retirer Ana Martin']));
    expect(which.buttons).not.toContain('Retirer Emma');
    const before = await chats.records.snapshot();
    await olga.press('Retirer Ana', which);
    const sure = await hears(olga, /Retirer Ana de « Verger à tailler », jeudi 10 décembre/);
    await olga.press('Ne retirer personne', sure);
    await hears(olga, /Inscrits à « Verger à tailler »/);
    expect(await chats.records.snapshot()).toBe(before);
  });

  test('from the list of people: she is off, told once though she wants no messages, and the place is offered at once', async () => {
    const olga = person('Olga');
    const { id: engagementId } = (await liveOf('Ana')) ?? { id: '' };
    const roster = await asks(olga, 'les inscrits de la mission 1', /Inscrits à « Verger à tailler »/);
    await olga.press('Retirer quelqu’un', roster);
    const list = await hears(olga, /Qui voulez-vous retirer/);
    expect(list.buttons).toEqual(
      expect.arrayContaining(['Retirer Ana', 'Retirer Emma', 'Retirer Ana Martin']),
    );
    await olga.press('Retirer Ana', list);
    await olga.press('Oui, retirer Ana', await hears(olga, /Retirer Ana de « Verger à tailler »/));
    await hears(olga, /C’est fait : Ana n’est plus sur « Verger à tailler »/);
    const told = await hears(person('Ana'), /Vous n’êtes plus sur cette mission/);
    expect(plain(told.text)).toMatch(/retiré votre inscription à « Verger à tailler »/);
    expect(plain(told.text).match(/jeudi 10 décembre/g)).toHaveLength(1);
    await hears(person('Emma'), /A spot has opened up for you/);
    expect(await liveOf('Ana')).toBeNull();
    await forgesButton(chats, chat, 'Olga', { kind: 'takeOff.now', engagementId });
    await chats.restart();
    await chats.settle();
    expect(times(person('Ana'), /Vous n’êtes plus sur cette mission/)).toBe(1);
    expect((await liveOf('Emma'))?.state).toBe('offered');
  });

  test('who was offered the place can be taken off as well, in words, and is told in their language', async () => {
    const olga = person('Olga');
    const sure = await asks(olga, 'remove Emma from mission 1', /Retirer Emma de « Verger à tailler »/);
    await olga.press('Oui, retirer Emma', sure);
    await hears(person('Emma'), /You are no longer on this mission/);
    await asks(person('Emma'), 'yes', /I hadn’t asked you anything just now/);
    await eventually(async () => expect((await liveOf('Ana Martin'))?.state).toBe('offered'));
  });

  test('an organiser who speaks of herself is asked about her own place', async () => {
    const olga = person('Olga');
    await asks(olga, 'désinscris-moi de la mission 1', /Vous ne participez pas à cette mission/);
  });
});
