import { eventually } from '../support/eventually.js';
import { linkOf, opens, openWithMail, sends, type WithMail } from './byMail.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { hears } from './steps.js';

/** What strangers, races and crashes do to a poster and to the links that it mails. */
describe('the links of a poster', () => {
  let chats: WithMail;
  let last = 0;
  beforeAll(async () => {
    chats = await openWithMail(undefined, {
      WORK_EMAIL_DOMAINS: 'example.org, Exemple.fr',
      TRUSTED_PROXIES: '1',
    });
  });
  afterAll(() => chats.close());

  /** A mission on a day of its own, with a poster; each test comes from a place of its own. */
  async function putPoster(title: string, { capacity = 2, at = 13 } = {}) {
    last += 1;
    const date = `2026-12-${String(last + 7).padStart(2, '0')}`;
    const mission = await putMission(chats, title, {
      ...{ capacity, startsAt: `${date}T${at}:00:00Z`, endsAt: `${date}T${at + 3}:00:00Z` },
    });
    const key = `key-of-${mission.id.slice(0, 20)}`;
    const row = {
      organisationId: 'own',
      missionId: mission.id,
      createdBy: 'olga',
      createdAt: chats.clock.now(),
    };
    await chats.records.store.posters.ensure({ ...row, key });
    const poster = `/p/own.${key}`;
    const form = formOf(mission.slotId);
    async function linkFor(email: string): Promise<string> {
      await send(poster, form(email));
      return linkOf(await chats.smtp.hears(email, new RegExp(`${title} » : encore un clic`)), /Continuer/);
    }
    return { mission, poster, form, linkFor };
  }
  const formOf = (slotId: string) => (email: string) => ({
    slotId,
    firstName: 'Lou',
    lastName: 'Petit',
    email,
  });
  const send = (poster: string, fields: Record<string, string>) => sends(chats, poster, fields);
  const engagementsOn = (missionId: string) => chats.records.rows('engagements', { missionId });
  test('what cannot be is said beside its field; what was written stays, and does nothing', async () => {
    const { mission, poster, form } = await putPoster('Verger');
    const wrong = [
      'zoe@elsewhere.org',
      'zoe@sub.example.org',
      'zoe@example.org.evil.net',
      'x@evil.net,zoe@example.org',
      'a,zoe@example.org',
      '"<script>"@example.org',
      'zoe@example.org\r\nBcc: x@evil.net',
      'not an address',
      '',
    ];
    for (const email of wrong) {
      const page = await send(poster, form(email));
      expect(page.status).toBe(400);
      expect(page.text).toContain('qui finit par : example.org, exemple.fr');
      expect(page.html).toContain('value="Petit"');
      expect(page.html).not.toContain('<script>');
    }
    const blank = await send(poster, {
      slotId: 'none',
      firstName: ' ',
      lastName: '<b>x</b>'.repeat(20),
      email: 'a@example.org',
    });
    expect(blank.text).toMatch(/prénom\..*votre nom\./);
    expect((await send(poster, {})).status).toBe(400);
    expect(chats.smtp.inbox()).toEqual([]);
    expect(await engagementsOn(mission.id)).toEqual([]);
  });

  test('the answer is the same whether somebody has the address; the fourth link of an hour is not mailed', async () => {
    const { poster, form } = await putPoster('Mare');
    const known = await send(poster, form('ana@example.org'));
    const unknown = await send(poster, form('nobody@exemple.fr'));
    expect(known.html).toBe(unknown.html);
    expect([known.status, unknown.status]).toEqual([200, 200]);
    const more = await Promise.all([1, 2, 3, 4].map(() => send(poster, form('nobody@exemple.fr'))));
    for (const { html } of more) expect(html).toBe(known.html);
    await chats.smtp.hears('nobody@exemple.fr', /clic/);
    await eventually(() => expect(chats.smtp.inbox('nobody@exemple.fr')).toHaveLength(3));
  });

  test('a server of mail that refuses for now, or lets go, is asked again', async () => {
    const { mission, linkFor } = await putPoster('Rive');
    chats.smtp.answers('lea@example.org', 451);
    const link = await linkFor('lea@example.org');
    expect(chats.smtp.inbox('lea@example.org')).toHaveLength(1);
    await sends(chats, link);
    expect(await engagementsOn(mission.id)).toMatchObject([{ state: 'confirmed' }]);
    chats.smtp.answers('max@example.org', 'cut');
    await linkFor('max@example.org');
    const twice = () => chats.smtp.inbox('max@example.org').map(({ messageId, text }) => messageId + text);
    await eventually(() => expect(twice()).toHaveLength(2));
    expect(new Set(twice()).size).toBe(1);
  });

  test('a link that a process takes with it is asked for once more, as the page says', async () => {
    const { mission, poster, form, linkFor } = await putPoster('Digue');
    chats.smtp.answers('noe@example.org', 451);
    const page = await send(poster, form('noe@example.org'));
    expect(page.text).toMatch(/Rien au bout de cinq minutes \?.*recommencez/);
    await chats.restart();
    chats.smtp.answers('noe@example.org');
    expect(chats.smtp.inbox('noe@example.org')).toEqual([]);
    await sends(chats, await linkFor('noe@example.org'));
    expect(await engagementsOn(mission.id)).toMatchObject([{ state: 'confirmed' }]);
    expect(chats.smtp.inbox('noe@example.org').filter(({ subject }) => /clic/.test(subject))).toHaveLength(1);
  });

  test('too many from one place are told so, for ten minutes', async () => {
    const { poster, form } = await putPoster('Haie');
    chats.clock.forward(11);
    const asked = await Promise.all(Array.from({ length: 61 }, () => send(poster, form('not an address'))));
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(1);
    expect((await send(poster, form('ana@example.org'))).text).toContain('Trop de demandes');
    chats.clock.forward(11);
    expect((await send(poster, form('not an address'))).status).toBe(400);
  });

  test('a link is good for an hour, for whoever has it whole, and is not kept as it is', async () => {
    const { mission, linkFor } = await putPoster('Friche');
    const link = await linkFor('kim@example.org');
    const key = decodeURIComponent(new URL(link).pathname).split('.').at(-1) ?? '';
    expect(JSON.stringify(await chats.records.rows('signUpLinks', {}))).not.toContain(key);
    for (const forged of [link.slice(0, -1), `${link}x`, link.replace('own.', 'other.'), '/s/own.x'])
      for (const page of [await opens(chats, forged), await sends(chats, forged)])
        expect(page.status).toBe(404);
    chats.clock.forward(60);
    expect((await sends(chats, link)).status).toBe(404);
    expect(await engagementsOn(mission.id)).toEqual([]);
  });

  test('the last place goes to one of two, by a link and in a chat at once', async () => {
    const { mission, linkFor } = await putPoster('Ruche', { capacity: 1 });
    const link = await linkFor('mia@example.org');
    const chloé = chats.person('slack', 'Chloé');
    const [page, heard] = await Promise.all([
      sends(chats, link),
      asks(chloé, `je m’inscris à la mission ${mission.number}`, /Ruche/),
    ]);
    const states = (await engagementsOn(mission.id)).map(({ state }) => state).sort();
    expect(states).toEqual(['confirmed', 'waitlisted']);
    const isMias = page.text.includes('Votre place est réservée');
    expect(isMias || page.text.includes('liste d’attente')).toBe(true);
    expect(heard.text).toMatch(isMias ? /liste d’attente/ : /Votre place est réservée/);
  });

  test('killed right after the press, it is finished by the repair pass, once', async () => {
    const { mission, linkFor } = await putPoster('Source');
    const link = await linkFor('tom@example.org');
    const [row] = await chats.records.rows('signUpLinks', { slotId: mission.slotId });
    const ticket = await chats.records.store.inbox.drawTicket('own');
    const pressed = { at: chats.clock.now(), ticket, anyway: false, answers: [] };
    await chats.records.store.signUpLinks.press('own', String(row?.id), pressed);
    await chats.settle();
    expect(await engagementsOn(mission.id)).toEqual([]);
    chats.clock.forward(1);
    await Promise.all([chats.settle(), sends(chats, link)]);
    await chats.smtp.hears('tom@example.org', /Votre place est réservée : Source/);
    expect(await engagementsOn(mission.id)).toMatchObject([{ state: 'confirmed', ticket }]);
  });

  test('killed after the sign-up, whoever has left since is not signed up again', async () => {
    const { mission, linkFor } = await putPoster('Étang');
    const link = await linkFor('eve@example.org');
    await sends(chats, link);
    const mail = await chats.smtp.hears('eve@example.org', /Votre place est réservée : Étang/);
    const [row] = await chats.records.rows('signUpLinks', { slotId: mission.slotId });
    const undone = { employeeId: null, name: 'Lou Petit', email: 'eve@example.org' };
    await chats.records.change('signUpLinks', String(row?.id), undone);
    await sends(chats, linkOf(mail, /Me désister/));
    chats.clock.forward(1);
    await chats.settle();
    expect(await engagementsOn(mission.id)).toMatchObject([{ state: 'withdrawn' }]);
    expect(await chats.records.rows('signUpLinks', { slotId: mission.slotId })).toMatchObject([
      { email: '' },
    ]);
  });

  test('what the mission asks is asked; at the time of another it is asked once more', async () => {
    const first = await putPoster('Lisière');
    await sends(chats, await first.linkFor('ugo@example.org'));
    last -= 1;
    const second = await putPoster('Clairière');
    const questions = [
      { text: 'Taille de tee-shirt', kind: 'choice', choices: ['S', 'M'] },
      { text: 'Un mot ?', kind: 'text', choices: [] },
    ];
    await chats.records.change('missions', second.mission.id, { questions });
    const link = await second.linkFor('ugo@example.org');
    expect((await opens(chats, link)).text).toMatch(/Taille de tee-shirt.*S.*M.*Un mot/);
    const overlap = await sends(chats, link, { q0: '1', q1: 'Bonjour' });
    expect(overlap.text).toContain('Vous participez déjà à « Lisière »');
    const missing = await sends(chats, link, { anyway: 'yes', q0: '7', q1: 'Bonjour' });
    expect(missing.text).toContain('Il manque une réponse');
    expect(await engagementsOn(second.mission.id)).toEqual([]);
    const done = await sends(chats, link, { anyway: 'yes', q0: '1', q1: 'Bonjour' });
    expect(done.text).toContain('Votre place est réservée');
    expect(await engagementsOn(second.mission.id)).toMatchObject([{ answers: ['M', 'Bonjour'] }]);
  });

  test('a mission that is cancelled takes nobody, and those who are on it are told', async () => {
    const { mission, poster, linkFor } = await putPoster('Colline');
    const link = await linkFor('gus@example.org');
    const late = await linkFor('may@example.org');
    await sends(chats, link);
    const olga = chats.person('slack', 'Olga');
    await asks(olga, `annule la mission ${mission.number}`, /Annuler « Colline »/);
    await olga.press('Oui, annuler la mission');
    await hears(olga, /est annulée|annulée/);
    await chats.smtp.hears('gus@example.org', /annulée/);
    expect((await sends(chats, late)).text).toContain('Les inscriptions à « Colline » sont closes');
    expect((await opens(chats, poster)).text).toContain('sont closes');
    expect((await engagementsOn(mission.id)).map(({ state }) => state)).toEqual(['cancelled']);
  });
});
