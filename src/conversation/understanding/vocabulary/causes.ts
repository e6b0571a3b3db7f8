const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Words for the UN's goals, by number, in both languages. Beginnings without accents. */
const words: Readonly<Record<number, readonly string[]>> = {
  1: list('pauvret precarit poverty sans-abri sdf homeless maraud'),
  2: list('faim alimentai nourritur hunger food repas'),
  3: list('sante malad hopit health hospital handicap'),
  4: list(
    'educat ecol eleve lycee colleg etudian jeun enfan mentor tutora school student young youth child kid teach devoir',
  ),
  5: list('femm egalit feminis women gender girl'),
  6: list('assainiss sanitat'),
  7: list('energi energy'),
  8: list('emploi insert chomag employ job unemploy'),
  10: list('inegalit inclusi refugi migrant inequalit refugee diversit'),
  11: list('quartier logement housing neighbour'),
  12: list('recycl dechet repar waste repair seconde'),
  13: list('climat climate carbon'),
  14: list('ocean mer plage sea beach marin'),
  15: list(
    'natur arbr foret animaux biodiversit jardin environ ecolog wildlife tree forest animal garden planet',
  ),
  16: list('justic droits rights'),
};

/** The goals that a word speaks of. */
export const causesOf = (word: string): readonly number[] =>
  Object.entries(words).flatMap(([cause, beginnings]) =>
    beginnings.some((one) => (one.length < 5 ? word === one || word === `${one}s` : word.startsWith(one)))
      ? [Number(cause)]
      : [],
  );
