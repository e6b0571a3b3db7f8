import { plainLetters } from '../plainLetters.js';

/** Words that say what it is, and not which one. */
const units = new Set('service departement department dept pole equipe team'.split(' '));
const joining = new Set('a and au aux d de des du et in l la le les of the'.split(' '));

/** The words by which a department is told from others. */
function tellingWords(name: string): string {
  const all = (plainLetters(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !joining.has(word));
  const telling = all.filter((word) => !units.has(word));
  return (telling.length > 0 ? telling : all).join(' ');
}

/** Whether two names are of one department, however they are written: "Service juridique" is "juridique". */
export const sameDepartment = (one: string, other: string): boolean =>
  tellingWords(one) !== '' && tellingWords(one) === tellingWords(other);
