import { plainWords } from '../text/plainWords.js';

const some = '(?:[a-z0-9]+ ){0,6}?';
const ways = [
  // "C'est pour quels sites", "à quels sites s'adresse la mission".
  '\\b(?:pour|a|aux?) (?:quels? sites?|quel ou quels sites) (?:s adresse|est (?:destine|ouvert|reserve)|la|le|l|mission)',
  `\\b(?:pour|concern\\w+|vise\\w*|cible\\w*|touche\\w*|ouverte?s?|reservee?s?|destinee?s?|limitee?s?|s adresse\\w*) (?:[a-z]+ ){0,2}?(?:quels?|certains|tous les|un seul|plusieurs) sites?\\b`,
  '\\breservee? (?:a|aux?) (?:un |des )?sites?\\b',
  '\\bsites? (?:[a-z]+ ){0,3}?(?:concern\\w+|vises?|cibles?)\\b',
  '\\bquels (?:sont les )?sites (?:pour|de|du|des|a)\\b',
  '^(?:[a-z]+ ){0,4}?(?:les )?sites (?:de|du|des|pour) (?:la |le |l |cette )?',
  `\\b(?:which|what|wich) sites? (?:is|are|was|does|do|can) ${some}(?:for|open to|concern(?:ed)?|cover(?:ed)?|includ\\w+|involv\\w+|target\\w*)\\b`,
  '\\b(?:for|open to|limited to|restricted to|reserved for|concern\\w*) (?:which|what|all|some|certain|specific|one|every|a single) sites?\\b',
  '^(?:[a-z]+ ){0,4}?(?:the )?sites (?:of|for) ',
].map((way) => new RegExp(way, 'u'));

/** Something is to be done, or the site is one of the web. */
const isElse =
  /\b(?:web|internet|vitrine|annonc\w*|publi\w*|envo\w*|diffus\w*|invit\w*|nomm\w*|cree\w*|ajout\w*|retir\w*|mets|mettre|chang\w*|modifi\w*|passe|rends?|limite[rz]?|inscri\w*|announce\w*|publish\w*|send|make|add|remove|set|change|put|sign|je|j|moi|mon|mes|my|i|me)\b/u;

/** "C'est pour quels sites la mission 3 ?": of which sites it is, and not where it takes place. Pure. */
export function asksForSites(text: string): boolean {
  const said = plainWords(text);
  return !isElse.test(said) && ways.some((way) => way.test(said));
}
