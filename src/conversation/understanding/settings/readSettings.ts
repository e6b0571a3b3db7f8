import type { Intent } from '../../intents.js';
import { tokenise } from '../text/tokens.js';
import { polite } from '../vocabulary/index.js';

/** "Mes réglages", "my settings": how the bot speaks to somebody, and when. Shown, whether asked or wished. */
const settings =
  /^(?:(?:show|see|change|open|voir|affiche|affichez|montre|montrez|changer|ouvrir|gerer|quels sont|what are) )?(?:me |moi )?(?:mes|tes|vos|les|my|your|the)? ?(?:reglages?|parametres?|preferences?|settings?|configuration|options)(?: (?:de|of) (?:messages|notifications|langue))?$/u;

export function readSettings(text: string): Intent | null {
  const words = tokenise(text).flatMap(({ word }) => (polite.has(word) ? [] : [word]));
  return settings.test(words.join(' ')) ? { kind: 'settings' } : null;
}
