import type { EngagementState } from '../../src/domain/engagements/engagement.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Said } from '../../src/sandbox/person.js';
import { eventually } from '../support/eventually.js';
import { answersTo, type Forged, forgesButton } from './forging.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears, listen, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const others: Record<Platform, Platform> = { slack: 'teams', teams: 'slack' };
const booked = /Votre place est réservée/;
const asked = /Voulez-vous vraiment laisser votre place/;
const left = /vous ne participez plus à/;

/** A press on “Me désister” asks in a message of its own. The waiting list and an offer are left at once. */
describe.each<Platform>(['slack', 'teams'])('leaving by a button in %s', (chat) => {
  let chats: TwoChats;
  let missionId: string;
  const person = (name: Name, where = chat) => chats.person(where, name);

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    ({ id: missionId } = await putMission(chats, 'Verger', { capacity: 1 }));
  });
  afterAll(() => chats.close());

  /** Everybody's newest state on the orchard. */
  async function states(): Promise<Record<string, EngagementState>> {
    const rows = await chats.records.rows('engagements', { missionId });
    const employees = await chats.records.rows('employees');
    const nameOf = (id: unknown) => String(employees.find((one) => one.id === id)?.name);
    const oldest = rows.sort((one, other) => Number(one.ticket) - Number(other.ticket));
    return Object.fromEntries(oldest.map((row) => [nameOf(row.employeeId), row.state as EngagementState]));
  }
  const become = (wanted: Partial<Record<Name, EngagementState>>) =>
    eventually(async () => expect(await states()).toMatchObject(wanted));
  const engagementOf = async (name: Name) => {
    const [employee] = await chats.records.rows('employees', { name });
    const rows = await chats.records.rows('engagements', { missionId, employeeId: employee?.id });
    const oldest = rows.sort((one, other) => Number(one.ticket) - Number(other.ticket));
    return String(oldest.at(-1)?.id);
  };
  const again = (who: Name, { id }: Said) =>
    person(who)
      .inbox()
      .find((said) => said.id === id);

  /** What a button of an older message leads to. */
  const answersOld = (who: Name, kind: 'leave' | 'leave.now', engagementId: string): Promise<string[]> => {
    const forged: Forged = { kind, engagementId };
    return answersTo(chats, chat, who, () => forgesButton(chats, chat, who, forged));
  };

  async function pressesLeave(who: Name, on: Said, answer = asked): Promise<Said> {
    const heard = listen(person(who));
    await person(who).press('Me désister', on);
    return heard(answer);
  }

  test('on the card of the confirmation it is asked below, and the card stays as it was', async () => {
    const card = await asks(person('Ana'), 'je m’inscris au verger', booked);
    const question = await pressesLeave('Ana', card);
    expect(question.id).not.toBe(card.id);
    expect(question.text).toMatch(/« Verger », jeudi 10 décembre/);
    expect(question.buttons).toEqual(['Oui, me désister', 'Non, je garde ma place']);
    expect(again('Ana', card)?.buttons).toContain('Me désister');
    await asks(person('Ana'), 'non', /Mes missions/);
    expect(await states()).toEqual({ Ana: 'confirmed' });
  });

  test('in “my missions” it is asked below; a no keeps the place, and the list stays', async () => {
    const ana = person('Ana');
    const list = await asks(ana, 'mes missions', /Mes missions/);
    const question = await pressesLeave('Ana', list);
    expect(question.id).not.toBe(list.id);
    expect(again('Ana', list)?.text).toMatch(/Mes missions[\s\S]*Verger/);
    const heard = listen(ana);
    await ana.press('Non, je garde ma place', question);
    if (chat === 'slack') await heard(/Mes missions/);
    await chats.settle();
    expect(await states()).toEqual({ Ana: 'confirmed' });
  });

  test('asked here and answered there by a word; the yes here afterwards finds it done, once', async () => {
    const question = await pressesLeave('Ana', await asks(person('Ana'), 'mes missions', /Mes missions/));
    await asks(person('Ana', others[chat]), 'oui', left);
    await become({ Ana: 'withdrawn' });
    const [{ version } = { version: 0 }] = await chats.records.rows('engagements', { missionId });
    const told = times(person('Ana'), left);
    await person('Ana').press('Oui, me désister', question);
    await eventually(() => expect(times(person('Ana'), left)).toBe(told + 1));
    expect(await chats.records.rows('engagements', { missionId })).toMatchObject([{ version }]);
  });

  test('a yes of before, pressed by whoever is back, gives up nothing', async () => {
    const before = await engagementOf('Ana');
    await asks(person('Ana'), 'je m’inscris au verger', booked);
    expect((await answersOld('Ana', 'leave.now', before)).join()).toMatch(/déjà/);
    expect(await states()).toMatchObject({ Ana: 'confirmed' });
  });

  test('the waiting list is left at once, and nothing is asked', async () => {
    const ben = person('Ben');
    const waiting = await asks(ben, 'je m’inscris au verger', /liste d’attente/);
    await ben.press('Quitter la liste d’attente', waiting);
    await become({ Ana: 'confirmed', Ben: 'withdrawn' });
    await hears(ben, left);
    expect(times(ben, /Voulez-vous vraiment/)).toBe(0);
  });

  test('a button of before asks as well, a double click on yes leaves once, and an offer is declined at once', async () => {
    await asks(person('Ben'), 'je m’inscris au verger', /liste d’attente/);
    await asks(person('Emma'), 'sign me up for Verger', /waiting list/);
    const ana = person('Ana');
    const heard = listen(ana);
    await forgesButton(chats, chat, 'Ana', { kind: 'leave', engagementId: await engagementOf('Ana') });
    const question = await heard(asked);
    expect(await states()).toMatchObject({ Ana: 'confirmed' });
    const yes = () => ana.press('Oui, me désister', question).catch(() => {});
    await Promise.all([yes(), yes()]);
    await become({ Ana: 'withdrawn', Ben: 'offered' });
    const offer = await hears(person('Ben'), /Une place s’est libérée pour vous/);
    await person('Ben').press('Non merci, je passe mon tour', offer);
    await become({ Ben: 'declined', Emma: 'offered' });
    expect(times(person('Ben'), /Voulez-vous vraiment/)).toBe(0);
  });

  test('the button of a waiting list is about a place by now: it is offered again, or asked about', async () => {
    const emma = person('Emma');
    const engagementId = await engagementOf('Emma');
    await hears(emma, /A spot has opened up for you/);
    // Its card becomes the offer: what a made-up button stands in cannot.
    await forgesButton(chats, chat, 'Emma', { kind: 'leave', engagementId });
    await chats.settle();
    expect(await states()).toMatchObject({ Emma: 'offered' });
    await asks(emma, 'yes, I take it', /Your spot is booked/);
    await eventually(async () => {
      // The same press within half a second is a double click, and answered once.
      await forgesButton(chats, chat, 'Emma', { kind: 'leave', engagementId });
      expect(times(emma, /Do you really want to give up your spot/)).toBeGreaterThan(0);
    });
    expect(await states()).toMatchObject({ Emma: 'confirmed' });
  });

  test('once it has begun, a late yes gives up nothing and says so', async () => {
    const emma = person('Emma');
    const question = await asks(emma, 'my missions', /My missions/).then(async (list) => {
      await emma.press('Withdraw', list);
      return hears(emma, /Do you really want to give up your spot/);
    });
    expect(question.buttons).toEqual(['Yes, withdraw', 'No, I’m keeping my spot']);
    await chats.moveTo('2026-12-10T13:30:00Z');
    await emma.press('Yes, withdraw', question);
    await eventually(() => expect(again('Emma', question)?.text).toMatch(/has already started/));
    expect(await states()).toMatchObject({ Emma: 'confirmed' });
  });
});
