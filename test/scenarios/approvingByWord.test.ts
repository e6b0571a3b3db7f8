import type { Platform } from '../../src/domain/organisations/workspace.js';
import { approve, employeeNamed, putManager, statesOf } from './approving.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears, listen } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** Where managers agree, a word alone answers what was asked last. Ben approves for Ana and Emma. */
describe.each<Platform>(['slack', 'teams'])('a word about somebody else’s place in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);

  beforeAll(async () => {
    chats = await openTwoChats(chat, undefined, { environment: approve });
    for (const name of ['Ana', 'Emma'] as const) await putManager(chats, name, 'Ben');
  });
  afterAll(() => chats.close());

  const onDay = (title: string, day: number) =>
    putMission(chats, title, {
      startsAt: `2026-12-${day}T13:00:00Z`,
      endsAt: `2026-12-${day}T16:00:00Z`,
    });
  const aMinuteLater = async () => {
    await chats.settle();
    chats.clock.forward(1);
  };

  test('a word alone answers the request that was told; while two wait, both are shown', async () => {
    const [one, two] = [await onDay('Dictée', 10), await onDay('Échecs', 11)];
    const [ana, ben, emma] = [person('Ana'), person('Ben'), person('Emma')];
    await asks(ana, `je m’inscris à la mission ${one.number}`, /En attente/);
    await hears(ben, /« Dictée »/);
    await aMinuteLater();
    await asks(ben, 'aide', /Comment ça marche/);
    // The help asks nothing: it is not sure what is agreed to.
    await asks(ben, 'oui', /Ce qui attend votre accord/);
    expect(await statesOf(chats, 'Ana', one.id)).toEqual(['pending']);
    await asks(ben, 'non', /Refuser la demande de Ana pour « Dictée »/);
    await asks(ben, 'non merci', /Ce qui attend votre accord/);
    expect(await statesOf(chats, 'Ana', one.id)).toEqual(['pending']);
    await asks(ben, 'd’accord', /vous êtes d’accord : Ana participe à « Dictée »/);
    expect(await statesOf(chats, 'Ana', one.id)).toEqual(['confirmed']);
    const told = listen(ben);
    await asks(ana, `je m’inscris à la mission ${two.number}`, /En attente/);
    await asks(emma, `sign me up for mission ${two.number}`, /Waiting for your manager/);
    await told(/Ana attend votre accord[\s\S]*« Échecs »/);
    await told(/Emma attend votre accord[\s\S]*« Échecs »/);
    await aMinuteLater();
    const list = await asks(ben, 'oui', /Ce qui attend votre accord/);
    expect(list.buttons).toEqual(expect.arrayContaining(['D’accord pour Ana', 'D’accord pour Emma']));
    expect(await statesOf(chats, 'Ana', two.id)).toEqual(['pending']);
    expect(await statesOf(chats, 'Emma', two.id)).toEqual(['pending']);
    await asks(ben, 'oui pour Ana', /Ana participe à « Échecs »/);
    await asks(ben, 'oui pour Emma', /Emma participe à « Échecs »/);
  });

  test('who approves for somebody is asked about, and yes or no answers that once', async () => {
    const managerOfDan = async () => (await employeeNamed(chats, 'Dan')).managerId ?? null;
    for (const no of ['non', 'no thanks']) {
      await asks(person('Olga'), 'le manager de Dan est Ben', /Indiquer Ben comme manager de Dan/);
      await asks(person('Olga'), no, /rien/);
      await asks(person('Olga'), 'oui', /Je ne vous ai rien demandé/);
      expect(await managerOfDan()).toBeNull();
    }
    await asks(person('Olga'), 'le manager de Dan est Ben', /Indiquer Ben comme manager de Dan/);
    await asks(person('Olga'), 'oui', /Ben est manager de Dan/);
    expect(await managerOfDan()).toBe((await employeeNamed(chats, 'Ben')).id);
  });
});
