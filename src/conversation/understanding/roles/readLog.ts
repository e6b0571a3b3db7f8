import { withoutEnd } from '../text/withoutEnd.js';

const log =
  "(?:le |the )?(?:journal(?: d['’]audit| des actions| d['’]activit[ée]s?)?|audit(?: log| trail)?|log)";
const begin =
  '^(?:(?:montre|montrez|affiche|affichez|voir|ouvre|exporte[rz]?|t[ée]l[ée]charge[rz]?|show|open|export|download)(?:[- ]moi| me)? )?';
const all = new RegExp(`${begin}${log}$`, 'iu');
const ofMission = new RegExp(
  `${begin}${log} (?:de la|of|for) mission (?:n° ?|no ?)?(?<number>\\d{1,6})$`,
  'iu',
);
const whoDid =
  /^(?:qui a (?:modifi[ée]|chang[ée]|cr[ée][ée])|l['’]?historique de|historique de|who (?:has )?(?:changed|edited|modified|created)|(?:the )?history of) (?:la )?mission (?:n° ?|no ?)?(?<number>\d{1,6}) ?$/iu;
const ofPerson = new RegExp(
  `${begin}${log} (?:de |d['’]|of |about )(?<name>[\\p{L}\\p{N}@._+'’ -]{2,80})$`,
  'iu',
);

/** Which part of the log somebody asks for. */
export interface LogAsked {
  readonly number: number | null;
  readonly name: string | null;
}

/** "Le journal", "le journal de la mission 3", "le journal d’Inès". Null when it is about something else. Pure. */
export function readLog(text: string): LogAsked | null {
  if (text.length > 200) return null;
  const said = withoutEnd(text.trim());
  if (all.test(said)) return { number: null, name: null };
  const number = (ofMission.exec(said) ?? whoDid.exec(said))?.groups?.number;
  if (number) return { number: Number(number), name: null };
  const name = ofPerson.exec(said)?.groups?.name;
  return name ? { number: null, name: name.trim() } : null;
}
