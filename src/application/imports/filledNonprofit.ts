import type { Nonprofit } from '../../domain/missions/mission.js';
import type { NonprofitDraft } from '../missions/framingDraft.js';

type Known = Pick<Nonprofit, 'contact' | 'register' | 'eligibility'>;

/** What a file may say of a nonprofit. */
const nonprofitFacts = ['contact', 'register', 'eligibility'] as const;
export type NonprofitFact = (typeof nonprofitFacts)[number];

export interface Filled {
  readonly facts: NonprofitDraft;
  /** Something is known now that was not. */
  readonly isMore: boolean;
  /** The file says otherwise of these: what was known stays. */
  readonly kept: readonly NonprofitFact[];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What is known of a nonprofit with what a file says of it. A file changes nothing that is known: it holds for other missions too. */
export function filledNonprofit(known: Known | null, told: NonprofitDraft): Filled {
  const before: NonprofitDraft = {
    contact: known?.contact ?? null,
    register: known?.register ?? null,
    eligibility: known?.eligibility ?? null,
  };
  const facts = {
    contact: before.contact ?? told.contact,
    register: before.register ?? told.register,
    eligibility: before.eligibility ?? told.eligibility,
  };
  const kept = nonprofitFacts.filter((fact) => told[fact] !== null && !isSame(told[fact], facts[fact]));
  return { facts, isMore: !isSame(before, facts), kept };
}

/** As a nonprofit has it, where nothing is absent and not null. */
export const knownAs = ({ contact, register, eligibility }: NonprofitDraft): Known => ({
  contact,
  ...(register && { register }),
  ...(eligibility && { eligibility }),
});
