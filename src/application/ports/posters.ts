import type { Poster, Pressed, SignUpLink } from '../../domain/missions/poster.js';

/** Posters. Unique on (organisation, key), and on (organisation, mission) among those in use. */
export interface Posters {
  /** Inserts; when the mission has one in use, gives that one. */
  ensure(poster: Poster): Promise<Poster>;
  /** The one that hangs for a mission, if there is one. */
  ofMission(organisationId: string, missionId: string): Promise<Poster | null>;
  /** The one of this key, if it is in use. */
  find(organisationId: string, key: string): Promise<Poster | null>;
  /** Those that one of these people made, in use or not, the newest first, so many at most. */
  madeBy(organisationId: string, employeeIds: readonly string[], limit: number): Promise<Poster[]>;
  /** Takes the mission's out of use for good; false when none was. */
  withdraw(organisationId: string, missionId: string): Promise<boolean>;
}

/** Links that show whose an address is. Of what opens one, only a fingerprint is kept; all of it for a day at most. */
export interface SignUpLinks {
  open(link: SignUpLink, key: string): Promise<void>;
  /** Null once it is over. */
  find(organisationId: string, key: string, now: Date): Promise<SignUpLink | null>;
  /** Keeps the first press and gives the link as it is then. Two presses at once get the same. Null when it is gone. */
  press(organisationId: string, linkId: string, pressed: Pressed): Promise<SignUpLink | null>;
  /** Something is to be asked first: it can be pressed again. Only as long as it led to no place. */
  release(organisationId: string, linkId: string): Promise<void>;
  /** It led to a place of this person's; nothing else of them is kept. */
  end(organisationId: string, linkId: string, employeeId: string): Promise<void>;
  /** Whoever is erased: what led to a place of theirs, and what waits under their address. */
  forget(organisationId: string, employeeId: string, email: string | null): Promise<void>;
  /** Pressed before then, and led to nothing: their process died. Of every organisation: for the repair pass only. */
  listPressed(before: Date, limit: number): Promise<SignUpLink[]>;
}

/** How often something was tried, for limits. Of what it is about only a fingerprint is kept, for as long as it counts. */
export interface Attempts {
  /** Counts one more, and gives how many that makes in the stretch of `ms` that `now` is in. */
  count(organisationId: string, about: string, ms: number, now: Date): Promise<number>;
}
