import type { Mission, MissionStatus, Nonprofit } from '../../domain/missions/mission.js';

/** Missions with their slots. Unique on (organisation, number) and on id. */
export interface Missions {
  /** Inserts with the next number of the organisation; `already` gives back the one there with this id. */
  create(mission: Omit<Mission, 'number'>): Promise<Mission>;
  /** False when another organisation has a mission of this id. */
  isFree(organisationId: string, missionId: string): Promise<boolean>;
  find(organisationId: string, missionId: string): Promise<Mission | null>;
  findMany(organisationId: string, missionIds: readonly string[]): Promise<Mission[]>;
  findBySlot(organisationId: string, slotId: string): Promise<Mission | null>;
  /** Announced missions with a slot that starts after `now`, the soonest first. */
  listOpen(organisationId: string, now: Date): Promise<Mission[]>;
  /** Missions with a status of `statuses`, the newest number first. */
  list(organisationId: string, statuses: readonly MissionStatus[]): Promise<Mission[]>;
  /** Announced missions, of every organisation, whose last slot ended before `now`: for the clock only. */
  listEnded(now: Date): Promise<Mission[]>;
  /** Missions, of every organisation, whose places were lowered and not compared with those taken: for the repair pass only. */
  listLowered(): Promise<Mission[]>;
  /** Announced missions, of every organisation, with a slot that starts after `now`: for the repair pass only. */
  listComing(now: Date): Promise<Mission[]>;
  /** Cancelled missions, of every organisation, with a slot that starts after `now`: for the repair pass only. */
  listCancelled(now: Date): Promise<Mission[]>;
  /**
   * Changes fields if the status is still one of `from`, and, with `askedAt`, unless it was changed for what was asked
   * after that; null when nothing was changed.
   */
  update(
    organisationId: string,
    missionId: string,
    from: readonly MissionStatus[],
    change: Partial<Omit<Mission, 'id' | 'organisationId' | 'number' | 'createdBy'>>,
    askedAt?: Date,
  ): Promise<Mission | null>;
}

/** Partner organisations. Unique on (organisation, name without case). */
export interface Nonprofits {
  find(organisationId: string, nonprofitId: string): Promise<Nonprofit | null>;
  findMany(organisationId: string, nonprofitIds: readonly string[]): Promise<Nonprofit[]>;
  /** Gives back the one of this name, or inserts it. */
  ensureByName(nonprofit: Nonprofit): Promise<Nonprofit>;
  list(organisationId: string): Promise<Nonprofit[]>;
}
