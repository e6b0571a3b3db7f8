import { DateTime } from 'luxon';

/** So many proposals one person makes in a day of their own clock. Enough for a team, too few to bother a company. */
export const madeADay = 5;
/** So many reach one person in a day of their own clock, whoever makes them. */
export const receivedADay = 3;

/** One of the proposals of a day, `YYYY-MM-DD`, numbered from 1. Each number is taken once. */
export interface Turn {
  readonly day: string;
  readonly number: number;
}

/** Somebody thinks of a colleague for a mission. Of one mission, and from one to the other, there is one. */
export interface Proposal {
  readonly id: string;
  readonly organisationId: string;
  readonly missionId: string;
  readonly proposerId: string;
  readonly colleagueId: string;
  /** Which of the proposer's day. */
  readonly made: Turn;
  /** Which of the colleague's day. Null when they are not written to, for a reason that stays theirs. */
  readonly received: Turn | null;
  /** The colleague's message is not queued yet. */
  readonly noticePending: boolean;
  /** UTC. */
  readonly createdAt: Date;
  /** When the mission's last half-day is over; UTC. Nobody needs it long after that. */
  readonly until: Date;
}

/** The day, `YYYY-MM-DD`, on a clock of that IANA zone. */
export const dayOn = (instant: Date, timezone: string): string =>
  DateTime.fromJSDate(instant, { zone: timezone }).toFormat('yyyy-MM-dd');

/** The first number of a day that is not taken; null when all are. */
export function freeTurn(day: string, taken: readonly number[], most: number): Turn | null {
  for (let number = 1; number <= most; number += 1) if (!taken.includes(number)) return { day, number };
  return null;
}

/** The dedupe key of what a colleague is told: once of each mission by each who proposes it. */
export const proposalKey = ({
  missionId,
  colleagueId,
  proposerId,
}: Pick<Proposal, 'missionId' | 'colleagueId' | 'proposerId'>): string =>
  `mission.proposed:${missionId}:${colleagueId}:${proposerId}`;

/** The keys of what proposals of a mission told people, or one of them. From `from`, and before `to`. */
export function proposalKeys(missionId: string, colleagueId?: string): { from: string; to: string } {
  const begin = ['mission.proposed', missionId, ...(colleagueId ? [colleagueId] : [])].join(':');
  // ";" comes right after ":".
  return { from: `${begin}:`, to: `${begin};` };
}
