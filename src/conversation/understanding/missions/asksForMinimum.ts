import { plainWords } from '../text/plainWords.js';

const people =
  '(?:personnes?|gens|monde|participant(?:e?s)?|benevoles?|volontaires?|inscrit(?:e?s)?|people|volunteers?|participants?|attendees|persons?)';
const ways = [
  `\\bcombien (?:de |d )?${people} (?:[a-z0-9]+ ){0,8}?(?:minimum|mini|moins|faut|necessaires?)\\b`,
  `\\b(?:faut|minimum|au moins) (?:il )?(?:combien|quel nombre) `,
  `\\bhow many ${people} (?:[a-z0-9]+ ){0,8}?(?:minimum|min|least|needs?|needed|required)\\b`,
  '\\b(?:quel\\w*|what)(?: (?:est|s|is))? (?:le|the) (?:(?:nombre|number) )?(?:minimum|minimal|mini)\\b',
  '\\bminimum (?:number )?(?:d |de |of )?(?:[a-z]+ ){0,3}(?:de la|du|for|pour la|pour le|of) (?:the )?mission \\d',
].map((way) => new RegExp(way, 'u'));

/** Another least is asked for: of time or of age. */
const isElse =
  /\b(?:heures?|hours?|temps|time|jours?|days?|age|ans|years?|argent|euros?|money|je|j|moi|i|me|annul\w*|cancel\w*|passe[rz]?|mets|set|change[rz]?)\b/u;

/** "Combien de personnes minimum pour la mission 3": how few there may be. Pure. */
export function asksForMinimum(text: string): boolean {
  const said = plainWords(text);
  return !isElse.test(said) && ways.some((way) => way.test(said));
}
