import type { Audience } from '../../domain/announcements/audience.js';
import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { Address } from '../../domain/organisations/workspace.js';
import type { Declared, DeclaredPart } from '../../domain/people/declared.js';
import type { FromDirectory } from '../../domain/people/directory/facts.js';
import type { Employee, Identity } from '../../domain/people/employee.js';
import type { PreferenceName, Preferences } from '../../domain/people/preferences.js';

/** One row joined to another: both were the same person. */
export interface Joined {
  readonly organisationId: string;
  readonly id: string;
  /** The row that stays. */
  readonly into: string;
}

/** A part of what somebody wants, as it was asked at a moment (UTC). */
export type AskedPart = {
  readonly [Part in PreferenceName]: {
    readonly part: Part;
    readonly value: Preferences[Part];
    readonly askedAt: Date;
  };
}[PreferenceName];

/** Whom an admin looks for. `words`: each of their name's, the last one perhaps not to its end. The others begin so. */
export interface SoughtPeople {
  readonly words?: readonly string[];
  readonly email?: string;
  readonly employeeNumber?: string;
  /** As a directory writes it. */
  readonly site?: string;
}

/** As much of somebody as a directory's list is compared with. */
export interface ListedEmployee extends Pick<Employee, 'id' | 'organisationId' | 'email'> {
  readonly employeeNumber: string | null;
  readonly managerId: string | null;
  readonly fromDirectory: FromDirectory | null;
}

/** Employees of an organisation. Unique on (organisation, e-mail) where there is an e-mail. */
export interface Employees {
  /** Of rows that became one person: that person, by whichever id. */
  find(organisationId: string, employeeId: string): Promise<Employee | null>;
  /** The rows of these ids as they are; those that were joined to another are left out. */
  findMany(organisationId: string, employeeIds: readonly string[]): Promise<Employee[]>;
  findByEmail(organisationId: string, email: string): Promise<Employee | null>;
  /** Inserts; when the e-mail or the employee number is taken already, gives back the employee who has it. */
  ensure(employee: Employee): Promise<Employee>;
  /** What a chat tells: of what a directory told nothing changes. */
  update(
    organisationId: string,
    employeeId: string,
    change: Partial<Pick<Employee, 'name' | 'timezone' | 'locale'>>,
  ): Promise<void>;
  /** Gives the address to this person, or takes theirs away; `taken`, and nothing written, when another has it. */
  setEmail(organisationId: string, employeeId: string, email: string | null): Promise<'set' | 'taken'>;
  /** Keeps a part of what the person wants, unless it was asked after `askedAt`; gives all that holds. */
  prefer<Part extends PreferenceName>(
    organisationId: string,
    employeeId: string,
    part: Part,
    value: Preferences[Part],
    askedAt: Date,
  ): Promise<Preferences>;
  /**
   * Changes what they declared by what it is. Whoever else changes it at once, nothing is lost: `change` is asked again then. Null
   * from it, and nothing is written. Gives all that holds.
   */
  adjust<Part extends DeclaredPart>(
    organisationId: string,
    employeeId: string,
    part: Part,
    change: (held: NonNullable<Declared[Part]>) => NonNullable<Declared[Part]> | null,
    askedAt: Date,
  ): Promise<Preferences>;
  /** Every part that the person asked about, and when. */
  asked(organisationId: string, employeeId: string): Promise<AskedPart[]>;
  findByNumber(organisationId: string, employeeNumber: string): Promise<Employee | null>;
  /** Those who have one of these numbers, in no order. */
  findByNumbers(organisationId: string, employeeNumbers: readonly string[]): Promise<Employee[]>;
  /** Those who have one of these addresses, in no order. */
  findByEmails(organisationId: string, emails: readonly string[]): Promise<Employee[]>;
  /**
   * Keeps what a directory tells of somebody. Its name, clock and language hold from now on, whatever a chat tells. `taken`, and
   * nothing written, when another has the number or the address. `line`: what is written down of it, kept in the same write.
   */
  setFromDirectory(
    organisationId: string,
    employeeId: string,
    told: FromDirectory,
    line?: AuditLine,
  ): Promise<'set' | 'taken'>;
  /** Two people became one: `to` has what a directory told of `from`, unless one has told of them. */
  passOnDirectory(organisationId: string, from: string, to: string): Promise<void>;
  /** The first `most` whose name has all of these words (`nameWords`), in order of id. None that was joined to another. */
  findNamed(organisationId: string, words: readonly string[], most: number): Promise<Employee[]>;
  /**
   * Those who are looked for and come after an id, in order of id, `most` of them. None that was joined to another, and nobody who is
   * erased.
   */
  search(organisationId: string, sought: SoughtPeople, after: string, most: number): Promise<Employee[]>;
  /** The sites that directories tell of, each as they write it, the first `most` by name. */
  sites(organisationId: string, most: number): Promise<string[]>;
  /**
   * Everyone, in order of id, `size` of them at a time; those that were joined to another are left out. With `causes` or
   * `language`, those alone who said so.
   */
  everyone(
    organisationId: string,
    those: Pick<Audience, 'causes' | 'language'>,
    size: number,
  ): AsyncIterable<readonly Employee[]>;
  /** Everyone, as `everyone` without a choice gives them, and of each no more than a directory's list is compared with. */
  listed(organisationId: string, size: number): AsyncIterable<readonly ListedEmployee[]>;
  /**
   * Those whose last day is before `day`, `YYYY-MM-DD`, the longest past first. Who is here still, or whose leaving is not done.
   * Of every organisation: for the clock only.
   */
  listPastLastDay(day: string, limit: number): Promise<Employee[]>;
  /** Whose manager this is; those that were joined to another are left out. */
  reportsOf(organisationId: string, managerId: string): Promise<Employee[]>;
  /** Null: nor does a directory name one any more. `line`: what is written down of it, kept in the same write. */
  setManager(
    organisationId: string,
    employeeId: string,
    managerId: string | null,
    line?: AuditLine,
  ): Promise<void>;
  /** Two people became one. Who had `from` as their manager has `to`; and `to` has that of `from`, unless they had one. */
  passOnManagers(organisationId: string, from: string, to: string): Promise<void>;
  /**
   * Two rows are one person: `id` is joined to `into` from `at` on, and loses its address and its name. Nothing happens
   * when it has been joined already, which gives false. `line`: what is written down of it, kept in the same write.
   * The address is kept aside in that write, until it is passed on.
   */
  join(joined: Joined, at: Date, line?: AuditLine): Promise<boolean>;
  /** Two people became one: `to` has the address of `from`. Not where they have one, or somebody else has it by now. */
  passOnEmail(organisationId: string, from: string, to: string): Promise<void>;
  /** The rows that became this person, one after the other. */
  joinedTo(organisationId: string, employeeId: string): Promise<string[]>;
  /** What was joined after `since`, of every organisation: for the repair pass only. */
  listJoined(since: Date): Promise<Joined[]>;
  /** Nothing is kept of them but what others need: called for people who should never have been here. */
  remove(organisationId: string, employeeId: string): Promise<void>;
  /** A row that says nothing of the person is left, for what has to be kept of them. So it is of those that became them. */
  erase(organisationId: string, employeeId: string): Promise<void>;
  /** Everyone without an address, in order of id: among them are those who never were anybody. */
  withoutEmail(organisationId: string): AsyncIterable<Employee>;
}

/** What a platform tells of an account, and when it told. */
export type Told = Pick<Identity, 'name' | 'email' | 'guest' | 'checkedAt'>;

/** Accounts. Unique on (workspace, userId). */
export interface Identities {
  find(organisationId: string, identityId: string): Promise<Identity | null>;
  findByUser(organisationId: string, workspaceId: string, userId: string): Promise<Identity | null>;
  /** Inserts; when (workspace, userId) is there already, gives that one back unchanged. */
  ensure(identity: Identity): Promise<Identity>;
  /** All accounts of one person, the one that spoke last first. */
  ofEmployee(organisationId: string, employeeId: string): Promise<Identity[]>;
  /** All accounts of several people, in no order. */
  ofEmployees(organisationId: string, employeeIds: readonly string[]): Promise<Identity[]>;
  /** The accounts of today that an address is vouched for: no guest's, and none of somebody who left. */
  vouchedFor(organisationId: string, email: string): Promise<Identity[]>;
  /** The person spoke. May be written some time later, with others: after a crash it may never have been. */
  spoke(organisationId: string, identityId: string, at: Date): void;
  /** The same, at once: reachable again, where to write refreshed when told. */
  touch(organisationId: string, identityId: string, address: Address | null, at: Date): Promise<void>;
  setAddress(organisationId: string, identityId: string, address: Address): Promise<void>;
  setReachability(
    organisationId: string,
    identityId: string,
    reachability: Identity['reachability'],
  ): Promise<void>;
  /** Keeps what the platform told. */
  setTold(organisationId: string, identityId: string, told: Partial<Told>): Promise<void>;
  /**
   * Gives the account to another person, if it is `from`'s still; false when it was somebody else's by then. `line`: what is
   * written down of it, kept in the same write.
   */
  assign(
    organisationId: string,
    identityId: string,
    from: string,
    to: string,
    line?: AuditLine,
  ): Promise<boolean>;
  /** The account of somebody who is none of ours is forgotten. */
  remove(organisationId: string, identityId: string): Promise<void>;
  /** Every account of a workspace but those of people who left, in order of id. */
  present(organisationId: string, workspaceId: string): AsyncIterable<Identity>;
}
