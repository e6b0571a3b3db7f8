import type { Input } from '../../conversation/incoming.js';
import type { Intent } from '../../conversation/intents.js';
import { plainLetters } from '../../domain/plainLetters.js';
import { wordsOf } from './spokenText.js';

const list: Intent = { kind: 'missions.list', page: 0 };
const mine: Intent = { kind: 'my.missions' };
const settings: Intent = { kind: 'settings.form' };
const help: Intent = { kind: 'help' };

const discover: Intent = { kind: 'discover', page: 0 };
const profile: Intent = { kind: 'profile' };

/** Single words after the command that mean one thing there, which they need not in a sentence. */
const known: ReadonlyMap<string, Intent> = new Map([
  ...meaning(list, 'liste', 'lister', 'list', 'missions'),
  ...meaning(mine, 'mes', 'moi', 'mine', 'my', 'me'),
  ...meaning(settings, 'reglages', 'settings', 'parametres', 'preferences'),
  ...meaning(discover, 'decouvrir', 'discover', 'pour moi', 'for me'),
  ...meaning(profile, 'profil', 'profile', 'mon profil', 'my profile'),
  ...meaning(help, 'aide', 'help', '?'),
]);

function meaning(intent: Intent, ...words: string[]): [string, Intent][] {
  return words.map((word) => [word, intent]);
}

/** A number alone is a mission's, as the lists show it. */
const NUMBER = /^(?:#|n°\s?|no\s)?(\d{1,6})$/i;

/** What stands after the slash command. A sub-word, a mission's number, or a sentence like any other. */
export function commandInput(text: string): Input {
  const input = wordsOf(text);
  if (input.kind !== 'text') return input;
  const intent = known.get(plainLetters(input.text).trim());
  if (intent) return { kind: 'action', intent };
  const number = NUMBER.exec(input.text.trim())?.[1];
  return number ? { kind: 'text', text: `mission ${number}` } : input;
}
