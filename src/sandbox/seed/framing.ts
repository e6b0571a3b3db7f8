import type { DateTime } from 'luxon';
import type { Framing } from '../../domain/missions/framing.js';
import type { Nonprofit } from '../../domain/missions/mission.js';
import type { NonprofitSeed } from './nonprofits.js';

/** What is alike in every seeded mission; the rest is told of each. */
export const usualFraming = {
  ...{
    access: 'À dix minutes à pied du métro, de plain-pied',
    companyContact: 'Claire Vasseur, 01 99 00 10 20',
  },
  ...{ costs: 'Aucun', meal: 'no', minors: 'no', weather: 'indoors', photos: 'consent' },
} as const satisfies Partial<Framing>;

/** What is known of a seeded partner. Its papers were looked at a month before the set begins. */
export function knownOf(
  { name, contact, rna, status, evidence }: NonprofitSeed,
  from: DateTime,
): Required<Omit<Nonprofit, 'id' | 'organisationId'>> {
  const checkedOn = from.minus({ months: 1 }).toFormat('yyyy-MM-dd');
  return {
    ...{ name, contact, register: { register: 'rna', value: rna } },
    eligibility: { status, evidence, checkedOn },
  };
}
