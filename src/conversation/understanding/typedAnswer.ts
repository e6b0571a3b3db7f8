import type { Question } from '../../domain/missions/questions.js';
import { plainLetters } from '../../domain/plainLetters.js';
import { isQuestion } from './wishes/assertion.js';

/** What somebody typed while a question stands. Null: it is about something else. */
export type TypedAnswer = { readonly answer: string } | 'back' | 'stop' | null;

const stops = [
  ...['annuler', 'annule', 'annulez', 'stop', 'arrete', 'arreter', 'laisse tomber', 'laissez tomber'],
  ...['finalement non', 'je ne veux plus', 'je veux plus', 'tant pis', 'cancel', 'never mind', 'nevermind'],
  ...['forget it', 'i changed my mind', 'j ai change d avis', 'on annule', 'je me desiste', 'desinscris moi'],
  ...[
    'je ne viens plus',
    'je ne peux plus venir',
    'je renonce',
    'i m out',
    'i can t make it',
    'unsubscribe me',
  ],
];
const backs = [
  ...['retour', 'precedent', 'question precedente', 'revenir', 'je me suis trompe', 'je me suis trompee'],
  ...['back', 'go back', 'previous', 'previous question', 'i made a mistake', 'erreur'],
];
const yes = ['oui', 'ouais', 'yes', 'yep', 'yeah', 'ok', 'oui merci', 'yes please', 'oui svp', 'tout a fait'];
const no = ['non', 'nan', 'no', 'nope', 'non merci', 'no thanks', 'no thank you', 'pas besoin', 'aucun'];
/** Said to the bot, whatever it has asked. */
const elsewhere = [
  ...['aide', 'help', 'menu', 'accueil', 'bonjour', 'hello', 'les missions', 'missions', 'mes missions'],
  ...['my missions', 'mes heures', 'my hours', 'gerer les missions', 'manage missions'],
];

/** Begins a question, with its mark or without. */
const asksBack =
  /^(?:(?:et|mais|and|but) )?(?:ou|quand|comment|pourquoi|combien|quel\w*|qui|est ce|c est (?:ou|quand|quoi|combien)|where|when|how|why|what|which|who)\b/u;

/** The words alone, in plain letters. */
const wordsOf = (text: string): string =>
  plainLetters(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Reads a typed text as an answer to the question that stands. A question back ("c'est où ?") and what is said to the bot at
 * any time are none. Of choices it must be one, by its words or its number.
 */
export function readTypedAnswer({ kind, choices }: Question, text: string): TypedAnswer {
  const said = wordsOf(text);
  if (stops.includes(said)) return 'stop';
  if (backs.includes(said)) return 'back';
  if (kind === 'yesNo') {
    if (yes.includes(said)) return { answer: 'yes' };
    return no.includes(said) ? { answer: 'no' } : null;
  }
  if (kind === 'choice') {
    const named = choices.findIndex((choice) => wordsOf(choice) === said && said !== '');
    const at = named < 0 && /^\d+$/u.test(said) ? Number(said) - 1 : named;
    return choices[at] === undefined ? null : { answer: String(at) };
  }
  const isElsewhere =
    text.trim() === '' || isQuestion(text) || asksBack.test(said) || elsewhere.includes(said);
  return isElsewhere ? null : { answer: text };
}
