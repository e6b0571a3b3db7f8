import type { HrisFailure, HrisKind } from './hris.js';

/** What opens an HRIS. `activityKey`: a second one, where worked time is written by another door. */
export interface HrisSecrets {
  /** Whom the HRIS knows us as; empty where it asks for a key alone. */
  readonly id: string;
  readonly secret: string;
  readonly activityKey?: string;
}

export interface HrisCounts {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly back: number;
  readonly left: number;
  readonly refused: number;
}

/** How a reading ended: counts and a code, and nothing of anybody. `stopped`: too many would have left. */
export interface HrisRun {
  readonly at: Date;
  readonly end: 'done' | 'stopped' | 'failed';
  /** Null unless it failed. */
  readonly code: HrisFailure | null;
  /** Null where it was not known. */
  readonly counts: HrisCounts | null;
}

/** What is decided of a connection to an HRIS. */
export interface HrisSettings {
  readonly kind: HrisKind;
  /** Where it is asked, without a final slash. */
  readonly url: string;
  /** Where its token is got, if elsewhere; null for the usual place. */
  readonly tokenUrl: string | null;
  /** As what missions are written there. Null: nothing is ever written. */
  readonly activityCode: string | null;
}

/** An HRIS that we read each night. */
export interface HrisConnection extends HrisSettings {
  readonly id: string;
  readonly organisationId: string;
  /** As whoever installed it calls it; one of a company's has it. */
  readonly name: string;
  /** Its secrets, which no row tells. */
  readonly sealed: string;
  /** When it is to be read next, UTC. */
  readonly nextAt: Date;
  /** Null: never read yet. */
  readonly last: HrisRun | null;
}

/** Connections to HRIS. */
export interface HrisConnections {
  /** Makes it known. Of one of this name the settings, secrets and next time are taken over. Its id and last reading stay. */
  save(connection: Omit<HrisConnection, 'last'>): Promise<HrisConnection>;
  find(organisationId: string, connectionId: string): Promise<HrisConnection | null>;
  byName(organisationId: string, name: string): Promise<HrisConnection | null>;
  /** By name. */
  list(organisationId: string): Promise<HrisConnection[]>;
  /** Of all companies, those whose time has come; the longest due first. */
  listDue(now: Date, limit: number): Promise<HrisConnection[]>;
  /** How a reading ended, and when the next one is. */
  ran(organisationId: string, connectionId: string, run: HrisRun, nextAt: Date): Promise<void>;
  /** Its secrets under another key, where they are still the ones of before. */
  reseal(organisationId: string, connectionId: string, before: string, sealed: string): Promise<void>;
}
