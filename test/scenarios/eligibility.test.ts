import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { knownNonprofit } from '../support/framed.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { hears, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** Nobody is lent to a nonprofit free of charge while its papers are out of date. */
describe.each<Platform>(['slack', 'teams'])('a free loan of staff in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
    const unseen = { ...knownNonprofit.eligibility, checkedOn: '2025-11-22' };
    for (const [title, legalForm] of [
      ['Prêt gratuit', 'pret_L8241_3'],
      ['Prestation', 'prestation'],
    ] as const) {
      const day = title === 'Prestation' ? '11' : '10';
      const at = { startsAt: `2026-12-${day}T13:00:00Z`, endsAt: `2026-12-${day}T16:00:00Z` };
      const { id, nonprofitId } = await putMission(chats, title, at);
      const { store } = chats.records;
      await store.missions.update('own', id, ['announced'], { legalForm });
      const told = { ...knownNonprofit, eligibility: unseen };
      await store.nonprofits.update('own', nonprofitId, told, chats.clock.now());
    }
  });
  afterAll(() => chats.close());
  const person = (name: 'Olga' | 'Ana' | 'Ben') => chats.person(chat, name);
  const signsUp = (name: 'Ana' | 'Ben', number: number, answer: RegExp) =>
    asks(person(name), `je m’inscris à la mission ${number}`, answer);
  const held = async () => (await chats.records.rows('engagements')).length;

  test('a service goes on: papers that are out of date hold nobody back there', async () => {
    await asks(person('Olga'), 'bonjour', /Étincelle/);
    await signsUp('Ana', 2, /Votre place est réservée/);
    expect(times(person('Olga'), /doit être revérifié/)).toBe(0);
  });

  test('whoever signs up is told why not, and the organiser what to do, once', async () => {
    const before = await held();
    await signsUp('Ana', 1, /attend un papier de l’association, et personne ne peut s’inscrire/);
    await signsUp('Ben', 1, /attend un papier de l’association/);
    await signsUp('Ben', 1, /attend un papier de l’association/);
    const told = await hears(
      person('Olga'),
      /« Prêt gratuit ».*plus personne ne peut s’inscrire.*Les Racines du Canal/s,
    );
    await chats.settle();
    expect(times(person('Olga'), /plus personne ne peut s’inscrire/)).toBe(1);
    expect(await held()).toBe(before);
    await person('Olga').press('Mettre à jour l’association', told);
    await seesForm(person('Olga'), 'Cadrage de la mission');
    expect(
      person('Olga')
        .form()
        ?.fields.map(({ name }) => name),
    ).toEqual(expect.arrayContaining(['register', 'eligibility', 'evidence', 'checkedOn']));
    expect(
      await person('Olga').submit({ checkedOn: '2026-11-23', evidence: 'Attestation de novembre' }),
    ).toBeNull();
    await eventually(async () => {
      const [row] = await chats.records.rows('nonprofits');
      expect(row?.eligibility).toMatchObject({ checkedOn: '2026-11-23' });
    });
    await signsUp('Ana', 1, /Votre place est réservée/);
  });

  test('of a nonprofit about which less is known by then, nobody has a place any more', async () => {
    const [row] = await chats.records.rows('nonprofits');
    const eligibility = { status: 'unknown', evidence: '', checkedOn: null } as const;
    const told = { ...knownNonprofit, eligibility };
    await chats.records.store.nonprofits.update('own', row?.id ?? '', told, chats.clock.now());
    await signsUp('Ben', 1, /attend un papier de l’association/);
  });
});
