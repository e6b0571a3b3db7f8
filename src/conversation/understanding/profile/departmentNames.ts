/** Words that name a department, in plain letters. In "je suis à la …" no other word is taken for one. */
const names = new Set(
  (
    'achats achat accounting accounts administratif administration assurance audit catering commercial ' +
    'commerciale communication communications com compliance compta comptabilite conformite controle ' +
    'customer data design developpement digital direction engineering exploitation facilities finance finances ' +
    'financier fiscalite generaux gestion hr hse humaines immobilier informatique ingenierie innovation it ' +
    'juridique legal legale logistics logistique maintenance marketing methodes numerique operations paie paye payroll ' +
    'procurement product production produit produits purchasing qualite quality r&d rd recrutement recruitment ' +
    'research rh rse csr sales securite security si dsi drh daf strategie strategy supply support tax tresorerie treasury ' +
    'ventes'
  ).split(' '),
);

/** Words that only stand beside such a name: "contrôle de gestion", "human resources", "ressources humaines". */
const beside = new Set(
  'chain client clients de des du et interne internal human humaines relation ressources resources la le service services the'.split(
    ' ',
  ),
);

/** Whether every word belongs to the name of a department, and one of them tells which. */
export const isDepartment = (words: readonly string[]): boolean =>
  words.length <= 5 &&
  (words.some((word) => names.has(word)) ||
    /^(?:ressources humaines|human resources)$/u.test(words.join(' '))) &&
  words.every((word) => names.has(word) || beside.has(word));
