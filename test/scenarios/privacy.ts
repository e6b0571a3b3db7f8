import { people } from './people.js';

/** What may stand in no line of the log. Names, addresses, secrets, tokens, and the words people use in these scenarios. */
export const forbidden = new RegExp(
  [
    `\\b(?:${people.join('|')})\\b`,
    ...['@example', 'xoxb-', 'eyJ', 'Bearer', 'secret', 'password'],
    ...['jardin', 'garden', 'Racines', 'quai de Valmy', 'Mission de', 'mot de passe'],
  ].join('|'),
  'i',
);
