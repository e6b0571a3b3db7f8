import type { Mission } from './mission.js';

/** What stands between the company and the nonprofit: `prestation` is the company's own task, the others lend somebody's work. */
export const legalForms = ['prestation', 'pret_L8241_3', 'pret_L8241_2'] as const;
export type LegalForm = (typeof legalForms)[number];

/** What can be chosen where the checklist has a closed list. */
export const framingChoices = {
  meal: ['no', 'provided', 'own'],
  minors: ['no', 'accompanied', 'recordChecked'],
  weather: ['indoors', 'kept', 'moved', 'cancelled'],
  photos: ['no', 'consent'],
} as const;
type FramingChoice = keyof typeof framingChoices;
type Chosen<Field extends FramingChoice> = (typeof framingChoices)[Field][number];

/** How a mission is framed with the nonprofit. Texts are empty, and choices null, where nothing was said yet. */
export interface Framing {
  /** What is there at the end. */
  readonly deliverable: string;
  /** Whom it helps. */
  readonly beneficiaries: string;
  /** How one gets there, and whether everybody can. */
  readonly access: string;
  /** Whom to call at the company. */
  readonly companyContact: string;
  /** Risks, and what protects from them. */
  readonly risks: string;
  readonly costs: string;
  readonly meal: Chosen<'meal'> | null;
  readonly minors: Chosen<'minors'> | null;
  readonly weather: Chosen<'weather'> | null;
  readonly photos: Chosen<'photos'> | null;
}

/** The framing of a mission of which nothing was said. */
export const noFraming: Framing = {
  ...{ deliverable: '', beneficiaries: '', access: '', companyContact: '', risks: '', costs: '' },
  ...{ meal: null, minors: null, weather: null, photos: null },
};

/** What a nonprofit agrees to, as a text that tells two framings apart. Kept with the yes: it says to what. */
export const framingOf = ({
  title,
  summary,
  place,
  bring = '',
  slots,
  framing,
  legalForm,
}: Mission): string =>
  JSON.stringify({
    ...{ title, summary, place, bring },
    // Absent as before, where nothing was said: what was agreed then stands.
    ...{ framing, legalForm },
    slots: slots.map(({ startsAt, endsAt, timezone, capacity, minimum }) => ({
      ...{ startsAt, endsAt, timezone, capacity, minimum },
    })),
  });
