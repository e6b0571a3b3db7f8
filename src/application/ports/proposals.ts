import type { Proposal } from '../../domain/missions/proposal.js';

/** From whom to whom, of which mission. */
export type Between = Pick<Proposal, 'organisationId' | 'missionId' | 'proposerId' | 'colleagueId'>;

/** Missions that people propose to colleagues. Unique in an organisation: who to whom of which mission, and each number of a day. */
export interface Proposals {
  /** `already`: the same was proposed before. `turnTaken`: somebody was quicker to one of its two numbers. */
  insert(proposal: Proposal): Promise<'inserted' | 'already' | 'turnTaken'>;
  find(organisationId: string, id: string): Promise<Proposal | null>;
  findBetween(between: Between): Promise<Proposal | null>;
  /** The numbers of a day that are taken: of those somebody made. */
  madeOn(organisationId: string, proposerId: string, day: string): Promise<number[]>;
  /** The same of those that reach somebody. */
  receivedOn(organisationId: string, colleagueId: string, day: string): Promise<number[]>;
  /** The colleague's message is queued. */
  noticeQueued(organisationId: string, id: string): Promise<void>;
  /** Those whose message is not queued, the oldest first, of every organisation: for the repair pass only. */
  listPending(before: Date, limit: number): Promise<Proposal[]>;
  /** Those that somebody made, and those made to them, the oldest first. */
  ofEmployee(organisationId: string, employeeId: string): Promise<Proposal[]>;
  /** Nothing is left of what they proposed, nor of what was proposed to them. */
  forget(organisationId: string, employeeId: string): Promise<void>;
}
