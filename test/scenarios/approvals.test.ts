import { randomUUID } from 'node:crypto';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { approve, employeeNamed, putManager, statesOf } from './approving.js';
import { answersTo, forgesButton } from './forging.js';
import { missionsFrom, putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears, plain, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** A company where managers agree: Ben approves for Ana, Emma and himself; nobody is known for Chloé. It is Monday, 10 am. */
describe.each<Platform>(['slack', 'teams'])('a manager’s approval in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);
  const signsUp = (name: Name, number: number, answer: RegExp) =>
    asks(person(name), `je m’inscris à la mission ${number}`, answer);
  const onItsDay = missionsFrom(9, () => chats);
  const asked = /Ana attend votre accord/;

  beforeAll(async () => {
    chats = await openTwoChats(chat, undefined, { environment: approve });
    for (const name of ['Ana', 'Emma', 'Ben'] as const) await putManager(chats, name, 'Ben');
  });
  afterAll(() => chats.close());
  beforeEach(() => chats.clock.moveTo('2026-11-23T09:00:00Z'));

  async function engagementOf(name: Name, missionId: string) {
    const { id } = await employeeNamed(chats, name);
    const [engagement] = await chats.records.store.engagements
      .ofEmployee('own', id, [...(['pending', 'confirmed', 'refused', 'withdrawn'] as const)])
      .then((all) => all.filter((each) => each.missionId === missionId));
    if (!engagement) throw new Error(`${name} is not on it.`);
    return engagement;
  }

  test('asked, the place is kept, and is theirs once the manager says yes by a button', async () => {
    const mission = await onItsDay('Verger à tailler', 1);
    const { number } = mission;
    const told = await signsUp('Ana', number, /En attente de l’accord de votre manager/);
    expect(plain(told.text)).toContain('Sans réponse d’ici au mercredi 25 novembre à 10 h, ce sera oui');
    const request = await hears(person('Ben'), asked);
    expect(plain(request.text)).toMatch(
      /Ana souhaite participer à la mission flash « Verger à tailler », jeudi 10/,
    );
    // Nothing else of the mission, nor of the person.
    expect(plain(request.text)).not.toMatch(/Racines|Paris|planches|example\.org/);
    await signsUp('Chloé', number, /Vous êtes sur la liste d’attente/);
    await asks(person('Ana'), 'mes missions', /En attente de l’accord de votre manager \(sans réponse/);
    await person('Ben').press('D’accord pour Ana', request);
    await hears(person('Ben'), /C’est noté, vous êtes d’accord : Ana participe à « Verger à tailler »/);
    const place = await hears(person('Ana'), /Votre manager est d’accord/);
    expect(plain(place.text)).toContain('Votre place est réservée');
    expect(await statesOf(chats, 'Ana', mission.id)).toEqual(['confirmed']);
    await chats.settle();
    expect(
      person('Ben')
        .inbox()
        .some(({ buttons }) => buttons.includes('D’accord pour Ana')),
    ).toBe(false);
  });

  test('refused with a reason, which the person is told; the place goes to the first in line, whose manager is asked', async () => {
    const mission = await onItsDay('Banque alimentaire', 1);
    await signsUp('Ana', mission.number, /En attente/);
    const request = await hears(person('Ben'), /« Banque alimentaire »/);
    await asks(person('Emma'), `sign me up for mission ${mission.number}`, /You are on the waiting list/);
    await person('Ben').press('Refuser à Ana', request);
    const why = await hears(person('Ben'), /Refuser la demande de Ana pour « Banque alimentaire »/);
    expect(await statesOf(chats, 'Ana', mission.id)).toEqual(['pending']);
    await person('Ben').press('Trop de travail à ce moment-là', why);
    await hears(person('Ben'), /vous n’êtes pas d’accord : Ana ne participe pas/);
    const no = await hears(person('Ana'), /Votre manager n’a pas donné son accord pour «/);
    expect(plain(no.text)).toContain('Son message : « Trop de travail à ce moment-là ».');
    const offer = await hears(person('Emma'), /A spot has opened up for you/);
    await person('Emma').press('I’ll take the spot', offer);
    await hears(person('Emma'), /Waiting for your manager’s approval/);
    await hears(person('Ben'), /Emma attend votre accord/);
    expect(await statesOf(chats, 'Emma', mission.id)).toEqual(['pending']);
  });

  test('silence is a yes after two working days, once', async () => {
    const mission = await onItsDay('Berges à nettoyer');
    await signsUp('Ana', mission.number, /En attente/);
    await chats.moveTo('2026-11-25T08:59:00Z');
    expect(await statesOf(chats, 'Ana', mission.id)).toEqual(['pending']);
    await chats.moveTo('2026-11-25T09:00:00Z');
    await hears(person('Ana'), /Personne n’a dit non dans le délai prévu : c’est donc oui/);
    await chats.settle();
    expect(await statesOf(chats, 'Ana', mission.id)).toEqual(['confirmed']);
    const { id: engagementId } = await engagementOf('Ana', mission.id);
    const answers = await answersTo(chats, chat, 'Ben', () =>
      forgesButton(chats, chat, 'Ben', { kind: 'refuse.now', engagementId, reason: null }),
    );
    expect(answers.map(plain)).toContainEqual(expect.stringMatching(/l’accord a été donné automatiquement/));
    expect(await statesOf(chats, 'Ana', mission.id)).toEqual(['confirmed']);
  });

  test('when the mission is too near, silence is a no two hours before, and the place goes on', async () => {
    const mission = await putMission(chats, 'Marché solidaire', {
      ...{ capacity: 1, startsAt: '2026-11-24T08:00:00Z', endsAt: '2026-11-24T11:00:00Z' },
    });
    const told = await signsUp('Ana', mission.number, /En attente/);
    expect(plain(told.text)).toContain('Sans réponse d’ici au mardi 24 novembre à 7 h, la place sera rendue');
    await chats.moveTo('2026-11-24T05:59:00Z');
    expect(await statesOf(chats, 'Ana', mission.id)).toEqual(['pending']);
    await chats.moveTo('2026-11-24T06:00:00Z');
    const ended = await hears(person('Ana'), /Personne n’a répondu à temps à votre demande/);
    expect(plain(ended.text)).toContain('ne vous déplacez pas');
    expect(await statesOf(chats, 'Ana', mission.id)).toEqual(['refused']);
  });

  test('who leaves meanwhile ends it: the manager’s question says so, and an old button changes nothing', async () => {
    const mission = await onItsDay('Vestiaire');
    await signsUp('Ana', mission.number, /En attente/);
    const request = await hears(person('Ben'), /« Vestiaire »/);
    const { id: engagementId } = await engagementOf('Ana', mission.id);
    await forgesButton(chats, chat, 'Ana', { kind: 'leave.now', engagementId });
    await eventually(async () => expect(await statesOf(chats, 'Ana', mission.id)).toEqual(['withdrawn']));
    await chats.settle();
    await eventually(() => {
      const now = person('Ben')
        .inbox()
        .filter(({ text }) => plain(text).includes('« Vestiaire »'));
      expect(now.map(({ text }) => plain(text))).toEqual([
        expect.stringContaining('Vous n’avez plus rien à décider'),
      ]);
    });
    expect(request.buttons).toContain('D’accord pour Ana');
    const answers = await answersTo(chats, chat, 'Ben', () =>
      forgesButton(chats, chat, 'Ben', { kind: 'approve', engagementId }),
    );
    expect(answers.map(plain)).toContainEqual(expect.stringMatching(/Vous n’avez plus rien à décider/));
    expect(await statesOf(chats, 'Ana', mission.id)).toEqual(['withdrawn']);
  });

  test('without a manager, and for the manager’s own place, those who organise answer', async () => {
    const mission = await onItsDay('Soutien scolaire');
    const told = await signsUp('Chloé', mission.number, /l’équipe qui organise/);
    expect(plain(told.text)).toContain('Nous ne savons pas qui est votre manager');
    const request = await hears(person('Olga'), /Chloé attend votre accord/);
    expect(plain(request.text)).toContain('Nous ne savons pas qui est son manager');
    await signsUp('Ben', mission.number, /l’équipe qui organise/);
    await hears(person('Olga'), /Ben attend votre accord/);
    expect(times(person('Ben'), /Ben attend votre accord/)).toBe(0);
    await person('Olga').press('D’accord pour Chloé', request);
    await hears(person('Chloé'), /L’équipe qui organise est d’accord/);
    const { id: engagementId } = await engagementOf('Ben', mission.id);
    for (const kind of ['approve', 'refuse'] as const)
      expect(
        await answersTo(chats, chat, 'Ben', () => forgesButton(chats, chat, 'Ben', { kind, engagementId })),
      ).toEqual([expect.stringMatching(/n’attend pas votre réponse/)]);
    expect(await statesOf(chats, 'Ben', mission.id)).toEqual(['pending']);
  });

  test('two answers at once: one decides, the other hears that it is decided', async () => {
    const mission = await onItsDay('Jardin partagé');
    await signsUp('Ana', mission.number, /En attente/);
    await hears(person('Ben'), /« Jardin partagé »/);
    const { id: engagementId } = await engagementOf('Ana', mission.id);
    const answers = await answersTo(chats, chat, 'Ben', async () => {
      await Promise.all([
        forgesButton(chats, chat, 'Ben', { kind: 'approve', engagementId }),
        forgesButton(chats, chat, 'Ben', { kind: 'refuse.now', engagementId, reason: randomUUID() }),
      ]);
    });
    const [state] = await statesOf(chats, 'Ana', mission.id);
    const said = state === 'confirmed' ? /vous êtes d’accord/ : /vous n’êtes pas d’accord/;
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers) expect(plain(answer)).toMatch(said);
    await chats.settle();
    const heard = (text: RegExp) =>
      person('Ana')
        .inbox()
        .filter((each) => plain(each.text).includes('Jardin partagé') && text.test(plain(each.text))).length;
    expect(heard(/Votre manager est d’accord/)).toBe(state === 'confirmed' ? 1 : 0);
    // The card of the sign-up has the same title once it is redrawn, and not this sentence.
    expect(heard(/Votre manager n’a pas donné son accord pour «/)).toBe(state === 'confirmed' ? 0 : 1);
  });

  test('by words: the list, a yes with a name, a no with its reason; in doubt it is shown and nothing is done', async () => {
    const [one, two] = [await onItsDay('Tri de livres'), await onItsDay('Lecture à voix haute')];
    await signsUp('Ana', one.number, /En attente/);
    await asks(person('Emma'), `sign me up for mission ${two.number}`, /Waiting for your manager/);
    await hears(person('Ben'), /« Lecture à voix haute »/);
    const list = await asks(person('Ben'), 'mes demandes', /Ce qui attend votre accord/);
    expect(list.buttons).toEqual(expect.arrayContaining(['D’accord pour Ana', 'Refuser à Emma']));
    await asks(person('Ben'), 'dois-je approuver Ana ?', /Ce qui attend votre accord/);
    expect(await statesOf(chats, 'Ana', one.id)).toEqual(['pending']);
    await asks(person('Ben'), 'oui pour Ana', /vous êtes d’accord : Ana participe à « Tri de livres »/);
    await asks(person('Ben'), 'refuse Emma, trop de travail', /Emma ne participe pas à « Lecture/);
    const no = await hears(person('Emma'), /Your manager did not approve/);
    expect(plain(no.text)).toContain('Their message: “trop de travail”.');
    expect(await statesOf(chats, 'Ana', one.id)).toEqual(['confirmed']);
    expect(await statesOf(chats, 'Emma', two.id)).toEqual(['refused']);
    await asks(person('Ben'), 'aide', /oui pour Karim/);
  });

  test('an organiser says who somebody’s manager is: what waits is asked of them from then on', async () => {
    const mission = await onItsDay('Repas partagé');
    await signsUp('Chloé', mission.number, /l’équipe qui organise/);
    await hears(person('Olga'), /Chloé attend votre accord/);
    await asks(person('Dan'), 'le manager de Chloé est Dan', /./);
    expect((await employeeNamed(chats, 'Chloé')).managerId ?? null).toBeNull();
    const sure = await asks(
      person('Olga'),
      'le manager de Chloé est Dan',
      /Indiquer Dan comme manager de Chloé/,
    );
    expect((await employeeNamed(chats, 'Chloé')).managerId ?? null).toBeNull();
    await person('Olga').press('Oui, c’est bien ça', sure);
    await hears(person('Olga'), /Dan est manager de Chloé/);
    // It is four in the morning where Dan lives.
    await chats.settle();
    expect(times(person('Dan'), /Chloé attend votre accord/)).toBe(0);
    await chats.moveTo('2026-11-23T12:00:00Z');
    await hears(person('Dan'), /Chloé attend votre accord/);
    const { id: engagementId } = await engagementOf('Chloé', mission.id);
    const answers = await answersTo(chats, chat, 'Olga', () =>
      forgesButton(chats, chat, 'Olga', { kind: 'approve', engagementId }),
    );
    expect(answers.map(plain)).toContainEqual(expect.stringMatching(/n’attend pas votre réponse/));
    await asks(person('Dan'), 'oui pour Chloé', /vous êtes d’accord : Chloé participe/);
    await asks(person('Olga'), 'Olga est la manager d’Olga', /à elle-même/);
    await asks(person('Olga'), 'le manager de Zorro est Dan', /personne qui s’appelle « Zorro »/);
  });
});
