import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { statesOf } from './approving.js';
import { choosesColleague } from './choosing.js';
import { missionsFrom } from './missions.js';
import { asks } from './organising.js';
import { type Name, teamsUsers } from './people.js';
import { hears, listen, plain, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const objectIdOf = (name: Name) => teamsUsers.find((one) => one.name === name)?.aadObjectId ?? '';

/** Two sign up together: both or neither. It is Monday, 10 am; Emma speaks English. */
describe.each<Platform>(['slack', 'teams'])('signing up with a colleague in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);
  const onItsDay = missionsFrom(5, () => chats);
  beforeAll(async () => {
    chats = await openTwoChats(chat);
  });
  afterAll(() => chats.close());

  const standing = async (missionId: string, ...names: Name[]) => {
    const all = await Promise.all(names.map((name) => statesOf(chats, name, missionId)));
    return all.map((states) => states.at(-1));
  };
  beforeEach(() => chats.clock.forward(1));
  const invitation = (title: string) => new RegExp(`aimerait faire « ${title} » avec vous`);

  test('in words: it is asked first, then Ben is, and one word of his signs up both', async () => {
    const { id, number } = await onItsDay('Verger à tailler');
    const ana = person('Ana');
    const question = `on s’inscrit à deux avec Ben à la mission ${number}`;
    const asked = await asks(ana, question, /Demander à Ben de faire « Verger à tailler » avec vous/);
    expect(asked.buttons).toEqual(['Oui, lui demander', 'Non merci']);
    expect(await standing(id, 'Ana', 'Ben')).toEqual([undefined, undefined]);
    await asks(ana, 'oui', /C’est demandé à Ben.*jusqu’au lundi 23 novembre à 14 h 01/s);
    const told = await hears(person('Ben'), /Ana aimerait faire/);
    expect(plain(told.text)).toMatch(/Une place vous est gardée jusqu’au lundi 23 novembre à 14 h 01/);
    expect(told.buttons).toEqual(['J’y vais aussi', 'Non merci', 'En savoir plus']);
    await asks(ana, 'mes missions', /le temps que votre collègue réponde/);
    await asks(person('Ben'), 'mes missions', /Un·e collègue aimerait y aller avec vous/);
    expect(await standing(id, 'Ana', 'Ben')).toEqual(['held', 'invited']);
    const [anaHears, benHears] = [listen(ana), listen(person('Ben'))];
    await person('Ben').press('J’y vais aussi', told);
    await anaHears(/Vous y allez avec Ben/);
    await benHears(/Vous y allez avec Ana/);
    expect(await standing(id, 'Ana', 'Ben')).toEqual(['confirmed', 'confirmed']);
    await asks(person('Ben'), `je me désiste de la mission ${number}`, /Verger/);
    await asks(person('Ben'), 'oui', /vous ne participez plus/);
    await hears(ana, /Ben ne vient finalement plus à « Verger à tailler »/);
    expect(await standing(id, 'Ana', 'Ben')).toEqual(['confirmed', 'withdrawn']);
  });

  test('by buttons: with whom is answered by a name, and a no frees both places', async () => {
    const { id, number } = await onItsDay('Potager à bêcher');
    const ana = person('Ana');
    const details = await asks(ana, `la mission ${number}`, /Potager à bêcher/);
    await ana.press('M’inscrire avec un·e collègue', details);
    await hears(ana, /Avec qui voulez-vous faire « Potager à bêcher »/);
    await asks(ana, 'Zorglub', /Je ne trouve pas cette personne dans votre entreprise/);
    const asked = await asks(ana, 'ben', /Demander à Ben/);
    await ana.press('Oui, lui demander', asked);
    await hears(ana, /C’est demandé à Ben/);
    await asks(person('Chloé'), `je m’inscris à la mission ${number}`, /liste d’attente/);
    await hears(person('Ben'), invitation('Potager à bêcher'));
    chats.clock.forward(1);
    await asks(person('Ben'), 'non merci', /./);
    const failed = await hears(ana, /Ben ne pourra pas faire « Potager à bêcher » avec vous/);
    expect(failed.buttons).toContain('M’inscrire seul·e');
    await hears(person('Chloé'), /Une place s’est libérée/);
    expect(await standing(id, 'Ana', 'Ben')).toEqual(['unpaired', 'declined']);
    await ana.press('M’inscrire seul·e', failed);
    await hears(ana, /Votre place est réservée/);
  });

  test.each(['avec un collègue', 'avec mon manager', 'à deux'])(
    '“%s”: it is asked with whom first',
    async (how) => {
      const { id, number } = await onItsDay('Haie à planter');
      const chloe = person('Chloé');
      await asks(
        chloe,
        `inscris-moi à la mission ${number} ${how}`,
        /Avec qui voulez-vous faire « Haie à planter »/,
      );
      await asks(chloe, 'Ben', /Demander à Ben de faire « Haie à planter » avec vous/);
      await asks(chloe, 'non', /./);
      expect(await standing(id, 'Chloé', 'Ben')).toEqual([undefined, undefined]);
    },
  );

  test('with whom is answered in the chat’s own list of people as well', async () => {
    const emma = person('Emma');
    const { number } = await onItsDay('Chai à balayer');
    const details = await asks(emma, `mission ${number}`, /Chai à balayer/);
    await emma.press('Sign up with a colleague', details);
    const question = await hears(emma, /Who would you like to do “Chai à balayer” with/);
    if (chat === 'slack') await choosesColleague(chats, 'Emma', question, 'Dan');
    else {
      const before = await chats.records.snapshot();
      for (const nobody of ['', 'somebody-else'])
        await emma.submit({ colleague: nobody }).then(() => chats.settle());
      expect(await chats.records.snapshot()).toBe(before);
      const again = await asks(
        emma,
        `sign me up for mission ${number} with a colleague`,
        /Who would you like/,
      );
      expect(again.id).not.toBe(question.id);
      await emma.submit({ colleague: objectIdOf('Dan') });
    }
    await hears(emma, /Ask Dan to do “Chai à balayer”/);
  });

  test('who asked calls it off before the answer: nobody is signed up', async () => {
    const { id, number } = await onItsDay('Serre à repeindre');
    const ana = person('Ana');
    await asks(ana, `inscris Ben et moi à la mission ${number}`, /Demander à Ben/);
    const held = await asks(ana, 'oui', /C’est demandé à Ben/);
    const told = await hears(person('Ben'), invitation('Serre à repeindre'));
    await ana.press('Renoncer', held);
    await hears(ana, /Laisser votre place|Voulez-vous|renoncer/i);
    await asks(ana, 'oui', /vous ne participez plus/);
    await person('Ben')
      .press('J’y vais aussi', told)
      .catch(() => undefined);
    await asks(person('Ben'), 'mes missions', /./);
    expect(await standing(id, 'Ana', 'Ben')).toEqual(['withdrawn', 'unpaired']);
  });

  test('with one place left it is said plainly, and one can sign up alone', async () => {
    const { id, number } = await onItsDay('Mare à curer', 1);
    const emma = person('Emma');
    await asks(emma, `sign me and Ben up together for mission ${number}`, /Ask Ben to do “Mare à curer”/);
    const few = await asks(emma, 'yes', /There aren’t two free spots on “Mare à curer”/);
    expect(few.buttons).toContain('Sign up on my own');
    expect(times(person('Ben'), /Mare à curer/)).toBe(0);
    await asks(emma, 'yes', /Your spot is booked|spot is/i);
    expect(await standing(id, 'Emma')).toEqual(['confirmed']);
  });

  test('whoever is on it already, is oneself, or asked for silence is not asked', async () => {
    const { number } = await onItsDay('Ruche à monter', 4);
    const ana = person('Ana');
    await asks(person('Dan'), `je m’inscris à la mission ${number}`, /réservée/);
    const tries = async (name: string, answer: RegExp) => {
      await asks(ana, `inscris-moi avec ${name} à la mission ${number}`, /Demander à/);
      await asks(ana, 'oui', answer);
    };
    await tries('Dan', /Dan participe déjà à « Ruche à monter »/);
    await tries('Ana', /C’est vous !/);
    await asks(person('Chloé'), 'ne plus me prévenir', /./);
    await tries('Chloé', /Je ne peux pas écrire à Chloé de votre part/);
    await asks(ana, `inscris-moi avec Zorglub à la mission ${number}`, /Je ne trouve pas cette personne/);
    expect(times(person('Chloé'), /Ruche à monter/)).toBe(0);
  });

  test('a question, a refusal and somebody else’s wish ask nobody', async () => {
    const { id, number } = await onItsDay('Mur à chauler', 4);
    const ana = person('Ana');
    for (const said of [
      `je ne veux pas m’inscrire avec Ben à la mission ${number}`,
      `Karim veut s’inscrire avec Ben à la mission ${number}`,
    ]) {
      const known = ana.inbox().length;
      await asks(ana, said, /./);
      const heard = ana
        .inbox()
        .slice(known)
        .map(({ text }) => plain(text))
        .join('\n');
      expect(heard).not.toMatch(/Demander à Ben/);
    }
    expect(await standing(id, 'Ana', 'Ben')).toEqual([undefined, undefined]);
  });

  test('without an answer in time neither is signed up, and what was asked says so', async () => {
    const { id, number } = await onItsDay('Haie à planter');
    const ana = person('Ana');
    await asks(ana, `inscris-moi avec Ben à la mission ${number}`, /Demander à Ben/);
    await asks(ana, 'oui', /C’est demandé à Ben/);
    await hears(person('Ben'), invitation('Haie à planter'));
    await chats.moveTo('2026-11-23T14:30:00Z');
    await hears(ana, /Ben n’a pas répondu à temps pour « Haie à planter »/);
    expect(await standing(id, 'Ana', 'Ben')).toEqual(['unpaired', 'unpaired']);
    const failed = () =>
      person('Ben')
        .inbox()
        .filter(({ text }) => /n’a pas abouti/.test(plain(text)) && text.includes('Haie à planter'));
    await eventually(() => expect(failed()).toHaveLength(1));
  });
});
