import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Said } from '../../src/sandbox/person.js';
import type { Dice } from '../support/dice.js';
import type { Asking } from './asking.js';
import type { Chats } from './chats.js';

/** What people say of the missions of these numbers. */
const sentences = (dice: Dice, others: readonly string[], numbers: readonly number[]): readonly string[] => {
  const number = dice.pick(numbers);
  return [
    `je participe à la mission ${number}`,
    `je participe à la mission ${number}`,
    `je me désiste de la mission ${number}`,
    `inscris-moi avec ${dice.pick(others)} à la mission ${number}`,
    'mes missions',
    'les missions',
    'j’accepte la place',
    'finalement je laisse ma place',
    ...['oui', 'oui', 'oui', 'non'],
  ];
};

/** What only changes what is shown, or opens a form that nobody fills in here. */
const aside =
  /voir|savoir|calendrier|agenda|filtre|réglage|préférence|profil|données|français|english|question/i;

/** Most stay once they have come. */
const goes = /désist|laisse|renonce|annuler|quitter/i;

/** The answer to a question that only words answer. */
function answerTo(dice: Dice, others: readonly string[], asked = ''): string | null {
  if (/Écrivez son prénom et son nom/.test(asked)) return dice.pick(others);
  return /Besoin d’un aménagement/.test(asked) ? dice.pick(['oui', 'non']) : null;
}

/** Three in five presses are of what was just asked; what is older may be true no more. */
function buttonOf(dice: Dice, inbox: readonly Said[]): { label: string; said: Said } | null {
  const recent = inbox.slice(dice.random() < 0.6 ? -1 : -4);
  const all = recent.flatMap((said) => said.buttons.map((label) => ({ label, said })));
  const stays = dice.random() < 0.8;
  const some = all.filter(({ label }) => !aside.test(label) && !(stays && goes.test(label)));
  return some.length === 0 ? null : dice.pick(some);
}

type Chat = Pick<Chats, 'somebody' | 'tells'>;

/** Somebody says or presses whatever comes to their mind. A platform that does not reach the bot is taken as it is. */
export async function wander(
  chats: Chat,
  { chat, id }: Asking,
  dice: Dice,
  others: readonly string[],
  numbers: readonly number[],
): Promise<void> {
  const who = chats.somebody(chat, id);
  const answer = answerTo(dice, others, who.inbox().at(-1)?.text);
  const button = answer === null && dice.random() < 0.6 ? buttonOf(dice, who.inbox()) : null;
  if (button === null) await chats.tells(chat, id, answer ?? dice.pick(sentences(dice, others, numbers)));
  else await who.press(button.label, button.said).catch(() => {});
}

/** An organiser answers what waits for their agreement: mostly yes. */
export async function agree(chats: Pick<Chats, 'person'>, chat: Platform, dice: Dice): Promise<void> {
  const olga = chats.person(chat, 'Olga');
  const label = dice.random() < 0.75 ? /^D’accord pour/ : /^Refuser/;
  const asked = olga.inbox().filter(({ buttons }) => buttons.some((one) => label.test(one)));
  if (asked.length > 0) await olga.press(label, dice.pick(asked)).catch(() => {});
}
