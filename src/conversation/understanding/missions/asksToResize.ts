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

/** What is to be filled in: how many people there are places for, or how few it takes. */
export interface Sizes {
  readonly capacity?: number | undefined;
  readonly minimum?: number | undefined;
}

export interface Resizing {
  readonly number: number;
  readonly sizes: Sizes;
}

/** "Passe le minimum de la mission 3 à 5": the mission's own number, and the other one, which counts people. Null: something else. Pure. */
export function missionResized(text: string): Resizing | null {
  const said = plainWords(text).replace(
    /\b(?:s il (?:vous|te) plait|je (?:veux|voudrais|souhaite)|i (?:want|d like) to)\b/gu,
    ' ',
  );
  if (!verbs.test(said) || !sizes.test(said) || isElse.test(said)) return null;
  if (said.split(' ').some((word) => negations.has(word))) return null;
  const [only, ...others] = [...said.matchAll(mission)];
  const left = said.replace(mission, ' ').replace(sized, ' ');
  if (!only || others.length > 0 || /\d/u.test(left)) return null;
  return { number: Number(only[1]), sizes: sizesIn(said.replace(mission, ' ')) };
}

/** What it is to be in the end: "de 4 à 7" is seven. "De 4" alone may be four more. */
const final =
  /\b(?:a|au|to|at|est|is|be|minimum|mini|min|capacite|capacity) (?:(?:au|at) )?(?:moins |least )?(\d{1,4})\b(?! (?:de plus|de moins|more|less|fewer))/gu;

function sizesIn(said: string): Sizes {
  const [only, ...others] = [...said.matchAll(final)].map(([, size]) => Number(size));
  if (!only || others.length > 0) return {};
  const isMinimum = /\b(?:minimum|minimal|mini|min)\b/u.test(said);
  const isCapacity = /\b(?:capacite|capacity|effectif|headcount)\b/u.test(said);
  if (isMinimum && isCapacity) return {};
  return isMinimum ? { minimum: only } : { capacity: only };
}
