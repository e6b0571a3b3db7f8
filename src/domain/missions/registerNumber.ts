/** A nonprofit's number in a public register, as it is kept: no spaces, capital letters. */
export interface RegisterNumber {
  readonly register: 'siren' | 'siret' | 'rna' | 'localLaw';
  readonly value: string;
}

const laPoste = '356000000';

/** In Alsace and Moselle associations are entered in the court's own book: https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006422669 */
const courtBook = /^VOL(?:UME)?\.?(\d{1,4})[,;/-]?FOLIO(\d{1,4})$/u;

/**
 * A SIREN, a SIRET, an RNA number, or a volume and folio of the courts of Alsace and Moselle. Null when it is none. No
 * register is asked: a number that reads well may still be nobody's.
 */
export function readRegisterNumber(text: string): RegisterNumber | null {
  const value = text.toUpperCase().replace(/[\s.\u00a0\u202f]/gu, '');
  // Corsica's departments have a letter: the characters after W are no digits alone.
  if (/^W[0-9A-Z]{9}$/u.test(value)) return { register: 'rna', value };
  if (/^\d{9}$/u.test(value)) return isLuhn(value) ? { register: 'siren', value } : null;
  if (/^\d{14}$/u.test(value)) return isSiret(value) ? { register: 'siret', value } : null;
  const [, volume, folio] = courtBook.exec(value) ?? [];
  return volume && folio ? { register: 'localLaw', value: `VOL ${volume} FOLIO ${folio}` } : null;
}

/** La Poste has more establishments than its numbers of that form: their digits add up to a multiple of five. */
const isSiret = (value: string): boolean =>
  isLuhn(value) || (value.startsWith(laPoste) && sumOf(value) % 5 === 0);

const sumOf = (digits: string): number => Array.from(digits, Number).reduce((sum, digit) => sum + digit, 0);

/** Every second digit from the right is doubled, and its own digits added. https://www.insee.fr/fr/metadonnees/definition/c1841 */
function isLuhn(digits: string): boolean {
  const doubled = Array.from(digits, Number)
    .reverse()
    .map((digit, at) => (at % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2));
  return doubled.reduce((sum, digit) => sum + digit, 0) % 10 === 0;
}
