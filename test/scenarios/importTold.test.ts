import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears, listen, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const head = 'Référence;Titre;Association;Description;Date;Début;Fin;Places;Lieu';
const line = (reference: string, places = '12') =>
  `${reference};Tri ${reference};Les Racines;Trier;12/03/2027;9h;12h30;${places};3 rue des Lilas, Lyon`;
const fileOf = (...lines: readonly string[]) => [head, ...lines].join('\n');

/** Whoever brings a file hears in the chat what became of it, for the page may be closed by then. */
describe.each<Platform>(['slack', 'teams'])('told in %s that an import is done', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat, undefined, { organiserEmails: 'olga@example.org,emma@example.org' });
  });
  afterAll(() => chats.close());
  const person = (name: Name) => chats.person(chat, name);

  /** A file is brought; gives what the button does, pressed. */
  async function brings(name: Name, words: string, answer: RegExp, file: string) {
    const { links } = await asks(person(name), words, answer);
    const found = links.find(({ url }) => url.includes('/import/'));
    const address = chats.url + new URL(found?.url ?? '').pathname;
    const form = new FormData();
    form.set('text', file);
    const page = await (await fetch(address, { method: 'POST', body: form })).text();
    const plan = /name="plan" value="(\w+)"/u.exec(page)?.[1] ?? '';
    return () => fetch(`${address}/create`, { method: 'POST', body: new URLSearchParams({ plan }) });
  }
  const inFrench = (file: string) => brings('Olga', 'importer des missions', /importer vos missions/, file);

  test('how many were made, were there before, and were refused; the button leads to the drafts', async () => {
    const press = await inFrench(fileOf(line('A1'), line('A2'), line('A3', 'zéro')));
    const listening = listen(person('Olga'));
    await press();
    const told = await listening(/Import terminé/);
    expect(told.text).toMatch(
      /Import terminé : 2 missions sont créées, une ligne a été refusée\. Rien n’est encore annoncé : tout est parmi les brouillons\./,
    );
    await person('Olga').press('Voir les brouillons', told);
    expect((await hears(person('Olga'), /Tri A1/)).text).toMatch(/Brouillons \(2\).*Tri A2/s);
    const more = await inFrench(fileOf(line('A1'), line('A2'), line('A4')));
    const again = listen(person('Olga'));
    await more();
    expect((await again(/Import terminé/)).text).toMatch(
      /une mission est créée, 2 existaient déjà et restent comme elles sont\./,
    );
  });

  test('once, pressed twice at once, after a death before it was noted, and after a restart', async () => {
    const press = await inFrench(fileOf(line('B1'), line('B2'), line('B3')));
    const before = times(person('Olga'), /Import terminé/);
    const [row] = await chats.records.rows('missionImports', { plan: { $regex: 'Tri B1' } });
    await Promise.all([press(), press()]);
    await eventually(() => expect(times(person('Olga'), /Import terminé : 3 missions/)).toBe(1));
    // As a process leaves it that died before it noted that the import is done.
    const begun = { at: chats.clock.now(), existing: 0 };
    await chats.records
      .collection('missionImports')
      .updateOne(
        { _id: row?.id ?? '', done: { $exists: true } },
        { $set: { plan: row?.plan, begun }, $unset: { done: 1 } },
      );
    await chats.restart();
    expect((await press()).status).toBe(200);
    await chats.settle();
    expect(times(person('Olga'), /Import terminé/)).toBe(before + 1);
    expect(times(person('Ana'), /Import terminé/)).toBe(0);
  });

  test('in English, to who brought it and to no other organiser', async () => {
    const file = JSON.stringify([
      {
        ...{ title: 'Proofread CVs', nonprofit: 'Roots', summary: 'Read', date: '2027-03-12' },
        ...{ start: '9:00', end: '12:00', capacity: 3, place: 'Lyon' },
      },
      { title: 'Nothing else' },
    ]);
    const before = times(person('Olga'), /./);
    const press = await brings('Emma', 'import missions', /import your missions/, file);
    const listening = listen(person('Emma'));
    await press();
    expect((await listening(/Import finished/)).text).toMatch(
      /Import finished: one mission is created, one in the file was refused\. Nothing is announced yet: it is all among the drafts\./,
    );
    await chats.settle();
    expect(times(person('Olga'), /./)).toBe(before);
  });
});
