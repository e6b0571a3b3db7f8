import { noFraming } from '../../src/domain/missions/framing.js';
import type { Mission } from '../../src/domain/missions/mission.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears, plain, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** The nonprofit's contact, who has no account: a link, a page without scripts, and what both sides agree on. */
describe.each<Platform>(['slack', 'teams'])('the nonprofit’s page, by a link made in %s', (chat) => {
  let chats: TwoChats;
  let mission: Mission & { readonly slotId: string };
  let path: string;
  const person = (name: Name) => chats.person(chat, name);
  const read = async (at = path, query = '') => (await fetch(chats.url + at + query)).text();
  const shown = (page: string): string =>
    plain(page.replace(/<style>.*?<\/style>/su, '').replace(/<[^>]*>/gu, '\n')).replaceAll('&#39;', "'");

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    mission = await putMission(chats, 'Verger <b>à tailler</b>', { capacity: 3 });
    for (const name of ['Ana', 'Ben', 'Chloé'] as const)
      await asks(person(name), 'je m’inscris à la mission 1', /Votre place est réservée/);
    await asks(person('Emma'), 'sign me up for mission 1', /You are on the waiting list/);
    path = await newLink();
  });
  afterAll(() => chats.close());

  async function newLink(): Promise<string> {
    const olga = person('Olga');
    const roster = await asks(olga, 'les inscrits de la mission 1', /Inscrits à/);
    await olga.press('Lien pour l’association', roster);
    const said = await hears(olga, /Voici le lien à envoyer/);
    const [, at = ''] = /(\/n\/own\.[0-9a-f]{64})/u.exec(said.text) ?? [];
    return at;
  }

  const rowOf = async (name: Name) => {
    const [employee] = await chats.records.rows('employees', { name });
    const ofThem = { missionId: mission.id, employeeId: employee?.id };
    const [row] = await chats.records.rows('engagements', ofThem);
    return row as unknown as { id: string; state: string; version: number; attendance?: object };
  };
  const send = async (fields: Record<string, string>, at = path, headers: Record<string, string> = {}) =>
    fetch(`${chats.url}${at}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  const says = async (fields: Record<string, string>) =>
    send({ form: 'attendance', slot: mission.slotId, by: 'Amina', others: 'none', ...fields });
  const of = async (name: Name, presence: string, more: Record<string, string> = {}) => {
    const { id } = await rowOf(name);
    const rest = Object.entries(more).map(([field, value]) => [`${field}.${id}`, value]);
    return { [`p.${id}`]: presence, ...Object.fromEntries(rest) };
  };

  test('it tells the mission and who comes, by name alone, in two languages; nothing in it runs', async () => {
    const answer = await fetch(chats.url + path);
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/);
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const page = await answer.text();
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('Verger &lt;b&gt;à tailler&lt;/b&gt;');
    expect(page).not.toMatch(/<script|javascript:|onclick/u);
    expect(shown(page)).toMatch(/3 personnes attendues\s+Ana\s+Ben\s+Chloé/u);
    expect(page).not.toMatch(/Emma|example\.org|U0ANA/u);
    expect(page).not.toContain('Tout le monde était là');
    const english = await read(path, '?lang=en');
    expect(english).toContain('<html lang="en">');
    expect(shown(english)).toMatch(/Who comes[\s\S]*3 people expected/u);
  });

  test('the mission is agreed to, or a change asked for; the organiser reads it with the next link', async () => {
    const wrong = await send({ form: 'framing', by: 'Amina', agrees: 'no', remark: '' });
    expect(wrong.status).toBe(422);
    expect(shown(await wrong.text())).toContain('Il manque le changement demandé');
    const kept = await send({ form: 'framing', by: 'Amina <i>', agrees: 'no', remark: 'À 9 h plutôt' });
    expect(kept.status).toBe(303);
    await hears(
      person('Olga'),
      /demande un changement pour « Verger .* Réponse de Amina <i> : « À 9 h plutôt »/,
    );
    const location = kept.headers.get('location') ?? '';
    expect(shown(await read(location))).toMatch(
      /C’est enregistré[\s\S]*Changement demandé par Amina &lt;i&gt;/u,
    );
    chats.clock.forward(1);
    for (const _ of [1, 2]) await send({ form: 'framing', by: 'Amina', agrees: 'yes', remark: '' });
    await hears(person('Olga'), /est d’accord avec le cadrage de « Verger/);
    await chats.settle();
    expect(times(person('Olga'), /est d’accord avec le cadrage/)).toBe(1);
    expect(shown(await read())).toMatch(/Validée par Amina/u);
    const before = path;
    path = await newLink();
    expect((await hears(person('Olga'), /Voici le lien/)).text).toMatch(/Amina a validé la mission/);
    expect((await fetch(chats.url + before)).status).toBe(404);
    await chats.records.change('missions', mission.id, {
      ...{ place: 'Lyon', legalForm: 'prestation' },
      framing: { ...noFraming, deliverable: 'Six planches prêtes', meal: 'provided' },
    });
    expect(shown(await read())).toMatch(/Validée par Amina[\s\S]*La mission a changé depuis/u);
    expect(shown(await read())).toMatch(
      /Six planches prêtes[\s\S]*Repas offert sur place[\s\S]*Prestation de services/u,
    );
  });

  test('before it begins nobody was there, whatever is sent', async () => {
    const before = await chats.records.snapshot();
    const early = await says(await of('Ana', 'present'));
    expect(early.status).toBe(422);
    expect(shown(await early.text())).toContain('n’a pas commencé');
    expect(await chats.records.snapshot()).toBe(before);
  });

  test('what is wrong is said, nothing is kept, and what was typed is still there', async () => {
    await chats.moveTo('2026-12-10T17:30:00Z');
    const before = await chats.records.snapshot();
    const fields = { ...(await of('Ana', 'present', { h: 'longtemps' })), ...(await of('Ben', 'disputed')) };
    const wrong = await says({ ...fields, by: '  ' });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(shown(page)).toMatch(/Il manque le nom[\s\S]*Ana : la durée[\s\S]*Ben : il manque la raison/u);
    expect(page).toContain('value="longtemps"');
    expect(await chats.records.snapshot()).toBe(before);
    expect((await says({})).status).toBe(422);
  });

  test('both sides say the same and it is certified, whoever posts first and however often', async () => {
    const olga = person('Olga');
    await olga.press('Ana était là', await asks(olga, 'émargement', /Émargement/));
    await eventually(async () => expect((await rowOf('Ana')).state).toBe('attended'));
    const fields = await of('Ana', 'present');
    const all = await Promise.all([says(fields), says(fields), says(fields)]);
    expect(all.map(({ status }) => status)).toEqual([303, 303, 303]);
    const { state, version } = await rowOf('Ana');
    expect(state).toBe('certified');
    await says(fields);
    await says(await of('Ana', 'absent'));
    expect(await rowOf('Ana')).toMatchObject({ state: 'certified', version });
    expect(shown(await read())).toMatch(
      /Ana\s+Confirmé par l’association et par l’entreprise : présent·e, 3 h/u,
    );
    const past = await asks(person('Ana'), 'mes missions passées', /Mes missions passées/);
    expect(past.text).toMatch(/confirmées par l’entreprise et l’association/);
  });

  test('they differ: the organiser reads why, and one of them is put right', async () => {
    await says({
      ...(await of('Ben', 'present', { h: '2', r: 'Arrivé plus tard' })),
      ...(await of('Chloé', 'absent')),
    });
    const olga = person('Olga');
    const list = await asks(olga, 'émargement', /Émargement/);
    expect(list.text).toMatch(/Ben · présent·e selon l’association[\s\S]*2 h, « Arrivé plus tard »/u);
    await olga.press('Tout le monde était là', list);
    await eventually(async () => expect((await rowOf('Ben')).state).toBe('disputed'));
    // Whom the nonprofit says was absent is not among "everybody".
    expect((await rowOf('Chloé')).state).toBe('absent');
    expect((await asks(olga, 'émargement', /Émargement/)).text).toMatch(/1 à vérifier/);
    expect(await read()).not.toContain('Train');
    await says(await of('Ben', 'present', { h: '3 h' }));
    expect((await rowOf('Ben')).state).toBe('certified');
  });

  test('everybody at once, but for who is said to have been absent; nobody of another mission', async () => {
    const other = await putMission(chats, 'Autre', {
      ...{ startsAt: '2026-12-09T08:00:00Z', endsAt: '2026-12-09T11:00:00Z' },
    });
    const { id } = await rowOf('Ana');
    const theirs = {
      form: 'attendance',
      slot: other.slotId,
      by: 'Amina',
      others: 'present',
      [`p.${id}`]: 'absent',
    };
    expect((await send(theirs)).status).toBe(422);
    expect((await rowOf('Ana')).state).toBe('certified');
    expect((await says({ others: 'present' })).status).toBe(303);
    expect((await rowOf('Chloé')).state).toBe('absent');
  });

  test('a link that is wrong, or of another company, says one sentence; so does a form sent from elsewhere', async () => {
    const own = path.slice('/n/own.'.length);
    for (const forged of ['/n/x', `/n/own.${'0'.repeat(64)}`, `/n/other.${own}`, `/n/<b>.${own}`]) {
      const answer = await fetch(chats.url + forged);
      expect([forged, answer.status]).toEqual([forged, 404]);
      expect(shown(await answer.text())).toMatch(/Ce lien ne s’ouvre pas, ou plus/u);
      expect((await send({ form: 'framing', by: 'x', agrees: 'yes' }, forged)).status).toBe(404);
    }
    const fields = { form: 'framing', by: 'Eve', agrees: 'no', remark: 'x' };
    const forged = await send(fields, path, { 'sec-fetch-site': 'cross-site' });
    expect(forged.status).toBe(403);
    expect((await send({ ...fields, form: 'x'.repeat(600_000) })).status).toBe(413);
    expect(await read()).not.toContain('Eve');
  });

  test('revoked it opens nothing; what was said stays; after a month a link opens nothing by itself', async () => {
    const olga = person('Olga');
    await asks(olga, 'émargement', /Émargement/);
    const fresh = await newLink();
    await olga.press('Fermer ce lien');
    await hears(olga, /ne s’ouvre plus/);
    expect((await fetch(chats.url + fresh)).status).toBe(404);
    expect((await rowOf('Ana')).state).toBe('certified');
    const last = await newLink();
    expect((await fetch(chats.url + last)).status).toBe(200);
    chats.clock.moveTo('2027-01-10T00:00:00Z');
    expect((await fetch(chats.url + last)).status).toBe(404);
    expect(JSON.stringify(await chats.records.rows('nonprofitPages'))).not.toContain(
      last.slice('/n/own.'.length),
    );
  });

  test('asked for too often, it asks for patience', async () => {
    const ask = () => fetch(`${chats.url}/n/own.often`);
    const first = await ask();
    expect(first.status).toBe(404);
    // A minute may begin anew in between, and the count with it.
    let late = first;
    for (let at = 0; at < 300 && late.status === 404; at += 1) late = await ask();
    expect(late.status).toBe(429);
    expect(late.headers.get('retry-after')).toBe('60');
    expect(shown(await late.text())).toContain('se rouvre dans une minute');
  });
});
