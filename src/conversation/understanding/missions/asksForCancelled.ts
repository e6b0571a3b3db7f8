import { courtesies } from '../text/courtesies.js';
import { plainWords } from '../text/plainWords.js';

const some = '(?:[a-z]+ ){0,4}?';
const end = `(?: ${courtesies}){0,4}$`;

const ways = [
  `\\bmissions ${some}(?:annulees?|cancel+ed)\\b`,
  '\\bcancel+ed missions\\b',
  '\\bmissions (?:did|have) (?:we|you|i|they) cancel(?:l?ed)?\\b',
  // "Quelles missions on a annulé": it is often written so.
  '\\bmissions (?:[a-z]+ ){0,3}?(?:a|ai|as|avons|avez|ont) (?:[a-z]+ ){0,2}?annule\\b',
  `^${some}(?:les|celles qui (?:ont ete|sont)|lesquelles (?:ont ete|sont)) annulees${end}`,
  `^${some}(?:the|the ones|which ones|which) (?:(?:were|are|have been|got) )?cancel+ed(?: ones)?${end}`,
].map((way) => new RegExp(way, 'u'));

/** Whoever wants one cancelled says so first: "annule les missions…", not "on a annulé". */
const cancels =
  /^(?!.*\b(?:a|ai|avons|avez|ont|did|have) (?:[a-z]+ )?(?:annule|cancel))(?:[a-z]+ ){0,3}?(?:annule[rz]?|cancel)\b/u;

/** "Les annulées", "which missions were cancelled": those that are, and none is to be. Pure. */
export function asksForCancelled(text: string): boolean {
  const said = plainWords(text);
  return !cancels.test(said) && ways.some((way) => way.test(said));
}
