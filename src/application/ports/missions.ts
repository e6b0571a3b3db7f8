import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { MissionContent } from '../../domain/missions/changes.js';
import type { Facet } from '../../domain/missions/facets.js';
import type { Mission, MissionStatus, Nonprofit, Slot } from '../../domain/missions/mission.js';
import type { Shortfall } from '../../domain/missions/shortfall.js';
import type { SlotKey } from './engagements.js';

/** A part of a list. */
export interface Page {
  readonly skip: number;
  readonly limit: number;
  /** Begins with what starts after this. */
  readonly after?: Date;
  /** How many of those after it are counted; `countedAtMost` when not told. */
  readonly counted?: number;
  /** Of missions of one of these sites only; of all when not told. `listPage` and `listOver` alone go by it. */
  readonly sites?: readonly string[];
}

/** What a page holds, and how many come after it: counted up to `countedAtMost`, for nobody goes through more. */
export interface MissionPage {
  readonly missions: Mission[];
  readonly more: number;
}
export const countedAtMost = 50;

/** How somebody names missions, as far as they do. */
export interface Named {
  readonly numbers: readonly number[];
  /** Words of a title, a place, a skill or a nonprofit's name; each with others that mean the same. */
  readonly words: readonly (readonly string[])[];
  /** Days that a slot may start on, `YYYY-MM-DD`, by the mission's clock or by UTC. */
  readonly days: readonly string[];
}

/** What was found for a name. */
export interface Found {
  readonly missions: Mission[];
  /** Ids of those of which one is sure: whatever else is named as they are was found too. */
  readonly surely: ReadonlySet<string>;
}

/** Missions with their slots. Unique on (organisation, number) and on id. */
export interface Missions {
  /**
   * Inserts with the next number of the organisation; `already` gives back the one there with this id. `line`: what is
   * written down of it, kept in the same write.
   */
  create(mission: Omit<Mission, 'number'>, line?: AuditLine): Promise<Mission>;
  /** False when another organisation has a mission of this id. */
  isFree(organisationId: string, missionId: string): Promise<boolean>;
  find(organisationId: string, missionId: string): Promise<Mission | null>;
  findMany(organisationId: string, missionIds: readonly string[]): Promise<Mission[]>;
  /** Those that one of these people made, the newest first, so many at most. For whoever asks what is held of them. */
  madeBy(organisationId: string, employeeIds: readonly string[], limit: number): Promise<Mission[]>;
  /** One that was given up leads to its mission too. */
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
  /** As `listPage`, of what is over: by when the last slot ended, the latest first. */
  listOver(organisationId: string, statuses: readonly MissionStatus[], page: Page): Promise<MissionPage>;
  /** How many missions have a status of `statuses`, counted up to `atMost`. `sites`: as in `Page`. */
  count(
    organisationId: string,
    statuses: readonly MissionStatus[],
    atMost: number,
    sites?: readonly string[],
  ): Promise<number>;
  /**
   * Missions with a status of `statuses` that somebody may mean, to be weighed by whoever asks. Those with one of the
   * numbers. Of the others `limit` at most: those that most of what was said leads to. However many are stored, as many are
   * read.
   */
  findNamed(
    organisationId: string,
    statuses: readonly MissionStatus[],
    named: Named,
    limit: number,
  ): Promise<Found>;
  /**
   * As `listOpenPage`, of those that have one facet of each part of `wanted`, which has at least one. `now` as there. However many
   * are stored, it is an index that leads to them.
   */
  listFitting(
    organisationId: string,
    now: Date,
    wanted: readonly (readonly Facet[])[],
    page: Page,
  ): Promise<MissionPage>;
  /** All announced missions with a slot that starts after `now`, the soonest first: thousands, for what needs every one. */
  listOpen(organisationId: string, now: Date): Promise<Mission[]>;
  /** All missions with a status of `statuses`, the newest number first: as `listOpen`, for what needs every one. */
  list(organisationId: string, statuses: readonly MissionStatus[]): Promise<Mission[]>;
  /** Those announced, closed or done with a slot that starts after `from` and by `to`. The latest come first, `limit` at most. */
  listBegun(organisationId: string, from: Date, to: Date, limit: number): Promise<Mission[]>;
  /**
   * Slots that ended after `from` and by `to`, of those missions, and of which nobody was asked who was there. Of every
   * organisation: for the clock only.
   */
  listSlotsToAsk(from: Date, to: Date): Promise<{ readonly mission: Mission; readonly slot: Slot }[]>;
  /** It was asked who was there on this slot. */
  noteAsked(organisationId: string, missionId: string, slot: Pick<Slot, 'id' | 'endsAt'>): Promise<void>;
  /**
   * Slots that start after `from` and by `to`, of announced missions, and need at least so many people. Of every organisation: for
   * the clock only.
   */
  listMinimums(from: Date, to: Date): Promise<{ readonly mission: Mission; readonly slot: Slot }[]>;
  /**
   * Keeps where a slot stands that too few have signed up for, of a mission that is announced. Null when it stands otherwise by now
   * than `mission` says. `change` and `line`: kept in the same write.
   */
  noteShortfall(
    mission: Pick<Mission, 'id' | 'organisationId' | 'shortfalls'>,
    slotId: string,
    shortfall: Shortfall,
    more?: { readonly change?: Partial<Pick<Mission, 'status' | 'cancelReason'>>; readonly line?: AuditLine },
  ): Promise<Mission | null>;
  /** Announced missions, of every organisation, whose last slot ended before `now`: for the clock only. */
  listEnded(now: Date): Promise<Mission[]>;
  /** Missions, of every organisation, with changes that not everybody has been told of: for the repair pass only. */
  listUntold(): Promise<Mission[]>;
  /** The slots that start after `now` of all announced missions, of every organisation: for the repair pass only. */
  listComingSlots(now: Date): Promise<SlotKey[]>;
  /** Cancelled missions, of every organisation, with a slot that starts after `now`: for the repair pass only. */
  listCancelled(now: Date): Promise<Mission[]>;
  /**
   * Changes fields if the status is still one of `from`. With `askedAt`, not when it was changed for what was asked
   * after that. Null when nothing was changed. `line`: as for `create`.
   */
  update(
    organisationId: string,
    missionId: string,
    from: readonly MissionStatus[],
    change: Partial<Omit<Mission, 'id' | 'organisationId' | 'number' | 'createdBy'>>,
    askedAt?: Date,
    line?: AuditLine,
  ): Promise<Mission | null>;
  /**
   * Changes an announced mission that is still of this `revision`, which grows by one. `changeId`: one to be told of. The
   * rest as above. Null when nothing was changed.
   */
  correct(
    organisationId: string,
    missionId: string,
    revision: number,
    change: Partial<MissionContent>,
    asked?: {
      readonly changeId?: string;
      readonly askedAt?: Date;
      readonly line?: AuditLine | undefined;
    },
  ): Promise<Mission | null>;
  /** Everybody has been told of a change. */
  markTold(organisationId: string, missionId: string, changeId: string): Promise<void>;
}

/** Partner organisations. Unique on (organisation, name without case). */
export interface Nonprofits {
  find(organisationId: string, nonprofitId: string): Promise<Nonprofit | null>;
  findMany(organisationId: string, nonprofitIds: readonly string[]): Promise<Nonprofit[]>;
  /** Gives back the one of this name, or inserts it. */
  ensureByName(nonprofit: Nonprofit): Promise<Nonprofit>;
  /** Keeps what was told of one at `askedAt`, unless more was told of it later: false then. Null: not known. `line` stands beside it. */
  update(
    organisationId: string,
    nonprofitId: string,
    told: {
      readonly contact: Nonprofit['contact'];
      readonly register: Nonprofit['register'] | null;
      readonly eligibility: Nonprofit['eligibility'] | null;
    },
    askedAt: Date,
    line?: AuditLine,
  ): Promise<boolean>;
  list(organisationId: string): Promise<Nonprofit[]>;
}
