import { bareAnswer } from '../../src/conversation/understanding/references/bareAnswer.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { hostileSentences } from '../conversation/understanding/hostile/index.js';
import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** The sentences of the complaint first, then every so many of the whole table. */
const complaints = [
  'Karim veut participer à la mission 3',
  'y a-t-il une liste d’attente pour la mission 5 ?',
  'sorry I can’t make it',
  ...['yes', 'no', 'oui', 'non merci'],
  'aide',
  'remind me later',
  'delete my data',
  'annule mes notifications',
  'je m’inscris au jardin de mercredi de la semaine prochaine',
  'je participe au tri de livres de jeudi de cette semaine ou pas',
  'désinscris Ana de la mission 3',
];
const every = Math.ceil(hostileSentences.length / 60);
const sample = [...complaints, ...hostileSentences.filter((_, at) => at % every === 0)];

/** Ana holds a place and is offered another; Ben is on nothing; Olga organises. */
describe.each<Platform>(['slack', 'teams'])('sentences that must change nothing in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await putMission(chats, 'Jardin de la gare', {
      startsAt: '2026-11-25T13:00:00Z',
      endsAt: '2026-11-25T16:00:00Z',
    });
    await putMission(chats, 'Tri de livres', { capacity: 1 });
    await putMission(chats, 'Collecte de jouets');
    await putMission(chats, 'Rangement de la remise', {
      startsAt: '2026-12-04T13:00:00Z',
      endsAt: '2026-12-04T16:00:00Z',
    });
    await asks(person('Chloé'), 'je m’inscris à la mission 2', /Votre place est réservée/);
    await asks(person('Ana'), 'je m’inscris à la mission 4', /Votre place est réservée/);
    await asks(person('Ana'), 'je m’inscris à la mission 2', /liste d’attente/);
    await asks(person('Ben'), 'aide', /Étincelle/);
    await asks(person('Olga'), 'aide', /Étincelle/);
    const leaving = await asks(person('Chloé'), 'je me désiste', /Voulez-vous vraiment laisser votre place/);
    await person('Chloé').press('Oui, me désister', leaving);
    await hears(person('Ana'), /Une place s’est libérée pour vous/);
    await chats.settle();
  });
  afterAll(() => chats.close());

  test('the sample is large', () => {
    expect(sample.length).toBeGreaterThanOrEqual(60);
  });

  /** Ana, who has most to lose, says everything; the others every so many. */
  test.each<[Name, number]>([
    ['Ana', 1],
    ['Ben', 4],
    ['Olga', 4],
  ])('%s is answered each time, and nothing has changed', async (name, step) => {
    const before = await chats.records.snapshot();
    const said = sample.filter((_, at) => at % step === 0);
    // What was asked before is answered by a word: the help asks nothing.
    for (const words of said.flatMap((each) => (bareAnswer(each) ? ['aide', each] : [each]))) {
      const known = person(name).inbox().length;
      await person(name).say(words);
      await eventually(() => expect([words, person(name).inbox().length]).toEqual([words, known + 1]));
    }
    await chats.settle();
    expect(await chats.records.snapshot()).toBe(before);
  });

  test('who cannot take an offered place is asked about the offer, and their no lets it go', async () => {
    const ben = person('Ben');
    await putMission(chats, 'Lecture à voix haute', {
      ...{ capacity: 1, startsAt: '2026-12-15T13:00:00Z', endsAt: '2026-12-15T16:00:00Z' },
    });
    await asks(person('Chloé'), 'je m’inscris à la mission 5', /Votre place est réservée/);
    await asks(ben, 'je m’inscris à la mission 5', /liste d’attente/);
    const leaving = await asks(person('Chloé'), 'je me désiste', /Voulez-vous vraiment laisser votre place/);
    await person('Chloé').press('Oui, me désister', leaving);
    await hears(ben, /Une place s’est libérée pour vous/);
    await chats.settle();
    const before = await chats.records.snapshot();
    await asks(ben, 'sorry I can’t make it', /Une place s’est libérée pour vous.* La prenez-vous/s);
    await asks(ben, 'oui mais seulement si Ana vient', /Une place s’est libérée pour vous/);
    expect(await chats.records.snapshot()).toBe(before);
    await asks(ben, 'non', /cette place ne vous est plus réservée/);
  });

  test('a bare yes or no with a place held and another offered shows the offer with its buttons, which answer it', async () => {
    const ana = person('Ana');
    for (const words of ['oui', 'non', 'yes', 'no thanks']) {
      await asks(ana, 'aide', /Comment ça marche/);
      const asked = await asks(ana, words, /Une place s’est libérée pour vous/);
      expect(asked.buttons).toEqual(
        expect.arrayContaining(['Je prends la place', 'Non merci, je passe mon tour']),
      );
    }
    await asks(ana, 'je prends la place', /Votre place est réservée/);
  });
});
