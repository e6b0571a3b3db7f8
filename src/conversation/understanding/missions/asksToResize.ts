import { plainWords } from '../text/plainWords.js';
import { negations } from '../vocabulary/index.js';

const verbs =
  /\b(?:passe[rz]?|mets|mettre|mettez|fixe[rz]?|change[rz]?|porte[rz]?|monte[rz]?|baisse[rz]?|augmente[rz]?|reduis|reduire|reduisez|descend[rs]?|descendre|modifie[rz]?|regle[rz]?|set|put|change|raise|lower|make|increase|reduce|update)\b/u;
const sizes =
  /\b(?:minimum|minimal|mini|min|capacite|capacity|places|seats|spots|effectif|headcount|nombre de personnes|number of people)\b/u;
const mission = /\bmission (?:(?:n|no|numero|number|nr) )?(\d{1,9})\b/gu;
/** What a new size stands behind. */
const sized =
  /\b(?:a|au|to|de|from|sur|minimum|mini|min|capacite|capacity|est|is|be) (?:plus |moins |least )?\d{1,6}\b/gu;
/** It is another wish, somebody's place, or only wondered. */
const isElse =
  /\b(?:annul\w*|cancel\w*|supprim\w*|delete|inscri\w*|desinscri\w*|sign|moi|me|m|ma|mon|my|i|je|j|est ce que|pourquoi|why|comment|how|quand|when|combien|qui|who|did|does|was|si|if)\b/u;

/** "Passe le minimum de la mission 3 à 5": the mission's own number. The other one counts people. Null: something else. Pure. */
export function missionResized(text: string): number | null {
  const said = plainWords(text).replace(
    /\b(?:s il (?:vous|te) plait|je (?:veux|voudrais|souhaite)|i (?:want|d like) to)\b/gu,
    ' ',
  );
  if (!verbs.test(said) || !sizes.test(said) || isElse.test(said)) return null;
  if (said.split(' ').some((word) => negations.has(word))) return null;
  const [only, ...others] = [...said.matchAll(mission)];
  const left = said.replace(mission, ' ').replace(sized, ' ');
  return only && others.length === 0 && !/\d/u.test(left) ? Number(only[1]) : null;
}
