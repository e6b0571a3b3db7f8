import { compile, findPhrase, type Said } from '../text/phrase.js';
import { tokenise } from '../text/tokens.js';
import type { Sentence } from '../wishes/assertion.js';

const act = 'annul*|supprim*|efface*|retir*|enlev*|cancel*|delet*|withdraw*';
const place = 'inscription|participation|reservation|place|venue|registration|seat|spot|sign|signup|booking';
const speaker = new Set('je j moi me ma mon mes notre nos i my mine our'.split(' '));
/** What a name does not begin with. */
export const determiners = new Set(
  'la le les l un une cette ce cet tout toute toutes the a an this that all every nous vous us you'.split(
    ' ',
  ),
);

/** "Cancel Ana's place", "annule la participation de Karim". */
const ofSomebody = [`${act} .. s ${place}`, `${act} .. ${place} de|d|of|for|pour`].map(compile);
/** "Supprime Paul de la mission 3": what follows the verb at once is a name. */
const fromMission = compile(`${act} .. de|du|d|from|off`);

/** True when a place is to be given up that is not the speaker's own. Whose it is, is not looked at. */
export function isSomebodysPlace({ text }: Sentence): boolean {
  const tokens = tokenise(text);
  if (tokens.some(({ word }) => speaker.has(word))) return false;
  const said: Said = { tokens, from: 0, to: tokens.length };
  if (ofSomebody.some((phrase) => findPhrase(phrase, said, false).length > 0)) return true;
  return findPhrase(fromMission, said, false).some(
    ({ from }) => !determiners.has(tokens[from + 1]?.word ?? ''),
  );
}

const states = new Set(['annulee', 'annulees', 'annules', 'cancelled', 'canceled', 'deleted']);

/** "La mission 3 est annulée": said of a mission, not asked for. */
export const isTold = ({ text }: Sentence): boolean => tokenise(text).some(({ word }) => states.has(word));
