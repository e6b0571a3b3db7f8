import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { putManager, statesOf } from './approving.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears, plain, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const told = /participe à la mission flash/;

/** A company where managers are told of places, and asked nothing: Ben is Ana's manager and Emma's, nobody is Chloé's. */
describe.each<Platform>(['slack', 'teams'])('a manager who is only told, in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);

  beforeAll(async () => {
    chats = await openTwoChats(chat, undefined, { environment: { MANAGER_APPROVAL: 'notify' } });
    for (const name of ['Ana', 'Emma'] as const) await putManager(chats, name, 'Ben');
  });
  afterAll(() => chats.close());

  test('the place is theirs at once, and their manager hears a name, a title and a time', async () => {
    const { id } = await putMission(chats, 'Verger à tailler');
    await asks(person('Ana'), 'je m’inscris au verger', /Votre place est réservée/);
    const heard = await hears(person('Ben'), told);
    expect(plain(heard.text)).toMatch(
      /Ana participe à la mission flash « Verger à tailler », jeudi 10 décembre/,
    );
    expect(plain(heard.text)).not.toMatch(/Racines|Paris|planches|example\\.org/);
    expect(heard.buttons).toEqual([]);
    expect(await statesOf(chats, 'Ana', id)).toEqual(['confirmed']);
  });

  test('where no manager is known nobody is told, and a yes of a manager who was asked nothing changes nothing', async () => {
    await asks(person('Chloé'), 'je m’inscris au verger', /Votre place est réservée/);
    await chats.settle();
    expect(times(person('Olga'), told)).toBe(0);
    expect(times(person('Ben'), told)).toBe(1);
    const before = await chats.records.snapshot();
    await asks(person('Ben'), 'oui', /./);
    await chats.settle();
    expect(await chats.records.snapshot()).toBe(before);
  });

  test('what is signed up for in the night is told in the morning, and not when it was given up by then', async () => {
    await putMission(chats, 'Banque alimentaire', {
      startsAt: '2026-12-14T13:00:00Z',
      endsAt: '2026-12-14T16:00:00Z',
    });
    await putMission(chats, 'Collecte de jouets', {
      startsAt: '2026-12-15T13:00:00Z',
      endsAt: '2026-12-15T16:00:00Z',
    });
    await chats.moveTo('2026-11-23T22:00:00Z');
    await asks(person('Ana'), 'je m’inscris à la banque alimentaire', /Votre place est réservée/);
    await asks(person('Emma'), 'sign me up for Collecte de jouets', /Your spot is booked/);
    await asks(person('Ana'), 'je me désiste de la banque alimentaire', /Voulez-vous vraiment/);
    await asks(person('Ana'), 'oui', /vous ne participez plus/);
    await chats.settle();
    expect(times(person('Ben'), told)).toBe(1);
    await chats.moveTo('2026-11-24T08:00:00Z');
    await eventually(() => expect(times(person('Ben'), /Emma participe/)).toBe(1));
    expect(times(person('Ben'), /Banque alimentaire/)).toBe(0);
  });
});
