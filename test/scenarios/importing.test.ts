import type { Platform } from '../../src/domain/organisations/workspace.js';
import { sendsInChunks } from '../support/sendsInChunks.js';
import { read as source } from '../support/sourceFiles.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { plain } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const head = 'Référence;Titre;Association;Description;Date;Début;Fin;Places;Lieu';
const line = (reference: string, title: string, date = '12/03/2027') =>
  `${reference};${title};Les Racines;Trier les dons;${date};9h;12h30;12;3 rue des Lilas, Lyon`;
const fileOf = (...lines: readonly string[]) => [head, ...lines].join('\r\n');

/** Missions from a file. A link in the chat, a page that shows what would become of each line, and drafts. */
describe.each<Platform>(['slack', 'teams'])('importing missions, asked in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat, undefined, { organiserEmails: 'olga@example.org,emma@example.org' });
  });
  afterAll(() => chats.close());
  const person = (name: Name) => chats.person(chat, name);
  const page = async (address: string, init: RequestInit = {}) => {
    const response = await fetch(address, init);
    const text = plain(await response.text()).replaceAll('&#39;', "'");
    return { status: response.status, text, headers: response.headers };
  };
  /** The link, as somebody is given it. */
  async function opens(
    name: Name = 'Olga',
    words = 'importer des missions',
    answer = /importer vos missions/,
  ) {
    const { links } = await asks(person(name), words, answer);
    const found = links.find(({ url }) => url.includes('/import/'));
    return chats.url + new URL(found?.url ?? '').pathname;
  }
  function brings(address: string, content: string | Uint8Array, name = 'missions.csv') {
    const form = new FormData();
    form.set('file', new Blob([Buffer.from(content)]), name);
    form.set('text', '');
    return page(address, { method: 'POST', body: form });
  }
  const planIn = (text: string) => /name="plan" value="(\w+)"/u.exec(text)?.[1] ?? '';
  const creates = (address: string, plan: string) =>
    page(`${address}/create`, { method: 'POST', body: new URLSearchParams({ plan }) });
  const missions = async (title: string) =>
    (await chats.records.store.missions.list('own', ['draft', 'ready'])).filter((one) => one.title === title);

  test('from the words to the drafts: shown line by line first, then made, and the link says so ever after', async () => {
    const address = await opens();
    const first = await page(address);
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(first.text).toMatch(/Dans Excel : Fichier, Enregistrer sous.*type="file".*<details>/s);
    expect(first.text).toMatch(/Colonnes nécessaires : « Titre », « Association aidée »/);
    const before = await chats.records.snapshot();
    const { status, text } = await brings(address, source('docs/samples/missions.csv'));
    expect(status).toBe(200);
    expect(text).toMatch(/3 missions à créer, aucune qui existe déjà, aucune ligne refusée/);
    expect(text).toMatch(
      /Ligne 2 :.*Préparer le jardin partagé.*sera créée.*Les Jardins du Canal · .*vendredi 12 mars.*heure de Paris.*12 places/s,
    );
    expect(text).toMatch(
      /Lignes 3, 4 :.*Relire des CV.*vendredi 2 avril.*vendredi 9 avril.*points du cadrage à compléter avant de l’annoncer/s,
    );
    expect(await chats.records.snapshot()).toBe(before);
    const done = await creates(address, planIn(text));
    expect(done.text).toMatch(/3 missions sont créées/);
    const [garden] = await missions('Préparer le jardin partagé');
    expect(garden).toMatchObject({ status: 'ready', causes: [11], legalForm: 'prestation' });
    const [cvs] = await missions('Relire des CV');
    expect([cvs?.status, cvs?.slots.length]).toEqual(['draft', 2]);
    const list = await asks(person('Olga'), 'gérer les missions', /Vos missions/);
    expect(list.buttons.map(plain)).toContain('Brouillons (3)');
    for (const again of [await page(address), await creates(address, planIn(text))])
      expect(again.text).toMatch(/3 missions sont créées/);
    const other = await brings(address, fileOf(line('Z1', 'Trop tard')));
    expect([other.status, other.text]).toEqual([422, expect.stringMatching(/ce lien a déjà servi/)]);
    expect(await missions('Trop tard')).toEqual([]);
    expect(await missions('Relire des CV')).toHaveLength(1);
    const kinds = (await chats.records.rows('audit', {})).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'mission.created')).toHaveLength(3);
    expect(kinds).toEqual(expect.arrayContaining(['import.opened', 'import.done']));
  });

  test('the same file again changes nothing, whoever brings it; in English, from JSON, as well', async () => {
    const again = await brings(await opens(), source('docs/samples/missions.csv'));
    expect(again.text).toMatch(/Aucune mission à créer, 3 qui existent déjà/);
    expect(again.text).toMatch(/existe déjà, c’est la mission \d+ : rien ne change/);
    expect(planIn(again.text)).toBe('');
    const address = await opens('Emma', 'import missions', /page to import your missions/);
    const shown = await brings(address, source('docs/samples/missions.json'), 'missions.json');
    expect(shown.text).toMatch(/2 missions to create, none that exists already, none refused\./);
    expect(shown.text).toMatch(/Mission 1 of the file:.*Mission 2 of the file:/s);
    expect((await creates(address, planIn(shown.text))).text).toMatch(/2 missions are created/);
    expect(await missions('Proofread CVs')).toHaveLength(1);
  });

  test('two tabs at once, and two people at once, make each mission once', async () => {
    const file = fileOf(...Array.from({ length: 5 }, (_, at) => line(`D${at}`, 'Deux fois')));
    const [one, other] = [await opens(), await opens('Emma', 'import missions', /import your missions/)];
    const plan = planIn((await brings(one, file)).text);
    expect(planIn((await brings(other, file)).text)).toBe(plan);
    const doneLines = () => chats.records.rows('audit', { kind: 'import.done' });
    const before = (await doneLines()).length;
    const all = await Promise.all([creates(one, plan), creates(one, plan), creates(other, plan)]);
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await missions('Deux fois')).toHaveLength(5);
    expect(await doneLines()).toHaveLength(before + 2);
    const made = (await missions('Deux fois')).map(({ id }) => id);
    const lines = await chats.records.rows('audit', { kind: 'mission.created' });
    expect(lines.filter(({ missionId }) => made.includes(String(missionId)))).toHaveLength(5);
  });

  test('what is refused is said with its column and what to do; accents of Windows are read, a formula is a text', async () => {
    const address = await opens();
    const title = '"=HYPERLINK(""https://x.example"";""Prime"")"';
    const file = Buffer.from(
      fileOf(line('F1', title), line('F2', 'Été', '03/25/2027'), line('F3', '<b>Gras</b>')),
      'latin1',
    );
    const { text } = await brings(address, file);
    expect(text).toMatch(/2 missions à créer.*une ligne refusée/);
    expect(text).toMatch(/Ligne 3 :.*Été.*refusée.*Date : Cette date met le mois avant le jour/s);
    expect(text).toContain('&lt;b&gt;Gras&lt;/b&gt;');
    await creates(address, planIn(text));
    expect(await missions('=HYPERLINK("https://x.example";"Prime")')).toHaveLength(1);
  });

  test('a good line beside a wrong one waits, in words; lists are told, and sites where nobody works', async () => {
    const rows = [
      'Référence;Titre;Association;Description;Date;Début;Fin;Places;Lieu;Repas;Sites concernés',
      'W1;Tri;Les Racines;Trier;12/03/2027;9h;12h;5;Lyon;;Nulpart',
      'W1;;;;19/03/2027;9h;12h;zéro;;;',
      'W2;Repas;Les Racines;Trier;12/03/2027;9h;12h;5;Lyon;peut-être;',
      'W3;Ailleurs;Les Racines;Trier;12/03/2027;9h;12h;5;Lyon;;Atlantide',
    ];
    const { text } = await brings(await opens(), rows.join('\n'));
    expect(text).toMatch(/Une mission à créer.*3 lignes refusées, dont une sans erreur\./);
    expect(text).toMatch(/Site inconnu : « Atlantide »\. Aucun collègue ne l’a indiqué/);
    expect(text).toMatch(/Ligne 2 :.*sans erreur, mais attend la ligne 3.*corrigez d’abord la ligne 3/s);
    expect(text).toMatch(/Ligne 3 :.*refusée, à corriger.*Indiquez un nombre de places/s);
    expect(text).toMatch(/Ligne 4 :.*« Pas de repas pendant la mission », « Repas offert sur place »/s);
    const json = (place: string) =>
      JSON.stringify(
        [
          { ...{ reference: 'J', title: 'T', nonprofit: 'N', summary: 'S', date: '2027-03-12' } },
          { ...{ reference: 'J', date: '2027-03-19' }, place },
        ].map((one) => ({ ...{ start: '9h', end: '12h', capacity: 3, place: 'Lyon' }, ...one })),
      );
    const shown = await brings(await opens('Emma', 'import missions', /import your missions/), json('Paris'));
    expect(shown.text).toMatch(/2 refused, one of them without a mistake\./);
    expect(shown.text).toMatch(/Mission 1 of the file:.*waits for mission 2 of the file/s);
    expect(shown.text).toMatch(/not what mission 1 of the file says/);
  });

  test('what cannot be read is answered by a sentence, and what was shown before stays', async () => {
    const address = await opens();
    const refused = async (content: string, name: string, status: number, why: RegExp) => {
      const answer = await brings(address, content, name);
      expect([answer.status, answer.text]).toEqual([status, expect.stringMatching(why)]);
    };
    await refused('x'.repeat(1_100_000), 'missions.csv', 413, /trop gros/);
    await refused('x'.repeat(2_500_000), 'missions.csv', 413, /trop gros/);
    const whole = new FormData();
    whole.set('file', new Blob([Buffer.alloc(12_000_000, 'x')]), 'missions.csv');
    const answer = await sendsInChunks(address, new Response(whole));
    expect(answer).toEqual({ status: 413, isSent: true, text: expect.stringMatching(/trop gros/) });
    const cut = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nTitre';
    const endless = { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' } };
    expect((await page(address, { ...endless, body: cut })).status).toBe(415);
    await refused('PK\u0003\u0004\u0000', 'missions.csv', 422, /ni du CSV ni du JSON/);
    await refused('PK', 'missions.xlsx', 415, /ni du CSV ni du JSON/);
    await refused('', 'missions.csv', 422, /Ce fichier est vide/);
    await refused(
      'Titre;Date\nA;12/03/2027',
      'missions.csv',
      422,
      /Il manque 6 colonnes : « Association aidée »/,
    );
    expect((await page(address, { method: 'POST', body: 'file=x' })).status).toBe(415);
    const form = new FormData();
    form.set('file', new Blob([]), '');
    form.set('text', fileOf(line('P1', 'Collée')));
    expect((await page(address, { method: 'POST', body: form })).text).toMatch(/Collée.*sera créée/s);
    const shown = await brings(address, fileOf(line('G1', 'Gardée')));
    const other = await creates(address, 'made-up');
    expect([other.status, other.text]).toEqual([409, expect.stringMatching(/Un autre fichier a été lu/)]);
    expect(await missions('Gardée')).toEqual([]);
    expect(planIn((await page(address)).text)).toBe(planIn(shown.text));
  });

  test('a role that is lost between opening and pressing makes nothing', async () => {
    const says = async (words: string, answer: RegExp) => {
      await asks(person('Olga'), words, answer);
      await asks(person('Olga'), 'oui', /./);
    };
    await asks(person('Ben'), 'aide', /./);
    await says('nomme Ben organisateur pour Lyon', /organisation des missions de Lyon/);
    const address = await opens('Ben');
    const { text } = await brings(address, fileOf(line('L1', 'Rôle perdu')));
    expect(text).toMatch(/Une mission à créer/);
    chats.clock.forward(1);
    await says('retire Ben des organisateurs', /Retirer à Ben l’organisation/);
    for (const answer of [
      await creates(address, planIn(text)),
      await page(address),
      await brings(address, fileOf(line('L2', 'Rôle perdu'))),
    ])
      expect([answer.status, answer.text]).toEqual([404, expect.stringMatching(/n’est plus valable/)]);
    expect(await missions('Rôle perdu')).toEqual([]);
  });

  test('nobody else gets in: who may not organise, a made-up link, another company’s, after an hour', async () => {
    await asks(person('Ana'), 'importer des missions', /Seules les personnes qui organisent/);
    const address = await opens();
    const [, key = ''] = /\.([0-9a-f]{64})$/u.exec(address) ?? [];
    for (const name of [`other.${key}`, `own.${'0'.repeat(64)}`, 'own', '<b>'])
      expect((await page(`${chats.url}/import/fr/${encodeURIComponent(name)}`)).status).toBe(404);
    const { text } = await brings(address, fileOf(line('H1', 'Trop tard')));
    const [ana] = await chats.records.rows('employees', { name: 'Ana' });
    const [row] = await chats.records.rows('missionImports', {
      done: { $exists: false },
      plan: { $regex: 'Trop tard' },
    });
    const olgas = String(row?.employeeId);
    await chats.records
      .collection('missionImports')
      .updateOne({ employeeId: olgas, plan: { $regex: 'Trop tard' } }, { $set: { employeeId: ana?.id } });
    for (const answer of [
      await page(address),
      await creates(address, planIn(text)),
      await brings(address, fileOf(line('H2', 'X'))),
    ])
      expect([answer.status, answer.text]).toEqual([404, expect.stringMatching(/n’est plus valable/)]);
    const late = await opens();
    chats.clock.moveTo('2026-11-23T11:00:00Z');
    expect((await page(late)).status).toBe(404);
    expect(await missions('Trop tard')).toEqual([]);
  });
});
