import type { Mission, MissionStatus, Nonprofit } from '../../domain/missions/mission.js';

/** A part of a list. */
export interface Page {
  readonly skip: number;
  readonly limit: number;
  /** Begins with what starts after this. */
  readonly after?: Date;
}

/** What a page holds, and how many come after it: counted up to `countedAtMost`, for nobody goes through more. */
export interface MissionPage {
  readonly missions: Mission[];
  readonly more: number;
}
export const countedAtMost = 50;

/** How somebody names a mission: by its number, or by words of its title, its nonprofit's name or its place. */
interface Named {
  readonly numbers: readonly number[];
  readonly words: readonly string[];
}

/** Missions with their slots. Unique on (organisation, number) and on id. */
export interface Missions {
  /** Inserts with the next number of the organisation; `already` gives back the one there with this id. */
  create(mission: Omit<Mission, 'number'>): Promise<Mission>;
  /** False when another organisation has a mission of this id. */
  isFree(organisationId: string, missionId: string): Promise<boolean>;
  find(organisationId: string, missionId: string): Promise<Mission | null>;
  findMany(organisationId: string, missionIds: readonly string[]): Promise<Mission[]>;
  findBySlot(organisationId: string, slotId: string): Promise<Mission | null>;
  /**
   * A page of the announced missions with a slot that starts after `now`, by their first such slot. `now` never goes back by
   * much: a slot that has once been seen to start is not looked at again.
   */
  listOpenPage(organisationId: string, now: Date, page: Page): Promise<MissionPage>;
  /** A page of the missions with a status of `statuses`, by the first slot that starts after `now`. Those without one come last. */
  listPage(
    organisationId: string,
    statuses: readonly MissionStatus[],
    now: Date,
    page: Page,
  ): Promise<MissionPage>;
  /**
   * Missions with a status of `statuses` that somebody may mean, in no order, to be weighed by whoever asks. Those
   * with one of the numbers, and `limit` at most for each word that begins as one of theirs does. When so many have
   * each of the words, `limit` at most that have them all too.
   */
  findNamed(
    organisationId: string,
    statuses: readonly MissionStatus[],
    named: Named,
    limit: number,
  ): Promise<Mission[]>;
  /** All announced missions with a slot that starts after `now`, the soonest first: thousands, for what needs every one. */
  listOpen(organisationId: string, now: Date): Promise<Mission[]>;
  /** All missions with a status of `statuses`, the newest number first: as `listOpen`, for what needs every one. */
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
   * Changes fields if the status is still one of `from`. With `askedAt`, not when it was changed for what was asked
   * after that. Null when nothing was changed.
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
