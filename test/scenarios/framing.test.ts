import { randomUUID } from 'node:crypto';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { framingValues } from '../support/framed.js';
import { garden } from './announcing.js';
import { forgesButton, forgesForm } from './forging.js';
import { asks, managesMissions } from './organising.js';
import { hears, newest, plain, presses, seesForm } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** A mission is announced once its checklist is complete, and not before. Each test has a mission of its own. */
describe.each<Platform>(['slack', 'teams'])('framing a mission in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat, undefined, { organiserEmails: 'olga@example.org,emma@example.org' });
  });
  afterAll(() => chats.close());
  const olga = () => chats.person(chat, 'Olga');
  const mission = async (title: string) => {
    const all = await chats.records.store.missions.list('own', ['draft', 'ready', 'announced']);
    const found = all.find((one) => one.title === title);
    if (!found) throw new Error(`no mission ${title}`);
    return found;
  };
  /** Olga creates a mission and fills in part of its checklist; gives the preview. */
  async function begins(title: string, nonprofit: string, values: Record<string, string> = {}) {
    await olga().press('Créer une mission', await managesMissions(chats, chat));
    await seesForm(olga(), 'Nouvelle mission');
    expect(await olga().submit({ ...garden, title, nonprofit })).toBeNull();
    const preview = await hears(olga(), new RegExp(`Aperçu.*${title}`, 's'));
    if (Object.keys(values).length === 0) return preview;
    await olga().press('Compléter le cadrage', preview);
    await seesForm(olga(), 'Cadrage de la mission');
    expect(await olga().submit(values)).toBeNull();
    return hears(olga(), new RegExp(`Aperçu.*${title}.*Résultat attendu`, 's'));
  }

  test('a draft says in words what is missing, and cannot be announced', async () => {
    const preview = await begins('Semis', 'La Jachère');
    expect(preview.text).toMatch(/Avant d’annoncer la mission, il manque 15 points :/);
    expect(preview.text).toMatch(
      /le résultat attendu.*l’accès et l’accessibilité.*le numéro de l’association/s,
    );
    expect(preview.buttons).toContain('Compléter le cadrage');
    expect(preview.buttons).not.toContain('Annoncer');
    const { id, number, status } = await mission('Semis');
    expect(status).toBe('draft');
    const sentences = /« Semis » ne peut pas encore être annoncée\. Il manque : le résultat attendu ; /;
    const refused = await asks(olga(), `annoncer la mission ${number}`, sentences);
    expect(refused.buttons).toEqual(['Compléter le cadrage']);
    const values = { everyone: 'yes', channel: '', when: 'now' };
    const form = { kind: 'announcement', formId: randomUUID(), missionId: id } as const;
    const { sentence } = await forgesForm(chats, chat, 'Olga', form, values);
    expect(plain(sentence ?? '')).toMatch(/ne peut pas encore être annoncée/);
  });

  test('what was said is kept, what is missing is asked again, and once complete it can be announced', async () => {
    const { access: _, ...others } = framingValues;
    const preview = await begins('Compost', 'La Cagette', others);
    expect(preview.text).toMatch(/il manque un point :.*l’accès et l’accessibilité/s);
    expect(preview.text).toMatch(/Résultat attendu.*Six planches prêtes à semer/s);
    const { number, status } = await mission('Compost');
    expect(status).toBe('draft');
    await olga().press(
      'Compléter le cadrage',
      await asks(olga(), `aperçu de la mission ${number}`, /il manque/),
    );
    await seesForm(olga(), 'Cadrage de la mission');
    const value = (name: string) =>
      olga()
        .form()
        ?.fields.find((field) => field.name === name)?.value;
    expect([value('deliverable'), value('legalForm'), value('register'), value('checkedOn')]).toEqual([
      ...['Six planches prêtes à semer', 'prestation', 'W751234567', '2026-11-02'],
    ]);
    expect(await olga().submit({ access: 'Par la cour' })).toBeNull();
    await eventually(() => expect(newest(olga()).buttons).toContain('Annoncer'));
    const complete = newest(olga());
    expect(complete.text).not.toMatch(/il manque/);
    expect(complete.text).toMatch(/Prestation de services\. L’entreprise réalise une tâche définie/);
    expect(complete.text).toMatch(
      /L’association le déclare, justificatif « Attestation 2026 » vérifié le lundi 2 novembre/,
    );
    expect(await mission('Compost')).toMatchObject({
      status: 'ready',
      causes: [15],
      legalForm: 'prestation',
    });
    await olga().press('Annoncer', complete);
    await seesForm(olga(), 'Annoncer la mission');
    expect(await olga().submit({ everyone: 'yes', channel: '', when: 'now' })).toBeNull();
    await presses(olga(), 'Envoyer maintenant');
    await hears(chats.person(chat, 'Ana'), /Compost/);
    const details = await asks(chats.person(chat, 'Ana'), `mission ${number}`, /Par la cour/);
    expect(details.text).toMatch(/En cas de mauvais temps.*La mission a lieu quand même/s);
    expect(details.text).not.toMatch(/Attestation 2026|W751234567|Outils coupants/);
  });

  test('what is known of a nonprofit is there for its next mission', async () => {
    await begins('Premier tri', 'Le Relais', framingValues);
    const second = await begins('Second tri', 'Le Relais');
    expect(second.text).not.toMatch(/le numéro de l’association|l’intérêt général/);
    await olga().press('Compléter le cadrage', second);
    await seesForm(olga(), 'Cadrage de la mission');
    const value = (name: string) =>
      olga()
        .form()
        ?.fields.find((field) => field.name === name)?.value;
    expect([value('nonprofitContact'), value('register'), value('companyContact')]).toEqual([
      ...['Nadia', 'W751234567', 'Olga'],
    ]);
    expect(await olga().submit({ ...framingValues, deliverable: 'Dix sacs triés' })).toBeNull();
    await eventually(async () => expect((await mission('Second tri')).status).toBe('ready'));
  });

  test.each<[string, string, Record<string, string>, RegExp]>([
    ['a SIREN with a digit wrong', 'register', { register: '732829321' }, /un chiffre est faux/],
    ['a day to come', 'checkedOn', { checkedOn: '2026-12-24' }, /pas encore passée/],
    ['a day that is none', 'checkedOn', { checkedOn: '2026-02-30' }, /^Écrivez une date/],
    ['a cause that does not exist', 'cause', { cause: '18' }, /cause dans la liste/],
    ['a legal form that does not exist', 'legalForm', { legalForm: 'don' }, /Choisissez/],
    ['a name that every object has', 'meal', { meal: '__proto__' }, /Choisissez/],
    ['a contact without a phone', 'nonprofitPhone', { nonprofitPhone: '' }, /le nom et le téléphone/],
    ['evidence of nothing', 'eligibility', { eligibility: '' }, /obligatoire/],
    ['far too much', 'access', { access: 'x'.repeat(400) }, /^C’est un peu long/],
  ])('%s is said beside the field, and nothing is kept', async (_, field, change, sentence) => {
    const { id } = await mission('Semis');
    const before = await chats.records.snapshot();
    const form = { kind: 'framing', formId: randomUUID(), missionId: id } as const;
    const { beside } = await forgesForm(chats, chat, 'Olga', form, { ...framingValues, ...change });
    expect(Object.keys(beside)).toEqual([field]);
    expect(plain(beside[field] ?? '')).toMatch(sentence);
    expect(await chats.records.snapshot()).toBe(before);
  });

  test('a free loan of staff is only for a nonprofit whose general interest is known', async () => {
    const loan = { legalForm: 'pret_L8241_3', eligibility: 'unknown', evidence: '', checkedOn: '' };
    const preview = await begins('Prêt', 'Le Phare', { ...framingValues, ...loan });
    expect(preview.text).toMatch(
      /un prêt gratuit \(L8241-3\) ne peut servir qu’à un organisme d’intérêt général/,
    );
    expect(preview.text).toMatch(/Chacun donne son accord par écrit/);
    expect(preview.buttons).not.toContain('Annoncer');
  });

  test('one that is about to be announced is not made incomplete', async () => {
    const preview = await begins('Programmée', 'Les Ruches', framingValues);
    expect(preview.buttons).toContain('Annoncer');
    const { id } = await mission('Programmée');
    const later = { everyone: 'yes', channel: '', when: 'later', date: '2026-11-26', time: '10:00' };
    const form = { kind: 'announcement', formId: randomUUID(), missionId: id } as const;
    await forgesForm(chats, chat, 'Olga', form, later);
    await forgesButton(chats, chat, 'Olga', {
      kind: 'announce.confirm',
      announcementId: form.formId,
      told: 'company',
    });
    await eventually(async () =>
      expect(await chats.records.rows('announcements', { _id: form.formId })).toMatchObject([
        { state: 'scheduled' },
      ]),
    );
    const emptied = { kind: 'framing', formId: randomUUID(), missionId: id } as const;
    const { sentence } = await forgesForm(chats, chat, 'Olga', emptied, { ...framingValues, risks: '' });
    expect(plain(sentence ?? '')).toMatch(/ne peut pas encore être annoncée\. Il manque : les risques/);
    expect((await mission('Programmée')).framing?.risks).toBe(framingValues.risks);
  });

  test('of two who fill it in at once the mission is as one of them said, and complete', async () => {
    await begins('À deux', 'Le Verger');
    const { id } = await mission('À deux');
    const send = (deliverable: string) =>
      forgesForm(
        chats,
        chat,
        'Olga',
        { kind: 'framing', formId: randomUUID(), missionId: id },
        { ...framingValues, deliverable },
      );
    await Promise.all([send('Un'), send('Deux')]);
    await chats.settle();
    const { status, framing } = await mission('À deux');
    expect(status).toBe('ready');
    expect(['Un', 'Deux']).toContain(framing?.deliverable);
  });

  test('in English, it is said in English', async () => {
    const emma = chats.person(chat, 'Emma');
    const { number } = await mission('Semis');
    const missing = /Before the mission is announced, 15 points are missing/;
    const preview = await asks(emma, `preview mission ${number}`, missing);
    expect(preview.text).toMatch(/the expected result.*the non-profit’s number/s);
    await emma.press('Complete the checklist', preview);
    await seesForm(emma, 'Mission checklist');
  });
});
