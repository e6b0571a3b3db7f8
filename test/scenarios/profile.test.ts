import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { asks } from './organising.js';
import { hears, newest, seesForm } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** What people say of themselves: kept as they said it, shown to them alone, changed and forgotten when they ask. */
describe.each<Platform>(['slack', 'teams'])('a profile in %s', (chat) => {
  let chats: TwoChats;
  const ana = () => chats.person(chat, 'Ana');
  const ben = () => chats.person(chat, 'Ben');
  const held = async (name: string) => {
    const [row] = await chats.records.rows('employees', { name });
    const { language: _, ...declared } = (row?.preferences ?? {}) as Record<string, unknown>;
    return declared;
  };

  beforeAll(async () => {
    chats = await openTwoChats(chat);
  });
  afterAll(() => chats.close());

  test('nothing is known of somebody who has said nothing', async () => {
    const { text } = await asks(ana(), 'mon profil', /Vous n’avez encore rien dit de vous/);
    expect(text).toContain('Rien pour le moment');
    expect(await held('Ana')).toEqual({});
  });

  test('what is said is kept and shown, and saying it twice changes nothing', async () => {
    const { text } = await asks(ana(), 'je parle anglais et je sais coder', /C’est noté/);
    expect(text).toMatch(/Compétences\s+anglais, coder/);
    expect((await asks(ana(), 'ma ville c’est Lyon', /C’est noté/)).text).toMatch(/Villes\s+Lyon/);
    expect((await asks(ana(), 'je travaille à la compta', /C’est noté/)).text).toMatch(/Service\s+compta/);
    await asks(ana(), 'je suis dispo le vendredi après-midi', /vendredi après-midi/);
    await asks(ana(), 'je parle Anglais', /anglais, coder/);
    const declared = { skills: ['anglais', 'coder'], sites: ['Lyon'], availability: ['5-afternoon'] };
    expect(await held('Ana')).toEqual({ ...declared, departments: ['compta'] });
    await asks(ana(), 'je ne suis plus à la compta', /C’est noté/);
    expect(await held('Ana')).toEqual({ ...declared, departments: [] });
    await asks(ana(), 'je travaille à la compta', /Service\s+compta/);
  });

  test('a question, a maybe and somebody else’s talents are kept of nobody', async () => {
    const before = [await held('Ana'), await held('Ben')];
    for (const said of [
      'je parle espagnol ?',
      'Karim parle italien',
      'si je sais chanter',
      'je parlerais bien russe',
    ]) {
      const known = ben().inbox().length;
      await ben().say(said);
      await eventually(() => expect(ben().inbox().length).toBeGreaterThan(known));
    }
    expect([await held('Ana'), await held('Ben')]).toEqual(before);
  });

  test('the form shows what was said, takes it anew, and says what is wrong beside the field', async () => {
    const shown = await asks(ana(), 'mon profil', /C’est ce que vous avez dit de vous/);
    await ana().press('Modifier mon profil', shown);
    await seesForm(ana(), 'Mon profil');
    const values = Object.fromEntries((ana().form()?.fields ?? []).map(({ name, value }) => [name, value]));
    expect(values).toMatchObject({ skills: 'anglais, coder', sites: 'Lyon', departments: 'compta' });
    const wrong = await ana().submit({ skills: 'x'.repeat(61), departments: 'x'.repeat(61), causes: '4,15' });
    const tooLong = expect.stringContaining('60 caractères');
    expect(wrong).toEqual({ skills: tooLong, departments: tooLong });
    expect(
      await ana().submit({
        skills: 'anglais, dessin',
        causes: '4,15',
        departments: 'Comptabilité, Paie',
        availability: '1-morning,5-afternoon',
      }),
    ).toBeNull();
    await eventually(async () =>
      expect(await held('Ana')).toEqual({
        ...{ skills: ['anglais', 'dessin'], causes: [4, 15], sites: ['Lyon'] },
        departments: ['Comptabilité', 'Paie'],
        availability: ['1-morning', '5-afternoon'],
      }),
    );
    await hears(ana(), /lundi matin, vendredi après-midi/);
  });

  test('no more is kept than there is room for, and that is said', async () => {
    const many = Array.from({ length: 20 }, (_, n) => `métier ${String.fromCharCode(97 + n).repeat(2)}`);
    const { text } = await asks(ana(), `mes compétences : ${many.slice(0, 19).join(', ')}`, /C’est plein/);
    expect(text).toContain('Compétences');
    expect(await held('Ana')).toMatchObject({ skills: ['anglais', 'dessin'] });
  });

  test('two things said at the same moment are both kept', async () => {
    await Promise.all([
      ben().say('je parle italien'),
      ben().say('je parle russe'),
      ben().say('je sais chanter'),
    ]);
    await eventually(async () => {
      const { skills } = await held('Ben');
      expect([...(skills as string[])].sort()).toEqual(['chanter', 'italien', 'russe']);
    });
  });

  test('it stands in “mes données”, and is gone with them', async () => {
    await asks(ben(), 'mon service c’est Hydrologie', /Hydrologie/);
    const { links } = await asks(ben(), 'mes données', /tout ce qu’Étincelle sait de vous/);
    const at = new URL(links[0]?.url ?? '').pathname;
    const file = await (await fetch(chats.url + at, { method: 'POST' })).text();
    expect(file).toContain('italien');
    expect(file).toContain('Hydrologie');
    await asks(ben(), 'efface mes données', /effac/);
    await ben().say('oui');
    await eventually(async () => expect(await chats.records.snapshot()).not.toMatch(/italien|Hydrologie/i));
  });

  test('a part is forgotten by a word, all of it by a button', async () => {
    await asks(ana(), 'oublie mes compétences', /C’est noté/);
    expect(await held('Ana')).toMatchObject({ skills: [], sites: ['Lyon'] });
    await ana().press('Tout effacer', newest(ana()));
    await eventually(async () =>
      expect(await held('Ana')).toEqual({
        skills: [],
        causes: [],
        sites: [],
        departments: [],
        availability: [],
      }),
    );
    await hears(ana(), /Vous n’avez encore rien dit de vous/);
  });

  test('in English as well', async () => {
    await asks(ana(), 'speak English', /English/);
    await asks(ana(), 'I speak Polish and I know how to sew', /Got it/);
    const { text } = await asks(ana(), 'my profile', /My profile/);
    expect(text).toMatch(/Skills\s+polish, sew/);
    expect((await asks(ana(), 'I’m in finance', /Got it/)).text).toMatch(/Department\s+finance/);
  });
});
