import type { Decision, MissionChange } from '../../domain/missions/changes.js';

/** Changes to missions that are announced. */
export interface MissionChanges {
  /** Keeps it, unless the id is there already; gives the one that is. Null when another organisation has it. */
  ensure(change: MissionChange): Promise<MissionChange | null>;
  find(organisationId: string, changeId: string): Promise<MissionChange | null>;
  /** Those that one of these people made, the newest first, so many at most. For whoever asks what is held of them. */
  madeBy(organisationId: string, employeeIds: readonly string[], limit: number): Promise<MissionChange[]>;
  /** Decides one that is open. The one decision that holds is given back, whoever made it; null when there is no such change. */
  decide(
    organisationId: string,
    changeId: string,
    decision: Exclude<Decision, 'open'>,
  ): Promise<MissionChange | null>;
  /** It has been saved, with this revision of the mission, and told. The first time that this is said holds. */
  markSaved(organisationId: string, changeId: string, revision: number, at: Date): Promise<void>;
}
