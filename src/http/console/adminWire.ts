import type { ScimCode } from '../../directory/scim/problem.js';
import type { KeyScope } from '../../domain/apiKeys/apiKey.js';
import type { Policy } from '../../domain/organisations/organisation.js';
import type { Carrier } from '../../domain/organisations/workspace.js';
import type { ColumnMeant } from '../../domain/people/directory/columns.js';
import type { FactField } from '../../domain/people/directory/facts.js';
import type { MergeHindrance, PartHindrance } from '../../domain/people/merging.js';
import type { GivableRole, RoleSource } from '../../domain/people/roles.js';

// What the pages of admins are told. Moments are UTC, as ISO 8601.

export interface ConsolePersonLine {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly employeeNumber: string | null;
  readonly site: string | null;
  readonly department: string | null;
  readonly left: boolean;
}

export interface ConsolePeople {
  readonly people: readonly ConsolePersonLine[];
  readonly next: string | null;
  readonly sites: readonly string[];
}

export interface ConsoleAccount {
  readonly id: string;
  readonly platform: Carrier;
  readonly workspace: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly reachability: 'reachable' | 'unreachable' | 'left';
  readonly guest: boolean;
  readonly lastSeenAt: string | null;
  /** Why it cannot be taken apart; null when it can. */
  readonly stays: PartHindrance | null;
}

export interface ConsolePerson {
  readonly id: string;
  readonly name: string;
  readonly left: boolean;
  /** Which directory tells of them; null when none does. */
  readonly directory: string | null;
  readonly facts: readonly {
    readonly field: Exclude<FactField, 'manager' | 'active'>;
    readonly value: string;
    readonly from: 'directory' | 'chat';
  }[];
  readonly accounts: readonly ConsoleAccount[];
  readonly roles: readonly {
    readonly role: GivableRole;
    readonly sites: readonly string[] | null;
    readonly source: RoleSource;
  }[];
  readonly mayHaveRoles: boolean;
  readonly manager: {
    readonly id: string;
    readonly name: string;
    readonly from: 'directory' | 'chat';
  } | null;
  readonly reports: number;
  readonly coming: number;
  readonly past: number;
  readonly merged: number;
}

export type ConsoleMerged =
  | { readonly kind: 'merged'; readonly employeeId: string; readonly already: boolean }
  | { readonly kind: 'notMerged'; readonly why: MergeHindrance };

export type ConsoleTakenApart =
  | { readonly kind: 'takenApart'; readonly employeeId: string; readonly already: boolean }
  | { readonly kind: 'notTakenApart'; readonly why: PartHindrance };

export type ConsoleErased =
  | { readonly kind: 'erased'; readonly kept: number; readonly already: boolean }
  | { readonly kind: 'otherName' };

export interface ConsoleRules {
  readonly policy: Policy;
  readonly version: number;
  readonly numbers: Readonly<Record<string, { readonly least: number; readonly most: number }>>;
}

export type ConsoleRulesChanged =
  | {
      readonly kind: 'policy' | 'changedMeanwhile';
      readonly policy: Policy;
      readonly version: number;
    }
  | { readonly kind: 'mistakes'; readonly names: readonly string[] };

export interface ConsoleKeys {
  readonly scopes: readonly KeyScope[];
  readonly keys: readonly {
    readonly id: string;
    readonly name: string;
    readonly scopes: readonly KeyScope[];
    readonly createdAt: string;
    readonly lastUsedAt: string | null;
    readonly revokedAt: string | null;
  }[];
}

export type ConsoleKeyMade =
  | { readonly kind: 'created'; readonly key: string }
  | { readonly kind: 'notCreated'; readonly why: 'badName' | 'nameTaken' | 'noScope' };

export interface ConsoleGroupRole {
  readonly group: string;
  readonly role: GivableRole;
}

export interface ConsoleConnection {
  readonly id: string;
  readonly name: string;
  readonly siteFrom: string;
  readonly groupRoles: readonly ConsoleGroupRole[];
  /** Empty of one that is closed; the newest first. */
  readonly tokensMadeAt: readonly string[];
  readonly people: number;
  readonly active: number;
  readonly groups: readonly string[];
  /** When it last asked for something, changed something, and was refused, to within half a minute. */
  readonly askedAt: string | null;
  readonly changedAt: string | null;
  readonly refused: { readonly at: string; readonly code: ScimRefusal } | null;
}

/** Why a request of a directory was refused. */
export type ScimRefusal = Exclude<ScimCode, 'token'>;

export interface ConsoleConnections {
  readonly url: string;
  readonly sitePlaces: readonly string[];
  readonly connections: readonly ConsoleConnection[];
}

/** A token is told this once, and so is the secret of the client that stands beside it. */
export interface ConsoleToken {
  readonly id: string;
  readonly url: string;
  readonly token: string;
  readonly client: { readonly tokenUrl: string; readonly id: string; readonly secret: string };
}

export interface ConsoleRetention {
  readonly signUpsDays: number;
  readonly leaversDays: number;
  readonly answersDays: number;
  readonly auditDays: number;
  readonly evidenceUntil: string;
  readonly done: { readonly evidenceOnly: number; readonly forgotten: number; readonly leaving: number };
  readonly erasures: readonly { readonly begunAt: string; readonly isOver: boolean }[];
}

/** Why nothing of a file of people can be read. */
export type FileProblem =
  | ('notText' | 'noKey' | 'noName' | 'datesAmbiguous' | 'noHeadings')
  | ('badCsv' | 'empty' | 'tooManyLines' | 'columnTwice' | 'actionsAreNoList');

export type ConsoleFileReport =
  /** Another file is being applied at this moment. */
  | { readonly kind: 'busy' }
  | {
      readonly kind: 'unreadable';
      readonly code: FileProblem;
      readonly columns: readonly ColumnMeant[];
    }
  | {
      readonly kind: 'report';
      /** Names exactly this report: said back, it is done. */
      readonly seen: string;
      readonly isDone: boolean;
      /** Something has changed since the report that was said yes to. */
      readonly isOther: boolean;
      /** As they were understood; `areRemembered`: by what was said of a file before. */
      readonly columns: readonly ColumnMeant[];
      readonly areRemembered: boolean;
      readonly lines: readonly string[];
      readonly more: number;
      readonly counts: Readonly<
        Record<'added' | 'changed' | 'back' | 'leaving' | 'unchanged' | 'refused', number>
      >;
      readonly stopped: { readonly leaving: number; readonly of: number; readonly percent: number } | null;
      readonly notDone: number;
      readonly unknownManagers: number;
    };
