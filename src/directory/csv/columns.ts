import { createHash } from 'node:crypto';
import type { ColumnMeant, PeopleColumn } from '../../domain/people/directory/columns.js';
import { plainLetters } from '../../domain/plainLetters.js';

/** What each column is called. */
const names = {
  employeeNumber: [
    ...[
      'Matricule',
      'N° matricule',
      'Numéro matricule',
      'Matricule salarié',
      'Numéro de salarié',
      'Code salarié',
    ],
    ...['Employee number', 'Employee no', 'Employee ID', 'EmpID', 'Staff number', 'Personnel number'],
  ],
  familyName: ['Nom', 'Nom de famille', 'Nom d’usage', 'Nom usuel', 'Last name', 'Family name', 'Surname'],
  givenName: ['Prénom', 'First name', 'Given name', 'Forename'],
  wholeName: [
    ...[
      'Nom Prénom',
      'Nom et prénom',
      'Prénom Nom',
      'Prénom et nom',
      'Nom complet',
      'Collaborateur',
      'Salarié',
    ],
    ...['Employee name', 'Full name', 'Display name', 'Name'],
  ],
  email: [
    ...['Email', 'E-mail', 'Mail', 'Courriel', 'Email professionnel', 'E-mail professionnel', 'Email pro'],
    ...['Mail professionnel', 'Mail pro', 'Adresse e-mail', 'Adresse mail', 'Adresse e-mail professionnelle'],
    ...['Work email', 'Email address', 'Business email'],
  ],
  site: [
    'Site',
    'Établissement',
    'Lieu de travail',
    'Location',
    'Work location',
    'Office',
    'Business establishment',
  ],
  department: ['Département', 'Service', 'Direction', 'Department', 'Team', 'Équipe'],
  managerNumber: [
    ...['Matricule manager', 'Matricule du manager', 'Matricule N+1', 'Matricule responsable'],
    ...['Manager employee number', 'Manager number', 'Manager ID', 'Supervisor ID'],
  ],
  managerEmail: [
    ...[
      'Manager (email)',
      'Email manager',
      'E-mail du manager',
      'Email du manager',
      'Mail manager',
      'Email N+1',
    ],
    ...['Manager email', 'Supervisor email'],
  ],
  managerName: [
    ...['Manager', 'Nom du manager', 'Responsable', 'Responsable hiérarchique', 'Supérieur', 'N+1'],
    ...['Manager name', 'Reports to', 'Supervisor'],
  ],
  startsOn: [
    ...['Date d’entrée', 'Date entrée', 'Entrée', 'Date d’embauche', 'Date d’arrivée'],
    ...['Hire date', 'Date of hire', 'Start date', 'Starts on'],
  ],
  endsOn: [
    ...['Date de sortie', 'Date sortie', 'Sortie', 'Date de départ', 'Date de fin', 'Fin de contrat'],
    ...['Termination date', 'Date of termination', 'End date', 'Leaving date'],
  ],
  locale: ['Langue', 'Language', 'Locale'],
  timezone: ['Fuseau horaire', 'Fuseau', 'Time zone', 'Timezone'],
  status: ['Statut', 'Actif', 'Status', 'Active', 'Employment status'],
  action: ['Action', 'Mouvement'],
} as const satisfies Readonly<Record<PeopleColumn, readonly string[]>>;

/** Case, accents, spaces and signs make no difference, but for what stands in "N+1". */
const keyOf = (heading: string): string =>
  plainLetters(heading.slice(0, 200))
    .replaceAll('’', "'")
    .replace(/[^a-z0-9+]/gu, '');

const byKey: ReadonlyMap<string, PeopleColumn> = new Map(
  (Object.keys(names) as PeopleColumn[]).flatMap((column) =>
    names[column].map((name) => [keyOf(name), column] as const),
  ),
);

/** Names that are written otherwise and mean the same are one. What has no letter at all is told by what it has. */
const nameOf = (heading: string): string => keyOf(heading) || heading.trim().slice(0, 200);

/** What each heading is about, by what was said of it or else by its name. Null: nothing that is read. */
export function columnsBy(said: readonly ColumnMeant[]): (heading: string) => PeopleColumn | null {
  const meant = new Map(said.map(({ heading, column }) => [nameOf(heading), column]));
  return (heading) => {
    const name = nameOf(heading);
    return meant.has(name) ? (meant.get(name) ?? null) : (byKey.get(name) ?? null);
  };
}

/** The same for two files with the same headings, in whatever order. */
export const keyOfAll = (headings: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([...new Set(headings.map(nameOf))].sort()))
    .digest('base64url');
