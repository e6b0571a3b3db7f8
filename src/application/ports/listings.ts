import type { Engagement } from '../../domain/engagements/engagement.js';
import type { Mission, MissionStatus } from '../../domain/missions/mission.js';
import type { Employee } from '../../domain/people/employee.js';

/** The next part of a whole list: what comes right after a place in it. */
export interface Part<Place> {
  readonly after: Place;
  readonly limit: number;
}

/**
 * Whole lists of a company in an order that never changes, for software that goes through them. Nothing is left out or
 * twice while others are added.
 */
export interface Listings {
  /** By number, those with one of `statuses`. */
  missions(
    organisationId: string,
    statuses: readonly MissionStatus[],
    part: Part<number>,
  ): Promise<Mission[]>;
  /** By id; those that were joined to another are left out, and whoever was erased. */
  people(organisationId: string, part: Part<string>): Promise<Employee[]>;
  /** By id, whatever became of them. */
  engagements(organisationId: string, missionId: string, part: Part<string>): Promise<Engagement[]>;
  /** How many people were attested to have been there, and for how long in all. */
  timeGiven(organisationId: string): Promise<{ readonly people: number; readonly minutes: number }>;
}
