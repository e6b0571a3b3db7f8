import type { Framing } from '../../domain/missions/framing.js';
import type { NonprofitKey } from './nonprofits.js';

/** A mission to be dated: `inDays` from now at the earliest, on the next working day; hours are the company's. */
export interface MissionSeed {
  /** At most twelve letters: part of the mission's id. */
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly nonprofit: NonprofitKey;
  readonly place: string;
  /** What to bring; empty where nothing is. */
  readonly bring: string;
  readonly skills: readonly string[];
  readonly causes: readonly number[];
  readonly inDays: number;
  /** 1 for Monday; any working day when not told. */
  readonly weekday?: number;
  readonly hours: readonly (readonly [from: string, to: string])[];
  readonly capacity: number;
  readonly minimum: number | null;
  readonly status: 'announced' | 'ready';
  /** What is not as usual. */
  readonly framing: Pick<Framing, 'deliverable' | 'beneficiaries' | 'risks'> & Partial<Framing>;
}

/** Two of them fall on the same morning. One has two places of which one is taken, one is still to be announced. */
export const missionSeeds: readonly MissionSeed[] = [
  {
    key: 'jardin',
    title: 'Après-midi au jardin partagé',
    summary:
      'Préparer les planches de culture et remplir les paniers de la semaine avec l’équipe en insertion. Aucune expérience demandée : le café est chaud. En cas de forte pluie, on trie les graines à l’abri.',
    nonprofit: 'combe',
    place: '14 chemin de la Combe, Montreuil (métro Mairie de Montreuil, puis 8 minutes à pied)',
    bring: 'Un pantalon qui ne craint rien et de l’eau ; gants et bottes sont prêtés.',
    skills: [],
    causes: [2, 11, 15],
    // The coming Thursday: help and README say "je m’inscris au jardin jeudi".
    inDays: 1,
    weekday: 4,
    hours: [['13:30', '17:00']],
    capacity: 12,
    minimum: 4,
    status: 'announced',
    framing: {
      deliverable: 'Six planches semées et les paniers de la semaine',
      beneficiaries: 'Douze personnes en insertion et soixante familles',
      risks: 'Outils de jardin ; gants et bottes prêtés',
      weather: 'moved',
    },
  },
  {
    key: 'excel',
    title: 'Initiation Excel pour une équipe associative',
    summary:
      'Trois salariées suivent à la main les demandes de logement de deux cents familles. En une matinée, vous leur construisez un tableau simple et leur apprenez à le faire vivre sans vous.',
    nonprofit: 'toits',
    place: '3 rue des Tilleuls, Paris 20e (métro Gambetta)',
    bring: 'Votre ordinateur portable.',
    skills: ['tableurs', 'pédagogie'],
    causes: [11, 10],
    inDays: 7,
    hours: [['09:00', '12:30']],
    capacity: 2,
    minimum: null,
    status: 'announced',
    framing: {
      deliverable: 'Un tableau de suivi que l’équipe sait tenir',
      beneficiaries: 'Trois salariées et deux cents familles',
      risks: 'Aucun',
      photos: 'no',
    },
  },
  {
    key: 'cv',
    title: 'Ateliers CV et entretiens à blanc',
    summary:
      'Recevoir de jeunes diplômés en tête à tête, relire leur CV, puis jouer un premier entretien avec eux. Votre regard de professionnel vaut toutes les méthodes : un guide d’une page vous est remis à l’arrivée.',
    nonprofit: 'tremplin',
    place: 'Espace Jemmapes, 116 quai de Jemmapes, Paris 10e',
    bring: '',
    skills: ['écoute', 'recrutement'],
    causes: [8, 4, 10],
    inDays: 7,
    hours: [['09:30', '12:30']],
    capacity: 6,
    minimum: 3,
    status: 'announced',
    framing: {
      deliverable: 'Un CV relu et un entretien joué pour chacun',
      beneficiaries: 'Douze jeunes diplômés',
      risks: 'Aucun',
    },
  },
  {
    key: 'collecte',
    title: 'Collecte alimentaire : accueillir et trier',
    summary:
      'Accueillir les donateurs à l’entrée du magasin, expliquer ce qui manque, puis trier et mettre en cartons. Une matinée ou un après-midi, par équipes de quatre, à deux pas du bureau.',
    nonprofit: 'table',
    place: 'Marché couvert des Ternes, 8 bis rue Lebon, Paris 17e',
    bring: 'Des chaussures fermées.',
    skills: [],
    causes: [2, 1],
    inDays: 11,
    hours: [
      ['09:00', '12:30'],
      ['14:00', '17:30'],
    ],
    capacity: 8,
    minimum: 4,
    status: 'announced',
    framing: {
      deliverable: 'Quatre-vingts cartons triés',
      beneficiaries: 'Trois cents foyers du quartier',
      risks: 'Port de cartons légers ; diables prêtés',
    },
  },
  {
    key: 'plaquette',
    title: 'Bâtir une plaquette partenaires en une journée',
    summary:
      'Un marathon à dix : le matin pour trouver le message juste, l’après-midi pour écrire, chiffrer et mettre en page. À 17 h 30, les Ateliers du Phare repartent avec quatre pages à montrer à leurs mécènes.',
    nonprofit: 'phare',
    place: 'Maison Lumen, salle Verrière, 5e étage',
    bring: '',
    skills: ['communication', 'marketing', 'finance'],
    causes: [4, 10],
    inDays: 15,
    hours: [['08:30', '17:30']],
    capacity: 10,
    minimum: 5,
    status: 'announced',
    framing: {
      deliverable: 'Une plaquette de quatre pages',
      beneficiaries: 'Les quarante apprentis des ateliers',
      risks: 'Aucun',
      meal: 'provided',
    },
  },
  {
    key: 'fresque',
    title: 'Repeindre la salle d’accueil de jour',
    summary:
      'Redonner des couleurs à la pièce où cent personnes déjeunent chaque midi. On protège, on ponce, on peint, on finit par un goûter avec les habitués.',
    nonprofit: 'table',
    place: '27 rue Championnet, Paris 18e (métro Simplon)',
    bring: 'Des vêtements qui ne craignent rien.',
    skills: ['bricolage'],
    causes: [1, 3, 11],
    inDays: 19,
    hours: [['13:30', '17:30']],
    capacity: 8,
    minimum: 4,
    status: 'ready',
    framing: {
      deliverable: 'La salle d’accueil repeinte',
      beneficiaries: 'Cent personnes accueillies chaque midi',
      risks: 'Escabeaux et peinture ; gants et lunettes prêtés',
    },
  },
];
