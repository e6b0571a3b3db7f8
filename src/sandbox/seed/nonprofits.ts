import type { Eligibility } from '../../domain/missions/eligibility.js';
import type { Nonprofit } from '../../domain/missions/mission.js';

/** A partner as it is seeded; the day its papers were looked at is counted from the seed's. */
export interface NonprofitSeed {
  readonly name: string;
  readonly contact: Nonprofit['contact'];
  readonly rna: string;
  readonly status: Exclude<Eligibility['status'], 'unknown'>;
  readonly evidence: string;
}

/** Partner organisations of the made-up company; names and numbers (kept for fiction by Arcep) are nobody's. */
export const nonprofits = {
  phare: {
    ...{ name: 'Les Ateliers du Phare', contact: { name: 'Maud Kerven', phone: '01 99 00 14 52' } },
    ...{ rna: 'W750000001', status: 'declared', evidence: 'Attestation de Maud Kerven' },
  },
  combe: {
    ...{ name: 'Les Jardins de la Combe', contact: { name: 'Bastien Orsel', phone: '06 39 98 21 07' } },
    ...{ rna: 'W930000002', status: 'declared', evidence: 'Attestation de Bastien Orsel' },
  },
  toits: {
    ...{ name: 'Un Toit, Une Voix', contact: { name: 'Fatou Sarr', phone: '01 99 00 36 18' } },
    ...{ rna: 'W750000003', status: 'rup', evidence: 'Décret de reconnaissance' },
  },
  tremplin: {
    ...{ name: 'Premier Tremplin', contact: { name: 'Louis Amzallag', phone: '06 39 98 45 63' } },
    ...{ rna: 'W750000004', status: 'rescrit', evidence: 'Rescrit fiscal' },
  },
  table: {
    ...{ name: 'La Table Ouverte', contact: { name: 'Jeanne Pividal', phone: '01 99 00 72 90' } },
    ...{ rna: 'W750000005', status: 'rup', evidence: 'Décret de reconnaissance' },
  },
} as const satisfies Record<string, NonprofitSeed>;

export type NonprofitKey = keyof typeof nonprofits;
