import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { announceMission, type garden } from './announcing.js';
import { answersTo, forgesButton } from './forging.js';
import { asks, managesMissions } from './organising.js';
import type { Name } from './people.js';
import { hears, plain, presses, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** An organiser corrects a mission that is announced: everybody on it hears of it once, in their own language. */
describe.each<Platform>(['slack', 'teams'])('an announced mission is changed in %s', (chat) => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person(chat, name);
  const calendarOf = async (name: Name) => {
    const links = person(name)
      .inbox()
      .flatMap((said) => said.links);
    const path = /\/calendar\/[^/?]+\.ics$/;
    const url = links.findLast(({ url }) => path.test(url))?.url ?? '';
    return (await fetch(`${chats.url}${path.exec(url)?.[0]}`)).text();
  };
  const sequence = (file: string) => Number(/SEQUENCE:(\d+)/.exec(file)?.[1]);

  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await announceMission(chats, chat, { capacity: '2' });
    await chats.settle();
    await asks(person('Ana'), 'je participe à la mission 1', /Votre place est réservée/);
    await asks(person('Emma'), 'sign me up for mission 1', /Your spot is booked/);
    await asks(person('Ben'), 'je participe à la mission 1', /Vous êtes sur la liste d’attente/);
    await chats.settle();
    await chats.moveTo('2026-11-23T09:10:00Z');
  });
  afterAll(() => chats.close());

  async function fills(change: Partial<typeof garden>) {
    const olga = person('Olga');
    await olga.press('Modifier', await managesMissions(chats, chat));
    await seesForm(olga, 'Modifier la mission');
    expect(await olga.submit(change)).toBeNull();
    return (words: RegExp) => hears(olga, words);
  }

  test('a spelling: whom it would be told to is said first, and nobody need be told', async () => {
    const olga = person('Olga');
    const heard = await fills({ summary: 'Préparer les planches de culture ; bottes conseillées.' });
    const asked = await heard(/Modifier « Après-midi au jardin partagé »/);
    expect(asked.text).toMatch(/3 personnes seront prévenues\./);
    expect(asked.buttons).toEqual(
      expect.arrayContaining([
        'Enregistrer et prévenir 3 personnes',
        'Enregistrer sans prévenir',
        'Ne rien changer',
      ]),
    );
    await olga.press('Enregistrer sans prévenir', asked);
    await heard(/C’est enregistré : .* est à jour\. Personne n’est prévenu/);
    await chats.settle();
    for (const name of ['Ana', 'Ben', 'Emma'] as const)
      expect(times(person(name), /a changé|has changed/)).toBe(0);
  });

  test('another day and another place: each is told before → after and asked again, once', async () => {
    const before = await calendarOf('Ana');
    const heard = await fills({ date: '2026-12-10', place: 'Parc de la Villette, Paris' });
    const asked = await heard(/Modifier «/);
    expect(asked.text).toMatch(/3 personnes seront prévenues, et 2 devront confirmer leur venue/);
    expect(asked.text).toMatch(/jeudi 3 décembre.* → .*jeudi 10 décembre/s);
    expect(asked.buttons).not.toContain('Enregistrer sans prévenir');
    const olga = person('Olga');
    await olga.press('Enregistrer et prévenir 3 personnes', asked);
    await heard(/3 personnes sont prévenues, et il est demandé à 2 d’entre elles de reconfirmer/);
    const ana = await hears(person('Ana'), /venez-vous toujours/);
    expect(plain(ana.text)).toMatch(/12 quai de Valmy, Paris → .*Parc de la Villette/s);
    expect(ana.buttons).toEqual(expect.arrayContaining(['Je viens toujours', 'Je ne peux plus venir']));
    const emma = await hears(person('Emma'), /are you still coming/);
    expect(plain(emma.text)).toMatch(/Thursday 3 December.* → .*Thursday 10 December/s);
    const ben = await hears(person('Ben'), /La mission a changé/);
    expect(ben.buttons).not.toContain('Je viens toujours');
    await chats.restart();
    await chats.settle();
    for (const [name, words] of [
      ['Ana', /venez-vous toujours/],
      ['Emma', /are you still coming/],
      ['Ben', /La mission a changé/],
    ] as const)
      expect(times(person(name), words)).toBe(1);
    const after = await calendarOf('Ana');
    expect(/UID:(.*)/.exec(after)?.[1]).toBe(/UID:(.*)/.exec(before)?.[1]);
    expect(sequence(after)).toBeGreaterThan(sequence(before));
    expect(after).toMatch(/DTSTART:20261210/);
  });

  test('what somebody was told before shows what is so by now', async () => {
    await eventually(() => {
      const shown = person('Ana')
        .inbox()
        .filter(({ text }) => /Votre place est réservée/.test(text));
      expect(shown.map(({ text }) => plain(text)).join()).toMatch(/jeudi 10 décembre/);
      expect(shown.map(({ text }) => plain(text)).join()).not.toMatch(/jeudi 3 décembre/);
    });
  });

  test('the organiser sees who has not confirmed; a yes in words, or by the button, is enough', async () => {
    const olga = person('Olga');
    const roster = await asks(olga, 'les inscrits de la mission 1', /Inscrits à/);
    expect(roster.text.match(/n’a pas encore reconfirmé/g)).toHaveLength(2);
    await asks(
      person('Ana'),
      'oui',
      /on compte sur vous pour « Après-midi au jardin partagé », jeudi 10 décembre/,
    );
    const mixed = await asks(olga, 'les inscrits de la mission 1', /Inscrits à/);
    expect(mixed.text.match(/n’a pas encore reconfirmé/g)).toHaveLength(1);
    await presses(person('Emma'), 'I’m still coming');
    await hears(person('Emma'), /we’re counting on you/);
    const all = await asks(olga, 'les inscrits de la mission 1', /Inscrits à/);
    expect(all.text).not.toMatch(/n’a pas encore reconfirmé/);
  });

  test('reminders come for the new day, once, and never for the old one', async () => {
    await chats.moveTo('2026-12-02T09:00:00Z');
    await chats.moveTo('2026-12-03T12:30:00Z');
    expect(times(person('Ana'), /C’est demain|C’est bientôt|dans deux heures/)).toBe(0);
    await chats.moveTo('2026-12-09T09:00:00Z');
    await chats.settle();
    const reminded = person('Ana')
      .inbox()
      .filter(({ text }) => /jeudi 10 décembre/.test(plain(text)) && /demain|rappel/i.test(text));
    expect(reminded).toHaveLength(1);
  });

  test('somebody who does not organise decides of no change', async () => {
    const heard = await fills({ title: 'Autre titre' });
    await heard(/Modifier «/);
    const rows = await chats.records.collection('missionChanges').find({ decision: 'open' }).toArray();
    const changeId = String(rows.at(-1)?._id);
    // What Ben is still told of the changes before is no answer.
    await chats.settle();
    const before = await chats.records.snapshot();
    for (const kind of ['change.tell', 'change.quiet', 'change.drop'] as const) {
      const answers = await answersTo(chats, chat, 'Ben', () =>
        forgesButton(chats, chat, 'Ben', { kind, changeId }),
      );
      expect(answers).toEqual([expect.stringMatching(/Seules les personnes qui organisent/)]);
    }
    expect(await chats.records.snapshot()).toBe(before);
  });
});
