import type { Platform } from '../../src/domain/organisations/workspace.js';
import { choosesColleague } from './choosing.js';
import { missionsFrom, putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** A mission is proposed to a colleague. It is Monday, 10 am; Emma speaks English, Dan lives in Montreal. */
describe.each<Platform>(['slack', 'teams'])('proposing a mission to a colleague in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);
  const onItsDay = missionsFrom(5, () => chats);
  beforeAll(async () => {
    chats = await openTwoChats(chat);
    for (const name of ['Ana', 'Ben', 'Chloé', 'Dan', 'Emma', 'Olga'] as const)
      await asks(person(name), 'help', /./);
  });
  afterAll(() => chats.close());
  /** A day later: everybody may propose again. */
  beforeEach(() => chats.clock.forward(24 * 60));

  test('in words: it is asked first, then Ben is told who thought of him, and signs up from there', async () => {
    const { number } = await onItsDay('Verger à tailler');
    const ana = person('Ana');
    const asked = await asks(
      ana,
      `propose la mission ${number} à Ben`,
      /Proposer « Verger à tailler » à Ben/,
    );
    expect(asked.buttons).toEqual(['Oui, lui proposer', 'Non merci']);
    expect(times(person('Ben'), /Verger à tailler/)).toBe(0);
    await asks(ana, 'oui', /C’est noté : je propose « Verger à tailler » à Ben/);
    const told = await hears(person('Ben'), /Ana vous propose cette mission/);
    expect(told.text).toMatch(/couper les annonces/);
    expect(told.buttons).toEqual(expect.arrayContaining(['Je m’inscris']));
    await asks(ana, 'mes missions', /pas de mission à venir/);
    await person('Ben').press('Je m’inscris', told);
    await hears(person('Ben'), /Votre place est réservée/);
  });

  test('by the button of its details, to whom is answered by a name or in the list of people; twice is said once', async () => {
    const { number } = await onItsDay('Chai à balayer');
    const emma = person('Emma');
    const details = await asks(emma, `mission ${number}`, /Chai à balayer/);
    await emma.press('Suggest to a colleague', details);
    const question = await hears(emma, /Who would you like to suggest “Chai à balayer” to/);
    if (chat === 'slack') await choosesColleague(chats, 'Emma', question, 'Olga');
    else await asks(emma, 'Zorglub', /I can’t find that person/).then(() => emma.say('olga'));
    const asked = await hears(emma, /Suggest “Chai à balayer” to Olga/);
    await emma.press('Yes, suggest it', asked);
    await hears(emma, /I’m suggesting “Chai à balayer” to Olga/);
    await hears(person('Olga'), /Emma vous propose cette mission/);
    await asks(emma, `tell Olga about mission ${number}`, /Suggest “Chai à balayer” to Olga/);
    await asks(emma, 'yes', /already suggested “Chai à balayer” to Olga/);
    await chats.settle();
    expect(times(person('Olga'), /Emma vous propose cette mission/)).toBe(1);
  });

  test('whoever is on it, asked for silence, or has had enough for the day gets nothing; the answer is the same', async () => {
    const { number } = await onItsDay('Ruche à monter', 4);
    const ana = person('Ana');
    await asks(person('Dan'), `je m’inscris à la mission ${number}`, /réservée/);
    await asks(person('Chloé'), 'couper les annonces', /./);
    const proposes = async (who: Name, to: Name, nth: number) => {
      await asks(person(who), `propose la mission ${nth} à ${to}`, new RegExp(`(?:à|to) ${to}`));
      const { text } = await asks(person(who), 'oui', /C’est noté|Noted/);
      return text.replaceAll(to, 'X').replace(/« .* »/, '');
    };
    const answers = [await proposes('Ana', 'Dan', number), await proposes('Ana', 'Chloé', number)];
    for (const title of ['Un', 'Deux', 'Trois']) {
      const { number: nth } = await onItsDay(title);
      answers.push(await proposes('Ana', 'Ben', nth));
    }
    await asks(ana, `propose la mission ${number} à Olga`, /Proposer/);
    await asks(ana, 'oui', /déjà fait 5 propositions aujourd’hui/);
    answers.push(await proposes('Olga', 'Ben', number));
    expect(new Set(answers).size).toBe(1);
    await chats.settle();
    expect(times(person('Dan'), /vous propose cette mission/)).toBe(0);
    expect(times(person('Chloé'), /vous propose cette mission/)).toBe(0);
    expect(times(person('Ben'), /vous propose cette mission[\s\S]*Ruche à monter/)).toBe(0);
    expect(times(person('Olga'), /vous propose cette mission[\s\S]*Ruche à monter/)).toBe(0);
    await asks(person('Chloé'), 'réactiver les annonces', /./);
  });

  test('at night it waits for the morning of who is told, and is not sent when they are on it by then', async () => {
    const { number } = await onItsDay('Mare à curer', 4);
    // 4 am in Montreal, where Dan lives.
    await asks(person('Ana'), `propose la mission ${number} à Dan`, /Proposer/);
    await asks(person('Ana'), 'oui', /C’est noté/);
    await chats.settle();
    expect(times(person('Dan'), /Mare à curer/)).toBe(0);
    await chats.moveTo(new Date(chats.clock.now().getTime() + 6 * 3_600_000).toISOString());
    await hears(person('Dan'), /Ana vous propose cette mission/);
    const { number: other } = await onItsDay('Haie à planter', 4);
    await chats.moveTo(new Date(chats.clock.now().getTime() + 18 * 3_600_000).toISOString());
    await asks(person('Ana'), `propose la mission ${other} à Dan`, /Proposer/);
    await asks(person('Ana'), 'oui', /C’est noté/);
    await asks(person('Dan'), `je m’inscris à la mission ${other}`, /réservée/);
    await chats.moveTo(new Date(chats.clock.now().getTime() + 8 * 3_600_000).toISOString());
    await chats.settle();
    expect(times(person('Dan'), /vous propose cette mission[\s\S]*Haie/)).toBe(0);
  });

  test('what is over is not proposed, nor to oneself; a no, a question and a story write to nobody', async () => {
    const ana = person('Ana');
    const { number } = await onItsDay('Mur à chauler', 4);
    const over = await putMission(chats, 'Bal passé', { status: 'cancelled' });
    await asks(ana, `propose la mission ${over.number} à Ben`, /annulée/);
    await asks(ana, `propose la mission ${number} à Ana`, /Proposer/);
    await asks(ana, 'oui', /C’est vous !/);
    await asks(ana, `propose la mission ${number} à Ben`, /Proposer « Mur à chauler » à Ben/);
    await asks(ana, 'non', /Mur à chauler/);
    for (const said of [
      `ne propose pas la mission ${number} à Ben`,
      `Ben propose la mission ${number} à Olga`,
    ])
      await asks(ana, said, /./);
    await chats.settle();
    expect(times(person('Ben'), /Mur à chauler/)).toBe(0);
  });

  test('it is told in one’s own data, from both sides', async () => {
    const { number } = await onItsDay('Serre à repeindre');
    await asks(person('Ana'), `propose la mission ${number} à Ben`, /Proposer/);
    await asks(person('Ana'), 'oui', /C’est noté/);
    const fileOf = async (name: Name): Promise<{ proposals: object[] }> => {
      const { links } = await asks(person(name), 'mes données', /tout ce qu’Étincelle sait/);
      const given = await fetch(chats.url + new URL(links[0]?.url ?? '').pathname, { method: 'POST' });
      return (await given.json()) as { proposals: object[] };
    };
    const mission = 'Serre à repeindre';
    expect((await fileOf('Ana')).proposals.at(-1)).toEqual({ mission, to: 'Ben', at: expect.any(String) });
    expect((await fileOf('Ben')).proposals.at(-1)).toEqual({ mission, from: 'Ana', at: expect.any(String) });
  });
});
