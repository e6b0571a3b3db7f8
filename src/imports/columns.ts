import { plainLetters } from '../domain/plainLetters.js';
import { t } from '../i18n/index.js';
import {
  type FramingField,
  framingFieldNames,
  type MissionField,
  missionFieldNames,
} from '../messages/forms/fields.js';

/** All that a file may tell. The fields of the forms, what it calls a mission, and on which clock its hours are. */
export type FileField = MissionField | FramingField | 'reference' | 'timezone';
export const fileFieldNames: readonly FileField[] = [
  'reference',
  ...missionFieldNames,
  'timezone',
  ...framingFieldNames,
];

/** How else people head a column, besides the names of the forms in both languages. The first two are those of the documents. */
export const otherNames: Readonly<Record<FileField, readonly [french: string, ...others: string[]]>> = {
  reference: ['Référence', 'Ref', 'Réf.', 'Code', 'ID', 'Identifiant'],
  title: ['Titre', 'Mission', 'Intitulé', 'Nom de la mission', 'Name'],
  nonprofit: ['Association', 'Non-profit', 'Charity', 'Organisme', 'Bénéficiaire'],
  summary: ['Description', 'Résumé', 'Objectif', 'Objective', 'Activité', 'Activity', 'What you will do'],
  date: ['Date', 'Jour', 'Day', 'Date de la mission'],
  start: ['Début', 'Heure de début', 'Start time', 'De', 'From'],
  end: ['Fin', 'Heure de fin', 'End time', 'À', 'To', 'Until'],
  capacity: ['Places', 'Capacité', 'Seats', 'Spots', 'Nb de places', 'Nombre de personnes'],
  minimum: ['Minimum', 'Min', 'Effectif minimum', 'Minimum people'],
  place: ['Lieu', 'Adresse', 'Address', 'Location', 'Where'],
  bring: ['À prévoir', 'Matériel', 'Bring', 'Equipment'],
  skills: ['Compétences', 'Compétence', 'Skill'],
  questions: ['Questions', 'Question'],
  sites: ['Site'],
  timezone: ['Fuseau', 'Fuseau horaire', 'Time zone', 'Zone', 'TZ'],
  deliverable: ['Résultat', 'Livrable', 'Outcome'],
  beneficiaries: ['Public', 'Bénéficiaires', 'Beneficiary'],
  cause: ['ODD', 'SDG', 'Cause principale', 'Main cause', 'N° ODD'],
  access: ['Accès', 'Accessibilité', 'Accessibility', 'Getting there'],
  nonprofitContact: ['Contact association', 'Contact de l’association', 'Référent association', 'Contact'],
  nonprofitPhone: ['Téléphone', 'Téléphone association', 'Tél.', 'Phone', 'Contact phone'],
  companyContact: ['Référent entreprise', 'Contact entreprise', 'Contact de l’entreprise'],
  meal: ['Repas', 'Lunch'],
  weather: ['Météo', 'Mauvais temps', 'Bad weather'],
  photos: ['Photo', 'Droit à l’image'],
  risks: ['Risques', 'Sécurité', 'Safety'],
  minors: ['Mineurs', 'Présence mineurs'],
  costs: ['Frais', 'Budget'],
  legalForm: ['Forme juridique', 'Cadre légal', 'Legal frame'],
  register: ['SIREN', 'SIRET', 'RNA', 'Numéro association', 'Register number'],
  eligibility: ['Éligibilité', 'Éligibilité au mécénat', 'Eligible'],
  evidence: ['Justificatif d’intérêt général', 'Proof'],
  checkedOn: ['Vérifié le', 'Checked'],
};

/** A heading as it is compared: case, accents, spaces and signs make no difference. */
const keyOf = (heading: string): string => plainLetters(heading.slice(0, 200)).replace(/[^a-z0-9]/gu, '');

export const isOfFraming = (field: FileField): field is FramingField =>
  (framingFieldNames as readonly string[]).includes(field);

function namesOf(field: FileField): readonly string[] {
  const named = [field, ...otherNames[field]];
  if (field === 'reference' || field === 'timezone') return named;
  const key = isOfFraming(field) ? (`framingForm.${field}` as const) : (`missionForm.${field}` as const);
  return [...named, t('fr', key), t('en', key)];
}

const byKey: ReadonlyMap<string, FileField> = new Map(
  fileFieldNames.flatMap((field) => namesOf(field).map((name) => [keyOf(name), field] as const)),
);

/** What a column is about, by its heading; null when it is none of ours. */
export const fieldOfHeading = (heading: string): FileField | null => byKey.get(keyOf(heading)) ?? null;

/** Those without which no line can be a mission. */
export const requiredFields = [
  ...(['title', 'nonprofit', 'summary', 'date', 'start', 'end', 'capacity', 'place'] as const),
] as const satisfies readonly FileField[];
