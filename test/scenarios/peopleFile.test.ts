import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { forgesButton } from './forging.js';
import type { Name } from './people.js';
import { hears, listen, plain, presses } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const head = 'Matricule;Nom;Prénom;Email;Site;Date d’entrée;Date de naissance';
const line = (number: number, more: Partial<Record<'family' | 'email' | 'site' | 'entry', string>> = {}) => {
  const { family = `Nom${number}`, email = `p${number}@acme.example`, site = 'Lyon', entry = '' } = more;
  return `${String(number).padStart(4, '0')};${family};Zoé;${email};${site};${entry};14/07/1989`;
};
const fileOf = (...lines: readonly string[]) => [head, ...lines].join('\n');
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const all = (from: number, to: number) => numbers(from, to).map((number) => line(number));

/** An admin sends a file of people to the bot; Olga and Emma are admins. */
describe.each<Platform>(['slack', 'teams'])('a file of people sent in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat, undefined, { organiserEmails: 'olga@example.org,emma@example.org' });
  });
  afterAll(() => chats.close());
  const person = (name: Name) => chats.person(chat, name);
  const employees = (number: string) => chats.records.rows('employees', { employeeNumber: number });

  /** Sends it, and gives what is answered. */
  async function sends(name: Name, content: string, answer: RegExp, file = 'personnes.csv', words = '') {
    const listening = listen(person(name));
    await person(name).send(file, content, words);
    return listening(answer);
  }
  async function applies(name: Name, answer: RegExp, button = 'Appliquer') {
    await presses(person(name), button);
    return hears(person(name), answer);
  }

  test('what it would change is said with its refused lines; nothing is done before the button, and only what means something is kept', async () => {
    const told = await sends(
      'Olga',
      fileOf(...all(1, 10), line(11, { email: 'nulle part' })),
      /Ce que changerait « personnes\.csv »/,
    );
    expect(told.text).toMatch(
      /Personne ne part\. À ajouter : 10\. À changer : 0\..*Refusées : 1\..*Ligne 12 : refusée, je ne comprends pas l’adresse e-mail\..*Ligne 2 : Zoé Nom1 arrive\..*Et 5 autres lignes\..*Rien n’est encore fait\./s,
    );
    expect(await employees('0001')).toEqual([]);
    const [kept] = await chats.records.rows('peopleFiles');
    expect(JSON.stringify(kept)).not.toContain('1989');
    await applies('Olga', /C’est fait\. Personnes ajoutées : 10\..*Lignes refusées : 1\./);
    expect(await employees('0001')).toMatchObject([{ name: 'Zoé Nom1', fromDirectory: { site: 'Lyon' } }]);
    const [done] = await chats.records.rows('peopleFiles');
    expect(done).toMatchObject({ kept: null });
    await sends('Olga', fileOf(...all(1, 10)), /Sans changement : 10\..*Il n’y a rien à changer\./s);
  });

  test('whether it is everybody is asked where somebody is not in it; too many leaving stops it', async () => {
    await sends('Olga', fileOf(...all(1, 9)), /Une personne n’est pas dans « personnes\.csv »/);
    await applies('Olga', /que des changements.*Il n’y a rien/s, 'Seulement des changements');
    await sends('Olga', fileOf(...all(1, 9)), /Une personne n’est pas/);
    await applies('Olga', /contient tout le monde.*Zoé Nom10 n’est plus dans le fichier/s, 'Tout le monde');
    await applies('Olga', /C’est fait\..*Parties : 1\./);
    await sends('Olga', fileOf(...all(1, 4)), /5 personnes ne sont pas/);
    const told = await applies(
      'Olga',
      /Je m’arrête là : 5 personnes sur 9 partiraient, plus de 20 %/,
      'Tout le monde',
    );
    expect(told.buttons).not.toContain('Appliquer');
    await applies('Olga', /je ne garde rien de ce fichier/, 'Laisser tomber');
    const last = { $regex: '0004', $not: /0005/ };
    expect(await chats.records.rows('peopleFiles', { kept: last })).toEqual([]);
    expect(await employees('0005')).toMatchObject([{ fromDirectory: { active: true } }]);
  });

  test('days that can be read in two ways are asked about, and never guessed', async () => {
    const file = fileOf(line(20, { entry: '03/05/2026' }));
    await sends('Olga', file, /Qu’est-ce qui vient d’abord, le jour ou le mois/);
    await applies('Olga', /9 personnes ne sont pas/, 'Le mois d’abord');
    await applies('Olga', /À ajouter : 1\./, 'Seulement des changements');
    await applies('Olga', /Personnes ajoutées : 1\./);
    expect(await employees('0020')).toMatchObject([{ fromDirectory: { startsOn: '2026-03-05' } }]);
  });

  test('once: pressed twice, by another admin, after a death and after a restart', async () => {
    await sends('Olga', `Action;${head}\najout;${line(30)}\najout;${line(31)}`, /À ajouter : 2\./);
    const [file] = await chats.records.rows('peopleFiles', { done: null, kept: /0030/ });
    const id = file?.id ?? '';
    await chats.restart();
    await person('Olga').press('Appliquer');
    await tells('Olga', /C’est fait\. Personnes ajoutées : 2\./);
    const { done, begun } = await only(id);
    const { seen } = begun as { seen: string };
    const intent = { kind: 'peopleFile.apply', fileId: id, mode: null, dates: null, seen } as const;
    await forgesButton(chats, chat, 'Emma', intent);
    await tells('Emma', /This file has been applied already\. People added: 2\./);
    const added = { kind: 'directory.added', personId: await idOf('0030') };
    expect(await chats.records.rows('audit', added)).toHaveLength(1);
    // As a process leaves it that died with one of the two made.
    await chats.records.change('peopleFiles', id, { done: null, kept: file?.kept });
    const other = String(await idOf('0031'));
    await chats.records.change('employees', other, { 'fromDirectory.site': 'Nice' });
    await Promise.all([forgesButton(chats, chat, 'Olga', intent), forgesButton(chats, chat, 'Emma', intent)]);
    await eventually(async () => expect((await only(id)).done).toEqual(done));
    expect(await employees('0031')).toMatchObject([{ fromDirectory: { site: 'Lyon' } }]);
    expect(await chats.records.rows('audit', { kind: 'directory.changed', personId: other })).toHaveLength(1);
  });
  const tells = (name: Name, text: RegExp) =>
    eventually(() =>
      expect(
        person(name)
          .inbox()
          .filter((said) => text.test(plain(said.text))),
      ).not.toEqual([]),
    );
  const only = async (id: string): Promise<Readonly<Record<string, unknown>>> =>
    (await chats.records.rows('peopleFiles', { _id: id }))[0] ?? {};
  const idOf = async (number: string) => (await employees(number))[0]?.id;

  test('what has changed meanwhile is shown before it is done; an hour later nothing is', async () => {
    await sends('Emma', fileOf(line(40), line(41)), /people are not in “personnes\.csv”/);
    await applies('Emma', /To add: 2\./, 'Only changes');
    await sends('Olga', `Action;${head}\najout;${line(40)}`, /À ajouter : 1\./);
    await applies('Olga', /Personnes ajoutées : 1\./);
    await applies('Emma', /Meanwhile “personnes\.csv” would change something else/, 'Apply');
    await chats.anHourLater();
    await applies('Emma', /waits for no answer any more/, 'Apply');
    expect(await employees('0041')).toEqual([]);
  });

  test('nobody but an admin; what is no such file is said, and of others’ files the words are heard', async () => {
    await sends('Ben', fileOf(line(50)), /Seules les personnes qui administrent/);
    await sends('Ben', fileOf(line(50)), /mission à venir/i, 'liste.csv', 'mes missions');
    expect(await chats.records.rows('peopleFiles', { kept: /0050/ })).toEqual([]);
    const missions = 'Titre;Association;Date\nTri;Les Racines;12/03/2027';
    const told = await sends('Olga', missions, /Je ne trouve pas de colonnes que je connaisse/);
    expect(told.buttons.join()).toMatch(/import/i);
    await sends('Olga', 'PK\u0003\u0004\u0000\u0000', /Enregistrez-le en CSV/, 'personnes.xlsx');
    await sends('Olga', 'x'.repeat(2_000_001), /trop gros pour la messagerie/);
  });
});
