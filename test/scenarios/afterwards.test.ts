import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears, plain, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const others: Record<Platform, Platform> = { slack: 'teams', teams: 'slack' };
const reported = /signale un incident|reports an incident/;

/** After a mission: an incident is told to those who organise, and whoever could not come says so. */
describe.each<Platform>(['slack', 'teams'])('afterwards in %s', (chat) => {
  let chats: TwoChats;
  let missionId: string;
  const person = (name: Name, where = chat) => chats.person(where, name);
  const settledTimes = async (name: Name, text: RegExp) => {
    await chats.settle();
    return times(person(name), text);
  };

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await asks(person('Olga'), 'aide', /Étincelle/);
    ({ id: missionId } = await putMission(chats, 'Ruches en ville', { capacity: 5 }));
    const [olga] = await chats.records.rows('employees', { name: 'Olga' });
    await chats.records.change('missions', missionId, { createdBy: olga?.id });
    await asks(person('Ana'), 'je m’inscris aux ruches', /Votre place est réservée/);
    await asks(person('Emma'), 'sign me up for Ruches', /Your spot is booked/);
    await asks(person('Ben'), 'je m’inscris aux ruches', /Votre place est réservée/);
    await chats.settle();
  });
  afterAll(() => chats.close());

  const stateOf = async (name: Name) => {
    const [employee] = await chats.records.rows('employees', { name });
    const [row] = await chats.records.rows('engagements', { missionId, employeeId: employee?.id });
    return row?.state;
  };
  /** What people could miss of what was kept and is about this mission. */
  const kept = () => chats.records.snapshot();

  test('before it has begun nobody is told of anything', async () => {
    const before = await kept();
    await asks(person('Ana'), 'il y a eu un accident', /112/);
    await asks(person('Ana'), 'je n’ai pas pu venir', /pas de mission commencée/);
    await chats.settle();
    expect(await kept()).toBe(before);
  });

  test('an accident is told at once, at night and to whoever mutes; once in an hour, whatever the chat', async () => {
    await asks(person('Olga'), 'ne m’écris plus', /./);
    await chats.moveTo('2026-12-10T22:30:00Z');
    const told = await asks(person('Ana'), 'il y a eu un accident, je me suis coupée', /112/);
    expect(told.text).toMatch(/est prévenue que vous signalez un incident/);
    const heard = await hears(person('Olga'), reported);
    expect(plain(heard.text)).toMatch(/Ana signale un incident sur « Ruches en ville », jeudi 10 décembre/);
    await asks(person('Ana', others[chat]), 'il y a eu un accident', /112/);
    await asks(person('Ana'), 'il y a eu un accident', /112/);
    expect(await settledTimes('Olga', reported)).toBe(1);
    expect(await kept()).not.toMatch(/coup[ée]e/);
  });

  test('an hour later it is told again; another person is told of at once, in the organiser’s own language', async () => {
    await chats.moveTo('2026-12-10T23:45:00Z');
    await asks(person('Ana'), 'il y a eu un accident', /112/);
    await eventually(async () => expect(await settledTimes('Olga', reported)).toBe(2));
    const info = await asks(person('Emma'), 'what if I had an accident?', /112/);
    expect(await settledTimes('Olga', reported)).toBe(2);
    await person('Emma').press('Tell the organisers', info);
    await eventually(() => expect(times(person('Olga'), /Emma signale un incident/)).toBe(1));
  });

  test('whoever could not come says so, takes it back, and says it again; the roster shows it', async () => {
    const noted = await asks(
      person('Ana'),
      'je n’ai pas pu venir',
      /vous n’avez pas pu venir à « Ruches en ville »/,
    );
    expect(await stateOf('Ana')).toBe('absent');
    await person('Ana').press('Si, j’y étais', noted);
    await eventually(async () => expect(await stateOf('Ana')).toBe('confirmed'));
    await chats.settle();
    await asks(person('Ana', others[chat]), 'je n’ai pas pu venir', /vous n’avez pas pu venir/);
    expect(await stateOf('Ana')).toBe('absent');
    const past = await asks(person('Ana'), 'mes missions passées', /Aucune heure donnée/);
    expect(past.text).toContain('Ruches en ville');
    const roster = await asks(person('Olga'), 'les inscrits de la mission 1', /Inscrits à/);
    expect(roster.text).toMatch(/Ana · a prévenu de son absence/);
  });

  test('a longer sentence is asked about; a button says it', async () => {
    const asked = await asks(
      person('Emma'),
      'I couldn’t come to the office yesterday, strike',
      /Which mission could you not come to/,
    );
    expect(await stateOf('Emma')).toBe('confirmed');
    await person('Emma').press('Absent: Ruches en ville', asked);
    await eventually(async () => expect(await stateOf('Emma')).toBe('absent'));
  });

  test('what an organiser noted is not theirs to take back, and a week later it is over', async () => {
    const [ben] = await chats.records.rows('employees', { name: 'Ben' });
    const [row] = await chats.records.rows('engagements', { missionId, employeeId: ben?.id });
    await chats.records.change('engagements', String(row?.id), { state: 'absent' });
    const before = await kept();
    await asks(person('Ben'), 'je n’ai pas pu venir', /pas de mission commencée/);
    expect(await kept()).toBe(before);
    await chats.moveTo('2026-12-17T16:00:01Z');
    const emma = await asks(person('Emma'), 'I could not come', /no mission that began within the last week/);
    expect(emma.text).toMatch(/withdraw/);
    expect(await stateOf('Emma')).toBe('absent');
  });
});
