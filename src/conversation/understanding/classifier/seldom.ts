import type { GuessedIntent, Role } from './guessedIntents.js';

const ofOrganisers = {
  ...{ create_mission: 0.001, announce: 0.001, status: 0.01, export: 0.01, change_mission: 0.01 },
  ...{ attendance: 0.01, cancel_mission: 0.1 },
} satisfies Partial<Record<GuessedIntent, number>>;

/** A manager who organises nothing is an employee for whoever does not know better. */
const ofManagers = { approve: 0.1, refuse: 0.1 } satisfies Partial<Record<GuessedIntent, number>>;

const factors: Readonly<Record<Role, Partial<Record<GuessedIntent, number>>>> = {
  employee: { ...ofOrganisers, ...ofManagers },
  organiser: ofManagers,
  manager: ofOrganisers,
};

/** How much less likely it is that somebody asks for what is not theirs to ask for. The words alone do not tell. */
export const seldom = (intent: GuessedIntent, as: Role): number => factors[as][intent] ?? 1;
