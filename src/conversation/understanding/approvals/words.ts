/** Say yes or no by themselves. */
const surely = {
  yes: 'approuve approuver approuves valide valider accepte accepter accorde approve approving accept agree',
  no: 'refuse refuser refusons rejette rejeter reject decline deny',
};
/** Do so of somebody when "pour" or "for" follows: they are said of much else. */
const withFor = {
  yes: 'oui ok okay accord bon marche yes yep fine good',
  no: 'non no nope',
};
const beside =
  'je j i m me moi d pour for de la le les l du sa son ses s the of to c ca est it is that this cette donne give ' +
  'demande demandes inscription participation request requests';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const sure = { yes: setOf(surely.yes), no: setOf(surely.no) };
export const soft = { yes: setOf(withFor.yes), no: setOf(withFor.no) };
/** What else stands in a plain answer. */
export const binding = setOf(beside);
export const forWords = setOf('pour for a');
/** Said of requests alone, so that nothing else is meant even when nobody is named. */
export const ofRequests = setOf(
  'approuve approuver approuves approve approving demande demandes request requests',
);
/** Of the speaker alone: "approve me" asks for something else. */
export const ofSpeaker = setOf('moi me m');
/** Asks, where nothing says so but the order of the words: "is it ok for Karim". */
export const openings = setOf('is est');

/** What follows a refusal and leaves it open, or makes it one of two. Then it is not refused for sure. */
export const conditions = new RegExp(
  `^(?:${[
    'sauf|seulement|sinon|et|mais|only|and|but|ou|or|demain|tomorrow|plus tard|later',
    'quand|lorsqu\\w*|when|until|jusqu\\w*|tant qu\\w*|des qu\\w*|as soon|as long|provided',
    'a condition|sous reserve|en cas|in case|dans ce cas',
  ].join('|')})\\b|\\b(?:si|s ils?|if|unless)\\b`,
  'u',
);

export const lists = [
  /\b(?:mes|les|quelles) (?:demandes|approbations|validations)\b/u,
  /\b(?:attend|attendent|attends) mon (?:accord|approbation)\b/u,
  /\bdemandes? (?:a valider|a approuver|en attente)\b/u,
  /\b(?:my|which|pending|open) (?:requests|approvals)\b/u,
  /\b(?:waits?|waiting) for my (?:approval|answer)\b/u,
  /\bneeds? my approval\b/u,
];
