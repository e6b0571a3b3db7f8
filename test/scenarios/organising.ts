import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Person, Said } from '../../src/sandbox/person.js';
import { eventually } from '../support/eventually.js';
import { garden } from './announcing.js';
import { frames } from './framing.js';
import { hears, plain, presses, seesForm } from './steps.js';
import type { TwoChats } from './twoChats.js';

/** Olga fills in a new mission; gives the preview that she is shown. */
export async function createsMission(
  chats: TwoChats,
  chat: Platform,
  change: Partial<typeof garden>,
): Promise<Said> {
  const olga = chats.person(chat, 'Olga');
  const list = await managesMissions(chats, chat);
  await olga.press('Créer une mission', list);
  await seesForm(olga, 'Nouvelle mission');
  expect(await olga.submit({ ...garden, ...change })).toBeNull();
  return frames(olga, await hears(olga, /Aperçu/), change.title ?? garden.title);
}

/** Olga asks for her missions; the soonest one comes first. */
export async function managesMissions(chats: TwoChats, chat: Platform): Promise<Said> {
  const olga = chats.person(chat, 'Olga');
  return asks(olga, 'gérer les missions', /Vos missions/);
}

/** Says something and gives the answer, whatever else arrives meanwhile. */
export async function asks(who: Person, words: string, answer: RegExp): Promise<Said> {
  const known = who.inbox().length;
  await who.say(words);
  return eventually(() => {
    const found = who.inbox().find(({ text }, at) => at >= known && answer.test(plain(text)));
    const heard = who
      .inbox()
      .slice(known)
      .map(({ text }) => text);
    if (!found) throw new Error(`${who.name} is not answered ${answer}, but: ${heard.join(' · ')}`);
    return { ...found, text: plain(found.text) };
  });
}

/** Olga says in the form whom to tell and when; gives the question that she is asked. */
export async function preparesAnnouncement(
  chats: TwoChats,
  chat: Platform,
  from: Said,
  choice: Record<string, string>,
): Promise<Said> {
  const olga = chats.person(chat, 'Olga');
  await olga.press('Annoncer', from);
  await seesForm(olga, 'Annoncer la mission');
  expect(await olga.submit({ everyone: 'yes', channel: '', when: 'now', ...choice })).toBeNull();
  return hears(olga, /Annoncer «/);
}

/** The whole way: created, and announced to everyone at once. */
export async function announcesNew(
  chats: TwoChats,
  chat: Platform,
  change: Partial<typeof garden>,
): Promise<void> {
  const preview = await createsMission(chats, chat, change);
  await preparesAnnouncement(chats, chat, preview, {});
  const olga = chats.person(chat, 'Olga');
  await presses(olga, 'Envoyer maintenant');
  // She is told like everybody else.
  const announced = ({ text }: Said) => text.includes('tend les bras') && text.includes(change.title ?? '');
  await eventually(() => expect(olga.inbox().filter(announced)).toHaveLength(1));
}
