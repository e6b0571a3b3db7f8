import { eligibilityOn } from './eligibility.js';
import { noFraming } from './framing.js';
import type { Mission, Nonprofit } from './mission.js';

/** The points of the checklist, in the order they are asked. What a draft cannot be without is none of them. */
const framingPoints = [
  ...(['deliverable', 'beneficiaries', 'cause', 'access', 'nonprofitContact', 'companyContact'] as const),
  ...(['meal', 'weather', 'photos', 'risks', 'minors', 'costs', 'legalForm', 'register'] as const),
  ...(['eligibility', 'evidence', 'eligibilityOutOfDate', 'eligibilityForLoan'] as const),
] as const;
export type FramingPoint = (typeof framingPoints)[number];

/**
 * What is still to be said before a mission is ready, on a day `YYYY-MM-DD`. Empty: it is complete. Only a body of general
 * interest may be lent somebody free of charge (L8241-3).
 */
export function missingPoints(
  { framing = noFraming, causes, legalForm }: Pick<Mission, 'framing' | 'causes' | 'legalForm'>,
  nonprofit: Pick<Nonprofit, 'contact' | 'register' | 'eligibility'> | null,
  day: string,
): FramingPoint[] {
  const eligibility = nonprofit?.eligibility ?? null;
  const standing = eligibilityOn(eligibility, day);
  const { contact, register } = nonprofit ?? {};
  const missing: Record<FramingPoint, boolean> = {
    deliverable: framing.deliverable === '',
    beneficiaries: framing.beneficiaries === '',
    cause: causes.length === 0,
    access: framing.access === '',
    nonprofitContact: !contact?.name || !contact.phone,
    companyContact: framing.companyContact === '',
    meal: framing.meal === null,
    weather: framing.weather === null,
    photos: framing.photos === null,
    risks: framing.risks === '',
    minors: framing.minors === null,
    costs: framing.costs === '',
    legalForm: !legalForm,
    register: !register,
    eligibility: eligibility === null,
    evidence: standing === 'noEvidence',
    eligibilityOutOfDate: standing === 'outOfDate',
    eligibilityForLoan:
      legalForm === 'pret_L8241_3' && eligibility !== null && eligibility.status === 'unknown',
  };
  return framingPoints.filter((point) => missing[point]);
}
