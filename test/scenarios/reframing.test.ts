import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears, plain, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** What was agreed with the nonprofit changes once people are on the mission. What is theirs to know is told to them. */
describe.each<Platform>(['slack', 'teams'])('the framing of an announced mission changes in %s', (chat) => {
  let chats: TwoChats;
  let missionId: string;
  const person = (name: Name) => chats.person(chat, name);
  const row = async () => (await chats.records.rows('missions', { _id: missionId }))[0];
  const lines = async () => chats.records.store.audit.list('own', { missionId, limit: 20 });

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    ({ id: missionId } = await putMission(chats, 'Verger à tailler', { capacity: 3 }));
    await asks(person('Ana'), 'je m’inscris à la mission 1', /Votre place est réservée/);
    await asks(person('Emma'), 'sign me up for mission 1', /Your spot is booked/);
    await chats.settle();
  });
  afterAll(() => chats.close());

  async function fills(change: Record<string, string>, answer: RegExp) {
    const olga = person('Olga');
    await olga.press('Cadrage', await asks(olga, 'aperçu de la mission 1', /Aperçu/));
    await seesForm(olga, 'Cadrage de la mission');
    expect(await olga.submit(change)).toBeNull();
    return hears(olga, answer);
  }

  test('what people read of it is told to them, before and after; the rest is not said', async () => {
    const values = {
      ...{ access: 'Par la cour, deux marches', meal: 'provided', cause: '4', risks: 'Échelles' },
      ...{ nonprofitContact: 'Amina', nonprofitPhone: '01 99 00 33 44' },
    };
    const asked = await fills(values, /Modifier « Verger à tailler »/);
    expect(plain(asked.text)).toMatch(/Accès.*Métro Jaurès, de plain-pied.*Par la cour, deux marches/s);
    expect(plain(asked.text)).toMatch(/Contact sur place.*Nadia 01 99 00 11 22.*Amina 01 99 00 33 44/s);
    expect(plain(asked.text)).toMatch(/Préparation de la mission/);
    expect(await row()).toMatchObject({ framing: { access: 'Métro Jaurès, de plain-pied' }, causes: [15] });
    await person('Olga').press('Enregistrer et prévenir 2 personnes', asked);
    const ana = await hears(person('Ana'), /a changé/);
    expect(plain(ana.text)).toMatch(/Accès.*Par la cour, deux marches/s);
    expect(plain(ana.text)).toMatch(/Repas.*Contact sur place.*Amina|Contact sur place.*Amina.*Repas/s);
    expect(ana.text).not.toMatch(/Échelles|Préparation/);
    const emma = await hears(person('Emma'), /has changed/);
    expect(plain(emma.text)).toMatch(/Getting there.*Par la cour/s);
    expect(await row()).toMatchObject({
      framing: { access: 'Par la cour, deux marches', meal: 'provided', risks: 'Échelles' },
      causes: [4],
    });
    const contacts = (await chats.records.store.nonprofits.list('own')).map(({ contact }) => contact?.name);
    expect(contacts).toEqual(['Amina']);
    await eventually(async () => expect(await lines()).toMatchObject([{ kind: 'mission.changed' }]));
    const [line] = await lines();
    expect(line?.after).toMatchObject({ contact: 'Amina', causes: '4' });
    expect(JSON.stringify(line)).not.toContain('01 99 00 33 44');
    await chats.settle();
    expect(times(person('Ana'), /a changé/)).toBe(1);
  });

  test('what is the organisers’ own is told to nobody, and stands in the log', async () => {
    const asked = await fills({ risks: 'Échelles doubles' }, /Modifier « Verger à tailler »/);
    expect(asked.buttons.join()).not.toMatch(/prévenir \d/);
    await person('Olga').press('Enregistrer', asked);
    await eventually(async () =>
      expect(await row()).toMatchObject({ framing: { risks: 'Échelles doubles' } }),
    );
    await chats.settle();
    expect(times(person('Ana'), /a changé/)).toBe(1);
    await eventually(async () => expect(await lines()).toHaveLength(2));
  });
});
