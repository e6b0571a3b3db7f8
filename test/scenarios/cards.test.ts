import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Said } from '../../src/sandbox/person.js';
import { eventually } from '../support/eventually.js';
import { announceMission } from './announcing.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { hears, plain } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const others = ['Ana', 'Ben', 'Chloé', 'Dan'] as const;
const signUpButtons = ['Je m’inscris', 'Rejoindre la liste d’attente'];

/** Messages that people were sent are brought up to date where they stand, without anybody pressing them. */
describe.each<Platform>(['slack', 'teams'])('what people were told in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);
  const kept = new Map<string, string>();

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    for (const name of others) await asks(person(name), 'aide', /Étincelle/);
    await announceMission(chats, chat, { title: 'Ruches', capacity: '1' });
    for (const { text, buttons } of person('Olga').inbox())
      if (/Aperçu/.test(text)) expect(buttons).not.toContain('Annoncer');
    for (const name of others) {
      const told = await hears(person(name), /tend les bras/);
      expect(told.buttons).toContain('Je m’inscris');
      keep(`${name} announcement`, told);
    }
  });
  afterAll(() => chats.close());

  const keep = (name: string, { id }: Said) => kept.set(name, id);
  /** The very message that somebody was sent, as it looks now. */
  const now = (name: Name, what: string): Said => {
    const said = person(name)
      .inbox()
      .find(({ id }) => id === kept.get(`${name} ${what}`));
    if (!said) throw new Error(`${name} has lost the ${what}.`);
    return { ...said, text: plain(said.text) };
  };
  const becomes = (name: Name, what: string, text: RegExp, without: readonly string[]) =>
    eventually(() => {
      const said = now(name, what);
      expect(said.text).toMatch(text);
      for (const label of without) expect(said.buttons).not.toContain(label);
      return said;
    }, 60_000);

  test('the last place goes: nobody is invited to it any more, and whoever has it sees so', async () => {
    keep(
      'Ana confirmation',
      await asks(person('Ana'), 'je m’inscris à la mission 1', /Votre place est réservée/),
    );
    await becomes('Ana', 'announcement', /Votre place est réservée/, signUpButtons);
    for (const name of ['Ben', 'Chloé', 'Dan'] as const) {
      const { buttons } = await becomes(name, 'announcement', /Complet/, ['Je m’inscris']);
      expect(buttons).toContain('Rejoindre la liste d’attente');
    }
  });

  test('somebody leaves in words: their confirmation says so, and the line moves on', async () => {
    const waits = await asks(person('Ben'), 'je m’inscris à la mission 1', /liste d’attente/);
    keep('Ben waiting', waits);
    await becomes('Ben', 'announcement', /liste d’attente/, ['Rejoindre la liste d’attente']);
    const ana = person('Ana');
    const sure = await asks(ana, 'je ne peux plus venir à la mission 1', /Voulez-vous vraiment laisser/);
    await ana.press('Oui, me désister', sure);
    keep('Ben offer', await hears(person('Ben'), /Une place s’est libérée pour vous/));
    await becomes('Ana', 'confirmation', /^Vous vous êtes désisté/, ['Me désister']);
    const { buttons } = await becomes('Ben', 'waiting', /Une place vous est réservée jusqu’au/, []);
    expect(buttons).toEqual(expect.arrayContaining(['Je prends la place', 'Non merci, je passe mon tour']));
  });

  test('an offer is accepted in words: no card offers it, or its end, any more', async () => {
    await asks(person('Ben'), 'oui, je prends la place', /Votre place est réservée/);
    const answers = ['Je prends la place', 'Non merci, je passe mon tour'];
    for (const what of ['offer', 'waiting']) await becomes('Ben', what, /^Votre place est réservée/, answers);
  });

  test('somebody is taken off: they read who did it, and there is a place again', async () => {
    const olga = person('Olga');
    await olga.press('Retirer quelqu’un', await asks(olga, 'les inscrits de la mission 1', /Inscrits à/));
    await olga.press('Retirer Ben', await hears(olga, /Qui voulez-vous retirer/));
    const sure = await hears(olga, /Retirer Ben de/);
    await olga.press('Oui, retirer Ben', sure);
    await hears(person('Ben'), /Vous n’êtes plus sur cette mission/);
    await becomes('Ben', 'offer', /^L’équipe qui organise a retiré votre inscription/, ['Me désister']);
    const { buttons } = await becomes('Chloé', 'announcement', /1\s+place, encore libre/, []);
    expect(buttons).toContain('Je m’inscris');
  });

  test('the mission is cancelled: that comes first wherever it was announced, even after a restart', async () => {
    keep(
      'Chloé confirmation',
      await asks(person('Chloé'), 'je m’inscris à la mission 1', /Votre place est réservée/),
    );
    const olga = person('Olga');
    const sure = await asks(olga, 'annuler la mission 1', /annuler/i);
    await olga.press('Oui, annuler la mission', sure);
    await hears(person('Chloé'), /La mission est annulée/);
    await chats.restart();
    for (const name of others)
      await becomes(name, 'announcement', /^\W*(La mission est annulée|Annulée)/, signUpButtons);
    await becomes('Chloé', 'confirmation', /^Annulée/, ['Me désister']);
  });
});
