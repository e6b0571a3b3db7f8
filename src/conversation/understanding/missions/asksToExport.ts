import { courtesies } from '../text/courtesies.js';
import { plainWords } from '../text/plainWords.js';

const polite = new RegExp(`\\b(?:bonjour|bonsoir|salut|hello|hi|hey|${courtesies})\\b`, 'gu');
const leads =
  '(?:(?:je (?:veux|voudrais|souhaite)|j aimerais|(?:peux tu|tu peux|pouvez vous|vous pouvez|pourriez vous)|(?:can|could) (?:you|i|we)|i (?:want|d like|would like) to) )?';
const formats = '(?:excel|csv|xlsx?|tableur|spreadsheet)';
const format = `(?: (?:en|sous|in|to|as|into|vers|format|au|un|an|a|le|l|the|fichier|tableau|file|document)){0,4} ${formats}(?: (?:file|format|sheet))?`;

/** A file comes out, in a format; who or what of is not said. */
const exportsAll = new RegExp(
  `^${leads}(?:exporte[rz]?|export|telecharge[rz]?|download|extraire|extrais|extract)(?: (?:tout|le tout|ca|cela|it|that|everything|all))?${format}$`,
  'u',
);
/** The format after whatever is exported. "La mission Excel" and "l'atelier Excel" name one. */
const ofFormat = new RegExp(
  `(?: (?:en|sous|in|to|as|into|vers|format|au format)(?: (?:un|an|a|fichier|tableau|format))?|(?<=\\bexport(?:e[rz]?)?)) ${formats}(?: (?:file|format|sheet))?$`,
  'u',
);

const bare = (text: string): string => plainWords(text).replace(polite, ' ').replace(/ +/gu, ' ').trim();

/** "Exporter en Excel": no mission is named by it, though one may be called so. Pure. */
export const asksToExport = (text: string): boolean => exportsAll.test(bare(text));

/** What is to be exported, in plain words, without the format that ends it. */
export const withoutFormat = (text: string): string =>
  asksToExport(text) ? '' : bare(text).replace(ofFormat, '');
