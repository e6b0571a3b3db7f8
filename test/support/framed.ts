import type { ChecklistView } from '../../src/application/queries/views.js';
import type { Mission, Nonprofit } from '../../src/domain/missions/mission.js';

/** The checklist of a mission about which everything was said. */
export const framed: Required<Pick<Mission, 'framing' | 'legalForm'>> = {
  framing: {
    deliverable: 'Six planches prêtes à semer',
    beneficiaries: 'Trente familles du quartier',
    access: 'Métro Jaurès, de plain-pied',
    companyContact: 'Olga, 01 99 00 00 01',
    risks: 'Outils coupants ; gants prêtés',
    costs: 'Aucun',
    ...{ meal: 'no', minors: 'no', weather: 'kept', photos: 'consent' },
  },
  legalForm: 'prestation',
};

/** A nonprofit about which everything is known, until the evidence of its eligibility is a year old. */
export const knownNonprofit = {
  contact: { name: 'Nadia', phone: '01 99 00 11 22' },
  register: { register: 'rna', value: 'W751234567' },
  eligibility: { status: 'declared', evidence: 'Attestation 2026', checkedOn: '2026-11-02' },
} as const satisfies Pick<Nonprofit, 'contact' | 'register' | 'eligibility'>;

/** The checklist of a mission of which some is still to be said. */
export const someMissing: ChecklistView = {
  missing: ['deliverable', 'eligibilityForLoan', 'costs'],
  nonprofit: knownNonprofit,
};

/** A whole checklist, as an organiser fills it in. */
export const framingValues = {
  ...{
    deliverable: 'Six planches prêtes à semer',
    beneficiaries: 'Trente familles du quartier',
    cause: '15',
  },
  ...{ access: 'Métro Jaurès, de plain-pied', nonprofitContact: 'Nadia', nonprofitPhone: '01 99 00 11 22' },
  ...{ companyContact: 'Olga, 01 99 00 00 01', meal: 'no', weather: 'kept', photos: 'consent' },
  ...{ risks: 'Outils coupants ; gants prêtés', minors: 'no', costs: 'Aucun', legalForm: 'prestation' },
  ...{
    register: 'W751234567',
    eligibility: 'declared',
    evidence: 'Attestation 2026',
    checkedOn: '2026-11-02',
  },
};
