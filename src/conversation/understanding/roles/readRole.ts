import { type GivableRole, siteLongest, sitesAtMost, sitesOnce } from '../../../domain/people/roles.js';
import { courtesies } from '../text/courtesies.js';
import { withoutEnd } from '../text/withoutEnd.js';

/** What somebody says of another's role. `sites`: where, null everywhere. */
export type SaidOfRole =
  | { readonly kind: 'list' }
  | {
      readonly kind: 'change';
      readonly name: string;
      readonly role: GivableRole;
      readonly sites: readonly string[] | null;
      readonly gives: boolean;
    };

const who = "(?<who>[\\p{L}\\p{N}@._+'’ -]{2,80}?)";
const organisers = "organisat(?:eur|rice)(?:[·.]rice)?s?|organi[sz]ers?|l['’]organisation";
const admins = "admin(?:istrat(?:eur|rice|or))?(?:[·.]rice)?s?|l['’]administration";
const role = `(?:(?<organiser>${organisers})|(?<admin>${admins}))`;
const where = "(?: (?:pour|de|du|des|sur|à|dans|for|of|in|at) (?<where>[\\p{L}\\p{N} ,;&'’-]{2,200}))?";
const one = '(?:une? |an? |the )?';
const the = '(?:le rôle|les droits|le titre)';

const gives = [
  `(?:nomme|nommer|nommez|désigne|désigner|désignez|promeus|passe) ${who} (?:comme |en tant qu(?:e |['’]))?${one}${role}${where}`,
  `(?:fais|faire|faites) de ${who} ${one}${role}${where}`,
  `(?:donne|donner|donnez|confie|confier|confiez) à ${who} ${the} (?:d['’]|de )${role}${where}`,
  `(?:donne|donner|donnez) ${the} (?:d['’]|de )${role} à ${who}(?: (?:pour|sur) (?<where>[\\p{L}\\p{N} ,;&'’-]{2,200}))?`,
  `(?:ajoute|ajouter|ajoutez) ${who} (?:aux|parmi les) ${role}${where}`,
  `(?:make|appoint|name) ${who} (?:as )?${one}${role}${where}`,
  `give ${who} the ${role} role${where}`,
  `add ${who} to (?:the )?${role}${where}`,
];
const takes = [
  `(?:retire|retirer|retirez|enlève|enlever|enlevez|supprime|sors) ${who} (?:des|de la liste des) ${role}`,
  `(?:retire|retirer|retirez|enlève|enlever|enlevez) à ${who} ${the} (?:d['’]|de )${role}`,
  `(?:retire|retirer|retirez|enlève|enlever|enlevez) ${the} (?:d['’]|de )${role} à ${who}`,
  `${who} n['’]est plus ${one}${role}`,
  `remove ${who} from (?:the )?${role}`,
  `take the ${role} role (?:away )?from ${who}`,
  `${who} is (?:no longer|not) (?:an? )?${role} any ?more`,
  `${who} is no longer (?:an? )?${role}`,
];
const lists = [
  '(?:(?:montre|montrez|affiche|affichez|voir|show|list)(?:[- ]moi| me)? )?(?:les |the |la liste des )?(?:rôles|roles)',
  'qui a (?:quel|un) rôle',
  `qui (?:est|sont) (?:les )?(?:${admins})`,
  'who has (?:which|what|a) role',
  `who (?:is|are) (?:the |an )?(?:${admins})`,
];

const whole = (form: string): RegExp => new RegExp(`^${form}$`, 'iu');
const giving = gives.map(whole);
const taking = takes.map(whole);
const listing = lists.map(whole);

const politely = /^(?:merci de |peux-tu |pouvez-vous |tu peux |can you |could you |please )/iu;
const thanking = new RegExp(`,? ${courtesies}$`, 'iu');
const everywhere =
  /^(?:tous les sites|toute l['’]entreprise|partout|tout|everywhere|all sites|all the sites)$/iu;
const siteWords = /^(?:les sites?|le site|the sites?)(?: (?:de|d['’]|of))? ?/iu;

/** "Nomme Inès organisatrice pour Lyon", said and not asked. Null when it is about something else. Pure. */
export function readRole(text: string): SaidOfRole | null {
  if (text.length > 300) return null;
  const said = withoutEnd(text.trim()).replace(politely, '').replace(thanking, '');
  if (listing.some((form) => form.test(said))) return { kind: 'list' };
  const given = firstOf(giving, said);
  const found = given ?? firstOf(taking, said);
  if (!found?.who) return null;
  const sites = sitesIn(found.where);
  const of = found.admin ? 'admin' : 'organiser';
  // An admin is one everywhere: whoever names a site means something else.
  if (of === 'admin' && sites) return null;
  const isTooMuch = (sites ?? []).length > sitesAtMost || sites?.some(({ length }) => length > siteLongest);
  if (isTooMuch) return null;
  return { kind: 'change', name: found.who.trim(), role: of, sites, gives: given !== null };
}

function firstOf(
  forms: readonly RegExp[],
  said: string,
): Readonly<Record<string, string | undefined>> | null {
  for (const form of forms) {
    const found = form.exec(said);
    if (found?.groups) return found.groups;
  }
  return null;
}

/** Null for everywhere. */
function sitesIn(where: string | undefined): readonly string[] | null {
  const named = (where ?? '').trim();
  if (named === '' || everywhere.test(named)) return null;
  const sites = sitesOnce(named.replace(siteWords, '').split(/[,;&]| et | and /u));
  return sites.length > 0 ? sites : null;
}
