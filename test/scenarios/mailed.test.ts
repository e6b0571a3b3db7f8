import { randomUUID } from 'node:crypto';
import type { Employee } from '../../src/domain/people/employee.js';
import { eventually } from '../support/eventually.js';
import { linkOf, opens, openWithMail, putMailPerson, sends, type WithMail } from './byMail.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { listen } from './steps.js';

/** Somebody who has no chat is told by e-mail, and answers by its links. */
describe('by e-mail', () => {
  let chats: WithMail;
  const ana = () => chats.person('slack', 'Ana');
  beforeAll(async () => {
    chats = await openWithMail();
  });
  afterAll(() => chats.close());

  /** Somebody on a half-day as an act leaves them, whose messages a crash left unqueued. */
  async function puts(person: Employee, mission: { id: string; slotId: string }, seat: number | null) {
    const at = chats.clock.now();
    const id = randomUUID();
    await chats.records.store.engagements.insert({
      ...{ id, organisationId: 'own', missionId: mission.id, slotId: mission.slotId, employeeId: person.id },
      ...{
        state: seat ? 'confirmed' : 'waitlisted',
        seat,
        ticket: seat ?? 9_000_000,
        wasConfirmed: seat !== null,
      },
      ...{ offerExpiresAt: null, calendarKey: randomUUID().slice(0, 30), feedback: null },
      ...{ createdAt: new Date(at.getTime() - 60_000), version: 1, noticesPending: true },
    });
    await chats.settle();
    return id;
  }
  const rowOf = async (id: string) => (await chats.records.rows('engagements', { _id: id }))[0];

  test('a place: confirmed with a file, reminded, and given up by a link that asks first', async () => {
    const zoe = await putMailPerson(chats, 'Zoé Martin', 'zoe@example.org');
    const mission = await putMission(chats, 'Jardin des Fougères');
    const id = await puts(zoe, mission, 1);
    const confirmed = await chats.smtp.hears('zoe@example.org', /Votre place est réservée : Jardin/);
    expect(confirmed.files).toMatchObject([
      { type: 'text/calendar', body: expect.stringContaining('SUMMARY:Jardin des Fougères') },
    ]);
    await chats.moveTo('2026-12-09T08:30:00Z');
    const reminder = await chats.smtp.hears('zoe@example.org', /^Rappel : Jardin/);
    const leave = linkOf(reminder, /Me désister/);
    for (const _ of [1, 2]) expect((await opens(chats, leave)).text).toContain('laisser votre place');
    expect(await rowOf(id)).toMatchObject({ state: 'confirmed' });
    const [one, other] = await Promise.all([sends(chats, leave), sends(chats, leave)]);
    for (const page of [one, other, await sends(chats, leave)])
      expect(page.text).toContain('vous ne participez plus à « Jardin');
    expect(await rowOf(id)).toMatchObject({ state: 'withdrawn', seat: null });
    chats.clock.moveTo('2026-12-10T17:30:00Z');
    await chats.settle();
    expect(chats.smtp.inbox('zoe@example.org')).toHaveLength(2);
  });

  test('an offer: taken by one link, and what is over by another', async () => {
    const max = await putMailPerson(chats, 'Max', 'max@example.org');
    const day = { startsAt: '2026-12-17T13:00:00Z', endsAt: '2026-12-17T16:00:00Z' };
    const mission = await putMission(chats, 'Ruches', { ...day, capacity: 1 });
    chats.clock.moveTo('2026-12-11T09:00:00Z');
    await asks(ana(), `je m’inscris à la mission ${mission.number}`, /Votre place est réservée/);
    const id = await puts(max, mission, null);
    const waiting = await chats.smtp.hears('max@example.org', /liste d’attente : Ruches/);
    expect(waiting.text).toContain('1re position');
    expect(waiting.files).toEqual([]);
    await asks(ana(), 'je me désiste de la mission Ruches', /vraiment laisser/);
    await ana().press('Oui, me désister');
    const offer = await chats.smtp.hears('max@example.org', /Une place s’est libérée/);
    const accept = linkOf(offer, /Je prends la place/);
    expect((await opens(chats, accept)).text).toContain('Je prends la place');
    const pages = await Promise.all([sends(chats, accept), sends(chats, linkOf(offer, /prends/))]);
    for (const { text } of pages) expect(text).toContain('Votre place est réservée');
    expect(await rowOf(id)).toMatchObject({ state: 'confirmed', seat: 1 });
    expect((await sends(chats, linkOf(offer, /passe mon tour/))).text).toContain('Votre place est réservée');
    expect((await opens(chats, linkOf(offer, /Mes missions/))).text).toMatch(/Ruches.*Me désister/);
    const heard = await chats.smtp.hears('max@example.org', /Votre place est réservée : Ruches/);
    expect(heard.files).toHaveLength(1);
  });

  test('a link is for one thing and one person, and strict', async () => {
    const lou = await putMailPerson(chats, 'Lou', 'lou@example.org');
    const day = { startsAt: '2026-12-18T13:00:00Z', endsAt: '2026-12-18T16:00:00Z' };
    const id = await puts(lou, await putMission(chats, 'Forêt', day), 1);
    const mail = await chats.smtp.hears('lou@example.org', /Forêt/);
    const leave = linkOf(mail, /Me désister/);
    const page = await opens(chats, leave);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(page.html).not.toMatch(/<script|style="|https?:\/\//);
    const forged = [
      leave.replace('.leave.', '.accept.'),
      leave.replace(id, randomUUID()),
      `${leave.slice(0, -1)}!`,
    ];
    for (const link of [...forged, '/e/own.x', '/e/%00']) {
      expect((await opens(chats, link)).status).toBe(404);
      expect((await sends(chats, link)).status).toBe(404);
    }
    chats.clock.moveTo('2026-12-18T13:00:01Z');
    expect((await sends(chats, leave)).status).toBe(404);
    expect(await rowOf(id)).toMatchObject({ state: 'confirmed' });
  });

  test('one press stops the reminders, another anything; a cancelled mission is told after the first', async () => {
    const ida = await putMailPerson(chats, 'Ida', 'ida@example.org');
    const day = { startsAt: '2026-12-22T13:00:00Z', endsAt: '2026-12-22T16:00:00Z' };
    const mission = await putMission(chats, 'Soupe', day);
    await puts(ida, mission, 1);
    const mail = await chats.smtp.hears('ida@example.org', /Soupe/);
    const [, stop = ''] = /<(.+)>/.exec(mail.headers.get('list-unsubscribe') ?? '') ?? [];
    expect((await opens(chats, stop)).text).toContain('Couper les rappels');
    expect((await sends(chats, stop, { 'List-Unsubscribe': 'One-Click' })).text).toContain('plus de rappels');
    await chats.moveTo('2026-12-21T09:30:00Z');
    expect(chats.smtp.inbox('ida@example.org').filter(({ subject }) => /Rappel/.test(subject))).toEqual([]);
    const olga = chats.person('slack', 'Olga');
    await asks(olga, `annule la mission ${mission.number}`, /Annuler « Soupe »/);
    await olga.press('Oui, annuler la mission');
    const over = await chats.smtp.hears('ida@example.org', /annulée/);
    expect(over.files[0]?.body).toContain('METHOD:CANCEL');
    expect((await sends(chats, stop, { what: 'all' })).text).toContain('ne recevra plus rien');
    const again = await putMission(chats, 'Soupe encore', {
      startsAt: '2026-12-23T13:00:00Z',
      endsAt: '2026-12-23T16:00:00Z',
    });
    await puts(ida, again, 1);
    const deliveries = () =>
      chats.records.rows('deliveries', { 'recipient.employeeId': ida.id, state: 'unreachable' });
    await eventually(async () => expect((await deliveries()).length).toBeGreaterThan(0));
    expect(chats.smtp.inbox('ida@example.org').filter(({ subject }) => /encore/.test(subject))).toEqual([]);
  });

  test('an address that does not exist is not written to again; the log names nobody', async () => {
    const una = await putMailPerson(chats, 'Una', 'una@example.org');
    chats.smtp.answers('una@example.org', 450, 550);
    const day = { startsAt: '2027-01-12T13:00:00Z', endsAt: '2027-01-12T16:00:00Z' };
    await puts(una, await putMission(chats, 'Berges', day), 1);
    const state = async (which: string) =>
      (await chats.records.rows('deliveries', { 'recipient.employeeId': una.id, failure: which })).length;
    await eventually(async () => expect(await state('smtp450')).toBe(1));
    chats.clock.forward(3);
    await eventually(async () => {
      await chats.settle();
      expect(await state('smtp550')).toBe(1);
    });
    expect(await chats.records.rows('identities', { userId: 'una@example.org' })).toMatchObject([
      { reachability: 'unreachable' },
    ]);
    expect(chats.log.lines.join('\n')).not.toMatch(/una@example|No such person/);
  });

  test('what is held of them is given once by a link, and erased once they were asked', async () => {
    const pia = await putMailPerson(chats, 'Pia', 'pia@example.org');
    const day = { startsAt: '2027-01-13T13:00:00Z', endsAt: '2027-01-13T16:00:00Z' };
    const id = await puts(pia, await putMission(chats, 'Marais', day), 1);
    const mine = linkOf(await chats.smtp.hears('pia@example.org', /Marais/), /Mes missions/);
    expect((await opens(chats, mine)).text).toMatch(/Marais.*Télécharger mes données/);
    const given = await sends(chats, mine, { what: 'data' });
    const [, path = ''] = /href="[^"]*?(\/my-data\/[^"]+)"/.exec(given.html) ?? [];
    const file = await sends(chats, path);
    expect(file.html).toContain('pia@example.org');
    const accounts = await chats.records.store.identities.ofEmployee('own', pia.id);
    const key = accounts[0]?.address?.key ?? '';
    expect(key).toMatch(/^\S{40,}$/);
    expect(file.html).not.toContain(key);
    expect((await sends(chats, mine, { what: 'erase' })).text).toContain('Tout effacer');
    expect(await rowOf(id)).toMatchObject({ state: 'confirmed' });
    expect((await sends(chats, mine, { what: 'eraseNow' })).text).toContain('ne sait plus qui vous êtes');
    expect(await chats.records.rows('identities', { userId: 'pia@example.org' })).toEqual([]);
    for (const page of [await opens(chats, mine), await sends(chats, mine, { what: 'data' })])
      expect(page.status).toBe(404);
    expect(await chats.records.snapshot()).not.toContain('pia@example.org');
  });

  test('whoever comes to a chat with the same address is one person, by the company’s name, and is told there', async () => {
    // Nobody has told the bot of Fay's account yet: she comes after the list was read.
    const fay = await putMailPerson(chats, 'F. Boss', 'fay@example.org');
    const day = { startsAt: '2027-01-14T13:00:00Z', endsAt: '2027-01-14T16:00:00Z' };
    const mission = await putMission(chats, 'Vergers', day);
    await puts(fay, mission, 1);
    await chats.smtp.hears('fay@example.org', /Vergers/);
    chats.slack.change('U0FAY', {
      name: 'Fay',
      email: 'fay@example.org',
      tz: 'Europe/Paris',
      locale: 'fr-FR',
    });
    const inSlack = chats.slack.person('U0FAY');
    const heard = listen(inSlack);
    await inSlack.say('mes missions');
    await heard(/Mes missions.*Vergers/s);
    expect(await chats.records.rows('employees', { _id: fay.id })).toMatchObject([{ name: 'Fay' }]);
    const mails = chats.smtp.inbox('fay@example.org').length;
    await chats.moveTo('2027-01-13T09:30:00Z');
    await heard(/Rappel.*Vergers|Votre mission approche/s);
    expect(chats.smtp.inbox('fay@example.org')).toHaveLength(mails);
  });
});
