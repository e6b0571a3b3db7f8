/**
 * Words for one thing in both languages: a mission has one title, and is asked for in either.
 * Stems as `stem()` leaves them; a word stands in one line only.
 */
const groups: readonly (readonly string[])[] = [
  ['jardin', 'jardinage', 'garden', 'gardening', 'potager'],
  ['plaquett', 'brochur', 'leaflet', 'flyer', 'depliant'],
  ['excel', 'tableur', 'spreadsheet'],
  ['initiation', 'formation', 'training', 'introduction', 'cour', 'lesson'],
  ['rivier', 'river', 'fleuv', 'berg', 'bank'],
  ['nettoyag', 'nettoyer', 'clean', 'cleaning', 'cleanup', 'ramassag'],
  ['collect', 'driv', 'collection'],
  ['alimentair', 'food', 'nourritur', 'repa', 'meal'],
  ['dechet', 'wast', 'litter'],
  ['enfant', 'child', 'children', 'kid'],
  ['jeun', 'young', 'youth'],
  ['devoir', 'homework'],
  ['tutorat', 'tutoring', 'soutien', 'mentorat', 'mentoring'],
  ['ecol', 'school', 'scolair'],
  ['etudiant', 'student'],
  ['entretien', 'interview', 'embauch'],
  ['blanc', 'mock', 'simulation', 'simul'],
  ['cv', 'resum'],
  ['atelier', 'workshop'],
  ['comptabilit', 'comptabl', 'accounting', 'accountant'],
  ['sit', 'websit', 'web'],
  ['communication', 'com'],
  ['photo', 'photograph', 'photographi'],
  ['traduction', 'traduir', 'translation', 'translat'],
  ['cuisin', 'cooking', 'cook', 'kitchen'],
  ['peintur', 'peindr', 'repeindr', 'paint', 'painting', 'repaint', 'repainting'],
  ['decoration', 'decorer', 'decorat', 'decorating'],
  ['accueil', 'reception', 'welcom'],
  ['tri', 'trier', 'sort', 'sorting'],
  ['march', 'market'],
  ['couvert', 'covered'],
  ['bricolag', 'bricoler', 'bricoleur', 'bricoleus', 'diy', 'handy', 'handyman'],
  ['ecout', 'ecouter', 'listening', 'listen'],
  ['pedagogi', 'pedagogu', 'teaching', 'teach', 'enseigner', 'pedagogy'],
  ['recrutement', 'recruter', 'recruteur', 'recruteus', 'recruitment', 'recruiting', 'recruiter'],
  ['financ', 'financier', 'financial'],
  ['arbr', 'tree'],
  ['plantation', 'planter', 'planting', 'plant'],
  ['foret', 'forest', 'boi', 'wood'],
  ['plag', 'beach', 'littoral'],
  ['mer', 'sea'],
  ['animaux', 'animal', 'refug', 'shelter'],
  ['chien', 'dog'],
  ['velo', 'bik', 'bicycl', 'cycl'],
  ['livr', 'book', 'bibliothequ', 'library'],
  ['vetement', 'cloth', 'clothing'],
  ['jouet', 'toy'],
  ['ordinateur', 'computer', 'informatiqu', 'numeriqu', 'digital', 'it'],
  ['maraud', 'homeles', 'sans-abri'],
  ['retrait', 'elderly', 'senior', 'ag'],
  ['refugi', 'refugee'],
  ['handicap', 'disabilit', 'disability'],
  ['emploi', 'job', 'employment'],
  ['partag', 'shared', 'community'],
  ['partenair', 'partner'],
  ['marathon', 'sprint'],
  ['distanc', 'distanciel', 'remot', 'remotely', 'onlin', 'visio', 'teletravail'],
];

const groupOf = new Map(groups.flatMap((words, index) => words.map((word) => [word, index] as const)));

/** The stems of words for the same thing, itself among them. */
export function sameThings(stem: string): readonly string[] {
  const group = groupOf.get(stem);
  return group === undefined ? [stem] : (groups[group] ?? [stem]);
}

/** True when two stems are words for one thing. */
export function sameThing(a: string, b: string): boolean {
  const group = groupOf.get(a);
  return group !== undefined && group === groupOf.get(b);
}
