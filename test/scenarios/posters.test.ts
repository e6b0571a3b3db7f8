import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { linkOf, opens, openWithMail, sends, type WithMail } from './byMail.js';
import { putMission } from './missions.js';
import { asks, managesMissions } from './organising.js';
import { hears, presses } from './steps.js';

const day = (number: number) => ({
  startsAt: `2026-12-${String(number).padStart(2, '0')}T13:00:00Z`,
  endsAt: `2026-12-${String(number).padStart(2, '0')}T16:00:00Z`,
});
const environment = { WORK_EMAIL_DOMAINS: 'example.org, Exemple.fr' };

/** The organiser makes a poster; gives the address behind its QR code. */
async function makesPoster(chats: WithMail, chat: Platform): Promise<string> {
  const olga = chats.person(chat, 'Olga');
  const list = await managesMissions(chats, chat);
  await olga.press('Affiche à imprimer', list);
  const made = await hears(olga, /L’affiche de «/);
  return made.links.find(({ label }) => label.includes('Voir la page'))?.url ?? '';
}

describe.each<Platform>(['slack', 'teams'])('a poster made in %s', (chat) => {
  let chats: WithMail;
  beforeAll(async () => {
    chats = await openWithMail(undefined, environment, chat);
  });
  afterAll(() => chats.close());

  test('from the scan to the reminder: the same place, and the last one is nobody else’s', async () => {
    const mission = await putMission(chats, 'Jardin partagé', { ...day(8), capacity: 1 });
    const poster = await makesPoster(chats, chat);
    expect(await makesPoster(chats, chat)).toBe(poster);
    const page = await opens(chats, poster);
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/Jardin partagé.*1 place.*Prénom.*Adresse e-mail professionnelle/);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(page.html).not.toMatch(/<script|style="/);
    expect((await opens(chats, `${poster}?lang=en`)).text).toContain('Work e-mail address');
    const print = await opens(chats, `${poster}/print`);
    expect(print.html).toMatch(/<svg role="img" aria-label="QR code/);
    expect(print.text).toContain(poster);
    const zoe = { slotId: mission.slotId, firstName: 'Zoé', lastName: 'Martin', email: 'Zoe@Example.org ' };
    expect((await sends(chats, poster, zoe)).text).toContain('Un lien vient de partir');
    const mail = await chats.smtp.hears('zoe@example.org', /encore un clic/);
    expect(mail.text + mail.subject + mail.html).not.toMatch(/Zoé|Martin/);
    const link = linkOf(mail, /Continuer mon inscription/);
    for (const _ of [1, 2]) expect((await opens(chats, link)).text).toMatch(/Zoé Martin, zoe@example.org/);
    expect(await chats.records.rows('engagements', { missionId: mission.id })).toEqual([]);
    const tabs = await Promise.all([sends(chats, link), sends(chats, link), sends(chats, link)]);
    for (const { text } of [...tabs, await sends(chats, link), await opens(chats, link)])
      expect(text).toContain('Votre place est réservée');
    expect(await chats.records.rows('engagements', { missionId: mission.id })).toMatchObject([
      { state: 'confirmed', seat: 1 },
    ]);
    const ana = chats.person(chat, 'Ana');
    await asks(ana, `je m’inscris à la mission ${mission.number}`, /liste d’attente/);
    await chats.smtp.hears('zoe@example.org', /Votre place est réservée : Jardin/);
    await chats.moveTo('2026-12-07T09:30:00Z');
    const reminder = await chats.smtp.hears('zoe@example.org', /^Rappel : Jardin/);
    expect((await sends(chats, linkOf(reminder, /Me désister/))).text).toContain('vous ne participez plus');
    await hears(ana, /Une place s’est libérée/);
    // The link that led to the place does not take it back.
    expect((await sends(chats, link)).text).not.toContain('Votre place est réservée');
    expect(await chats.records.rows('engagements', { missionId: mission.id })).toHaveLength(2);
  });

  test('whoever has a chat is told there, as the person they are, and organises nothing by a link', async () => {
    const mission = await putMission(chats, 'Ruches en ville', day(14));
    chats.clock.moveTo('2026-12-08T18:00:00Z');
    const poster = await makesPoster(chats, chat);
    const form = {
      slotId: mission.slotId,
      firstName: 'Quelqu’un',
      lastName: 'D’autre',
      email: 'ben@example.org',
    };
    await sends(chats, poster, form);
    const link = linkOf(await chats.smtp.hears('ben@example.org', /encore un clic/), /Continuer/);
    expect((await sends(chats, link)).text).toContain('Votre place est réservée');
    const ben = chats.person(chat, 'Ben');
    await hears(ben, /Votre place est réservée/);
    expect(await chats.records.rows('employees', { email: 'ben@example.org' })).toMatchObject([
      { name: 'Ben' },
    ]);
    expect(await chats.records.rows('identities', { userId: 'ben@example.org' })).toEqual([]);
    expect(chats.smtp.inbox('ben@example.org')).toHaveLength(1);
  });

  test('withdrawn, it signs nobody up, and a new one is another', async () => {
    const poster = await makesPoster(chats, chat);
    const olga = chats.person(chat, 'Olga');
    await presses(olga, 'Retirer l’affiche');
    await hears(olga, /est retirée/);
    for (const path of [poster, `${poster}/print`]) {
      const gone = await opens(chats, path);
      expect(gone.status).toBe(404);
      expect(gone.text).toContain('You can no longer sign up by this poster');
    }
    expect((await sends(chats, poster, { email: 'zoe@example.org' })).status).toBe(404);
    expect(await makesPoster(chats, chat)).not.toBe(poster);
  });
});

test('without a server of mail or addresses of the company, the organiser is told why there is no poster', async () => {
  const chats = await openWithMail(undefined, {});
  await putMission(chats, 'Forêt', day(9));
  const olga = chats.person('slack', 'Olga');
  await olga.press('Affiche à imprimer', await managesMissions(chats, 'slack'));
  await hears(olga, /Les affiches ne sont pas encore possibles/);
  await eventually(async () => expect(await chats.records.rows('posters', {})).toEqual([]));
  await chats.close();
});

test('where a manager agrees first, a place is kept meanwhile, and the mail says how it stands', async () => {
  const chats = await openWithMail(undefined, { ...environment, MANAGER_APPROVAL: 'approve' });
  const mission = await putMission(chats, 'Prairie', day(10));
  const poster = await makesPoster(chats, 'slack');
  const form = { slotId: mission.slotId, firstName: 'Zoé', lastName: 'Martin', email: 'zoe@example.org' };
  await sends(chats, poster, form);
  const link = linkOf(await chats.smtp.hears('zoe@example.org', /encore un clic/), /Continuer/);
  expect((await sends(chats, link)).text).toContain('En attente de l’accord de l’équipe qui organise');
  await chats.smtp.hears('zoe@example.org', /attend l’accord de l’équipe/);
  await presses(chats.person('slack', 'Olga'), 'D’accord pour Zoé Martin');
  const told = await chats.smtp.hears('zoe@example.org', /Votre place est réservée : Prairie/);
  expect(told.text).toContain('L’équipe qui organise est d’accord.');
  await chats.close();
});
