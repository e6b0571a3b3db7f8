import type { FactField } from '../../domain/people/directory/facts.js';
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
  /** Absent in rows of before: everybody. */
  readonly reads?: 'everybody' | 'changes';
}

/** What a reading would do of somebody. */
export interface HrisPreviewLine {
  readonly kind: 'added' | 'changed' | 'back' | 'leaving' | 'refused';
  /** Null of whoever is not of the company yet. */
  readonly personId: string | null;
  /** Of a newcomer alone: whom we know is named by whoever reads it. */
  readonly name: string | null;
  /** As the HRIS calls them. */
  readonly key: string | null;
  readonly fields: readonly FactField[];
  /** Why nothing would be done of them, where that is so. */
  readonly why: string | null;
}

/** What a reading would change, as it was at a moment. Kept until the next reading. */
export interface HrisPreview {
  readonly at: Date;
  /** Null unless it failed. */
  readonly code: HrisFailure | null;
  readonly counts: HrisCounts | null;
  /** Too many would leave: nothing would be done. */
  readonly stopped: { readonly leaving: number; readonly of: number; readonly percent: number } | null;
  readonly lines: readonly HrisPreviewLine[];
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
  readonly preview: HrisPreview | null;
  /** Since when somebody waits for a new one, or from when it is tried again; null while nobody waits. */
  readonly previewAskedAt: Date | null;
  /** What its webhooks are signed with, which no row tells. Null: none is listened to. */
  readonly webhookSealed: string | null;
  /** When it is to be read because it told of a change. Null: it told of none since it was read. */
  readonly hurriedAt: Date | null;
  /** It told of another once that time had come: it may be being read already. Null: it did not. */
  readonly toldAgainAt: Date | null;
  /** When the last reading of everybody began that was done, and how many they were. Null: there was none. */
  readonly whole: HrisWhole | null;
}

interface HrisWhole {
  readonly at: Date;
  readonly read: number;
}

type Noted = 'last' | 'preview' | 'previewAskedAt' | 'webhookSealed' | 'hurriedAt' | 'toldAgainAt' | 'whole';
type SavedConnection = Omit<HrisConnection, Noted>;

/** How a reading ended. `nextAt`: when everybody is read next; absent, it stays. `whole`: of everybody, where it was done. */
interface HrisEnded {
  readonly run: HrisRun;
  readonly nextAt?: Date;
  readonly whole?: HrisWhole;
}

/** The account that a connection opened when it was read. */
type HrisAccount = Pick<HrisConnection, 'id' | 'organisationId' | 'kind' | 'url' | 'sealed'>;

/** Connections to HRIS. */
export interface HrisConnections {
  /**
   * Makes it known. Of one of this name the settings, secrets and next time are taken over. Its id, last reading and the secret of its webhooks
   * stay. Everybody is read before it is asked for changes.
   */
  save(connection: SavedConnection): Promise<HrisConnection>;
  find(organisationId: string, connectionId: string): Promise<HrisConnection | null>;
  byName(organisationId: string, name: string): Promise<HrisConnection | null>;
  /** By name. */
  list(organisationId: string): Promise<HrisConnection[]>;
  /** Of all companies, those whose time has come; the longest due first. */
  listDue(now: Date, limit: number): Promise<HrisConnection[]>;
  /** Everybody is read once `at` has come. False when there is none. */
  hasten(organisationId: string, connectionId: string, at: Date): Promise<boolean>;
  /** Everybody is read once `at` has come. Ignored where it is to be read at another time since, or opens another account. */
  putOffWhole(
    due: Pick<HrisConnection, 'id' | 'organisationId' | 'nextAt' | 'sealed'>,
    at: Date,
  ): Promise<void>;
  /** Somebody waits for a preview since `at`. False when there is none. */
  askPreview(organisationId: string, connectionId: string, at: Date): Promise<boolean>;
  /** Of all companies, those whose preview is waited for; the longest first. */
  listPreviewAsked(now: Date, limit: number): Promise<HrisConnection[]>;
  /** The preview that was asked for at `askedAt`; ignored where another was asked for since. */
  previewed(organisationId: string, connectionId: string, askedAt: Date, preview: HrisPreview): Promise<void>;
  /** The preview that was asked for at `askedAt` is read once `at` has come. Ignored where another was asked for since. */
  putOffPreview(organisationId: string, connectionId: string, askedAt: Date, at: Date): Promise<void>;
  /** As what missions are written there from now on, by these secrets. Null when there is none. */
  decideActivity(
    organisationId: string,
    connectionId: string,
    decided: Pick<HrisConnection, 'activityCode' | 'sealed'>,
  ): Promise<HrisConnection | null>;
  /** It is gone, with its secrets. False when there is none. */
  remove(organisationId: string, connectionId: string): Promise<boolean>;
  /**
   * How a reading of an account ended. What was previewed before is old then. False where the connection is gone, or opens another
   * account since: nothing is noted of that one.
   */
  ran(read: HrisAccount, ended: HrisEnded): Promise<boolean>;
  /**
   * It told of a change at `now`: it is read at `due`. Where it waits for such a reading after `now`, nothing changes. Where that time has
   * come, it is noted that it told again. False when nothing was noted.
   */
  hurry(organisationId: string, connectionId: string, now: Date, due: Date): Promise<boolean>;
  /** Of all companies, those that told of a change and whose time has come; the longest due first. */
  listHurried(now: Date, limit: number): Promise<HrisConnection[]>;
  /** What was told until `hurriedAt` is read, and what was told again since is due. With `next`, all of it waits until then. */
  unhurry(organisationId: string, connectionId: string, hurriedAt: Date, next: Date | null): Promise<void>;
  /** What its webhooks are signed with from now on. With `before`, only where that is so still. False when there is none. */
  setWebhook(
    organisationId: string,
    connectionId: string,
    webhookSealed: string | null,
    before?: string,
  ): Promise<boolean>;
  /** Its secrets under another key, where they are still the ones of before. */
  reseal(organisationId: string, connectionId: string, before: string, sealed: string): Promise<void>;
}
