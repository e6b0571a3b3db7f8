import type { Locale } from '../../../domain/people/locale.js';

const english = 'anglais|anglaise|english|eng|angl';
const french = 'francais|francaise|french|vf';

/** Whole sentences that ask to be spoken to in a language called so; both languages' ways, for people mix them. */
const ways = (name: string): string[] => [
  `^in|en? ${name}$`,
  `^tout|everything|all in|en ${name}$`,
  `^langue|language|interface en? ${name}$`,
  `^the|l|le|la? ${name}$`,
  `^parle|parlez|parler|reponds|repondez|repond|ecris|ecrivez|cause|causez|dis|continue|continuez moi|nous? en|l|le? ${name}$`,
  `^parlons|continuons en|l? ${name}$`,
  `^passe|passez|passer|passons|repasse|repassez|reviens|revenez|revenir|bascule|basculez|basculer toi|vous? en|a|au|l|a? l? ${name}$`,
  `^mets|met|mettez|mettre|remets|remet|remettez|change|changez|changer toi|moi|vous|tout|l|la? interface|langue? en|a|au|pour l? ${name}$`,
  `^je|j? veux|voudrais|prefere|aimerais|souhaite parler|lire|l|le? en? l? ${name}$`,
  `^je|j? veux|voudrais|prefere|aimerais|souhaite que? tu|vous? me? parles|parliez|parler|ecrives|ecriviez|repondes|repondiez en ${name}$`,
  `^switch|change|go|move|turn|set|put|make back|everything|it|me|the? language|messages? to|into|in? ${name}$`,
  `^set|change|switch my|the? language to|into ${name}$`,
  `^speak|talk|write|answer|reply|respond|continue to|with? me|us? in? ${name}$`,
  `^i d|would? want|need|prefer|rather|like it|to? speak|read|talk? in? ${name}$`,
  `^let|lets us|s? speak|talk|continue|use in? ${name}$`,
  `^use ${name}$`,
  `^from now on in? ${name}$`,
];

/** Whole sentences that choose a language. */
export const languageChoices: Readonly<Record<Locale, readonly string[]>> = {
  fr: ways(french),
  en: ways(english),
};

/** About the language, without saying plainly which: it is shown, with a button for the other one. */
export const aboutLanguage: readonly string[] = [
  'change|changer|changez|choisir|modifier de|ma|la|my|the langue|language',
  'parle|parles|parlez|parler|reponds|repondre|ecris|ecrire .. en|l? anglais|english|francais|french',
  'speak|talk|write|answer|reply .. anglais|english|francais|french',
  'switch|passe|passer|passez|mets|mettre|repasser .. anglais|english|francais|french',
  '^langue|langues|language|languages$',
];
