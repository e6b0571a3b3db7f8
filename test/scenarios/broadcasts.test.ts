import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { announcesNew, asks, createsMission, managesMissions, preparesAnnouncement } from './organising.js';
import { people } from './people.js';
import { hears, listen, plain, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** An announcement on its way: spread over working hours, stopped, said again to who has not answered. */
describe.each<Platform>(['slack', 'teams'])('an announcement on its way in %s', (chat) => {
  let chats: TwoChats;
  let heard: ReturnType<typeof listen>;
  beforeEach(async () => {
    chats = await openTwoChats(chat);
    for (const name of people)
      await asks(chats.person(chat, name), name === 'Emma' ? 'help' : 'aide', /Étincelle/);
    heard = listen(chats.person(chat, 'Olga'));
  });
  afterEach(() => chats.close());

  const counts = (text: RegExp) => people.map((name) => times(chats.person(chat, name), text));
  const told = () => counts(/tend les bras|could use your help/).reduce((sum, each) => sum + each);

  async function spread(values: Record<string, string>) {
    const preview = await createsMission(chats, chat, { title: 'Potager', date: '2026-12-30' });
    const question = await preparesAnnouncement(chats, chat, preview, values);
    await chats.person(chat, 'Olga').press('Envoyer maintenant', question);
    await heard(/C’est parti/);
    await chats.settle();
    return { question };
  }

  test('two an hour, each in their own working hours, once, also when the process starts anew', async () => {
    const { question } = await spread({ perHour: '2' });
    expect(question.text).toMatch(
      /étalé sur les heures de travail de chacun : 2 par heure au plus, jusqu’au/,
    );
    const after: number[] = [told()];
    await chats.moveTo('2026-11-23T09:31:00Z');
    after.push(told());
    await chats.restart();
    await chats.moveTo('2026-11-23T12:00:00Z');
    after.push(told());
    // Dan is in Montreal: his day begins at 14:00 UTC.
    expect(counts(/tend les bras/)[people.indexOf('Dan')]).toBe(0);
    await chats.moveTo('2026-11-23T22:00:00Z');
    expect(after).toEqual([...after].sort((a, b) => a - b));
    expect(after[1]).toBeLessThan(5);
    expect(after[2]).toBe(5);
    expect(told()).toBe(6);
  });

  test('one message shows how it goes, changes in place, also after the process has started anew, and ends', async () => {
    const olga = chats.person(chat, 'Olga');
    await spread({ perHour: '2' });
    const shown = () => olga.inbox().filter(({ text }) => plain(text).includes('Envoi de « Potager »'));
    await eventually(() => expect(shown()).toHaveLength(1));
    await refreshed(() =>
      expect(plain(shown()[0]?.text ?? '')).toMatch(/Fin estimée : lundi 23 novembre à 12 h 30/),
    );
    await chats.restart();
    await chats.moveTo('2026-11-23T12:00:00Z');
    await refreshed(() =>
      expect(plain(shown()[0]?.text ?? '')).toMatch(/En cours : 5 sur 6 personnes prévenues, 1 à prévenir/),
    );
    await chats.moveTo('2026-11-23T22:00:00Z');
    await refreshed(() =>
      expect(plain(shown()[0]?.text ?? '')).toMatch(/Terminé : 6 sur 6 personnes prévenues/),
    );
    expect(plain(shown()[0]?.text ?? '')).toMatch(/Touchées : 6 personnes, d’après la messagerie/);
    expect(shown()).toHaveLength(1);
  });

  /** What is sent changes the figures, which are marked by the next look, and shown by the pass after that. */
  async function refreshed(sees: () => void): Promise<void> {
    await eventually(async () => {
      await chats.settle();
      sees();
    });
  }

  test('too slow to tell everybody before the mission is refused beside the field', async () => {
    const olga = chats.person(chat, 'Olga');
    await olga.press('Annoncer', await createsMission(chats, chat, { title: 'Potager', date: '2026-11-23' }));
    await seesForm(olga, 'Annoncer la mission');
    const whole = { everyone: 'yes', channel: '', when: 'now' };
    expect(JSON.stringify(await olga.submit({ ...whole, perHour: '1' }))).toMatch(/À ce rythme/);
    expect(JSON.stringify(await olga.submit({ ...whole, until: '', perHour: 'vite' }))).toMatch(
      /par exemple 200/,
    );
    expect(JSON.stringify(await olga.submit({ ...whole, until: '2026-11-23', perHour: '9' }))).toMatch(
      /pas les deux/,
    );
  });

  test('stopped on its way, nothing more leaves; the organiser hears how many had left; the others can be told later', async () => {
    const olga = chats.person(chat, 'Olga');
    await spread({ perHour: '2' });
    // Of the first two one at most is Dan, whose day has not begun.
    await chats.moveTo('2026-11-23T09:31:00Z');
    await eventually(() => expect(told()).toBeGreaterThan(0));
    await chats.settle();
    const before = told();
    expect(before).toBeLessThan(6);
    await olga.press('Arrêter l’envoi', await heard(/C’est parti/));
    const stopped = await heard(/Envoi de « Potager » arrêté/);
    expect(stopped.text).toMatch(
      before === 1 ? /1 personne l’avait déjà reçue/ : /personnes l’avaient déjà reçue/,
    );
    await chats.restart();
    await chats.moveTo('2026-11-25T12:00:00Z');
    expect(told()).toBe(before);
    const again = await preparesAnnouncement(chats, chat, await managesMissions(chats, chat), {});
    expect(again.text).toContain(`${6 - before} personnes recevront un message`);
    await olga.press('Envoyer maintenant', again);
    await eventually(() => expect(told()).toBe(6));
  });

  test('who was told and has not answered is reminded once, whoever of two presses first; who signed up is not', async () => {
    const [olga, ana] = [chats.person(chat, 'Olga'), chats.person(chat, 'Ana')];
    await announcesNew(chats, chat, { title: 'Potager' });
    await chats.settle();
    await asks(ana, 'je m’inscris à la mission 1', /réservée/);
    const asked = async () => {
      const roster = await asks(olga, 'les inscrits de la mission 1', /Inscrits à/);
      await olga.press('Relancer celles et ceux qui n’ont pas répondu', roster);
      return hears(olga, /Un rappel ira à celles et ceux/);
    };
    const questions = [await asked(), await asked()];
    expect(plain(questions[0]?.text ?? '')).toMatch(/5 personnes recevront un message/);
    await Promise.all(questions.map((question) => olga.press('Envoyer maintenant', question)));
    const expected = people.map((name) => (name === 'Ana' ? 0 : 1));
    await eventually(() => expect(counts(/Petit rappel|A reminder/)).toEqual(expected));
    await chats.settle();
    expect(counts(/Petit rappel|A reminder/)).toEqual(expected);
    const roster = await asks(olga, 'les inscrits de la mission 1', /Inscrits à/);
    await olga.press('Relancer celles et ceux qui n’ont pas répondu', roster);
    await hears(olga, /il y a moins d’un jour/);
  });
});
