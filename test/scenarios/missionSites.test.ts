import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { garden } from './announcing.js';
import { putMission } from './missions.js';
import { asks, managesMissions } from './organising.js';
import type { Name } from './people.js';
import { hears, plain, seesForm } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** Whose a mission is: those of its sites manage it. Whoever organises for some sites changes none but theirs. */
describe.each<Platform>(['slack', 'teams'])('the sites of a mission in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);
  const sitesOf = async (title: string) => {
    const all = await chats.records.store.missions.list('own', ['draft', 'ready']);
    return all.find((one) => one.title === title)?.sites ?? null;
  };

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await asks(person('Ana'), 'aide', /./);
    await asks(person('Olga'), 'nomme Ana organisatrice pour Lyon', /Lyon/);
    await asks(person('Olga'), 'oui', /C’est fait/);
  });
  afterAll(() => chats.close());

  test('are said in the form, shown, and corrected; whoever organises for one of them has it', async () => {
    const olga = person('Olga');
    await olga.press('Créer une mission', await managesMissions(chats, chat));
    await seesForm(olga, 'Nouvelle mission');
    expect(await olga.submit({ ...garden, title: 'Mare', sites: 'Lyon, lyon ; Saint-Étienne' })).toBeNull();
    const preview = await hears(olga, /Aperçu/);
    expect(plain(preview.text)).toMatch(/Sites : Lyon, Saint-Étienne/);
    expect((await managesMissions(chats, chat)).text).toMatch(/Mare[\s\S]*Sites : Lyon, Saint-Étienne/);
    await asks(person('Ana'), 'gérer les missions', /Mare/);
    await olga.press('Modifier', preview);
    await seesForm(olga, 'Modifier la mission');
    expect(await olga.submit({ sites: 'Saint-Étienne' })).toBeNull();
    await eventually(async () => expect(await sitesOf('Mare')).toEqual(['Saint-Étienne']));
    expect((await asks(person('Ana'), 'gérer les missions', /Vos missions/)).text).not.toContain('Mare');
  });

  test('of others are refused beside the field to whoever organises for some; none said is theirs', async () => {
    const ana = person('Ana');
    const creates = async (values: Record<string, string>) => {
      await ana.press('Créer une mission', await asks(ana, 'gérer les missions', /Vos missions/));
      await seesForm(ana, 'Nouvelle mission');
      return ana.submit({ ...garden, ...values });
    };
    const refused = await creates({ title: 'Serre', sites: 'Lyon, Paris' });
    expect(refused).toEqual({ sites: expect.stringMatching(/Vous n’organisez pas pour tous ces sites/) });
    expect(await sitesOf('Serre')).toBeNull();
    expect(await ana.submit({ ...garden, title: 'Serre', sites: 'LYON' })).toBeNull();
    await eventually(async () => expect(await sitesOf('Serre')).toEqual(['LYON']));
    expect(await creates({ title: 'Haie', sites: '' })).toBeNull();
    await eventually(async () => expect(await sitesOf('Haie')).toEqual(['Lyon']));
  });

  test('are told, when asked, to whoever manages it; to anybody else that everybody may take part', async () => {
    const { number } = await putMission(chats, 'Verger', { sites: ['Lyon', 'Paris'] });
    const asked = `c’est pour quels sites la mission ${number} ?`;
    const theirs = /Une mission des sites : Lyon, Paris\. Toute l’entreprise peut y participer\./;
    await asks(person('Olga'), asked, theirs);
    await asks(person('Ana'), asked, theirs);
    const everybody = /Toute l’entreprise peut y participer, quel que soit le site\./;
    expect((await asks(person('Ben'), asked, everybody)).text).not.toMatch(/Lyon/);
    const inEnglish = /The whole company can take part, whatever the site\./;
    const { text } = await asks(person('Emma'), `which sites is mission ${number} for?`, inEnglish);
    expect(text).not.toMatch(/Lyon/);
    const [whole, paris] = [
      await putMission(chats, 'Rucher'),
      await putMission(chats, 'Potager', { sites: ['Paris'] }),
    ];
    await asks(person('Olga'), `les sites de la mission ${whole.number}`, everybody);
    await asks(person('Ana'), `les sites de la mission ${paris.number}`, everybody);
  });
});
